// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

extension TableColumn {
    /// What a column is called, in words.
    package func label(_ language: InterfaceLanguage) -> String {
        if let text = roleText { return text.label(language) }
        let labels = fields.compactMap { FieldDefinition.of($0)?.label(language) }
        return labels.joined(separator: language == .arabic ? "، " : ", ") + (suffix?.label(language) ?? "")
    }

    /// What its values mean.
    package func meaning(_ language: InterfaceLanguage) -> String {
        if let text = roleText { return text.meaning(language) }
        let meanings = fields.suffix(1).compactMap { FieldDefinition.of($0)?.meaning(language) }
        return (meanings + [suffix?.meaning(language), listText?.meaning(language)].compactMap(\.self))
            .joined(separator: language == .arabic ? "؛ " : "; ")
    }

    /// What a number counts or measures; nil where it has no unit.
    package var unit: String? { fields.last.flatMap { FieldDefinition.of($0)?.unit } }

    /// The vocabulary of its keys; nil for other columns.
    package var vocabulary: String? {
        switch kind {
        case .term(let vocabulary, _), .list(.term(let vocabulary, _)): vocabulary
        default: nil
        }
    }

    private struct Text {
        let english: String
        let arabic: String
        let englishMeaning: String
        let arabicMeaning: String

        func label(_ language: InterfaceLanguage) -> String { language == .arabic ? arabic : english }
        func meaning(_ language: InterfaceLanguage) -> String {
            language == .arabic ? arabicMeaning : englishMeaning
        }
    }

    private var roleText: Text? {
        switch role {
        case .value, .presence: nil
        case .key: fields.isEmpty ? Self.key : nil
        case .incident: Self.incident
        case .parent: Self.parent
        case .number: Self.number
        case .mapKey: Self.mapKey
        }
    }

    private static let key = Text(
        english: "Key",
        arabic: "المفتاح",
        englishMeaning: "names the row within its incident; it does not depend on the order of the file",
        arabicMeaning: "يسمي الصف ضمن حادثته؛ ولا يتوقف على ترتيب الملف"
    )
    private static let incident = Text(
        english: "Incident",
        arabic: "الحادثة",
        englishMeaning: "the incident that the row belongs to",
        arabicMeaning: "الحادثة التي ينتمي إليها الصف"
    )
    private static let parent = Text(
        english: "Row above",
        arabic: "الصف الأعلى",
        englishMeaning: "the key of the row that this one belongs to",
        arabicMeaning: "مفتاح الصف الذي ينتمي إليه هذا الصف"
    )
    private static let number = Text(
        english: "Place",
        arabic: "الموضع",
        englishMeaning: "the place within its list, from 1",
        arabicMeaning: "الموضع ضمن قائمته، ابتداءً من 1"
    )
    private static let mapKey = Text(
        english: "Group",
        arabic: "الفئة",
        englishMeaning: "the group of people; groups of which nothing is known have no row",
        arabicMeaning: "فئة الناس؛ ولا صف لفئة لا يُعرف عنها شيء"
    )

    private var suffix: Text? {
        if role == .presence { return Self.given }
        guard kind == .side else { return nil }
        return name.hasSuffix("_min") ? Self.lowest : Self.highest
    }

    private static let given = Text(
        english: ": given",
        arabic: ": وارد",
        englishMeaning: "true where it was given at all, even without entries",
        arabicMeaning: "true حيث ورد أصلًا ولو بلا قيود"
    )
    private static let lowest = Text(
        english: ", lowest",
        arabic: "، الأدنى",
        englishMeaning: "the lower side; empty is unknown, 0 is said to be none, n/a does not apply",
        arabicMeaning: "الحد الأدنى؛ الخالي غير معروف، و0 يعني أن لا أحد، وn/a لا محل له"
    )
    private static let highest = Text(
        english: ", highest",
        arabic: "، الأعلى",
        englishMeaning: "the upper side; empty is unknown, 0 is said to be none, n/a does not apply",
        arabicMeaning: "الحد الأعلى؛ الخالي غير معروف، و0 يعني أن لا أحد، وn/a لا محل له"
    )

    private var listText: Text? {
        switch kind {
        case .list: Self.joined
        case .term(_, let isPlain) where !isPlain: Self.openTerm
        default: nil
        }
    }

    private static let joined = Text(
        english: "",
        arabic: "",
        englishMeaning: "several are joined by semicolons, with \\; for a semicolon within one",
        arabicMeaning: "تُفصل القيم بفاصلة منقوطة، ويُكتب \\; للفاصلة المنقوطة ضمن القيمة"
    )
    private static let openTerm = Text(
        english: "",
        arabic: "",
        englishMeaning: "? stands before a text that is no term of the vocabulary",
        arabicMeaning: "تسبق العلامة ? نصًا ليس من مصطلحات القائمة"
    )
}

extension RecordTable {
    /// What the table holds, in words.
    package func title(_ language: InterfaceLanguage) -> String {
        guard let field = list.last else { return language == .arabic ? "الحوادث" : "Incidents" }
        let labels = list.compactMap { FieldDefinition.of($0)?.label(language) }
        return labels.isEmpty ? field : labels.joined(separator: language == .arabic ? "، " : ", ")
    }

    /// What a row is.
    package func meaning(_ language: InterfaceLanguage) -> String {
        guard let field = list.last else {
            return language == .arabic
                ? "لحظة واحدة في مكان واحد يقول مصدر إن ضررًا لحق فيها بمدنيين"
                : "one moment in one place where a source alleges harm to civilians"
        }
        return FieldDefinition.of(field)?.meaning(language) ?? field
    }
}

// SPDX-License-Identifier: Apache-2.0

/// Names of the months in the languages that militaries' releases are read in.
enum MonthWords {
    /// The month that a token names, 1…12; nil for any other word.
    ///
    /// English names from three letters on; "may", "march" and the like only with a capital, since they are words too.
    static func month(_ token: ReportToken) -> Int? {
        guard token.kind == .word, let month = months[token.text] else { return nil }
        return token.isCapital || !ambiguous.contains(token.text) ? month : nil
    }

    /// The month that a word in small letters names in any of the languages, 1…12; nil for any other word.
    static func month(named word: String) -> Int? { ReportWord(known: word).flatMap { months[$0] } }

    /// Whether a word in small letters names a month.
    static func isMonth(_ word: ReportWord) -> Bool { months[word] != nil }

    private static let ambiguous: WordSet = ["may", "march", "mar", "dec", "sept", "mars"]

    private static let months: WordTable<Int> = {
        var months: [String: Int] = [:]
        let english = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november",
            "december",
        ]
        for (index, name) in english.enumerated() {
            for length in 3...name.count { months[String(name.prefix(length))] = index + 1 }
        }
        let others = [
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
            "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
            "januari februari maart april mei juni juli augustus september oktober november december",
            "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
            "يناير فبراير مارس ابريل مايو يونيه يوليه اغسطس سبتمبر اكتوبر نوفمبر ديسمبر",
        ]
        for list in others {
            for (index, name) in list.split(separator: " ").enumerated() { months[String(name)] = index + 1 }
        }
        for (name, month) in [
            "janv": 1, "févr": 2, "fév": 2, "avr": 4, "juil": 7, "mrt": 3, "okt": 10, "شباط": 2, "آذار": 3, "نيسان": 4,
            "أيار": 5, "حزيران": 6, "تموز": 7, "آب": 8, "أيلول": 9,
        ] { months[name] = month }
        return WordTable(months.compactMap { name, month in ReportWord(known: name).map { ($0, month) } })
    }()

    static let weekdays: WordSet = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
        "thu",
        "thur", "thurs", "fri", "sat", "sun", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
        "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
    ]
}

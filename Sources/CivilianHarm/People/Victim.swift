// SPDX-License-Identifier: Apache-2.0

/// A person who was killed or injured.
package struct Victim: InterchangeObject {
    /// The family's id within the incident; nil for a person recorded alone.
    package var family: String?
    package var names = Multilingual()
    /// Whether the name stands for somebody whose name is not known.
    package var isPlaceholder: Bool?
    package var sex: Sex?
    package var ageKind: AgeKind?
    package var age: Age?
    package var ageText: String?
    package var outcome: Outcome?
    package var pregnant: Bool?
    package var profession: Term<Profession>?
    package var nationality: String?
    package var civilianStatusContested: Bool?
    package var notes: String?
    package var url: String?
    package var image: Media?
    package var listMatched: Bool?
    package var listMatches: [ListMatch] = []

    package init() {}

    package static let form = Form<Victim>([
        Field("family", \.family), Field("names", \.names), Field("isPlaceholder", \.isPlaceholder),
        Field("sex", \.sex), Field("ageKind", \.ageKind), Field("age", \.age), Field("ageText", \.ageText),
        Field("outcome", \.outcome), Field("pregnant", \.pregnant), Field("profession", \.profession),
        Field("nationality", \.nationality), Field("civilianStatusContested", \.civilianStatusContested),
        Field("notes", \.notes), Field("url", \.url), Field("image", \.image), Field("listMatched", \.listMatched),
        Field("listMatches", \.listMatches),
    ])

    /// Whether a name of the person is known, in any script.
    package var isNamed: Bool { !names.isAbsent && isPlaceholder != true }
}

/// A family as the record groups its members; it may be empty.
package struct VictimFamily: InterchangeObject {
    package var id = ""
    package var names = Multilingual()
    package var declaredCount: Int?
    package var notes: String?

    package init() {}

    package static let form = Form<VictimFamily>([
        Field("id", \.id), Field("names", \.names), Field("declaredCount", \.declaredCount), Field("notes", \.notes),
    ])
}

/// A match of a person with an entry of an outside list.
package struct ListMatch: InterchangeObject {
    package var list: String?
    /// Not public.
    package var entryID: String?
    package var status: String?
    package var certainty: String?
    /// The printed line; not public.
    package var text: String?

    package init() {}

    package static let form = Form<ListMatch>([
        Field("list", \.list), Field("entryID", \.entryID), Field("status", \.status),
        Field("certainty", \.certainty), Field("text", \.text),
    ])
}

// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Words of strike releases in English, French, Dutch and Arabic.
enum StrikeWords {
    /// Nouns that count strikes; the value is the number that the word itself says, as the Arabic dual does.
    static let nouns: WordTable<Int?> = {
        var nouns: [ReportWord: Int?] = [:]
        for word: ReportWord in [
            "strike", "strikes", "airstrike", "airstrikes", "attacks", "frappe", "frappes", "raid", "raids",
            "luchtaanval",
            "luchtaanvallen", "airstike", "airstikes", "aanval", "aanvallen", "bombardement", "bombardementen", "غارات",
            "ضربات",
        ] { nouns[word] = .some(nil) }
        let numbers: [(ReportWord, Int)] = [
            ("غارة", 1), ("ضربة", 1), ("غارتين", 2), ("غارتان", 2), ("ضربتين", 2), ("ضربتان", 2),
        ]
        for (word, number) in numbers { nouns[word] = number }
        return WordTable(nouns.map { ($0.key, $0.value) })
    }()

    /// Words that may stand between a number and its noun.
    static let adjectives: WordSet = [
        "air", "-", "successful", "separate", "additional", "coalition", "precision", "unilateral", "more", "other",
        "such",
        "military", "u", ".", "s", "us", "new", "further", "nouvelles", "autres", "individual", "american", "british",
        "total",
        "of", "artillery", "self", "defense",
    ]

    /// Verbs and what they say was done.
    static let effects: WordTable<StrikeEffect> = {
        var effects: [ReportWord: StrikeEffect] = [:]
        let lists: [(StrikeEffect, String)] = [
            (.engaged, "engaged engaging engage engages targeted targeting visé visant استهدفت استهدف"),
            (
                .struck,
                "stuck struck striking hit hitting attacked attacking bombed bombing touché frappé getroffen raakten raakte troffen أصابت ضربت قصفت"
            ),
            (
                .destroyed,
                "destroyed destroying destroy destroys destoyed destroted détruit détruits détruite détruites détruisant vernietigd vernietigden vernietigde دمرت تدمير ودمرت"
            ),
            (.damaged, "damaged damaging endommagé endommagés beschadigd beschadigden"),
            (.suppressed, "suppressed suppressing surpressed neutralisé neutralisés"),
            (.degraded, "degraded degrading"), (.killed, "killed killing قتلت"), (.disabled, "disabled disabling"),
            (.denied, "denied denying"),
            (
                .other,
                "cratered cratering illuminated produced wounded wounding eliminated eliminating neutralized neutralised rendered removed severed immobilized had resulted"
            ),
        ]
        for (effect, list) in lists {
            for word in [ReportWord](list) { effects[word] = effect }
        }
        return WordTable(effects.map { ($0.key, $0.value) })
    }()

    /// Words that may stand before a verb.
    static let helpers: WordSet = [
        "successfully", "also", "were", "was", "have", "has", "been", "ont", "a", "été", "hebben", "heeft", "werden",
        "then",
        "both", "further", "additionally", "and", "reportedly", "each", "respectively",
    ]

    /// Words before a place.
    static let near = PhraseTable<Void>([
        ("in …1 vicinity of", ()), ("in the vicinity of", ()), ("near to", ()), ("near", ()), ("close to", ()),
        ("près|pres de|d'|du", ()), ("à proximité de|du", ()), ("aux environs|alentours de|du", ()),
        ("dans la région de", ()), ("dans le secteur de", ()), ("in de buurt|omgeving van", ()), ("nabij", ()),
        ("rond", ()),
        ("قرب", ()), ("بالقرب من", ()), ("في محيط", ()), ("في منطقة", ()), ("in", ()), ("at", ()), ("over", ()),
    ])

    /// What says that no strike was reported or conducted.
    static let silence = PhraseTable<Void>([
        ("no …4 strikes|strike|airstrikes|airstrike|attacks", ()),
        ("not …4 report|reported|conduct|conducted …4 strikes|strike", ()),
        ("not …2 report|reported|conduct|conducted …2 any …3 strikes|strike|airstrikes|airstrike", ()),
        ("did|has|have not …1 report|reported|published|mention", ()),
        ("no …2 mention|reference|record|details|information", ()),
        ("made|makes no …3 mention|reference", ()), ("not known to have", ()),
        ("no …1 published …3 reports|report", ()),
        ("no …2 reports were", ()), ("aucune frappe", ()), ("geen aanvallen|luchtaanvallen|aanval", ()),
        ("لا|لم …3 غارات|ضربات", ()),
        ("without reporting", ()),
    ])

    /// Marks that begin a line of a list.
    static let bullets: WordSet = ["-", "–", "—", "•", "*", "·", "■", "▪", "o"]

    /// Words that begin a sentence of a release at the beginning of a line.
    static let starters: WordSet = [
        "near", "on", "in", "for", "additionally", "strikes", "airstrikes", "syria", "iraq", "coalition", "près",
        "nabij", "between",
        "قرب", "the", "no",
    ]
}

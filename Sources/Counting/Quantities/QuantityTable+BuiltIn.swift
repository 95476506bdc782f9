// SPDX-License-Identifier: Apache-2.0

extension QuantityTable {
    /// The readings that the field publishes, and what words name by themselves.
    package static let builtIn = QuantityTable(version: 2, rules: english + arabic)

    /// Published practice of the archive.
    package static let archive = "Airwars, published practice: an unnumbered plural is 2, dozens are 12 to 24."
    /// A codebook of event data.
    package static let eventData = "ACLED codebook, reported fatalities: tens are 10, hundreds 100, as lower bounds."
    /// What the word itself says.
    package static let plainWords = "The word names the number."
    /// What the unit of the word says.
    package static let lowest = "The word names the unit; its plural is taken as one of it at least."
    /// A convention of this register.
    package static let ours = "This register: at least one person, nothing more is said."
    /// What dictionaries say.
    package static let lexicon = "Arabic lexicography (Lisān al-ʿArab): three to nine."

    private static let english: [QuantityRule] =
        [
            row(
                "plural",
                ["people", "civilians", "several", "several people", "a few", "some", "multiple"],
                2,
                nil,
                archive
            ),
            row("couple", ["a couple", "couple", "both", "a pair"], 2, 2, plainWords),
            row("dozen", ["a dozen", "dozen"], 12, 12, plainWords),
            row("tens", ["tens"], 10, nil, eventData),
            row("dozens", ["dozens"], 12, 24, archive),
            row("scores", ["scores"], 20, nil, lowest),
            row("hundreds", ["hundreds"], 100, nil, eventData),
            row("thousands", ["thousands"], 1_000, nil, lowest),
            row("family", ["a family", "family", "an entire family", "families"], 1, nil, ours),
            row("one", ["one", "a", "an"], 1, 1, plainWords),
        ]
        + [
            "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        ].enumerated().map { row($1, [$1], $0 + 2, $0 + 2, plainWords) }

    private static let arabic: [QuantityRule] =
        [
            row(
                "plural",
                ["شهداء", "قتلى", "جرحى", "ضحايا", "مدنيون", "مدنيين", "أطفال", "نساء", "رجال", "عدد من"],
                2,
                nil,
                archive,
                "ar"
            ),
            row(
                "dual",
                [
                    "شهيدان", "شهيدين", "شهيدتان", "شهيدتين", "قتيلان", "قتيلين", "قتيلتان", "قتيلتين", "جريحان",
                    "جريحين",
                    "مدنيان", "مدنيين اثنين", "طفلان", "طفلين", "طفلتان", "طفلتين", "امرأتان", "امرأتين", "سيدتان",
                    "سيدتين", "رجلان", "رجلين", "شخصان", "شخصين",
                ],
                2,
                2,
                plainWords,
                "ar"
            ),
            row(
                "singular",
                [
                    "شهيد", "شهيدة", "قتيل", "قتيلة", "جريح", "جريحة", "مدني", "طفل", "طفلة", "امرأة", "سيدة", "رجل",
                    "شخص",
                ],
                1,
                1,
                plainWords,
                "ar"
            ),
            row("few", ["بضع", "بضعة"], 3, 9, lexicon, "ar"),
            row("tens", ["عشرات", "العشرات"], 10, nil, eventData, "ar"),
            row("hundreds", ["مئات", "المئات"], 100, nil, eventData, "ar"),
            row("two-hundred", ["مئتان", "مئتين", "مائتان", "مائتين", "مئتي"], 200, 200, plainWords, "ar"),
            row("thousands", ["آلاف", "الآلاف"], 1_000, nil, lowest, "ar"),
            row("family", ["عائلة", "أسرة", "عائلات", "عوائل", "أسر"], 1, nil, ours, "ar"),
            row("families-dual", ["عائلتان", "عائلتين", "أسرتان", "أسرتين"], 2, nil, ours, "ar"),
        ]
        + [
            ["واحد", "واحدة"], ["اثنان", "اثنين", "اثنتان", "اثنتين"], ["ثلاثة", "ثلاث"], ["أربعة", "أربع"],
            ["خمسة", "خمس"], ["ستة", "ست"], ["سبعة", "سبع"], ["ثمانية", "ثماني", "ثمان"], ["تسعة", "تسع"],
            ["عشرة", "عشر"],
        ].enumerated().map { row("number-\($0 + 1)", $1, $0 + 1, $0 + 1, plainWords, "ar") }

    private static func row(
        _ name: String,
        _ words: [String],
        _ min: Int?,
        _ max: Int?,
        _ source: String,
        _ language: String = "en"
    ) -> QuantityRule {
        QuantityRule(id: "\(language).\(name)", language: language, words: words, min: min, max: max, source: source)
    }
}

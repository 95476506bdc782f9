// SPDX-License-Identifier: Apache-2.0

/// Numbers in words, in the languages that militaries' releases are read in.
enum CountWords {
    /// What one word is worth; nil for a word that is no number.
    static func value(_ word: ReportWord) -> Int? { values[word] }

    /// Whether a number, a word for one, or what qualifies one begins with a token.
    static func mayBegin(_ token: ReportToken) -> Bool {
        switch token.kind {
        case .number: true
        case .mark: false
        case .word: beginnings.contains(token.text)
        }
    }

    private static let beginnings = WordSet(values.words + articles.words).union([
        "at", "no", "more", "over", "up", "as", "between", "from",
    ])

    /// `twenty-two`, `one hundred`, `12`, `an`, `no`: the number that begins at a token, and the token after it.
    ///
    /// `allowsArticle` takes "a" and "an" as one.
    static func number(
        in text: ReportText,
        at index: Int,
        limit: Int,
        allowsArticle: Bool = false
    ) -> (value: Int, next: Int)? {
        guard index < limit else { return nil }
        let token = text.tokens[index]
        if let value = token.value { return (value, index + 1) }
        guard token.kind == .word else { return nil }
        if allowsArticle, articles.contains(token.text) {
            if index + 1 < limit, let scale = scales[text.word(index + 1)] { return (scale, index + 2) }
            return (1, index + 1)
        }
        guard let first = values[token.text] else { return nil }
        return joined(text, first, index + 1, limit)
    }

    /// Joins tens and ones, and hundreds and thousands: `twenty-two`, `two hundred and ten`.
    private static func joined(_ text: ReportText, _ first: Int, _ start: Int, _ limit: Int) -> (Int, Int) {
        var value = first
        var index = start
        if first >= 20, first < 100, first.isMultiple(of: 10) {
            let next = index < limit && text.word(index) == "-" ? index + 1 : index
            if next < limit, let ones = values[text.word(next)], (1...9).contains(ones) {
                (value, index) = (value + ones, next + 1)
            }
        }
        while index < limit, let scale = scales[text.word(index)], value > 0, value < scale {
            (value, index) = (value * scale, index + 1)
            let next = index < limit && text.word(index) == "and" ? index + 1 : index
            guard next < limit, let more = values[text.word(next)], more > 0, more < scale else { continue }
            let rest = more >= 20 ? joined(text, more, next + 1, limit) : (more, next + 1)
            (value, index) = (value + rest.0, rest.1)
        }
        return (value, index)
    }

    private static let articles: WordSet = ["a", "an", "un", "une", "een"]
    private static let scales: WordTable<Int> = [
        "dozen": 12, "hundred": 100, "thousand": 1000, "cent": 100, "mille": 1000, "honderd": 100,
    ]

    private static let values: WordTable<Int> = {
        var values: [ReportWord: Int] = ["no": 0, "none": 0, "zero": 0, "aucun": 0, "aucune": 0, "geen": 0]
        let lists = [
            """
            one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
            eighteen nineteen
            """,
            "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
            """
            een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien \
            achttien negentien
            """,
            "واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة",
            "واحدة اثنتان ثلاث أربع خمس ست سبع ثماني تسع عشر",
        ]
        for list in lists {
            for (index, word) in [ReportWord](list).enumerated() { values[word] = index + 1 }
        }
        let tens: [[ReportWord]] = [
            ["twenty", "vingt", "twintig", "عشرون", "عشرين"], ["thirty", "trente", "dertig", "ثلاثون", "ثلاثين"],
            ["forty", "quarante", "veertig", "أربعون", "أربعين"], ["fifty", "cinquante", "vijftig", "خمسون", "خمسين"],
            ["sixty", "soixante", "zestig", "ستون", "ستين"], ["seventy", "zeventig", "سبعون", "سبعين"],
            ["eighty", "tachtig", "ثمانون", "ثمانين"], ["ninety", "negentig", "تسعون", "تسعين"],
        ]
        for (index, words) in tens.enumerated() {
            for word in words { values[word] = (index + 2) * 10 }
        }
        let others: [(ReportWord, Int)] = [
            ("dozen", 12), ("une", 1), ("één", 1), ("اثنين", 2), ("اثنتين", 2), ("إحدى", 1), ("أحد", 1),
        ]
        for (word, value) in others { values[word] = value }
        return WordTable(values.map { ($0.key, $0.value) })
    }()
}

// SPDX-License-Identifier: Apache-2.0

import Charts

/// Invented charts of every kind, in both languages.
enum ChartFixtures {
    /// A row of numbers that looks like chance and is the same on every run.
    struct Numbers {
        private var state: UInt64

        init(seed: UInt64) { state = seed }

        mutating func next(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(max(1, limit)))
        }

        /// A range; now and then a single number, an open end, or nothing.
        mutating func figure(below limit: Int) -> Figure? {
            let lower = next(below: limit)
            let spread = next(below: limit / 2 + 1)
            switch next(below: 12) {
            case 0: return nil
            case 1: return .atLeast(lower)
            case 2, 3, 4: return .exactly(lower)
            default: return Figure(lower, lower + spread)
            }
        }
    }

    static func words(_ language: String) -> ChartWords { language == "ar" ? .arabic() : .english() }

    static func pick(_ language: String, _ english: String, _ arabic: String) -> String {
        language == "ar" ? arabic : english
    }

    static let monthsInEnglish = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    static let monthsInArabic = [
        "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
    ]

    static func grades(_ language: String) -> [ChartSeries] {
        let names =
            language == "ar"
            ? ["مؤكدة", "مرجّحة", "ضعيفة", "محل نزاع", "مستبعدة", "غير مصنَّفة"]
            : ["Confirmed", "Fair", "Weak", "Contested", "Discounted", "Not graded"]
        return names.map { ChartSeries($0) }
    }

    static func months(_ count: Int, _ series: Int, _ language: String, limit: Int) -> [ColumnChart.Column] {
        var numbers = Numbers(seed: 7)
        let names = language == "ar" ? monthsInArabic : monthsInEnglish
        return (0..<count).map { month in
            let name = names[month % 12]
            let year = String(2031 + month / 12)
            let wave = 1 + limit * (30 - abs(month % 60 - 30)) / 30
            return ColumnChart.Column(
                "\(name) \(year)",
                short: name,
                group: year,
                figures: (0..<series).map { _ in numbers.figure(below: wave) }
            )
        }
    }

    static func chart(
        _ id: String,
        _ language: String,
        _ title: (String, String),
        _ subtitle: (String, String),
        note: (String, String)? = nil,
        _ content: ChartContent
    ) -> Chart {
        Chart(
            id: "\(id)-\(language)",
            title: pick(language, title.0, title.1),
            subtitle: pick(language, subtitle.0, subtitle.1),
            note: note.map { pick(language, $0.0, $0.1) },
            source: pick(
                language,
                "Register of Qamaria, rule “headline”, version 3",
                "سجل قمرية، قاعدة «العنوان»، الإصدار 3"
            ),
            words: words(language),
            content: content
        )
    }
}

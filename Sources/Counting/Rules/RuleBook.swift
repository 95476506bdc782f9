// SPDX-License-Identifier: Apache-2.0

/// The rules of one register: what counts, which words count as what, which periods of time have names.
///
/// Kept as one JSON file; `docs/counting.md` describes it.
package struct RuleBook: Hashable, Sendable {
    package static let schema = "sijill.rules/1"

    /// In the order of the file; several may have one key, with different versions.
    package var rules: [RuleSet]
    package var quantities: QuantityTable
    /// Named periods by the key of their list: periods of office, phases of a campaign.
    package var periodLists: [PeriodList]
    /// What charts mark on their time axes, by the sets that it belongs to.
    package var eventLists: [EventList]
    /// Said beside every total: what the register does and does not cover (requirement R135).
    package var coverage: BilingualText

    /// The book of a register without a file of its own.
    package static let builtIn = RuleBook(
        rules: RuleSet.builtIn,
        quantities: .builtIn,
        periodLists: [],
        eventLists: [],
        coverage: BilingualText(
            "A documented minimum, not the toll: only what sources reported and this register recorded is in it. Areas, times and languages that are monitored less are in it less.",
            "حدّ أدنى موثَّق وليس الحصيلة: لا يدخل فيه إلا ما أفادت به المصادر وسجّله هذا السجل. وما رُصد أقل من المناطق والأوقات واللغات يرد فيه أقل."
        )
    )

    /// The rule of a key as it held at a time: of its versions the one that began last; nil where there is none.
    ///
    /// The time is in milliseconds since 1970-01-01 UTC; nil asks for the latest version.
    package func rule(_ key: String, at time: Int64? = nil) -> RuleSet? {
        rules.filter { rule in
            rule.key == key && (time.map { time in rule.since.map { $0 <= time } ?? true } ?? true)
        }.max { ($0.since ?? .min, $0.version) < ($1.since ?? .min, $1.version) }
    }

    /// The keys, each once, in the order of the book.
    package var keys: [String] {
        var seen: Set<String> = []
        return rules.map(\.key).filter { seen.insert($0).inserted }
    }
}

/// Periods of time that belong together, such as those of one office.
package struct PeriodList: Hashable, Sendable {
    package let key: String
    package let name: BilingualText
    /// In the order of time, without an overlap.
    package let periods: [Period]

    package init(key: String, name: BilingualText, periods: [Period]) {
        self.key = key
        self.name = name
        self.periods = periods
    }
}

// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// The flow of allegations in a paragraph: "carried over 97 open reports, received two new reports, completed 20 …".
enum FlowReading {
    private enum Key: String, Sendable {
        case openBefore, received, reopened, completed, credible, nonCredible, duplicate, openAfter
    }

    /// The figures of a paragraph with their offsets; nil where it has none.
    static func read(_ text: ReportText, _ range: Range<Int>) -> ReportFlow? {
        var flow = ReportFlow()
        for sentence in text.sentences(range) {
            for (value, key, tokens) in figures(text, sentence) where flow[keyPath: path(key)] == nil {
                flow[keyPath: path(key)] = value
                if let mark = text.mark(key.rawValue, tokens) { flow.marks.append(mark) }
            }
        }
        return flow.marks.isEmpty ? nil : flow
    }

    /// Whether a paragraph gives three figures at least, and so is one of the flow whatever else it says.
    static func isStrong(_ text: ReportText, _ range: Range<Int>) -> Bool { (read(text, range)?.marks.count ?? 0) >= 3 }

    /// The first one with what only the second knows; nil where the two differ in a figure, and so are of two periods.
    static func joined(_ first: ReportFlow, _ second: ReportFlow) -> ReportFlow? {
        var joined = first
        for mark in second.marks {
            guard let key = Key(rawValue: mark.field) else { continue }
            let value = second[keyPath: path(key)]
            if let known = joined[keyPath: path(key)] {
                guard known == value else { return nil }
                continue
            }
            joined[keyPath: path(key)] = value
            joined.marks.append(mark)
        }
        return joined
    }

    private static func path(_ key: Key) -> WritableKeyPath<ReportFlow, Int?> {
        switch key {
        case .openBefore: \.openBefore
        case .received: \.received
        case .reopened: \.reopened
        case .completed: \.completed
        case .credible: \.credible
        case .nonCredible: \.nonCredible
        case .duplicate: \.duplicate
        case .openAfter: \.openAfter
        }
    }

    /// The numbers of a sentence that count reports, each with what it counts.
    private static func figures(_ text: ReportText, _ range: Range<Int>) -> [(Int, Key, Range<Int>)] {
        guard range.contains(where: { text.isWord($0, of: nouns) }) else { return [] }
        let numbers = numbers(text, range)
        return numbers.indices.compactMap { position in
            let (value, tokens) = numbers[position]
            let lower = position > 0 ? numbers[position - 1].1.upperBound : range.lowerBound
            let upper = position + 1 < numbers.count ? numbers[position + 1].1.lowerBound : range.upperBound
            guard let key = key(text, tokens, lower, upper) else { return nil }
            // "79 are still open, including two reopened": a part of another figure, not one of the flow.
            let isPart = key == .reopened && ["including", "which"].contains(text.word(tokens.lowerBound - 1))
            return isPart ? nil : (value, key, tokens)
        }
    }

    /// Numbers that may count reports: no dates, no years, none that counts strikes or people.
    private static func numbers(_ text: ReportText, _ range: Range<Int>) -> [(Int, Range<Int>)] {
        var found: [(Int, Range<Int>)] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard text.word(index) != "no" || ["new", "reports", "duplicate"].contains(text.word(index + 1)),
                let number = CountWords.number(in: text, at: index, limit: range.upperBound)
            else {
                index += 1
                continue
            }
            let isDate =
                text.date(at: index, limit: range.upperBound) != nil
                || index > range.lowerBound
                    && (MonthWords.month(text.tokens[index - 1]) != nil || text.word(index - 1) == ".")
            let isYear = text.tokens[index].text.length == 4 && (1990...2100).contains(number.value)
            if !isDate, !isYear, !others.contains(text.word(number.next)), !others.contains(text.word(number.next + 1))
            {
                found.append((number.value, index..<number.next))
            }
            index = number.next
        }
        return found
    }

    /// What a number counts: what stands behind it decides, then the verb before it.
    private static func key(_ text: ReportText, _ number: Range<Int>, _ lower: Int, _ upper: Int) -> Key? {
        let after = behind.matches(in: text, number.upperBound..<upper)
        let before = ahead.matches(in: text, lower..<number.lowerBound)
        if let last = before.last, last.meaning.isStrong, last.tokens.upperBound >= number.lowerBound - 3,
            !(last.tokens.upperBound..<number.lowerBound).contains(where: { ["and", ",", ";"].contains(text.word($0)) })
        {
            return last.meaning.key
        }
        if let first = after.first(where: { $0.meaning.isStrong }) ?? after.first { return first.meaning.key }
        return before.last?.meaning.key
    }

    private struct Meaning: Sendable {
        let key: Key
        /// Whether it decides wherever it stands.
        let isStrong: Bool

        init(_ key: Key, _ isStrong: Bool = true) {
            self.key = key
            self.isStrong = isStrong
        }
    }

    private static let nouns: WordSet = [
        "report", "reports", "allegation", "allegations", "assessment", "assessments", "cases", "incidents", "credible",
        "duplicate", "duplicates",
    ]

    /// What numbers count that count no reports.
    private static let others: WordSet = [
        "strikes", "civilians", "civilian", "people", "percent", "%", "engagements", "unintentional", "deaths",
        "injuries",
        "airstrikes", "months", "days", "years",
    ]

    private static let behind = PhraseTable<Meaning>([
        ("non - credible", Meaning(.nonCredible)), ("noncredible", Meaning(.nonCredible)),
        ("not …2 credible", Meaning(.nonCredible)), ("non – credible", Meaning(.nonCredible)),
        ("non ‑ credible", Meaning(.nonCredible)), ("unsubstantiated", Meaning(.nonCredible)),
        ("credible", Meaning(.credible)), ("substantiated", Meaning(.credible)),
        ("duplicate|duplicates|duplicative", Meaning(.duplicate)),
        ("reopened", Meaning(.reopened)), ("re - opened", Meaning(.reopened)), ("opened again", Meaning(.reopened)),
        ("carried over", Meaning(.openBefore)), ("from …2 previous|prior|earlier", Meaning(.openBefore)),
        ("still …4 open|assessed|under|pending|assessing", Meaning(.openAfter)),
        ("remain|remains|remained", Meaning(.openAfter)),
        ("remaining", Meaning(.openAfter)), ("new", Meaning(.received)), ("received", Meaning(.received)),
        ("completed", Meaning(.completed, false)), ("closed", Meaning(.completed, false)),
        ("were|was assessed", Meaning(.completed, false)), ("open", Meaning(.openAfter, false)),
    ])

    private static let ahead = PhraseTable<Meaning>([
        ("carried over", Meaning(.openBefore)), ("carrying over", Meaning(.openBefore)),
        ("still assessing", Meaning(.openBefore)), ("was …1 assessing", Meaning(.openBefore)),
        ("reopened", Meaning(.reopened)), ("re - opened", Meaning(.reopened)), ("reopening", Meaning(.reopened)),
        ("received", Meaning(.received)), ("receiving", Meaning(.received)),
        ("completed", Meaning(.completed, false)), ("completing", Meaning(.completed, false)),
        ("closed", Meaning(.completed, false)), ("assessed", Meaning(.completed, false)),
        ("out of the", Meaning(.completed, false)), ("of the", Meaning(.completed, false)),
        ("leaving", Meaning(.openAfter)), ("still open …1 :|are|is", Meaning(.openAfter)),
        ("remaining", Meaning(.openAfter, false)),
    ])
}

// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// The sentence that an archive page generates from the time fields (domain reference, section 3.2).
struct TimeSentence: Equatable {
    var kind: TimeKind
    var time: ClockTime?
    var start: ClockTime?
    var end: ClockTime?
    var timeOfDay: Term<TimeOfDay>?
    var firstReportedAt: Moment?
    var firstReportedBy: String?

    private init(_ kind: TimeKind) {
        self.kind = kind
    }

    /// Reads one paragraph; nil where it is not the template's sentence.
    ///
    /// A phrase outside the vocabulary may only stand in the last paragraph.
    init?(_ paragraph: String, isLast: Bool) {
        guard paragraph.utf8.count < 300, let line = TextCollector.line(paragraph) else { return nil }
        let text = (line.hasSuffix(".") ? String(line.dropLast()) : line).trimmed
        if text.lowercased() == "the local time of the incident is unknown" {
            self.init(.unknown)
        } else if let rest = text.after("the incident was first reported") {
            // Somewhere above the end, only the template's full form is its sentence; prose begins like it.
            guard isLast || (rest.after(" on ") != nil && !rest.contains(". ")) else { return nil }
            self.init(firstReported: rest)
        } else if let rest = text.after("the incident occured ") {
            self.init(occurred: rest, isLast: isLast)
        } else if let rest = text.after("the incident occurred ") {
            self.init(occurred: rest, isLast: false)
        } else {
            return nil
        }
    }

    private init?(occurred text: String, isLast: Bool) {
        if let clock = text.lowercased().hasSuffix(" local time") ? String(text.dropLast(11)) : nil {
            self.init(clock: clock)
        } else if let known = TimeOfDay.term(labelled: text) {
            self.init(.timeOfDay)
            timeOfDay = .known(known)
        } else if isLast, !text.isEmpty {
            self.init(.timeOfDay)
            timeOfDay = .unknown(text)
        } else {
            return nil
        }
    }

    /// The clock of a sentence whose fields were left empty is not known, and the kind stands.
    private init?(clock text: String) {
        func time(_ clock: String) -> ClockTime?? {
            clock.trimmed.isEmpty ? .some(nil) : ClockText.time(clock).map { .some($0) }
        }
        if let clock = text.after("at approximately") {
            guard let time = time(clock) else { return nil }
            self.init(.approximate)
            self.time = time
        } else if let clock = text.after("at") {
            guard let time = time(clock) else { return nil }
            self.init(.exact)
            self.time = time
        } else if let span = text.after("between") {
            let words = span.split(separator: " ")
            guard let middle = words.firstIndex(where: { $0.lowercased() == "and" }),
                let start = time(words[..<middle].joined()), let end = time(words[(middle + 1)...].joined())
            else { return nil }
            self.init(.window)
            self.start = start
            self.end = end
        } else {
            return nil
        }
    }

    private init?(firstReported text: String) {
        self.init(.firstReported)
        var text = text.trimmed
        if let by = text.range(of: " by ")
            ?? (text.hasPrefix("by ") ? text.startIndex..<text.index(text.startIndex, offsetBy: 3) : nil)
        {
            firstReportedBy = TextCollector.line(text[by.upperBound...])
            text = text[..<by.lowerBound].trimmed
        }
        guard let rest = text.after("on ") else {
            if text.isEmpty, firstReportedBy != nil { return }
            return nil
        }
        guard let at = rest.range(of: " at ") else {
            guard let day = DateText.day(rest) else { return nil }
            firstReportedAt = .day(day)
            return
        }
        guard let day = DateText.day(rest[..<at.lowerBound]), let time = ClockText.time(rest[at.upperBound...]) else {
            return nil
        }
        firstReportedAt = .local(day, time)
    }
}

extension String {
    /// What follows this beginning, whatever its case; nil where the text begins otherwise.
    func after(_ beginning: String) -> String? {
        guard utf8.count >= beginning.utf8.count, prefix(beginning.count).lowercased() == beginning else { return nil }
        return String(dropFirst(beginning.count))
    }

    /// The first place of a text within this one.
    func range(of text: String) -> Range<Index>? { ranges(of: text).first }
}

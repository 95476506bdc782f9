// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// What an entry's sentences say of the finding: the position, its reasons, and which sentences concede harm.
struct FindingReading {
    private(set) var position: Position?
    private(set) var reasons: [StatedReason] = []
    /// The sentences whose figures are conceded; empty where none is.
    private(set) var conceding: [Range<Int>] = []

    init(_ text: ReportText, _ range: Range<Int>) {
        var denials: [StatedReason]?
        var named: Position?
        var isExplicit = false
        for sentence in text.sentences(range) {
            let reading = Sentence(text, sentence)
            isExplicit = isExplicit || reading.isExplicit
            named = named ?? reading.position
            if reading.isConceding { conceding.append(sentence) }
            if let reasons = reading.denial { denials = (denials ?? []) + reasons }
        }
        if let denials, !isExplicit {
            conceding = []
            position = named == .duplicate ? .duplicate : .nonCredible
            reasons = position == .duplicate ? [.duplicateOf] : Self.distinct(denials)
            if reasons.isEmpty { reasons = [.other] }
        } else if named == .duplicate || named == .openIncident, conceding.isEmpty {
            position = named
            reasons = named == .duplicate ? [.duplicateOf] : []
        } else if !conceding.isEmpty || named == .credible {
            position = .credible
        }
    }

    private static func distinct(_ reasons: [StatedReason]) -> [StatedReason] {
        StatedReason.allCases.filter { $0 != .other && reasons.contains($0) }
    }

    /// One sentence.
    private struct Sentence {
        var position: Position?
        /// Why harm is not held likely; nil where the sentence does not say so.
        var denial: [StatedReason]?
        /// Whether harm is conceded in words that leave no doubt.
        var isExplicit = false
        /// Whether the sentence concedes harm: outright, or by figures that are neither denied nor words of others.
        private(set) var isConceding = false

        init(_ text: ReportText, _ range: Range<Int>) {
            var found: [StatedReason]?
            var (isLacking, isReported, isRegretted) = (false, false, false)
            var isAbsent = false
            for match in FindingPhrases.table.matches(in: text, range) {
                switch match.meaning {
                case .position(let named): position = position ?? named
                case .reason(let reason): if found != nil { found?.append(reason) }
                case .conceded: isExplicit = true
                case .regret: isRegretted = true
                case .reported: isReported = true
                case .denied(let reasons):
                    found = (found ?? []) + reasons
                    let first = text.word(match.tokens.lowerBound)
                    isLacking = isLacking || ["insufficient", "not", "lacked", "lacks", "lacking"].contains(first)
                    isAbsent = isAbsent || first == "no" || first == "did" || first == "unfounded"
                }
            }
            if isRegretted, found == nil, range.contains(where: { CasualtyFigures.saysHarm(text.word($0)) }) {
                isExplicit = true
            }
            isConceding =
                isExplicit || (!isReported && found == nil && !CasualtyFigures.read(text, [range]).isEmpty)
            guard var reasons = found else { return }
            if isLacking, reasons.isEmpty { reasons += FindingPhrases.lacks.matches(in: text, range).map(\.meaning) }
            if isAbsent, reasons.isEmpty { reasons += FindingPhrases.absences.matches(in: text, range).map(\.meaning) }
            if reasons.contains(.insufficientEvidence), range.contains(where: { text.word($0) == "video" }) {
                reasons.append(.videoNoCivilians)
            }
            denial = reasons
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

extension MatchEvaluation {
    /// Why a true pair was not found, or a false one was proposed; the raw values are stable keys.
    package enum Cause: String, Sendable, CaseIterable {
        /// The register does not hold the incident.
        case absent
        /// Nothing was read from the text.
        case unread
        /// The text names neither day nor place nor square.
        case silent
        /// It names no day.
        case noDay
        /// It names no place and no square.
        case noPlace
        /// Its declaration found another of its incidents; one proposal finds one.
        case several
        /// A code in the text is another incident's, or no incident's.
        case code
        /// Its day is not the incident's.
        case day
        /// Its place and square are not the incident's.
        case place
        /// Several incidents fit as well.
        case tie
        /// Another incident fits better.
        case other
        /// Nothing speaks against it, but too little for it.
        case weak
    }

    /// A true pair that was not found.
    package struct Miss: Sendable {
        package let text: Int
        /// The index of the incident; nil for one that the pool lacks.
        package let member: Int32?
        package let cause: Cause
        /// What was proposed instead, at whatever probability.
        package let top: Proposal?
        /// The incident's own proposal; nil where it was no candidate.
        package let own: Proposal?
    }

    /// Every true pair of a scope that is not found at a threshold, in the order of the texts.
    package func misses(_ scope: Scope, threshold: Double) -> [Miss] {
        texts.filter { scope.contains($0.text) }.flatMap { misses(of: $0.text, $0.answers, threshold) }
    }

    private func misses(of text: Text, _ answers: [Answer], _ threshold: Double) -> [Miss] {
        let found = Self.proposed(answers, threshold)
        var misses = text.truth.subtracting(found).sorted().map { member in
            let answer = answers.max { ($0.best?.probability ?? 0) < ($1.best?.probability ?? 0) }
            let own = answers.lazy.compactMap(\.best).first { $0.member == member }
            return Miss(
                text: text.name,
                member: member,
                cause: cause(text, answers, own: own, top: answer?.top, found: found, threshold),
                top: answer?.top,
                own: own
            )
        }
        misses += (0..<text.absent).map { _ in
            Miss(text: text.name, member: nil, cause: .absent, top: nil, own: nil)
        }
        return misses
    }

    private func cause(
        _ text: Text,
        _ answers: [Answer],
        own: Proposal?,
        top: Proposal?,
        found: Set<Int32>,
        _ threshold: Double
    ) -> Cause {
        let declarations = text.declarations
        if declarations.isEmpty { return .unread }
        let hasDay = declarations.contains { $0.firstDay != nil }
        let hasPlace = declarations.contains { !$0.places.isEmpty || !$0.squares.isEmpty }
        if !hasDay, !hasPlace { return .silent }
        if !found.isDisjoint(with: text.truth) { return .several }
        if !hasDay { return .noDay }
        if !hasPlace { return .noPlace }
        guard let own else { return .other }
        if own.codeContradicts { return .code }
        if let level = own.contribution(.date)?.level, level != .dateSame { return .day }
        let placeFails = own.contribution(.place).map { $0.level == .placeNone } ?? true
        let squareFails = own.contribution(.square).map { $0.weight < 0 } ?? true
        if placeFails, squareFails { return .place }
        if let top, top.member != own.member {
            // Half as probable or more: neither stands out.
            return own.probability * 2 >= top.probability ? .tie : .other
        }
        return own.probability * 3 >= 1 - own.probability && own.probability < 0.6 ? .tie : .weak
    }
}

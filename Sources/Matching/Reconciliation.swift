// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// Declarations held against a pool as a whole: what matches, what is only declared, what is only recorded.
///
/// Everything in it is a proposal; a person decides.
package struct Reconciliation: Sendable {
    /// One declaration with the incidents that it seems to be about.
    package struct Match: Sendable {
        /// The declaration's place in the list given.
        package let declaration: Int
        /// The likeliest first; more than one where the text names several codes, or where several fit as well.
        package let proposals: [Proposal]
        package let kind: Kind
    }

    /// How the incidents of a match stand to each other.
    package enum Kind: String, Sendable, CaseIterable {
        /// One incident.
        case one
        /// The text names the codes of several.
        case severalNamed
        /// Several fit about as well: it may be any of them, or more than one.
        case severalFit
    }

    /// In the order of the declarations.
    package let matched: [Match]
    /// Declarations without a match, by their place in the list given.
    package let declaredOnly: [Int]
    /// Incidents of the scope without a match, by their indexes in the pool.
    package let recordedOnly: [Int32]
    /// The declarations that share an incident, by its index in the pool: many to one.
    package let shared: [Int32: [Int]]
    /// For each declaration its likeliest incidents, as many as were asked for, whether they match or not.
    package let proposals: [[Proposal]]

    /// Which incidents count as only recorded: of an actor, within days.
    package struct Scope: Hashable, Sendable {
        /// nil takes every actor.
        package var actor: Term<Actor>?
        /// nil takes every day, undated incidents too.
        package var days: ClosedRange<CalendarDay>?

        package init(actor: Term<Actor>? = nil, days: ClosedRange<CalendarDay>? = nil) {
            self.actor = actor
            self.days = days
        }
    }

    /// Reconciles declarations with the matcher's pool.
    ///
    /// - Parameters:
    ///   - declarations: In any order.
    ///   - matcher: Proposes for each of them.
    ///   - threshold: The probability from which on a proposal is a match.
    ///   - scope: Which incidents are listed as only recorded.
    ///   - kept: How many proposals are kept of each declaration.
    ///   - progress: Told how many declarations are done.
    package init(
        _ declarations: [Declaration],
        matcher: Matcher,
        threshold: Double = MatchBand.reviewFrom,
        scope: Scope = Scope(),
        keeping kept: Int = 0,
        progress: (_ done: Int) -> Void = { _ in }
    ) {
        var matched: [Match] = []
        var declaredOnly: [Int] = []
        var shared: [Int32: [Int]] = [:]
        var proposals: [[Proposal]] = []
        proposals.reserveCapacity(declarations.count)
        for (index, declaration) in declarations.enumerated() {
            if index.isMultiple(of: 50) { progress(index) }
            let found = matcher.proposals(for: declaration)
            proposals.append(Array(found.prefix(kept)))
            guard let match = Self.match(found, of: index, threshold) else {
                declaredOnly.append(index)
                continue
            }
            matched.append(match)
            for proposal in match.proposals { shared[proposal.member, default: []].append(index) }
        }
        self.matched = matched
        self.declaredOnly = declaredOnly
        self.proposals = proposals
        self.shared = shared.filter { $0.value.count > 1 }
        recordedOnly = matcher.pool.members(in: scope).filter { shared[$0] == nil }
    }

    /// How much less probable than the first a proposal may be and still fit about as well: a third.
    private static let shareOfFirst = 1.0 / 3

    private static func match(_ proposals: [Proposal], of index: Int, _ threshold: Double) -> Match? {
        guard let first = proposals.first else { return nil }
        let named = proposals.filter { $0.contribution(.code)?.level == .codeCurrent }
        if named.count > 1, named.reduce(0, { $0 + $1.probability }) >= threshold {
            return Match(declaration: index, proposals: named, kind: .severalNamed)
        }
        let fitting = proposals.filter { $0.probability >= first.probability * shareOfFirst }
        if first.probability >= threshold, fitting.count == 1 {
            return Match(declaration: index, proposals: [first], kind: .one)
        }
        guard fitting.reduce(0, { $0 + $1.probability }) >= threshold else { return nil }
        return Match(declaration: index, proposals: fitting, kind: .severalFit)
    }
}

extension MatchPool {
    /// The incidents of an actor within days, in their order.
    func members(in scope: Reconciliation.Scope) -> [Int32] {
        let actor = scope.actor.map { actors.codes[$0.code] }
        let range = scope.days.map { Int32($0.lowerBound.dayNumber)...Int32($0.upperBound.dayNumber) }
        return (0..<Int32(count)).filter { index in
            if let actor {
                guard actors.has(actor, at: index) else { return false }
            }
            guard let range else { return true }
            return columns.firstDay[Int(index)] <= range.upperBound && columns.lastDay[Int(index)] >= range.lowerBound
        }
    }
}

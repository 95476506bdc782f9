// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
package import Matching
package import Register

/// One declaration of a kept report, with the incidents proposed for it and what was decided.
package struct ReconciliationItem: Sendable {
    /// Where it stands: `12.3` is the third entry of report 12.
    package struct Place: Hashable, Comparable, Sendable, CustomStringConvertible {
        package let report: ReportNumber
        /// From 0.
        package let entry: Int

        package init(report: ReportNumber, entry: Int) {
            self.report = report
            self.entry = entry
        }

        /// Reads `12.3`; nil for any other text.
        package init?(_ text: String) {
            let parts = text.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count == 2, let report = Int32(parts[0]), report > 0, let entry = Int(parts[1]), entry > 0
            else { return nil }
            self.init(report: ReportNumber(report), entry: entry - 1)
        }

        package var description: String { "\(report.value).\(entry + 1)" }

        package static func < (left: Place, right: Place) -> Bool {
            (left.report, left.entry) < (right.report, right.entry)
        }
    }

    package let place: Place
    package let key: DeclarationKey
    package let entry: ReportEntry
    package let published: CalendarDay?
    package let issuer: String?
    /// The likeliest first; those on which somebody decided are among them.
    package let candidates: [Candidate]
    /// How the incidents of the match stand to each other; nil where nothing matches.
    package let kind: Reconciliation.Kind?
    /// Incidents of which somebody said that the declaration speaks of them.
    package let accepted: [Incident.ID]

    /// One incident proposed.
    package struct Candidate: Sendable {
        package let id: Incident.ID
        /// The codes as the record prints them.
        package let name: String
        package let proposal: Proposal
        /// What was decided; nil where nobody did.
        package let verdict: MatchVerdict?
    }

    /// Whether there is something to decide: a proposal that is worth a look and that nobody judged, and none accepted.
    package var isOpen: Bool { accepted.isEmpty && candidates.contains { Self.isWorthALook($0) } }

    private static func isWorthALook(_ candidate: Candidate) -> Bool {
        guard candidate.verdict == nil else { return false }
        if MatchBand(probability: candidate.proposal.probability) != .ignore { return true }
        // A wrong code weighs heavily; a person sees whether it is one.
        let levels = Set(candidate.proposal.contributions.map(\.level))
        return candidate.proposal.codeContradicts && levels.contains(.dateSame)
            && !levels.isDisjoint(with: [.placeSame, .placeSound])
    }
}

/// Everything that militaries declare in kept reports, beside what is recorded.
package struct DeclarationReview: Sendable {
    /// Every declaration, in the order of reports.
    package let items: [ReconciliationItem]
    /// Incidents with an involvement of an actor that issues kept reports, of which no declaration speaks.
    package let recordedOnly: [(id: Incident.ID, name: String)]
    /// Pairs of declarations on one allegation.
    package let twins: [Twins]

    /// The declarations that speak of the same allegation as one, with how they belong together.
    package func twins(of place: ReconciliationItem.Place) -> [(
        place: ReconciliationItem.Place, kind: DeclarationTwins.Kind
    )] {
        twins.compactMap { twin in
            if twin.first == place { return (twin.second, twin.kind) }
            return twin.second == place ? (twin.first, twin.kind) : nil
        }
    }

    /// Two declarations that speak of one allegation.
    package typealias Twins = (
        first: ReconciliationItem.Place, second: ReconciliationItem.Place, kind: DeclarationTwins.Kind
    )

    /// Those of which somebody said what they speak of.
    package var matched: [ReconciliationItem] { items.filter { !$0.accepted.isEmpty } }
    /// Those that wait for a person, the surest proposals first.
    package var open: [ReconciliationItem] {
        items.filter(\.isOpen).sorted { left, right in
            let (first, second) = (left.best, right.best)
            return first != second ? first > second : left.place < right.place
        }
    }
    /// Those for which nothing recorded comes near, or everything that did was turned down.
    package var declaredOnly: [ReconciliationItem] { items.filter { $0.accepted.isEmpty && !$0.isOpen } }
}

extension ReconciliationItem {
    /// The probability of the likeliest incident that nobody judged; 0 where there is none.
    fileprivate var best: Double {
        candidates.first { $0.verdict == nil }?.proposal.probability ?? 0
    }
}

// SPDX-License-Identifier: Apache-2.0

/// What an estimate becomes when only links of a given probability are believed: the part of its error that matching makes.
package struct LinkSpread: Equatable, Sendable {
    /// Fewer thresholds show no spread.
    package static let fewestThresholds = 3
    /// The thresholds where none are named.
    package static let defaultThresholds = [0.5, 0.7, 0.9]

    /// Why no spread can be shown.
    package enum Fault: Error, Equatable, Sendable {
        /// The file says nothing of links.
        case noLinks
        /// Three different thresholds above 0 and up to 1 are needed.
        case thresholds([Double])
        /// A table is out of bounds.
        case table(ListMembership.Fault)
    }

    /// What comes of one threshold.
    package enum Outcome: Equatable, Sendable {
        case estimate(Estimate)
        case refusal(Estimate.Refusal)
    }

    /// One threshold: the persons that it makes, and what can be said of them.
    package struct Step: Equatable, Sendable {
        package let threshold: Double
        package let persons: Int
        package let outcome: Outcome

        /// The estimate; nil where it is refused.
        package var estimate: Estimate? {
            if case .estimate(let estimate) = outcome { estimate } else { nil }
        }
    }

    /// The thresholds, ascending.
    package let steps: [Step]

    /// The estimates of a file at each of at least three thresholds.
    package init(_ file: MembershipFile, thresholds: [Double]) throws(Fault) {
        guard file.hasLinks else { throw .noLinks }
        let ascending = Set(thresholds).sorted()
        guard ascending.count >= Self.fewestThresholds, ascending.allSatisfy({ $0 > 0 && $0 <= 1 }) else {
            throw .thresholds(thresholds)
        }
        var steps: [Step] = []
        for threshold in ascending {
            do {
                let table = try file.table(acceptingLinksFrom: threshold)
                steps.append(Step(threshold: threshold, persons: table.persons, outcome: Self.outcome(table)))
            } catch {
                throw .table(error)
            }
        }
        self.steps = steps
    }

    static func outcome(_ table: ListMembership) -> Outcome {
        do {
            return .estimate(try Estimate(table))
        } catch {
            return .refusal(error)
        }
    }

    /// The span of the best models over all thresholds.
    package var bestSpan: Estimate.Span? { Estimate.Span(of: steps.compactMap { $0.estimate?.figure(.best) }) }

    /// The span of every model over all thresholds.
    package var span: Estimate.Span? {
        Estimate.Span(of: steps.flatMap { $0.estimate?.fits.map(\.figure) ?? [] })
    }
}

extension LinkSpread.Fault {
    /// The reason in words.
    package var text: String {
        switch self {
        case .noLinks: "thresholds need a column link or link:LIST, and there is none"
        case .thresholds: "three different thresholds above 0 and up to 1 are needed"
        case .table: "a pattern has more than \(ListMembership.personLimit) persons"
        }
    }
}

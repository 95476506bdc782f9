// SPDX-License-Identifier: Apache-2.0

/// What may be said of the persons on no list, from how lists overlap: capture–recapture, always as several models.
///
/// It is never one number: it holds the table, the pairs, Chao's lower bound, every hierarchical log-linear model with its
/// fit, and the span of them. It is never a count either, see `Figure`.
package struct Estimate: Equatable, Sendable {
    /// The version of the method; a change of any figure raises it.
    package static let method = "capture-recapture/1"
    /// Fewer lists that overlap are refused.
    package static let fewestLists = 3
    /// Fewer families of models that give an estimate are refused.
    package static let fewestFamilies = 3
    /// Estimates and intervals above this are reported as unbounded.
    static let largest = 1e12
    /// A model this much above the best BIC has very little support: Raftery 1995, Sociological Methodology 25, 111–163.
    static let supportedDifference = 10.0

    /// What everything here was computed from.
    package let table: ListMembership
    /// Each two lists, in the order of the table.
    package let pairs: [PairEstimate]
    /// Chao's lower bound; nil where nobody is on exactly two lists.
    package let chao: Figure?
    /// Every hierarchical model: the best BIC first, those that cannot be estimated last.
    package let models: [LogLinearResult]
    /// Lists that share nobody with the others: nothing shows that they cover the same population.
    package let isolatedLists: [String]

    /// The estimate from a table.
    ///
    /// - Throws: `Refusal` where the table cannot carry one.
    package init(_ table: ListMembership) throws(Refusal) {
        try Self.demandOverlap(table)
        self.table = table
        let lists = table.lists.count
        pairs = table.lists.indices.flatMap { first in
            (first + 1..<lists).map { PairEstimate(table, first, $0) }
        }
        chao = Self.chaoLowerBound(table)
        models = Self.ranked(LogLinearModel.all(lists).map { LogLinearProblem(table, $0).solved() })
        isolatedLists = table.names(in: ((1 << lists) - 1) ^ table.overlapping)
        guard families.count >= Self.fewestFamilies else { throw .tooFewFamilies(families.count) }
    }

    private static func demandOverlap(_ table: ListMembership) throws(Refusal) {
        guard table.persons > 0 else { throw .noPersons }
        guard table.lists.count >= fewestLists else { throw .tooFewLists(table.lists.count) }
        guard table.persons > table.persons(onExactly: 1) else { throw .noRecaptures }
        let overlapping = table.overlapping
        guard overlapping.nonzeroBitCount >= fewestLists else {
            throw .tooFewOverlappingLists(table.names(in: overlapping))
        }
    }

    private static func ranked(_ results: [LogLinearResult]) -> [LogLinearResult] {
        let fits = results.compactMap(\.fit).sorted {
            ($0.bic, $0.model.interactions.count) < ($1.bic, $1.model.interactions.count)
        }
        return fits.map(LogLinearResult.fitted) + results.filter { $0.fit == nil }
    }

    /// The models that could be fitted, best BIC first.
    package var fits: [LogLinearFit] { models.compactMap(\.fit) }

    /// The span of all models that could be fitted.
    package var span: Span? { Span(of: fits.map(\.figure)) }

    /// The fits within `supportedDifference` of the best BIC.
    package var supported: [LogLinearFit] {
        let fits = fits
        return fits.filter { $0.bic - fits[0].bic <= Self.supportedDifference }
    }

    /// The span of `supported`.
    package var supportedSpan: Span? { Span(of: supported.map(\.figure)) }

    /// The mean of all fitted models, weighted by exp(−ΔBIC/2): Raftery 1995, as above.
    package var average: Average? {
        guard let best = fits.first?.bic else { return nil }
        let weights = fits.map { Natural.exponential((best - $0.bic) / 2) }
        let sum = zip(fits, weights).reduce(0) { $0 + $1.0.figure.point * $1.1 }
        return Average(point: sum / weights.reduce(0, +))
    }

    /// The result of one model.
    func result(of model: LogLinearModel) -> LogLinearResult? { models.first { $0.model == model } }
}

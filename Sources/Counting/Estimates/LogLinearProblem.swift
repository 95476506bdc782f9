// SPDX-License-Identifier: Apache-2.0

/// Fits one model to one table: Newton's method on the Poisson likelihood.
///
/// For the logarithmic link that is iteratively reweighted least squares: Nelder & Wedderburn 1972, J. Royal Statistical
/// Society A 135, 370–384. A step that makes the fit worse is halved.
struct LogLinearProblem {
    private static let mostSteps = 100
    /// The decrement at which the coefficients are within 10⁻⁸ standard errors of their place.
    private static let rest = 1e-16
    /// A cell expected to have fewer persons than this share of one is at the edge.
    private static let edge = 1e-6

    private let table: ListMembership
    private let model: LogLinearModel
    private let terms: [Int]
    /// Observed cells: every pattern but the one of no list.
    private let cells: Range<Int>
    private let observed: [Double]

    init(_ table: ListMembership, _ model: LogLinearModel) {
        self.table = table
        self.model = model
        terms = model.terms
        cells = 1..<table.counts.count
        observed = table.counts.map(Double.init)
    }

    func solved() -> LogLinearResult {
        if let margin = emptyMargin() { return .notEstimable(model, margin) }
        var expected = observed.map { $0 + 0.5 }
        // The first step: least squares for the logarithm of the counts, weighted by the counts.
        guard let start = information(expected) else { return .notEstimable(model, .singular) }
        var coefficients = start.solving(projection(expected.map { $0 * Natural.logarithm($0) }))
        expected = expectation(coefficients)
        for _ in 0..<Self.mostSteps {
            guard let matrix = information(expected) else { return .notEstimable(model, edgeOr(.singular, expected)) }
            let score = projection(zip(observed, expected).map { $0 - $1 })
            let step = matrix.solving(score)
            // The Newton decrement: twice what the likelihood can still gain, and the squared distance in standard errors.
            let decrement = zip(step, score).reduce(0) { $0 + $1.0 * $1.1 }
            if decrement <= Self.rest { return result(coefficients, expected, matrix) }
            guard let next = improved(coefficients, step, deviance(expected)) else { break }
            coefficients = next
            expected = expectation(coefficients)
        }
        return .notEstimable(model, edgeOr(.notConverged, expected))
    }

    /// A pattern over the lists of a generator that nobody shows, where somebody could: then the likelihood has no maximum.
    ///
    /// Haberman 1974, The Analysis of Frequency Data; Fienberg & Rinaldo 2012, Annals of Statistics 40, 996–1023.
    private func emptyMargin() -> LogLinearResult.Obstacle? {
        for lists in model.generators {
            var sums: [Int: Int] = [:]
            for cell in cells { sums[cell & lists, default: 0] += table.counts[cell] }
            if let pattern = sums.keys.sorted().first(where: { sums[$0] == 0 }) {
                return .zeroMargin(lists: lists, pattern: pattern)
            }
        }
        return nil
    }

    /// exp of the sum of a cell's terms, for every cell.
    private func expectation(_ coefficients: [Double]) -> [Double] {
        var sums = [Double](repeating: 0, count: observed.count)
        for (term, coefficient) in zip(terms, coefficients) { sums[term] = coefficient }
        // A cell has every term whose lists are among its own: sums over subsets, list by list.
        for list in table.lists.indices {
            for cell in sums.indices where cell >> list & 1 == 1 { sums[cell] += sums[cell ^ 1 << list] }
        }
        return sums.map(Natural.exponential)
    }

    /// For every set of lists, the sum over the observed cells that have all of them.
    private func margins(_ values: [Double]) -> [Double] {
        var sums = values
        sums[0] = 0
        for list in table.lists.indices {
            for cell in sums.indices where cell >> list & 1 == 0 { sums[cell] += sums[cell | 1 << list] }
        }
        return sums
    }

    /// XᵀWX over the observed cells: a cell has two terms where it has the lists of both.
    private func information(_ weights: [Double]) -> PositiveDefinite? {
        let sums = margins(weights)
        return PositiveDefinite(terms.flatMap { row in terms.map { sums[row | $0] } }, size: terms.count)
    }

    /// Xᵀv over the observed cells.
    private func projection(_ values: [Double]) -> [Double] {
        let sums = margins(values)
        return terms.map { sums[$0] }
    }

    private func deviance(_ expected: [Double]) -> Double {
        2
            * cells.reduce(0) { sum, cell in
                let (y, mu) = (observed[cell], expected[cell])
                return sum + (y > 0 ? y * Natural.logarithm(y / mu) : 0) - (y - mu)
            }
    }

    /// The coefficients after the longest of step, step/2, step/4 … that does not make the fit worse; nil where none does.
    private func improved(_ coefficients: [Double], _ step: [Double], _ before: Double) -> [Double]? {
        // The deviance is a sum of terms as large as the counts, of which the last bits are noise.
        let noise = 1e-12 * Double(table.persons)
        var share = 1.0
        for _ in 0..<30 {
            let next = zip(coefficients, step).map { $0 + share * $1 }
            let after = deviance(expectation(next))
            if after.isFinite, after <= before + noise { return next }
            share /= 2
        }
        return nil
    }

    private func edgeOr(
        _ obstacle: LogLinearResult.Obstacle,
        _ expected: [Double]
    ) -> LogLinearResult.Obstacle {
        cells.contains { expected[$0] < Self.edge } ? .boundary : obstacle
    }

    private func result(_ beta: [Double], _ expected: [Double], _ information: PositiveDefinite) -> LogLinearResult {
        guard !cells.contains(where: { expected[$0] < Self.edge }) else { return .notEstimable(model, .boundary) }
        let constant = information.solving(terms.indices.map { $0 == 0 ? 1 : 0 })[0].squareRoot()
        let seen = Double(table.persons)
        let figure = Estimate.Figure(
            point: seen + expected[0],
            lower: seen + Natural.exponential(beta[0] - 1.96 * constant),
            upper: seen + Natural.exponential(beta[0] + 1.96 * constant)
        )
        guard figure.upper <= Estimate.largest else { return .notEstimable(model, .unbounded) }
        let deviance = max(0, deviance(expected))
        let count = Double(terms.count)
        return .fitted(
            LogLinearFit(
                model: model,
                figure: figure,
                deviance: deviance,
                degreesOfFreedom: cells.count - terms.count,
                aic: deviance + 2 * count,
                bic: deviance + count * Natural.logarithm(seen)
            )
        )
    }
}

// SPDX-License-Identifier: Apache-2.0

/// A log-linear model fitted to a table by maximum likelihood, each count a Poisson number of its own.
package struct LogLinearFit: Equatable, Sendable {
    package let model: LogLinearModel
    /// N̂ = n + exp(β₀): the constant of the model is the logarithm of the persons expected on no list.
    ///
    /// Fienberg 1972, Biometrika 59, 591–603. The interval is n + exp(β₀ ± 1.96 se): Wald's interval for β₀ carried over to
    /// the unseen, with se² from the inverse of the information matrix (Cormack 1989, Biometrics 45, 395–413).
    package let figure: Estimate.Figure
    /// G² = 2 Σ y ln(y/μ) − (y − μ), against the saturated model.
    package let deviance: Double
    /// Cells observed, less terms of the model.
    package let degreesOfFreedom: Int
    /// Deviance + 2p for p terms: Akaike 1974, up to a constant that all models of a table share.
    package let aic: Double
    /// Deviance + p ln n for p terms and n persons: Schwarz 1978, Annals of Statistics 6, 461–464, up to the same constant.
    package let bic: Double
}

/// A model and what came of it.
package enum LogLinearResult: Equatable, Sendable {
    case fitted(LogLinearFit)
    case notEstimable(LogLinearModel, Obstacle)

    /// Why a model gives no estimate from a table.
    package enum Obstacle: Equatable, Sendable {
        /// Nobody shows this pattern on these lists (sets of lists): a term of the model would be infinite.
        case zeroMargin(lists: Int, pattern: Int)
        /// Terms cannot be told apart.
        case singular
        /// The best fit lies at the edge, where a cell that could have persons is expected to have none.
        case boundary
        /// The likelihood did not come to rest.
        case notConverged
        /// The upper end of the interval is beyond `Estimate.largest`.
        case unbounded
    }

    /// The model.
    package var model: LogLinearModel {
        switch self {
        case .fitted(let fit): fit.model
        case .notEstimable(let model, _): model
        }
    }

    /// The fit; nil where the model cannot be estimated.
    package var fit: LogLinearFit? {
        if case .fitted(let fit) = self { fit } else { nil }
    }

    /// The estimate; nil where the model cannot be estimated.
    package var figure: Estimate.Figure? { fit?.figure }
}

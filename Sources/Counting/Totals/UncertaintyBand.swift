// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// A band within the envelope of a total, under a model of how the errors of incidents hang together.
///
/// Each incident's true number is taken to be equally likely anywhere in its range: μ = (a + b) / 2 and
/// σ² = ((b − a + 1)² − 1) / 12. With the correlation ρ between any two incidents the variance of the sum is
/// (1 − ρ) Σσ² + ρ (Σσ)², and the band is Σμ ± 1.96 √variance, clipped to the envelope (requirement R58, section
/// 4.1). It is model-based, not a confidence interval for the true toll.
package struct UncertaintyBand: Hashable, Sendable {
    /// The correlation, 0…1.
    package let correlation: Double
    /// Whole people, rounded away from the middle; never outside of the envelope.
    package let lower: Int
    package let upper: Int

    /// The correlations that are shown (requirement R58).
    package static let shownCorrelations = [0, 0.05, 0.2, 1]

    /// The band over incidents with these ranges; nil where none has a figure, or ρ is not within 0…1.
    package init?(
        _ histogram: [(bound: Bound, incidents: Int)],
        correlation: Double,
        policy: BoundPolicy
    ) {
        guard (0...1).contains(correlation) else { return nil }
        var envelope = Total()
        var (middle, variances, deviations) = (0.0, 0.0, 0.0)
        for (bound, incidents) in histogram {
            let one = Total(of: bound, policy: policy)
            envelope += one * incidents
            guard one.withFigure > 0 else { continue }
            let width = Double(Swift.max(0, one.max - one.min) + 1)
            let variance = (width * width - 1) / 12
            middle += Double(one.min + one.max) / 2 * Double(incidents)
            variances += variance * Double(incidents)
            deviations += variance.squareRoot() * Double(incidents)
        }
        guard envelope.withFigure > 0 else { return nil }
        let variance = (1 - correlation) * variances + correlation * deviations * deviations
        let half = 1.96 * variance.squareRoot()
        self.correlation = correlation
        lower = Swift.min(envelope.max, Swift.max(envelope.min, Int((middle - half).rounded(.down))))
        upper = Swift.max(envelope.min, Swift.min(envelope.max, Int((middle + half).rounded(.up))))
    }
}

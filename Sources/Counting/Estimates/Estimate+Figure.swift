// SPDX-License-Identifier: Apache-2.0

extension Estimate {
    /// An estimated number of persons with its interval.
    ///
    /// An estimate is not a count. It shares no protocol with counts and has no conversion to a number or to `Bound`,
    /// its numbers cannot be read outside of this module, and there is no arithmetic on it: outside it can be printed only.
    package struct Figure: Equatable, Sendable, CustomStringConvertible {
        let point: Double
        let lower: Double
        let upper: Double

        /// `10356 [9005–12105]`: whole persons, and the interval of 95 percent.
        package var description: String { "\(whole(point)) [\(whole(lower))–\(whole(upper))]" }

        /// The figure around `seen` persons with `unseen` more, whose number has the variance `variance`.
        ///
        /// Log-normal interval of the unseen: seen + unseen / C to seen + unseen × C, with
        /// C = exp(1.96 √ln(1 + variance / unseen²)). Chao 1987, Biometrics 43, 783–791; Burnham,
        /// Anderson, White, Brownie & Pollock 1987, American Fisheries Society Monograph 5, p. 212.
        init(seen: Double, unseen: Double, variance: Double) {
            let spread =
                unseen > 0
                ? Natural.exponential(1.96 * Natural.logarithm(1 + variance / (unseen * unseen)).squareRoot()) : 1
            self.init(point: seen + unseen, lower: seen + unseen / spread, upper: seen + unseen * spread)
        }

        init(point: Double, lower: Double, upper: Double) {
            self.point = point
            self.lower = lower
            self.upper = upper
        }
    }

    /// The smallest and the largest of several estimates.
    package struct Span: Equatable, Sendable, CustomStringConvertible {
        let lowest: Double
        let highest: Double

        /// The span of the points; nil where there are none.
        init?(of figures: [Figure]) {
            guard let lowest = figures.map(\.point).min(), let highest = figures.map(\.point).max() else { return nil }
            self.lowest = lowest
            self.highest = highest
        }

        /// `6729–22889`: whole persons.
        package var description: String { "\(whole(lowest))–\(whole(highest))" }
    }

    /// A mean of several models, which stands only beside their span.
    package struct Average: Equatable, Sendable, CustomStringConvertible {
        let point: Double

        /// Whole persons.
        package var description: String { whole(point) }
    }
}

/// The nearest whole number; beyond 10¹⁵ the digits would mean nothing.
private func whole(_ value: Double) -> String { value < 1e15 ? String(Int64(value.rounded())) : ">10¹⁵" }

// SPDX-License-Identifier: Apache-2.0

extension Estimate {
    /// Chao's lower bound from the persons on exactly one and exactly two lists; nil where nobody is on exactly two.
    ///
    /// N̂ = n + f₁²/(2f₂), f₀ = f₁²/(2f₂), r = f₁/f₂, variance f₂(r⁴/4 + r³ + r²/2), with the log-normal interval of
    /// `Figure`. Chao 1987, Biometrics 43, 783–791. It is a bound for persons who differ in how easily
    /// they are listed, as long as the lists do not depend on each other otherwise.
    static func chaoLowerBound(_ table: ListMembership) -> Figure? {
        let once = Double(table.persons(onExactly: 1))
        let twice = Double(table.persons(onExactly: 2))
        guard twice > 0 else { return nil }
        let ratio = once / twice
        let variance = twice * (ratio * ratio * ratio * ratio / 4 + ratio * ratio * ratio + ratio * ratio / 2)
        return Figure(seen: Double(table.persons), unseen: once * ratio / 2, variance: variance)
    }
}

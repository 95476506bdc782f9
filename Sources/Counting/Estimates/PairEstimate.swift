// SPDX-License-Identifier: Apache-2.0

/// What two lists alone would say; shown to compare, and never enough for an estimate.
///
/// Two lists cannot show whether they depend on each other. Lists that favour the same persons give too few, lists that
/// exclude each other's persons too many.
package struct PairEstimate: Equatable, Sendable {
    /// Recaptures below which both estimators are too unreliable.
    ///
    /// Robson & Regier 1964, Transactions of the American Fisheries Society 93, 215–226.
    package static let fewestRecaptures = 7

    /// The two lists, as indices.
    package let first: Int
    package let second: Int
    /// Persons on the first list, on the second, and on both.
    package let onFirst: Int
    package let onSecond: Int
    package let onBoth: Int

    /// n₁n₂/m; nil where nobody is on both lists.
    ///
    /// Petersen 1896; Lincoln 1930, US Department of Agriculture Circular 118. Variance n₁n₂(n₁−m)(n₂−m)/m³: Sekar &
    /// Deming 1949, JASA 44, 101–115.
    package let lincolnPetersen: Estimate.Figure?
    /// (n₁+1)(n₂+1)/(m+1)−1; nil where nobody is on both lists.
    ///
    /// Chapman 1951, University of California Publications in Statistics 1, 131–160. Variance
    /// (n₁+1)(n₂+1)(n₁−m)(n₂−m)/((m+1)²(m+2)): Seber 1970, Biometrics 26, 13–22.
    package let chapman: Estimate.Figure?

    /// The pair of two lists of a table.
    init(_ table: ListMembership, _ first: Int, _ second: Int) {
        self.first = first
        self.second = second
        onFirst = table.persons(onAll: 1 << first)
        onSecond = table.persons(onAll: 1 << second)
        onBoth = table.persons(onAll: 1 << first | 1 << second)
        guard onBoth > 0 else {
            lincolnPetersen = nil
            chapman = nil
            return
        }
        let (a, b, m) = (Double(onFirst), Double(onSecond), Double(onBoth))
        let alone = (a - m) * (b - m)
        let seen = a + b - m
        lincolnPetersen = Estimate.Figure(seen: seen, unseen: alone / m, variance: a * b * alone / (m * m * m))
        chapman = Estimate.Figure(
            seen: seen,
            unseen: alone / (m + 1),
            variance: (a + 1) * (b + 1) * alone / ((m + 1) * (m + 1) * (m + 2))
        )
    }

    /// Whether too few persons are on both lists for either estimator.
    package var hasFewRecaptures: Bool { onBoth < Self.fewestRecaptures }
}

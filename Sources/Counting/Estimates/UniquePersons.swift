// SPDX-License-Identifier: Apache-2.0

/// How many persons the records of a file are, if its links are as likely to be right as it says.
///
/// A row of m records whose record i belongs to the person with probability pᵢ, independently, is C persons: one for the
/// records that belong together, one for each that does not. Where one probability holds for a whole row, C is 1 with that
/// probability, else m. Rows are independent of each other, so that means and variances of C add up (a sum of independent
/// trials that are not alike: Feller 1968, An Introduction to Probability Theory, volume 1, section IX.5). Links that the
/// matching missed are not in the file: the more of them there are, the more this is too high.
package struct UniquePersons: Equatable, Sendable, CustomStringConvertible {
    let expected: Double
    let standardError: Double

    /// The persons of a file; nil where it says nothing of links.
    init?(_ file: MembershipFile) {
        guard file.hasLinks else { return nil }
        var mean = 0.0
        var variance = 0.0
        // In a fixed order: sums of floating-point numbers depend on theirs.
        let entries = file.entries.sorted { $0.key.isBefore($1.key) }
        for (entry, count) in entries {
            let links = entry.links.indices.filter { entry.pattern >> $0 & 1 == 1 }.map { entry.links[$0] }
            let moments = file.linksAreJoint ? Self.jointly(links) : Self.separately(links)
            mean += Double(count) * moments.mean
            variance += Double(count) * moments.variance
        }
        expected = mean
        standardError = variance.squareRoot()
    }

    /// `1323 ± 12`: whole persons and the standard error.
    package var description: String { "\(Int64(expected.rounded())) ± \(Int64(standardError.rounded(.up)))" }

    private static func jointly(_ links: [Double]) -> (mean: Double, variance: Double) {
        let link = links.min() ?? 1
        let more = Double(links.count - 1)
        return (1 + (1 - link) * more, link * (1 - link) * more * more)
    }

    private static func separately(_ links: [Double]) -> (mean: Double, variance: Double) {
        var mean = 0.0
        var square = 0.0
        for outcome in 0..<1 << links.count {
            let chance = links.indices.reduce(1) { outcome >> $1 & 1 == 1 ? $0 * links[$1] : $0 * (1 - links[$1]) }
            let joined = outcome.nonzeroBitCount
            let persons = Double(links.count - joined + (joined > 0 ? 1 : 0))
            mean += chance * persons
            square += chance * persons * persons
        }
        return (mean, max(0, square - mean * mean))
    }
}

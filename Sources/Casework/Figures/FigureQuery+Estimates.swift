// SPDX-License-Identifier: Apache-2.0

package import Catalogue
import CivilianHarm
package import Counting

/// Estimates stand apart from counts: what asks for one inside of a count is told so (requirement R20).
extension FigureQuery {
    /// Whether an address asks to have an estimate in a count, by a parameter of its own or as a measure.
    ///
    /// - Throws: Where the address cannot be read.
    package static func asksForEstimate(_ queryString: some StringProtocol) throws(IncidentQueryError) -> Bool {
        try QueryItem.items(of: queryString).contains { item in
            Measure.namesEstimate(item.name)
                || (item.name == Parameter.measure.rawValue
                    && item.value.split(separator: ",").contains(where: Measure.namesEstimate))
        }
    }
}

extension Measure {
    /// Whether a word names an estimate or a family of its models, in any case.
    package static func namesEstimate(_ word: some StringProtocol) -> Bool {
        let word = word.lowercased()
        return word.hasPrefix("estimate")
            || (Estimate.Family.allCases.map(\.rawValue) + ["captureRecapture"]).contains { $0.lowercased() == word }
    }
}

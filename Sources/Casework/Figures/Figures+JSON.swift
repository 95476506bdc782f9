// SPDX-License-Identifier: Apache-2.0

import Catalogue
package import CivilianHarm
package import Counting
import Register

extension Figures {
    /// What every figure carries: the rule, the time, the query of the incidents behind it, what is not covered.
    package func writeFrame(to writer: inout JSONWriter) {
        writer.key("rule")
        writer.object { writer in
            writer.member("key", counter.rule.key)
            writer.member("version", counter.rule.version)
            writer.key("name")
            counter.rule.name.write(to: &writer)
            writer.key("definition")
            counter.rule.definition.write(to: &writer)
            writer.member("boundPolicy", counter.policy.rawValue)
            writer.key("namedVictimFloor")
            writer.bool(counter.rule.namedVictimFloor)
        }
        writer.member("asOf", request.asOf?.text)
        writer.member("query", query?.queryString)
        writer.key("coverage")
        coverage.write(to: &writer)
    }

    /// Totals with their frame; the first measure's gaps stand at the top too.
    package func writeTotals(_ measures: [Measure], band: Measure?, to writer: inout JSONWriter) {
        let totals = counter.totals(measures, in: selection)
        writer.object { writer in
            writeFrame(to: &writer)
            writer.member("incidents", selection.count)
            writer.member("incidentsOfSeveralActors", incidentsOfSeveralActors)
            if let first = totals.first {
                writer.member("withoutFigure", first.withoutFigure)
                writer.member("oneSided", first.oneSided)
            }
            writer.totals(totals, of: measures)
            guard let band else { return }
            writer.key("band")
            writer.object { writer in
                writer.member("measure", band.key)
                writer.member("note", "model-based, not a confidence interval for the true toll")
                writer.array("correlations", bands(of: band)) { band, writer in
                    writer.object { writer in
                        writer.key("rho")
                        writer.number(band.correlation)
                        writer.member("lower", band.lower)
                        writer.member("upper", band.upper)
                    }
                }
            }
        }
    }

    /// The bands of a measure under the correlations that are shown.
    package func bands(of measure: Measure) -> [UncertaintyBand] {
        let histogram = counter.histogram(of: measure, in: selection)
        return UncertaintyBand.shownCorrelations.compactMap { correlation in
            UncertaintyBand(histogram, correlation: correlation, policy: counter.policy)
        }
    }
}

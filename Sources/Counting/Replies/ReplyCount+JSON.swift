// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

extension ReplyCount {
    /// The count as the address and the command give it; `actor` is the key of whose replies they are.
    package func write(actor: String, query: String, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("actor", actor)
            writer.member("query", query)
            for (key, count) in [
                ("incidents", incidents), ("answered", answered), ("unanswered", unanswered), ("entries", entries),
                ("withSquare", withSquare), ("echoes", echoes),
            ] {
                writer.member(key, count)
            }
            rows("positions", positions, &writer)
            writer.array("positionsByGrade", Array(zip(positions, byGrade))) { row, writer in
                writer.object { writer in
                    writer.member("position", row.0.key)
                    writer.key("incidents")
                    writer.object { writer in
                        for (grade, count) in zip(grades, row.1) {
                            writer.member(grade.isEmpty ? IncidentParts.unknown : grade, count)
                        }
                    }
                }
            }
            rows("reasons", reasons, &writer)
            rows("squares", squares, &writer)
            rows("statementsByDelay", delays, &writer)
            writer.key("daysToFirstStatement")
            guard let first else { return writer.null() }
            writer.object { writer in
                writer.member("incidents", first.count)
                writer.member("shortest", first.shortest)
                writer.member("median", first.median)
                writer.member("longest", first.longest)
            }
        }
    }

    private func rows(_ name: String, _ rows: [Row], _ writer: inout JSONWriter) {
        writer.array(name, rows) { row, writer in
            writer.object { writer in
                writer.member("value", row.key.isEmpty ? IncidentParts.unknown : row.key)
                writer.member("count", row.count)
            }
        }
    }
}

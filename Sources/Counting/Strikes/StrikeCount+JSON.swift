// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

extension StrikeCount {
    /// The count as the address gives it; `query` is that of its list.
    package func write(query: String, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("query", query)
            for (key, total) in [
                ("total", whole), ("declared", declared), ("alleged", alleged), ("notSaid", unstated),
                ("undated", undated), ("acrossPeriods", spanning),
            ] {
                writer.key(key)
                Self.write(total, to: &writer)
            }
            writer.array("actors", actors) { part, writer in
                writer.object { writer in
                    writer.member("actor", part.key.isEmpty ? "unknown" : part.key)
                    writer.key("strikes")
                    Self.write(part.total, to: &writer)
                }
            }
            writer.array("periods", rows) { row, writer in
                writer.object { writer in
                    writer.member("period", row.period.key)
                    writer.member("from", row.period.first.text)
                    writer.member("to", row.period.last.text)
                    for (key, total) in [
                        ("total", row.whole), ("declared", row.declared), ("alleged", row.alleged),
                        ("cumulative", row.running),
                    ] {
                        writer.key(key)
                        Self.write(total, to: &writer)
                    }
                }
            }
        }
    }

    private static func write(_ total: Total, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("entries", total.incidents)
            writer.member("min", total.min)
            writer.member("max", total.max)
            writer.member("withoutNumber", total.withoutFigure + total.notApplicable)
            writer.member("withoutLower", total.withoutLower)
            writer.member("withoutUpper", total.withoutUpper)
        }
    }
}

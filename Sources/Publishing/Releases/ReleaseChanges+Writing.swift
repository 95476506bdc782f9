// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
import Counting

extension ReleaseChanges {
    /// The changes as JSON.
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("schema", "sijill.release-changes/1")
            writer.member("since", since?.description)
            writer.member("kind", kind)
            for (name, incidents) in [("added", added), ("withdrawn", withdrawn)] {
                writer.array(name, incidents) { incident, writer in
                    writer.object { writer in
                        writer.member("id", incident.id)
                        writer.texts("codes", incident.codes)
                        writer.member("revision", incident.revision)
                    }
                }
            }
            for (name, isRedacted) in [("changed", false), ("redacted", true)] {
                writer.array(name, changed.filter { $0.isRedacted == isRedacted }) { change, writer in
                    writer.object { writer in
                        writer.member("id", change.now.id)
                        writer.texts("codes", change.now.codes)
                        writer.member("from", change.was.revision)
                        writer.member("to", change.now.revision)
                        if let fields = change.fields { writer.texts("fields", fields) }
                    }
                }
            }
            writer.array("figures", figures.filter(\.isMoved)) { moved, writer in moved.write(to: &writer) }
        }
    }

    /// The changes in sentences, for people: Markdown.
    package var text: String {
        var lines = ["# Changes\n", since.map { "Since \($0): \(kind)." } ?? "The first release.", ""]
        lines.append(
            "\(added.count) incidents added, \(changed.count) changed (\(changed.count { $0.isRedacted }) of them redacted), "
                + "\(withdrawn.count) withdrawn."
        )
        guard since != nil else { return lines.joined(separator: "\n") + "\n" }
        lines += ["", "## Headline figures", ""]
        for moved in figures {
            guard let figure = moved.now ?? moved.was else { continue }
            let was = moved.was.map(Self.range) ?? "no such figure"
            let now = moved.now.map(Self.range) ?? "no such figure"
            guard moved.isMoved else {
                lines.append("- \(figure.rule), \(figure.measure): \(now), as before")
                continue
            }
            lines.append("- \(figure.rule), \(figure.measure): was \(was), is \(now)")
            for mover in moved.by {
                lines.append("  - \(mover.name): \(Self.part(mover.was)) → \(Self.part(mover.now))")
            }
        }
        for (title, names) in [
            ("Added", added.map(\.name)), ("Withdrawn", withdrawn.map(\.name)),
            ("Changed", changed.map { "\($0.now.name): \(($0.fields ?? []).joined(separator: ", "))" }),
        ] where !names.isEmpty {
            lines += ["", "## \(title)", ""] + names.map { "- \($0)" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func range(_ figure: ReleasedFigure) -> String {
        "\(figure.min)–\(figure.max) over \(figure.incidents) incidents"
    }

    /// A part as people read it.
    package static func part(_ part: ReleasedIncident.Part?) -> String {
        switch part {
        case nil: "not counted"
        case .unknown: "no figure"
        case .notApplicable: "does not apply"
        case .figure(let min, let max): min == max ? "\(min)" : "\(min)–\(max)"
        }
    }
}

extension ReleaseChanges.Moved {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("rule", now?.rule ?? was?.rule)
            writer.member("measure", now?.measure ?? was?.measure)
            for (key, figure) in [("was", was), ("is", now)] {
                writer.key(key)
                if let figure { figure.write(to: &writer) } else { writer.null() }
            }
            writer.array("by", by) { mover, writer in
                writer.object { writer in
                    writer.member("id", mover.id)
                    writer.member("incident", mover.name)
                    for (key, part) in [("was", mover.was), ("is", mover.now)] where part != nil {
                        writer.key(key)
                        part?.write(to: &writer)
                    }
                }
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
import Counting

/// One line of the index of a release: which version of an incident it holds, and what it adds to each headline figure.
package struct ReleasedIncident: Hashable, Sendable {
    /// What an incident adds to one figure.
    package enum Part: Hashable, Sendable {
        case figure(min: Int, max: Int)
        /// Nobody gave a figure.
        case unknown
        /// The question does not arise.
        case notApplicable
    }

    package let id: String
    package let codes: [String]
    package let revision: Int
    /// The SHA-256 of the public document, 64 hexadecimal digits.
    package let digest: String
    /// By the key of each rule that counts it, by the key of the measure.
    package let parts: [String: [String: Part]]

    package init(id: String, codes: [String], revision: Int, digest: String, parts: [String: [String: Part]]) {
        (self.id, self.codes, self.revision, self.digest, self.parts) = (id, codes, revision, digest, parts)
    }

    /// What people call it: its codes, or the id where it has none.
    package var name: String { codes.isEmpty ? id : codes.joined(separator: " ") }

    /// The line, without its end.
    var line: [UInt8] {
        var writer = JSONWriter(order: .interchange)
        writer.object { writer in
            writer.member("id", id)
            writer.texts("codes", codes)
            writer.member("revision", revision)
            writer.member("sha256", digest)
            writer.key("figures")
            writer.object { writer in
                for (rule, figures) in parts.sorted(by: { $0.key < $1.key }) {
                    writer.key(rule)
                    writer.object { writer in
                        for (measure, part) in figures.sorted(by: { $0.key < $1.key }) {
                            writer.key(measure)
                            part.write(to: &writer)
                        }
                    }
                }
            }
        }
        return writer.bytes
    }

    /// Nil for a line of another form.
    init?(line: [UInt8]) {
        guard let value = try? JSONParser.parse(line), let id = value["id"]?.string,
            let codes = value["codes"]?.array?.compactMap(\.string), let revision = value["revision"]?.integer,
            let digest = value["sha256"]?.string, let figures = value["figures"]?.members
        else { return nil }
        var parts: [String: [String: Part]] = [:]
        for rule in figures {
            for measure in rule.value.members ?? [] { parts[rule.key, default: [:]][measure.key] = Part(measure.value) }
        }
        self.init(id: id, codes: codes, revision: revision, digest: digest, parts: parts)
    }
}

extension ReleasedIncident.Part {
    /// What one incident's total says.
    init(_ total: Total) {
        if total.notApplicable > 0 {
            self = .notApplicable
        } else {
            self = total.withoutFigure > 0 ? .unknown : .figure(min: total.min, max: total.max)
        }
    }

    init?(_ value: JSONValue) {
        switch value {
        case .null: self = .unknown
        case .string("n/a"): self = .notApplicable
        default:
            guard let sides = value.array?.compactMap(\.integer), sides.count == 2 else { return nil }
            self = .figure(min: sides[0], max: sides[1])
        }
    }

    /// `[1,3]`, `null` for unknown, `"n/a"` for not applicable.
    package func write(to writer: inout JSONWriter) {
        switch self {
        case .unknown: writer.null()
        case .notApplicable: writer.string("n/a")
        case .figure(let min, let max):
            writer.array { writer in
                writer.integer(min)
                writer.integer(max)
            }
        }
    }
}

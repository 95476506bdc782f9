// SPDX-License-Identifier: Apache-2.0

package import FoundationEssentials

/// A UUID that names one kind of thing and cannot be mistaken for another kind's.
package struct Identifier<Kind>: Hashable, Sendable, CustomStringConvertible {
    package let uuid: UUID

    package init(_ uuid: UUID) {
        self.uuid = uuid
    }

    /// Reads a UUID; fails for any other text.
    package init?(_ text: String) {
        guard let uuid = UUID(uuidString: text) else { return nil }
        self.uuid = uuid
    }

    /// The identifier that stands for "none yet" in a draft.
    package static var none: Identifier { Identifier(UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))) }

    package var description: String { uuid.uuidString.lowercased() }
}

extension Identifier: InterchangeValue {
    package static var shape: ValueShape { .text(.identifier) }

    package func write(to writer: inout JSONWriter) { writer.string(description) }

    package static func read(_ json: JSONValue, _ reader: inout InterchangeReader) -> Identifier? {
        guard let text = json.string else { return reader.wrongType("a UUID") }
        return Identifier(text) ?? reader.malformed("a UUID")
    }
}

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

    package var description: String {
        withUnsafeBytes(of: uuid.uuid) { bytes in
            String(unsafeUninitializedCapacity: 36) { text in
                var place = 0
                func write(_ byte: UInt8) {
                    text.initializeElement(at: place, to: byte)
                    place += 1
                }
                func figure(_ value: UInt8) -> UInt8 {
                    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
                }
                for (index, byte) in bytes.enumerated() {
                    if index == 4 || index == 6 || index == 8 || index == 10 { write(UInt8(ascii: "-")) }
                    write(figure(byte >> 4))
                    write(figure(byte & 0x0F))
                }
                return place
            }
        }
    }
}

extension Identifier: InterchangeValue {
    package static var shape: ValueShape { .text(.identifier) }

    package func write(to writer: inout JSONWriter) { writer.string(description) }

    package static func read(_ json: JSONValue, _ reader: inout InterchangeReader) -> Identifier? {
        guard let text = json.string else { return reader.wrongType("a UUID") }
        return Identifier(text) ?? reader.malformed("a UUID")
    }
}

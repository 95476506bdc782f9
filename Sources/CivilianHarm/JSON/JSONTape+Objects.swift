// SPDX-License-Identifier: Apache-2.0

/// The text that is looked at is no document as this program writes it: whoever asked reads it as a record.
struct NotAsWritten: Error {}

/// Values of a text that this program wrote, picked from it one by one.
extension JSONTape {
    /// Adds the places of the values of an object to `places`, in the order of its keys.
    ///
    /// - Throws: `NotAsWritten` unless its keys are exactly those of the layout, in their order.
    func addValues(
        of layout: KeyLayout,
        at place: Int,
        _ bytes: UnsafeBufferPointer<UInt8>,
        to places: inout [Int]
    ) throws(NotAsWritten) {
        guard nodes[place].kind == .object else { throw NotAsWritten() }
        var key = 0
        var part = place + 1
        let end = Int(nodes[place].next)
        while part < end {
            guard key < layout.count, layout.holds(nodes[part].range, of: bytes, at: key) else { throw NotAsWritten() }
            places.append(part + 1)
            key += 1
            part = Int(nodes[part + 1].next)
        }
        guard key == layout.count else { throw NotAsWritten() }
    }

    /// The text of a string with its escapes decoded; nil for null.
    func text(at place: Int, _ bytes: UnsafeBufferPointer<UInt8>) throws(NotAsWritten) -> String? {
        let node = nodes[place]
        if node.kind == .null { return nil }
        guard node.kind == .string else { throw NotAsWritten() }
        if node.isEscaped { return try json(at: place, bytes).string }
        let slice = UnsafeBufferPointer(rebasing: bytes[node.range])
        guard let text = String(validating: slice, as: UTF8.self) else { throw NotAsWritten() }
        return text
    }

    /// A key of a vocabulary; nil for null.
    func key<Key: RawRepresentable>(
        at place: Int,
        _ bytes: UnsafeBufferPointer<UInt8>
    ) throws(NotAsWritten) -> Key? where Key.RawValue == String {
        guard let text = try text(at: place, bytes) else { return nil }
        guard let key = Key(rawValue: text) else { throw NotAsWritten() }
        return key
    }

    /// A number; nil for null.
    func number(at place: Int, _ bytes: UnsafeBufferPointer<UInt8>) throws(NotAsWritten) -> Double? {
        switch nodes[place].kind {
        case .null: return nil
        case .number: return try json(at: place, bytes).number
        default: throw NotAsWritten()
        }
    }

    /// A value of any kind as JSON.
    func json(at place: Int, _ bytes: UnsafeBufferPointer<UInt8>) throws(NotAsWritten) -> JSONValue {
        do throws(JSONError) {
            return try JSONParser.parse(UnsafeBufferPointer(rebasing: bytes[nodes[place].whole]))
        } catch {
            throw NotAsWritten()
        }
    }
}

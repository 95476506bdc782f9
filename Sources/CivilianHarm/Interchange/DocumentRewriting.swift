// SPDX-License-Identifier: Apache-2.0

/// How kept documents are written anew: in which order of keys, and how much of them.
///
/// What a plan does not show is not written at all, as if the key did not exist.
package struct DocumentPlan: Sendable {
    /// What is done with one value.
    indirect enum Step: Sendable {
        /// Written as it stands: it holds nothing whose keys have an order.
        case whole
        /// A `Bound`.
        case range
        case list(Step)
        case object(ObjectPlan)
    }

    /// What is done with the keys of an object.
    final class ObjectPlan: Sendable {
        /// The keys in the order in which kept documents have them.
        let stored: KeyLayout
        /// The place of each of `stored` in `members`; -1 if not shown.
        let places: [Int]
        /// What is written, in its order: the key with its quotation marks and colon, and the step.
        let members: [(key: [UInt8], step: Step)]
        let isMap: Bool

        init(stored: KeyLayout, places: [Int], members: [(key: [UInt8], step: Step)], isMap: Bool) {
            self.stored = stored
            self.places = places
            self.members = members
            self.isMap = isMap
        }
    }

    let root: ObjectPlan
    let order: JSONWriter.KeyOrder

    /// Everything of an incident.
    package static let interchange = DocumentPlan(order: .interchange) { _ in true }

    /// A plan for incidents with the values that are shown; a path is one of keys, such as `["victims", "names"]`.
    ///
    /// What is not shown hides its parts.
    package init(order: JSONWriter.KeyOrder, shows: (_ path: [String]) -> Bool) {
        self.order = order
        root = Self.plan(Incident.objectShape, order, [], shows)
    }

    private static func plan(
        _ shape: ObjectShape,
        _ order: JSONWriter.KeyOrder,
        _ path: [String],
        _ shows: ([String]) -> Bool
    ) -> ObjectPlan {
        let keys = shape.members.map(\.key)
        let sorted = keys.indices.sorted { keys[$0].utf8.lexicographicallyPrecedes(keys[$1].utf8) }
        var members: [(key: [UInt8], step: Step)] = []
        var places = [Int](repeating: -1, count: keys.count)
        for index in order == .canonical ? sorted : Array(keys.indices) {
            let path = path + [keys[index]]
            guard shows(path) else { continue }
            places[index] = members.count
            members.append((Array("\"\(keys[index])\":".utf8), step(shape.members[index].shape, order, path, shows)))
        }
        return ObjectPlan(
            stored: KeyLayout(sorted.map { Array(keys[$0].utf8) }),
            places: sorted.map { places[$0] },
            members: members,
            isMap: shape.isMap
        )
    }

    private static func step(
        _ shape: ValueShape,
        _ order: JSONWriter.KeyOrder,
        _ path: [String],
        _ shows: ([String]) -> Bool
    ) -> Step {
        switch shape {
        case .optional(let inner): return step(inner, order, path, shows)
        case .list(let inner):
            let inner = step(inner, order, path, shows)
            if case .whole = inner { return .whole }
            return .list(inner)
        case .object(let shape): return .object(plan(shape, order, path, shows))
        case .range: return order == .canonical ? .whole : .range
        case .text, .integer, .number, .boolean, .term, .json: return .whole
        }
    }
}

/// A value of a document that is read elsewhere: places on a tape.
package struct MovedValue: Sendable {
    package let from: Int
    package let to: Int
}

/// Writes kept documents anew, by a plan; its memory is used again for the next one.
package struct DocumentRewriter {
    private let plan: DocumentPlan
    /// Where the values stand of the document that is written.
    var tape = JSONTape()
    /// The places on the tape of the members of the objects that are being written, outer ones first.
    private var slots: [Int32] = []

    package init(_ plan: DocumentPlan) {
        self.plan = plan
    }

    /// Adds the document to `text`.
    ///
    /// - Returns: False, with `text` as it was, where the bytes are no document as this program writes it: whoever asked reads
    ///   it as an `Incident` and writes that.
    package mutating func write(_ document: [UInt8], to text: inout [UInt8]) -> Bool {
        document.withUnsafeBufferPointer { bytes in tape.read(bytes) && write(bytes, [], to: &text) }
    }

    /// Adds a document that is on the tape already, with those of its values that stand elsewhere there; returns the same.
    mutating func write(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ moved: [MovedValue],
        to text: inout [UInt8]
    ) -> Bool {
        let length = text.count
        let isWritten = object(plan.root, 0, bytes, &text, moved)
        if !isWritten { text.removeLast(text.count - length) }
        return isWritten
    }

    private mutating func value(
        _ step: DocumentPlan.Step,
        _ place: Int,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ text: inout [UInt8]
    ) -> Bool {
        let node = tape.nodes[place]
        switch (step, node.kind) {
        case (.object(let plan), .object): return object(plan, place, bytes, &text)
        case (.list(let step), .array):
            text.append(UInt8(ascii: "["))
            var part = place + 1
            while part < node.next {
                if part > place + 1 { text.append(UInt8(ascii: ",")) }
                guard value(step, part, bytes, &text) else { return false }
                part = Int(tape.nodes[part].next)
            }
            text.append(UInt8(ascii: "]"))
        case (.range, .object):
            // `max` is stored first.
            guard node.next == Int32(place + 5) else { return false }
            text.append(contentsOf: Self.minimumKey)
            text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[tape.nodes[place + 4].whole]))
            text.append(contentsOf: Self.maximumKey)
            text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[tape.nodes[place + 2].whole]))
            text.append(UInt8(ascii: "}"))
        default: text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[node.whole]))
        }
        return true
    }

    private static let minimumKey = Array(#"{"min":"#.utf8)
    private static let maximumKey = Array(#","max":"#.utf8)

    private mutating func object(
        _ plan: DocumentPlan.ObjectPlan,
        _ place: Int,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ text: inout [UInt8],
        _ moved: [MovedValue] = []
    ) -> Bool {
        let base = slots.count
        defer { slots.removeLast(slots.count - base) }
        for _ in plan.members.indices { slots.append(-1) }
        guard find(plan, place, bytes, base) else { return false }
        for value in moved {
            for slot in base..<slots.count where slots[slot] == Int32(value.from) { slots[slot] = Int32(value.to) }
        }
        text.append(UInt8(ascii: "{"))
        var isFirst = true
        for (index, member) in plan.members.enumerated() {
            let slot = slots[base + index]
            guard slot >= 0 else {
                guard plan.isMap else { return false }
                continue
            }
            if !isFirst { text.append(UInt8(ascii: ",")) }
            isFirst = false
            text.append(contentsOf: member.key)
            guard value(member.step, Int(slot), bytes, &text) else { return false }
        }
        text.append(UInt8(ascii: "}"))
        return true
    }

    /// Puts the places of the members into the slots; false where there is a key that the form does not have.
    private mutating func find(
        _ plan: DocumentPlan.ObjectPlan,
        _ place: Int,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ base: Int
    ) -> Bool {
        var next = 0
        var part = place + 1
        let end = Int(tape.nodes[place].next)
        while part < end {
            guard let place = plan.stored.place(of: tape.nodes[part].range, in: bytes, from: next) else { return false }
            let member = plan.places[place]
            if member >= 0 { slots[base + member] = Int32(part + 1) }
            next = place + 1
            part = Int(tape.nodes[part + 1].next)
        }
        return true
    }
}

extension [UInt8] {
    /// Whether these are the bytes at a place.
    package func isEqual(to bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        guard count == range.count else { return false }
        for index in 0..<count where self[index] != bytes[range.lowerBound + index] { return false }
        return true
    }
}

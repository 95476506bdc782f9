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
        /// Made of its bytes first, and then written by this step.
        case made(Making, then: Step)
    }

    /// Makes a value anew in canonical order from its bytes, with a look at the bytes of other keys of the record.
    ///
    /// nil says that the record is not as this program writes it.
    package typealias Making =
        @Sendable (
            _ value: UnsafeBufferPointer<UInt8>,
            _ record: (_ key: String) -> UnsafeBufferPointer<UInt8>?
        ) -> [UInt8]?

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
    package static let interchange = DocumentPlan(order: .interchange) { _ in .shown }

    /// What is done with the value at a path of keys, such as `["victims", "names"]`.
    package enum Choice: Sendable {
        case shown
        case hidden
        case made(Making)
    }

    /// A plan for incidents; what is hidden hides its parts.
    package init(order: JSONWriter.KeyOrder, _ choice: (_ path: [String]) -> Choice) {
        self.order = order
        root = Self.plan(Incident.objectShape, order, [], choice)
    }

    private static func plan(
        _ shape: ObjectShape,
        _ order: JSONWriter.KeyOrder,
        _ path: [String],
        _ choice: ([String]) -> Choice
    ) -> ObjectPlan {
        let keys = shape.members.map(\.key)
        let sorted = keys.indices.sorted { keys[$0].utf8.lexicographicallyPrecedes(keys[$1].utf8) }
        let parts = choice
        var members: [(key: [UInt8], step: Step)] = []
        var places = [Int](repeating: -1, count: keys.count)
        for index in order == .canonical ? sorted : Array(keys.indices) {
            let path = path + [keys[index]]
            let choice = choice(path)
            if case .hidden = choice { continue }
            var made = step(shape.members[index].shape, order, path, parts)
            if case .made(let make) = choice { made = .made(make, then: made) }
            places[index] = members.count
            members.append((Array("\"\(keys[index])\":".utf8), made))
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
        _ choice: ([String]) -> Choice
    ) -> Step {
        switch shape {
        case .optional(let inner): return step(inner, order, path, choice)
        case .list(let inner):
            let inner = step(inner, order, path, choice)
            if case .whole = inner { return .whole }
            return .list(inner)
        case .object(let shape): return .object(plan(shape, order, path, choice))
        case .range: return order == .canonical ? .whole : .range
        case .text, .integer, .number, .boolean, .term, .json: return .whole
        }
    }
}

/// Writes kept documents anew, by a plan; its memory is used again for the next one.
package struct DocumentRewriter {
    private let plan: DocumentPlan
    private var tape = JSONTape()
    /// The places on the tape of the members of the objects that are being written, outer ones first.
    private var slots: [Int32] = []

    package init(_ plan: DocumentPlan) {
        self.plan = plan
    }

    /// Adds the document to `text`.
    ///
    /// - Returns: False, with `text` as it was, where the bytes are no document as this program writes it, or not what
    ///   `isWanted` asks for: whoever asked reads it as an `Incident` and writes that.
    package mutating func write(
        _ document: [UInt8],
        to text: inout [UInt8],
        where isWanted: (JSONTape, UnsafeBufferPointer<UInt8>) -> Bool = { _, _ in true }
    ) -> Bool {
        let length = text.count
        let isWritten = document.withUnsafeBufferPointer { bytes in
            tape.read(bytes) && isWanted(tape, bytes) && object(plan.root, 0, bytes, &text)
        }
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
        case (.made(let make, let step), _):
            let made = make(UnsafeBufferPointer(rebasing: bytes[node.whole])) { key in
                tape.member(key, bytes).map { UnsafeBufferPointer(rebasing: bytes[tape.nodes[$0].whole]) }
            }
            guard let made else { return false }
            var rewriter = DocumentRewriter(plan)
            return made.withUnsafeBufferPointer { bytes in
                rewriter.tape.read(bytes) && rewriter.value(step, 0, bytes, &text)
            }
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
        _ text: inout [UInt8]
    ) -> Bool {
        let base = slots.count
        defer { slots.removeLast(slots.count - base) }
        for _ in plan.members.indices { slots.append(-1) }
        guard find(plan, place, bytes, base) else { return false }
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

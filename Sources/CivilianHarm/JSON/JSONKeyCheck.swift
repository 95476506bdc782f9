// SPDX-License-Identifier: Apache-2.0

/// Tells whether the keys of one object repeat; few keys, and those that only ascend as in a canonical document, cost no set.
///
/// Keys are compared by their bytes: Swift takes two normal forms of one text for equal, JSON does not.
struct JSONKeyCheck {
    private struct Key: Hashable {
        let text: String

        static func == (left: Key, right: Key) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

        func hash(into hasher: inout Hasher) {
            var text = text
            text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }
    }

    /// Keys that are compared one by one, which is faster than a set for so many.
    private static let fewKeys = 16

    private var all: Set<Key> = []
    private var isAscending = true

    /// False where the key is among those of `members`, which passed this check one after the other.
    mutating func insert(_ text: String, after members: [JSONValue.Member]) -> Bool {
        guard all.isEmpty else { return all.insert(Key(text: text)).inserted }
        guard let last = members.last else { return true }
        if isAscending {
            if Self.precedes(last.key, text) { return true }
            isAscending = false
        }
        let key = Key(text: text)
        if members.count < Self.fewKeys { return !members.contains { Key(text: $0.key) == key } }
        all = Set(members.lazy.map { Key(text: $0.key) })
        return all.insert(key).inserted
    }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        var (left, right) = (left, right)
        return left.withUTF8 { left in
            right.withUTF8 { right in
                for index in 0..<min(left.count, right.count) where left[index] != right[index] {
                    return left[index] < right[index]
                }
                return left.count < right.count
            }
        }
    }
}

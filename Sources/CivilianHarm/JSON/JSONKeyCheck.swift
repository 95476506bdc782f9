// SPDX-License-Identifier: Apache-2.0

/// Tells whether the keys of one object repeat; few keys, and those that only ascend as in a canonical document, cost no set.
///
/// Keys are compared by their bytes: Swift takes two normal forms of one text for equal, JSON does not.
struct JSONKeyCheck {
    private struct Key: Hashable {
        let text: String

        static func == (left: Key, right: Key) -> Bool {
            left.text.utf8.count == right.text.utf8.count && left.text.utf8.elementsEqual(right.text.utf8)
        }

        func hash(into hasher: inout Hasher) {
            var text = text
            text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }
    }

    /// Keys that are compared one by one, which is faster than a set for so many.
    private static let fewKeys = 16

    private var all: Set<Key> = []
    /// Every key, until they are too many or out of order.
    private var first: [Key] = []
    private var isAscending = true

    /// False where the key was there before.
    mutating func insert(_ text: String) -> Bool {
        let key = Key(text: text)
        guard all.isEmpty else { return all.insert(key).inserted }
        if isAscending, let last = first.last, !last.text.utf8.lexicographicallyPrecedes(text.utf8) {
            isAscending = false
        }
        if isAscending || first.count < Self.fewKeys {
            guard isAscending || !first.contains(key) else { return false }
            first.append(key)
            return true
        }
        all = Set(first)
        return all.insert(key).inserted
    }
}

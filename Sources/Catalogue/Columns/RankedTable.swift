// SPDX-License-Identifier: Apache-2.0

/// Distinct values with the order of their sort keys, made anew when values were added.
struct RankedTable<Value: Sendable>: Sendable {
    private(set) var values: ContiguousArray<Value> = []
    /// The place of each value's key among the distinct keys; values without a key have `missing`.
    private(set) var ranks: ContiguousArray<UInt32> = []
    /// The number of distinct keys, which is the rank of values without a key.
    private(set) var missing: UInt32 = 0

    /// Takes over the values, and ranks them where some are new.
    mutating func update(_ values: ContiguousArray<Value>, key: (Value) -> Int?) {
        guard values.count != self.values.count else { return }
        self.values = values
        ranks = ContiguousArray(repeating: 0, count: values.count)
        var keyed: ContiguousArray<(key: Int, code: Int)> = []
        var unkeyed: ContiguousArray<Int> = []
        for (code, value) in values.enumerated() {
            if let key = key(value) { keyed.append((key, code)) } else { unkeyed.append(code) }
        }
        keyed.sort { $0.key < $1.key }
        missing = 0
        for place in keyed.indices {
            ranks[keyed[place].code] = missing
            if place + 1 == keyed.count || keyed[place + 1].key != keyed[place].key { missing += 1 }
        }
        for code in unkeyed { ranks[code] = missing }
    }
}

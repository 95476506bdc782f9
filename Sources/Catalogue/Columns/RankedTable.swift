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
        let keys = values.map(key)
        let distinct = Set(keys.compactMap(\.self)).sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(distinct, UInt32(0)...))
        missing = UInt32(distinct.count)
        ranks = ContiguousArray(keys.map { key in key.flatMap { places[$0] } ?? missing })
    }
}

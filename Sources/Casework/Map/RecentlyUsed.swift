// SPDX-License-Identifier: Apache-2.0

/// Values that were used lately, up to a bound of what they cost together.
///
/// Two generations: what is used moves into the younger; when that has half the bound, the older one is let go. So a value stays
/// at least until half the bound was used after it, and no order of single values has to be kept.
package struct RecentlyUsed<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private var young: [Key: (value: Value, cost: Int)] = [:]
    private var old: [Key: (value: Value, cost: Int)] = [:]
    private var youngCost = 0
    private var oldCost = 0
    private let bound: Int

    /// Keeps values whose costs sum to at most `bound`, in any unit.
    package init(bound: Int) {
        self.bound = bound
    }

    /// What the values that are kept cost together; at most the bound.
    package var cost: Int { youngCost + oldCost }

    /// The value of a key; nil where it is not kept.
    package mutating func value(for key: Key) -> Value? {
        if let known = young[key] { return known.value }
        guard let known = old[key] else { return nil }
        insert(known.value, for: key, cost: known.cost)
        return known.value
    }

    /// Keeps a value; one that costs more than half the bound is not kept.
    package mutating func insert(_ value: Value, for key: Key, cost: Int) {
        if let earlier = old.removeValue(forKey: key) { oldCost -= earlier.cost }
        if let earlier = young.removeValue(forKey: key) { youngCost -= earlier.cost }
        guard cost <= bound / 2 else { return }
        if youngCost + cost > bound / 2 {
            (old, oldCost) = (young, youngCost)
            (young, youngCost) = ([:], 0)
        }
        young[key] = (value, cost)
        youngCost += cost
    }
}

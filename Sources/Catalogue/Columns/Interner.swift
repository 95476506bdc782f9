// SPDX-License-Identifier: Apache-2.0

/// Distinct values, each known by a small number in the order of first arrival.
struct Interner<Value: Hashable & Sendable>: Sendable {
    private(set) var values: ContiguousArray<Value> = []
    private var numbers: [Value: UInt32] = [:]
    /// The value that was asked for last: neighbouring rows often agree.
    private var latest: (value: Value, number: UInt32)?

    /// The number of a value, a new one where it was not seen before.
    mutating func number(of value: Value) -> UInt32 {
        if let latest, latest.value == value { return latest.number }
        let number: UInt32
        if let known = numbers[value] {
            number = known
        } else {
            number = UInt32(values.count)
            values.append(value)
            numbers[value] = number
        }
        latest = (value, number)
        return number
    }
}

// SPDX-License-Identifier: Apache-2.0

/// A set of the incident's fields, as bits in the order of the format; at most 128.
package struct FieldSet: Hashable, Sendable {
    /// The first 64 fields, and the others.
    package private(set) var low: UInt64
    package private(set) var high: UInt64

    package init(low: UInt64 = 0, high: UInt64 = 0) {
        self.low = low
        self.high = high
    }

    /// The fields with these keys; keys that the format does not have are left out.
    package init(_ keys: [String]) {
        self.init()
        for key in keys {
            if let index = Incident.form.indices[key] { insert(index) }
        }
    }

    /// Every field of the format.
    package static let all: FieldSet = {
        var set = FieldSet()
        for index in Incident.form.fields.indices { set.insert(index) }
        return set
    }()

    package var isEmpty: Bool { low == 0 && high == 0 }

    /// The indices in the order of the format.
    package var indices: [Int] { Incident.form.fields.indices.filter { contains($0) } }

    /// The keys in the order of the format.
    package var keys: [String] { indices.map { Incident.form.fields[$0].key } }

    package func contains(_ index: Int) -> Bool {
        index < 64 ? low >> UInt64(index) & 1 == 1 : high >> UInt64(index - 64) & 1 == 1
    }

    /// Whether the field with this key is in the set; false for a key that the format does not have.
    package func contains(_ key: String) -> Bool {
        Incident.form.indices[key].map { contains($0) } ?? false
    }

    package mutating func insert(_ index: Int) {
        if index < 64 { low |= 1 << UInt64(index) } else { high |= 1 << UInt64(index - 64) }
    }

    package func subtracting(_ other: FieldSet) -> FieldSet {
        FieldSet(low: low & ~other.low, high: high & ~other.high)
    }

    package func intersection(_ other: FieldSet) -> FieldSet {
        FieldSet(low: low & other.low, high: high & other.high)
    }

    package func union(_ other: FieldSet) -> FieldSet {
        FieldSet(low: low | other.low, high: high | other.high)
    }
}

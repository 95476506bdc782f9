// SPDX-License-Identifier: Apache-2.0

/// What lists of people filter one victim by, in two bytes.
package struct VictimMark: RawRepresentable, Hashable, Sendable {
    /// From the lowest bit: outcome (2), sex (2), age band (4), matched, named, detail (3).
    package let rawValue: UInt16

    /// How many marks there may be: raw values are below it.
    package static let count = 1 << 13

    package init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    package init(_ row: VictimRow) {
        let band = AgeBand(ageKind: row.ageKind, age: row.age)
        let isNamed = !row.names.isAbsent && !row.isPlaceholder
        var bits = Self.place(row.outcome, in: Outcome.allCases)
        bits |= Self.place(row.sex, in: Sex.allCases) << 2
        bits |= UInt16(AgeBand.allCases.firstIndex(of: band) ?? 0) << 4
        bits |= (row.isMatched ? 1 : 0) << 8
        bits |= (isNamed ? 1 : 0) << 9
        bits |= UInt16(row.detail.rawValue) << 10
        rawValue = bits
    }

    /// nil where it is not known what happened to the person.
    package var outcome: Outcome? { Self.value(rawValue & 3, in: Outcome.allCases) }
    package var sex: Sex? { Self.value(rawValue >> 2 & 3, in: Sex.allCases) }
    package var age: AgeBand {
        let place = Int(rawValue >> 4 & 15)
        return place < AgeBand.allCases.count ? AgeBand.allCases[place] : .unknown
    }
    package var isMatched: Bool { rawValue >> 8 & 1 == 1 }
    package var isNamed: Bool { rawValue >> 9 & 1 == 1 }
    package var detail: PersonDetail { PersonDetail(rawValue: UInt8(rawValue >> 10 & 7)) ?? .none }

    /// The sex that may be listed; nil where it may not, or is not known.
    package var listedSex: Sex? { detail == .none ? nil : sex }

    /// The age that may be listed.
    package var listedAge: AgeBand {
        switch detail {
        case .whole, .band: age
        case .childOrAdult: age.childOrAdult
        case .sex, .none: .unknown
        }
    }

    private static func place<Value: Equatable>(_ value: Value?, in values: [Value]) -> UInt16 {
        value.flatMap { values.firstIndex(of: $0) }.map { UInt16($0 + 1) } ?? 0
    }

    private static func value<Value>(_ place: UInt16, in values: [Value]) -> Value? {
        (1...values.count).contains(Int(place)) ? values[Int(place) - 1] : nil
    }
}

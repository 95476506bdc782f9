// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Casework

/// The index of parts against a plain dictionary.
struct PartIndexTests {
    @Test func partsAreThoseThatWereTakenLast() {
        var index = PartIndex<UInt16>()
        var plain: [Int32: [UInt16]] = [:]
        var random = SplitMix64(seed: 5)
        for _ in 0..<60 {
            let numbers = Set((0..<200).map { _ in Int32(1 + random.below(9_000)) }).sorted()
            let rows = numbers.map { number in
                (number: number, parts: (0..<random.below(4)).map { _ in UInt16(random.below(50)) })
            }
            let before = index
            index.replace(rows)
            for row in rows.prefix(3) { #expect(Array(before[row.number]) == plain[row.number] ?? []) }
            for row in rows { plain[row.number] = row.parts }
        }
        let numbers = (1...Int32(9_100)).filter { $0 % 3 != 0 }
        for number in numbers {
            #expect(Array(index[number]) == plain[number] ?? [])
            #expect(index.count(of: number) == plain[number]?.count ?? 0)
        }
        let even = numbers.reduce(0) { $0 + (plain[$1] ?? []).count { $0 % 2 == 0 } }
        #expect(index.count(of: numbers) { $0 % 2 == 0 } == even && even > 0)
        #expect(index.count(of: Array(numbers.reversed())) { $0 % 2 == 0 } == even)
        #expect(index[0].isEmpty && index[-1].isEmpty && index[.max].isEmpty)
    }
}

// SPDX-License-Identifier: Apache-2.0

import Casework
import Testing

@Suite struct RecentlyUsedTests {
    @Test func neverKeepsMoreThanItsBound() {
        var kept = RecentlyUsed<Int, Int>(bound: 1000)
        var state: UInt64 = 5
        for _ in 0..<5000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let key = Int(state >> 40) % 60
            if let value = kept.value(for: key) {
                #expect(value == key * 3)
            } else {
                kept.insert(key * 3, for: key, cost: Int(state >> 20) % 200)
            }
            #expect((0...1000).contains(kept.cost))
        }
    }

    @Test func whatIsUsedStaysAndTheRestGoes() {
        var kept = RecentlyUsed<String, Int>(bound: 10)
        kept.insert(1, for: "used", cost: 1)
        kept.insert(2, for: "unused", cost: 1)
        for round in 0..<40 {
            kept.insert(round, for: "other \(round)", cost: 1)
            #expect(kept.value(for: "used") == 1)
        }

        #expect(kept.value(for: "unused") == nil)
    }

    @Test func whatCostsTooMuchIsNotKept() {
        var kept = RecentlyUsed<String, Int>(bound: 10)
        kept.insert(1, for: "small", cost: 5)
        kept.insert(2, for: "large", cost: 6)

        #expect(kept.value(for: "large") == nil && kept.value(for: "small") == 1 && kept.cost == 5)
    }

    @Test func aNewValueTakesThePlaceOfTheOld() {
        var kept = RecentlyUsed<String, Int>(bound: 10)
        kept.insert(1, for: "a", cost: 4)
        kept.insert(2, for: "a", cost: 2)

        #expect(kept.value(for: "a") == 2 && kept.cost == 2)
    }
}

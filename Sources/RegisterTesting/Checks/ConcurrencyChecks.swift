// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register
import Testing

extension ConformanceCheck {
    static let concurrent = [
        ConformanceCheck("of two that follow the same revision one is refused") { store in
            try await store.append([.fixture(of: .fixture(1))])

            let successes = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        do {
                            try await store.append([.fixture(of: .fixture(1), follows: 1)])
                            return true
                        } catch {
                            return false
                        }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }

            #expect(successes == 1)
            #expect(try await store.counts().revisions == 2)
        },
        ConformanceCheck("readers see whole transactions while another writes") { store in
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    for batch in 0..<40 {
                        try await store.append((1...5).map { .fixture(of: .fixture(batch * 5 + $0)) })
                    }
                }
                for _ in 0..<4 {
                    group.addTask {
                        for _ in 0..<40 {
                            #expect(try await store.counts().incidents % 5 == 0)
                            let (rows, position) = try await summaries(of: store, after: 0)
                            #expect(rows.map { Int($0.number.value) } == (0..<rows.count).map { $0 + 1 })
                            #expect(rows.count >= Int(position))
                            if let number = rows.last?.number {
                                #expect(try await store.current(number: number) != nil)
                                #expect(try await store.cards([number]).count == 1)
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }

            #expect(try await store.counts() == RegisterCounts(incidents: 200, revisions: 200))
            #expect(try await store.search(SearchQuery("market")).count == 200)
        },
    ]
}

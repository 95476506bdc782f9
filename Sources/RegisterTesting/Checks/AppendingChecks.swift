// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register
import Testing

extension ConformanceCheck {
    static let appending = [
        ConformanceCheck("an empty store has nothing") { store in
            let position = try await store.logPosition()
            #expect(position == 0)
            #expect(try await store.counts() == RegisterCounts(incidents: 0, revisions: 0))
            #expect(try await store.current(.fixture(1)) == nil)
            #expect(try await store.current(number: IncidentNumber(1)) == nil)
            #expect(try await store.history(of: .fixture(1)).isEmpty)
            #expect(try await store.append([]).isEmpty)
        },
        ConformanceCheck("incidents are numbered from one in the order given") { store in
            let first = try await store.append([.fixture(of: .fixture(7)), .fixture(of: .fixture(3))])
            let second = try await store.append([.fixture(of: .fixture(5))])

            #expect(first == [IncidentNumber(1), IncidentNumber(2)])
            #expect(second == [IncidentNumber(3)])
            #expect(try await store.counts() == RegisterCounts(incidents: 3, revisions: 3))
        },
        ConformanceCheck("several revisions of an incident may come in one transaction") { store in
            let numbers = try await store.append([
                .fixture(of: .fixture(1)), .fixture(of: .fixture(1, codes: ["XZ002"]), follows: 1),
            ])

            #expect(numbers == [IncidentNumber(1), IncidentNumber(1)])
            #expect(try await store.current(.fixture(1))?.header.number == 2)
            #expect(try await store.claims(ofCode: "XZ001").isEmpty)
        },
        ConformanceCheck("a revision that follows another than the current one is refused") { store in
            try await store.append([.fixture(of: .fixture(1))])

            await #expect(throws: RegisterError.conflict(.fixture(1), expected: 0, actual: 1)) {
                try await store.append([.fixture(of: .fixture(1))])
            }
            await #expect(throws: RegisterError.conflict(.fixture(1), expected: 2, actual: 1)) {
                try await store.append([.fixture(of: .fixture(1), follows: 2)])
            }
            await #expect(throws: RegisterError.conflict(.fixture(2), expected: 1, actual: 0)) {
                try await store.append([.fixture(of: .fixture(2), follows: 1)])
            }
        },
        ConformanceCheck("a refused revision takes its whole transaction with it") { store in
            try await store.append([.fixture(of: .fixture(1))])
            let position = try await store.logPosition()

            await #expect(throws: RegisterError.self) {
                try await store.append([
                    .fixture(of: .fixture(2, codes: ["XZ002"], place: Multilingual(en: "Qasr Unwan"))),
                    .fixture(of: .fixture(1, codes: ["XZ009"]), follows: 1),
                    .fixture(of: .fixture(1), follows: 7),
                ])
            }

            #expect(try await store.logPosition() == position)
            #expect(try await store.counts() == RegisterCounts(incidents: 1, revisions: 1))
            #expect(try await store.current(.fixture(2)) == nil)
            #expect(try await store.current(.fixture(1))?.header.number == 1)
            #expect(try await store.claims(ofCode: "XZ009").isEmpty)
            #expect(try await store.claims(ofCode: "XZ001").count == 1)
            #expect(try await store.search(SearchQuery("qasr")).isEmpty)
            #expect(try await store.append([.fixture(of: .fixture(2))]) == [IncidentNumber(2)])
        },
    ]
}

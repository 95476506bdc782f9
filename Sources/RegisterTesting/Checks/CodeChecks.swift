// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register
import Testing

extension ConformanceCheck {
    static let codes = [
        ConformanceCheck("a code is found in any case and never by a part of it") { store in
            try await store.append([.fixture(of: .fixture(1, codes: ["XZ1141a", "XZ7"]))])

            for code in ["XZ1141a", "xz1141A", "xz7"] {
                let claims = try await store.claims(ofCode: code)
                #expect(claims.map(\.incidentID) == [.fixture(1)], "\(code)")
            }
            for code in ["XZ1141", "XZ11", "Z7", "XZ70", "", "%", "XZ_"] {
                #expect(try await store.claims(ofCode: code).isEmpty, "\(code)")
            }
        },
        ConformanceCheck("those that bear a code come before those that bore it") { store in
            try await store.append([
                .fixture(of: .fixture(1, codes: ["XZ5"], previousCodes: ["xz9"])),
                .fixture(of: .fixture(2, codes: ["XZ9"])),
                .fixture(of: .fixture(3, codes: ["XZ6"], previousCodes: ["XZ9"])),
                .fixture(of: .fixture(4, codes: ["XZ9"])),
            ])

            #expect(
                try await store.claims(ofCode: "XZ9") == [
                    CodeClaim(incidentID: .fixture(2), number: IncidentNumber(2), code: "XZ9", isCurrent: true),
                    CodeClaim(incidentID: .fixture(4), number: IncidentNumber(4), code: "XZ9", isCurrent: true),
                    CodeClaim(incidentID: .fixture(1), number: IncidentNumber(1), code: "xz9", isCurrent: false),
                    CodeClaim(incidentID: .fixture(3), number: IncidentNumber(3), code: "XZ9", isCurrent: false),
                ]
            )
        },
        ConformanceCheck("a code goes with the revision that had it") { store in
            try await store.append([.fixture(of: .fixture(1, codes: ["XZ1"]))])
            try await store.append([.fixture(of: .fixture(1, codes: ["XZ2"], previousCodes: ["XZ1"]), follows: 1)])
            try await store.append([.fixture(of: .fixture(1, codes: ["XZ3"]), follows: 2)])

            #expect(try await store.claims(ofCode: "XZ1").isEmpty)
            #expect(try await store.claims(ofCode: "XZ2").isEmpty)
            #expect(try await store.claims(ofCode: "XZ3").map(\.isCurrent) == [true])
        },
        ConformanceCheck("several look-ups at once find what each finds alone, and pass on what their reader throws") {
            store in
            try await store.append([
                .fixture(of: .fixture(1, codes: ["XZ1"])), .fixture(of: .fixture(2, codes: ["XZ2"])),
            ])
            let numbers = [IncidentNumber(1), IncidentNumber(2)]
            let query = RelationQuery(number: IncidentNumber(1), namedCodes: ["XZ2"])

            let found = try await store.lookUp { reading in
                (
                    try reading.claims(ofCode: "xz1"), try reading.current(.fixture(2)), try reading.cards(numbers),
                    try reading.relations(query)
                )
            }
            #expect(try await store.claims(ofCode: "xz1") == found.0 && found.0.count == 1)
            #expect(try await store.current(.fixture(2)) == found.1 && found.1 != nil)
            #expect(try await store.cards(numbers) == found.2 && found.2.count == 2)
            #expect(try await store.relations(query) == found.3 && found.3.named == [IncidentNumber(2)])
            await #expect(throws: CancellationError.self) { try await store.lookUp { _ in throw CancellationError() } }
        },
        ConformanceCheck("a record may write its code twice") { store in
            try await store.append([.fixture(of: .fixture(1, codes: ["XZ1", "xz1"], previousCodes: ["XZ1"]))])

            #expect(try await store.claims(ofCode: "xz1").map(\.isCurrent) == [true, false])
        },
        ConformanceCheck("codes are suggested by their beginning, current ones first") { store in
            try await store.append([
                .fixture(of: .fixture(1, codes: ["XZ11"], previousCodes: ["XZ10"])),
                .fixture(of: .fixture(2, codes: ["xz12"])), .fixture(of: .fixture(3, codes: ["YZ10"])),
                .fixture(of: .fixture(4, codes: ["XZ1%"])),
            ])

            let found = try await store.codes(beginningWith: "xz1", limit: 10).map(\.code)
            #expect(found == ["XZ1%", "XZ11", "xz12", "XZ10"])
            #expect(try await store.codes(beginningWith: "XZ1", limit: 2).map(\.code) == ["XZ1%", "XZ11"])
            #expect(try await store.codes(beginningWith: "XZ1%", limit: 2).map(\.code) == ["XZ1%"])
            #expect(try await store.codes(beginningWith: "XZ2", limit: 2).isEmpty)
            #expect(try await store.codes(beginningWith: "XZ1", limit: 0).isEmpty)
        },
    ]
}

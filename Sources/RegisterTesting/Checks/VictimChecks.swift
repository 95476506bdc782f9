// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Names
import Register
import Testing

extension ConformanceCheck {
    static let victims = [
        ConformanceCheck("victims come back as they were derived, by their places") { store in
            let incident = peopled(1)
            try await store.append([.fixture(of: .fixture(9, victims: [])), .fixture(of: incident)])

            let found = try await store.victims([place(2, 3), place(2, 0), place(2, 4), place(1, 0), place(7, 0)])

            let rows = VictimRow.rows(of: incident).map(\.row)
            #expect(rows.count == 4)
            #expect(found == [place(2, 0): rows[0], place(2, 3): rows[3]])
            #expect(try await store.victims([]).isEmpty)
        },
        ConformanceCheck("summaries bring a mark for each victim") { store in
            let incident = peopled(1)
            try await store.append([.fixture(of: .fixture(9, victims: [])), .fixture(of: incident)])

            let marks = try await marks(of: store)

            #expect(marks == [[], VictimRow.rows(of: incident).map { VictimMark($0.row) }])
        },
        ConformanceCheck("a victim is found by name in any script, by all words together") { store in
            try await store.append([.fixture(of: peopled(1)), .fixture(of: peopled(2))])
            let expected: [(String, [Int32])] = [
                ("salma", [0]), ("SALMA darwal", [0]), ("سلمي", [0]), ("سلمى الدروال", [0]), ("darwal", [0, 1]),
                ("الدروال", [0, 1]), ("أَحْمَد", [2]), ("احمد", [2]), ("salma nasim", []), ("\"nasim ahmad\"", []),
                ("\"ahmad nasim\"", [2]), ("777", []),
            ]
            for (text, positions) in expected {
                let found = try await store.search(VictimSearch(text))
                #expect(found == [1, 2].flatMap { number in positions.map { place(number, $0) } }, "\(text)")
            }
        },
        ConformanceCheck("numbers of outside lists are found only where they are asked for") { store in
            try await store.append([.fixture(of: peopled(1))])

            #expect(try await store.search(VictimSearch("LST-777")).isEmpty)
            #expect(try await store.search(VictimSearch("LST-777", includesEntries: true)) == [place(1, 2)])
            #expect(try await store.search(VictimSearch("ahmad 777", includesEntries: true)) == [place(1, 2)])
        },
        ConformanceCheck("victims go with the revision that had them") { store in
            try await store.append([.fixture(of: peopled(1))])
            try await store.append([
                .fixture(of: .fixture(1, victims: [Multilingual(en: "Yara Sirhal")]), follows: 1)
            ])

            #expect(try await store.victims([place(1, 0)]).values.map(\.names.en) == ["Yara Sirhal"])
            #expect(try await store.victims([place(1, 1)]).isEmpty)
            #expect(try await store.search(VictimSearch("salma")).isEmpty)
            #expect(try await store.search(VictimSearch("yara")) == [place(1, 0)])
            #expect(try await marks(of: store).map(\.count) == [1])
        },
        ConformanceCheck("a reindex gives the same victims again") { store in
            try await store.append([.fixture(of: peopled(1)), .fixture(of: peopled(2))])
            let places = (0..<4).map { place(2, $0) }
            let (rows, marks) = (try await store.victims(places), try await marks(of: store))

            let done = try await store.reindex(
                { stored in
                    IncidentProjection(
                        of: try Incident.read(document: stored.document).incident,
                        normalise: SearchKey.n1
                    )
                },
                progress: { _ in }
            )

            #expect(done == 2)
            #expect(try await store.victims(places) == rows)
            #expect(try await Self.marks(of: store) == marks)
            #expect(try await store.search(VictimSearch("ahmad")) == [place(1, 2), place(2, 2)])
        },
        ConformanceCheck("a search for victims without a letter or digit is refused") { store in
            await #expect(throws: RegisterError.invalidSearch(reason: "it has no letter and no digit")) {
                try await store.search(VictimSearch(" — "))
            }
        },
    ]

    private static func place(_ incident: Int32, _ position: Int32) -> VictimPlace {
        VictimPlace(incident: IncidentNumber(incident), position: position)
    }

    private static func marks(of store: any IncidentStore) async throws -> [[VictimMark]] {
        try await summaries(of: store, after: 0).rows.map(\.victims)
    }

    /// A family of two, and two who are recorded alone, of whom the second has no name.
    private static func peopled(_ number: Int) -> Incident {
        var incident = Incident.fixture(
            number,
            codes: ["XZ\(number)"],
            victims: [
                Multilingual(en: "Ahmad Nasim", ar: "أحمد نسيم"), Multilingual(en: "Salma", ar: "سلمى"),
                Multilingual(), Multilingual(he: "תמר", uk: "Тамара"),
            ]
        )
        var family = VictimFamily()
        family.id = "G1"
        family.names = Multilingual(en: "Darwal", ar: "الدروال")
        incident.victimFamilies = [family]
        incident.victims[1].family = "G1"
        incident.victims[3].family = "G1"
        incident.victims[1].age = Age(min: 8, max: 8, unit: .months)
        incident.victims[1].ageKind = .exact
        incident.victims[0].sex = .male
        incident.victims[0].outcome = .killed
        incident.victims[0].listMatched = true
        var match = ListMatch()
        match.list = "a list"
        match.entryID = "LST-777"
        incident.victims[0].listMatches = [match]
        incident.victims[2].civilianStatusContested = true
        incident.victims[2].ageText = "about thirty"
        incident.victims[3].outcome = .injured
        return incident
    }
}

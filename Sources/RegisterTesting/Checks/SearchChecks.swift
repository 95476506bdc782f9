// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register
import Testing

extension ConformanceCheck {
    static let searching = [
        ConformanceCheck("text is found in both scripts, however it is written") { store in
            try await fill(store)
            let expected: [(String, [Int32])] = [
                ("market", [1]), ("MARKET", [1]), ("mark", [1]), ("arket", []),
                ("سوق", [1]), ("السوق", []), ("ســوق", [1]), ("سُوق", [1]),
                ("مدرسه", [2]), ("مَدْرَسَة", [2]), ("احمد", [2]), ("أحمد", [2]), ("اﺣﻤﺪ", [2]),
                ("مصطفي", [2]), ("علی", [1, 2]), ("١٢", [2]), ("۱۲", [2]), ("12", [2]),
                ("Zürich", [3]), ("zurich", [3]), ("al-soor", [3]), ("soor", [3]), ("nowhere", []),
            ]
            for (text, numbers) in expected {
                let found = try await store.search(SearchQuery(text)).map(\.value)
                #expect(found == numbers, "\(text)")
            }
        },
        ConformanceCheck("every term must occur, each in any field") { store in
            try await fill(store)

            #expect(try await store.search(SearchQuery("market Salma")).map(\.value) == [1])
            #expect(try await store.search(SearchQuery("market مدرسة")).isEmpty)
            #expect(try await store.search(SearchQuery("مدرسة XZ002 Mustafa")).map(\.value) == [2])
        },
        ConformanceCheck("a phrase is words that follow each other") { store in
            try await fill(store)

            #expect(try await store.search(SearchQuery("\"market of Tell\"")).map(\.value) == [1])
            #expect(try await store.search(SearchQuery("\"of market\"")).isEmpty)
            #expect(try await store.search(SearchQuery("\"mark\"")).isEmpty)
            #expect(try await store.search(SearchQuery("«قرب المدرسه»")).map(\.value) == [2])
        },
        ConformanceCheck("a search can keep to fields") { store in
            try await fill(store)

            #expect(try await store.search(SearchQuery("salma", fields: [.victim])).map(\.value) == [1])
            #expect(try await store.search(SearchQuery("salma", fields: [.place, .narrative])).isEmpty)
            #expect(try await store.search(SearchQuery("tell marwa", fields: [.place, .code])).map(\.value) == [1])
            #expect(try await store.search(SearchQuery("XZ00", fields: [.code])).count == 3)
        },
        ConformanceCheck("matches come in the order of numbers and none is cut off") { store in
            var revisions = (1...150).map { number in
                NewRevision.fixture(
                    of: .fixture(
                        number,
                        codes: ["XZ\(number)"],
                        place: Multilingual(en: "Elsewhere"),
                        narrative: Multilingual(en: "A long account that mentions Marwa only once, near its end.")
                    )
                )
            }
            revisions[99] = .fixture(of: .fixture(100, codes: ["XZ100"], place: Multilingual(en: "Marwa")))
            revisions[119] = .fixture(
                of: .fixture(
                    120,
                    codes: ["XZ120"],
                    place: Multilingual(en: "Elsewhere"),
                    narrative: Multilingual(en: "An account of a road without a name.")
                )
            )
            try await store.append(revisions)

            let found = try await store.search(SearchQuery("marwa"))

            #expect(found.map(\.value) == (1...150).filter { $0 != 120 })
        },
        ConformanceCheck("text goes with the revision that had it") { store in
            try await store.append([.fixture(of: .fixture(1, place: Multilingual(en: "Oldtown")))])
            try await store.append([.fixture(of: .fixture(1, place: Multilingual(en: "Newtown")), follows: 1)])

            #expect(try await store.search(SearchQuery("oldtown")).isEmpty)
            #expect(try await store.search(SearchQuery("newtown")).map(\.value) == [1])
        },
        ConformanceCheck("nothing in a query is taken for an operator") { store in
            try await fill(store)
            let queries = [
                "market AND", "OR market", "NOT market", "NEAR(market", "market*", "^market", "mark*et", "code:market",
                "-market", "market)", "(market", "market'; DROP TABLE incident; --", "mar\u{0000}ket", "{market}",
                "a\"b",
                "\"\"market", "market \"", "+market", "market:",
            ]
            for query in queries {
                await #expect(throws: Never.self, "\(query)") { try await store.search(SearchQuery(query)) }
            }
            #expect(try await store.search(SearchQuery("(market)*")).map(\.value) == [1])
        },
        ConformanceCheck("a query without a letter or digit is refused") { store in
            for query in ["", "  ", "\"", "\" \"", "*", "—", "()", "ـ"] {
                await #expect(throws: RegisterError.invalidSearch(reason: "it has no letter and no digit"), "\(query)")
                {
                    try await store.search(SearchQuery(query))
                }
            }
        },
        ConformanceCheck("rows of lists are given by number, some at a time") { store in
            try await store.append((1...5).map { NewRevision.fixture(of: .fixture($0)) })
            let rows = try await store.listRows(after: IncidentNumber(0), limit: 3)
            #expect(rows.map(\.number.value) == [1, 2, 3])
            #expect(rows.map(\.incidentID) == (1...3).map { .fixture($0) })
            #expect(rows.map(\.summary) == (1...3).map { listed(IncidentSummary(of: .fixture($0))) })
            #expect(rows.map(\.card) == (1...3).map { listed(IncidentCard(of: .fixture($0))) })
            let others = try await store.listRows(after: IncidentNumber(3), limit: 3)
            #expect(others.map(\.number.value) == [4, 5])
            #expect(try await store.listRows(after: IncidentNumber(5), limit: 3).isEmpty)
        },
        ConformanceCheck("numbers come by code, without one last, equal ones by id") { store in
            let codes = [[], ["CS10"], ["CS9", "AA1"], ["CS9b"], [], ["cs9"], ["B7"]]
            let incidents = codes.enumerated().map { place, codes in
                var incident = Incident.fixture(place + 1)
                incident.codes = codes
                incident.visibility = place == 3 ? .draft : .published
                return incident
            }
            try await store.append(incidents.map { NewRevision.fixture(of: $0) })
            let all = try await store.numbersByCode(onlyPublished: false)
            #expect(all.map(\.value) == [7, 3, 6, 4, 2, 1, 5])
            #expect(try await store.numbersByCode(onlyPublished: true).map(\.value) == [7, 3, 6, 2, 1, 5])
        },
        ConformanceCheck("cards are given for the numbers asked for") { store in
            try await fill(store)

            let cards = try await store.cards([IncidentNumber(3), IncidentNumber(1), IncidentNumber(99)])

            #expect(cards.count == 2)
            #expect(cards[IncidentNumber(1)] == IncidentCard(of: .fixture()))
            #expect(cards[IncidentNumber(3)]?.placeEnglish == "Al-Soor, Zürich road")
            #expect(try await store.cards([]).isEmpty)
        },
    ]

    /// As much of a summary as flat lists show.
    private static func listed(_ summary: IncidentSummary) -> IncidentSummary {
        var listed = summary
        listed.roleTallies = .none
        listed.concessions = .none
        listed.victimClasses = .none
        listed.sourceKinds = .none
        return listed
    }

    /// As much of a card as flat lists show.
    private static func listed(_ card: IncidentCard) -> IncidentCard {
        var listed = card
        listed.excerptEnglish = nil
        listed.excerptArabic = nil
        return listed
    }

    /// Three invented incidents.
    private static func fill(_ store: any IncidentStore) async throws {
        try await store.append([
            .fixture(),
            .fixture(
                of: .fixture(
                    2,
                    codes: ["XZ002"],
                    place: Multilingual(ar: "دير الورد"),
                    narrative: Multilingual(ar: "قُتل ١٢ شخصًا قرب المدرسة؛ مَدْرَسَةُ الورد."),
                    victims: [Multilingual(en: "Mustafa", ar: "مصطفى أحمد علي")]
                )
            ),
            .fixture(
                of: .fixture(
                    3,
                    codes: ["XZ003"],
                    place: Multilingual(en: "Al-Soor, Zürich road"),
                    narrative: Multilingual(),
                    victims: []
                )
            ),
        ])
    }
}

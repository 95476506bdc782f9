// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Names
import Register
import RegisterSQLite
import RegisterTesting
import Testing

@testable import Casework

/// Lists of people against the documents that they are derived from.
@Suite struct PeopleDeskTests {
    private static let incidents: [Incident] = {
        let generator = IncidentGenerator(seed: 11)
        return (0..<600).map { generator.incident($0) }
    }()

    private static func library(_ incidents: [Incident] = incidents) async throws -> Library {
        let store = try await SQLiteRegister.inMemory()
        try await store.append(incidents.map { .fixture(of: $0) })
        return try await Library(store: store)
    }

    private static func query(_ text: String) throws -> PeopleQuery { try PeopleQuery(queryString: text) }

    /// Everybody of a query, page by page.
    private static func walk(_ desk: PeopleDesk, _ text: String, size: Int) async throws -> [[PublicPerson]] {
        var query = try query(text)
        query.incidents.pageSize = size
        var pages: [[PublicPerson]] = []
        while true {
            let page = try await desk.page(query.onPage(pages.count + 1))
            let people = page.incidents.flatMap(\.people)
            guard !people.isEmpty else { return pages }
            pages.append(people)
        }
    }

    @Test func everybodyIsOnOnePageInTheOrderOfDays() async throws {
        let desk = PeopleDesk(library: try await Self.library(), view: .staff)
        let byDay = Self.incidents.enumerated().sorted { left, right in
            (left.element.date?.dayNumber ?? .max, left.offset) < (right.element.date?.dayNumber ?? .max, right.offset)
        }
        let expected = byDay.flatMap { VictimRow.rows(of: $0.element).map { PublicPerson($0.row, in: .staff) } }

        let pages = try await Self.walk(desk, "order=asc", size: 37)

        #expect(expected.count > 500)
        #expect(pages.flatMap(\.self) == expected)
        #expect(pages.dropLast().allSatisfy { $0.count == 37 })
        #expect(try await desk.page(try Self.query("order=asc")).total == expected.count)
    }

    @Test(arguments: [
        "", "sex=female", "age=child", "age=0-4,18-29", "outcome=injured", "outcome=unknown&sex=male", "matched=yes",
        "age=unknown&matched=no", "grade=fair", "from=2031-01-01&sex=unknown", "order=asc&age=adult",
    ])
    func countAndPeopleAreThoseOfThePlainFilter(_ text: String) async throws {
        let library = try await Self.library()
        for view in [PeopleView.staff, .public(PeoplePolicy())] {
            let desk = PeopleDesk(library: library, view: view)
            let query = try Self.query(text)
            let plane: Plane = view == .staff ? .staff : .public
            let kept = library.snapshot.select(query.incidents, on: plane).numbers
            let expected = Self.incidents.enumerated().filter { kept.contains(Int32($0.offset + 1)) }.flatMap {
                VictimRow.rows(of: $0.element).map(\.row).filter { Self.keeps($0, query, in: view) }
            }

            let listing = try await desk.page(query)
            var walked = 0
            var batches = try await desk.batches(query)
            while let people = try await batches.next() { walked += people.reduce(0) { $0 + $1.people.count } }

            #expect(listing.total == expected.count && walked == expected.count, "\(text)")
            #expect(listing.count == min(20, expected.count))
        }
    }

    /// The filter said in words once more, over what the view shows.
    private static func keeps(_ row: VictimRow, _ query: PeopleQuery, in view: PeopleView) -> Bool {
        let person = PublicPerson(row, in: view)
        var age = AgeBand(ageKind: row.ageKind, age: row.age)
        if view != .staff {
            if row.detail == .childOrAdult { age = age.childOrAdult }
            if row.detail == .sex || row.detail == .none { age = .unknown }
        }
        func keeps(_ dimension: PersonDimension, _ values: [String?]) -> Bool {
            query[dimension].isEmpty || values.contains { query[dimension].contains($0 ?? "unknown") }
        }
        return keeps(.sex, [person.sex?.rawValue]) && keeps(.outcome, [person.outcome?.rawValue])
            && keeps(.age, [age.rawValue, age.childOrAdult.rawValue])
            && keeps(.matched, [person.isMatched ? "yes" : "no"])
    }

    @Test func aNameIsFoundInEitherScriptAndAllItsWordsMustBeOnePersons() async throws {
        let desk = PeopleDesk(library: try await Self.library(), view: .staff)
        let rows = Self.incidents.flatMap { VictimRow.rows(of: $0).map(\.row) }
        let person = try #require(rows.first { $0.names.ar != nil && $0.names.en != nil })
        func spaced(_ text: some StringProtocol) -> String { " " + String(text.map { $0 == "-" ? " " : $0 }) }
        for name in [person.names.en, person.names.ar] {
            let name = try #require(name)
            let words = SearchKey.n1(name).split(separator: " ")
            var query = PeopleQuery()
            query.name = name
            query.incidents.pageSize = 1000

            let found = try await desk.page(query).incidents.flatMap(\.people)

            let expected = rows.filter { row in
                let keys = (row.names.entries + row.familyNames.entries).map { SearchKey.n1($0.text) }
                // A hyphen joins words to a phrase; the last word may go on.
                return words.allSatisfy { word in keys.contains { spaced($0).contains(spaced(word)) } }
            }
            #expect(found.count == expected.count && found.contains { $0.names == person.names })
        }
    }

    @Test func readersFindNobodyByTheNameThatIsWithheld() async throws {
        let names = [Multilingual(en: "Salma Darwal"), Multilingual(en: "Yara Darwal")]
        var incident = Incident.fixture(1, victims: names)
        incident.victims[0].outcome = .killed
        incident.victims[1].outcome = .injured
        let library = try await Self.library([incident])
        var policy = PeoplePolicy()
        func count(_ view: PeopleView, _ name: String) async throws -> Int {
            try await PeopleDesk(library: library, view: view).page(try Self.query("name=\(name)")).total
        }

        #expect(try await count(.public(policy), "darwal") == 1)
        #expect(try await count(.public(policy), "yara") == 0)
        policy.namesOfTheLiving = .shown
        #expect(try await count(.public(policy), "yara") == 1)
        #expect(try await count(.staff, "yara") == 1)
        let all = try await PeopleDesk(library: library, view: .public(PeoplePolicy())).page(PeopleQuery())
        #expect(all.total == 2 && all.incidents.first?.people.map(\.isNameWithheld) == [false, true])
    }

    @Test func readersFindNobodyByANumberOfAList() async throws {
        var incident = Incident.fixture(1)
        incident.victims[0].outcome = .killed
        var match = ListMatch()
        match.entryID = "900700"
        incident.victims[0].listMatches = [match]
        let library = try await Self.library([incident])
        var open = PeoplePolicy()
        open.namesOfTheLiving = .shown

        for (view, expected) in [(PeopleView.staff, 1), (.public(open), 0)] {
            let page = try await PeopleDesk(library: library, view: view).page(try Self.query("name=900700"))
            #expect(page.total == expected)
        }
    }

    @Test func whatIsNotPublishedIsNotListed() async throws {
        var incident = Incident.fixture(1)
        incident.visibility = .draft
        incident.victims[0].outcome = .killed
        let library = try await Self.library([incident, .fixture(2, codes: ["XZ002"], victims: [])])

        for text in ["", "name=salma", "sex=unknown"] {
            let desk = PeopleDesk(library: library, view: .public(PeoplePolicy()))
            #expect(try await desk.page(try Self.query(text)).total == 0)
            var batches = try await desk.batches(try Self.query(text))
            #expect(try await batches.next()?.count == nil)
        }
    }

    @Test func aNewRevisionChangesTheList() async throws {
        let store = try await SQLiteRegister.inMemory()
        try await store.append([.fixture(of: .fixture(1)), .fixture(of: .fixture(2, codes: ["XZ002"]))])
        let library = try await Library(store: store)
        let desk = PeopleDesk(library: library, view: .staff)
        let more = [Multilingual(en: "Nura Sirhal"), Multilingual(en: "Tala Sirhal")]
        try await store.append([.fixture(of: .fixture(1, victims: more), follows: 1)])

        try await library.refresh()

        let names = try await desk.page(PeopleQuery()).incidents.flatMap(\.people).map(\.names.en)
        #expect(names == ["Nura Sirhal", "Tala Sirhal", "Salma Darwal"])
    }

    @Test(arguments: ["sort=deathsAlleged", "sex=other", "age=14", "matched=unknown", "name=a&name=b", "nothing=1"])
    func whatCannotBeAskedIsRefused(_ text: String) {
        #expect(throws: IncidentQueryError.self) { try PeopleQuery(queryString: text) }
    }

    @Test func aQueryPrintsAsItWasRead() throws {
        let text = "name=%D8%B3%D9%84%D9%85&outcome=killed,unknown&sex=female&age=child,60%2B&matched=yes&page=2"
        let query = try Self.query(text)
        #expect(query.queryString == text)
        #expect(try Self.query(query.queryString) == query)
    }

    @Test func aFileHoldsNoFormulaAndSaysWhatIsWithheld() throws {
        var incident = Incident.fixture(1, victims: [Multilingual(en: "=HYPERLINK(1)", ar: "+سلمى, \"س\"")])
        incident.victims[0].outcome = .killed
        incident.victims.append(Victim())
        incident.victims[1].names.en = "Yara"
        incident.victims[1].age = Age(min: 9, max: 9)
        let view = PeopleView.public(PeoplePolicy())
        let listed = PeopleOfIncident(
            incidentID: incident.id,
            summary: IncidentSummary(of: incident),
            card: IncidentCard(of: incident),
            people: VictimRow.rows(of: incident).map { PublicPerson($0.row, in: view) }
        )

        let text = String(decoding: PeopleFile.lines(of: [listed]), as: UTF8.self)

        #expect(
            text == #"""
                XZ001,2031-04-05,named,"'+سلمى, ""س""",'=HYPERLINK(1),,,,,,,killed,\#r
                XZ001,2031-04-05,withheld,,,,,,,withheld,,,\#r

                """#
        )
        #expect(Array(PeopleFile.header.prefix(3)) == [0xEF, 0xBB, 0xBF])
        let names = String(decoding: PeopleFile.header.dropFirst(3), as: UTF8.self).split(separator: ",")
        #expect(names.count == 13)
    }
}

// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import Register
import RegisterSQLite
import RegisterTesting
import Testing

@testable import Site

/// The list of people as a reader meets it.
struct PeoplePageTests {
    /// A site over these incidents, with lists of people under a policy.
    private static func reading(_ incidents: [Incident], _ policy: PeoplePolicy?) async throws -> LibraryReading {
        let store = try await SQLiteRegister.inMemory()
        try await store.append(incidents.map { .fixture(of: $0) })
        let library = try await Library(store: store)
        let figures = FigureDesk(library: library, rules: .builtIn, store: store)
        return LibraryReading(library, figures: figures, people: policy)
    }

    private static func answering(
        _ incidents: [Incident],
        policy: PeoplePolicy? = PeoplePolicy(),
        contact: String? = nil,
        _ conversation: (RawClient) async throws -> Void
    ) async throws {
        var settings = SiteSettings()
        settings.contact = contact
        try await RunningSite.answering(try await reading(incidents, policy), settings: settings, conversation)
    }

    /// A family of two who died, a man alone who lived, and somebody without a name.
    private static func incident(_ number: Int = 1) -> Incident {
        var incident = Incident.fixture(
            number,
            codes: ["XZ\(1000 + number)"],
            victims: [
                Multilingual(en: "Harb Sirhal"), Multilingual(ar: "سلمى الدروال"), Multilingual(en: "Nura", he: "נורה"),
                Multilingual(en: "Unknown"),
            ]
        )
        var family = VictimFamily()
        family.id = "G1"
        family.names = Multilingual(en: "Darwal", ar: "الدروال")
        incident.victimFamilies = [family]
        for index in [1, 2] {
            incident.victims[index].family = "G1"
            incident.victims[index].sex = .female
            incident.victims[index].outcome = .killed
            incident.victims[index].age = Age(min: 34, max: 34)
        }
        incident.victims[0].outcome = .injured
        incident.victims[0].age = Age(min: 51, max: 51)
        incident.victims[3].isPlaceholder = true
        incident.victims[3].outcome = .killed
        return incident
    }

    @Test func familiesStandTogetherUnderTheirNamesInEveryScript() async throws {
        try await Self.answering([Self.incident()]) { site in
            let texts = [("en", "Name not known", "4 people"), ("ar", "الاسم غير معروف", "4 أشخاص")]
            for (language, unknown, count) in texts {
                let page = try await site.get("/\(language)/people").text
                for text in ["Darwal", "الدروال", "سلمى الدروال", "Nura", "נורה", unknown, count] {
                    #expect(page.contains(text), "\(language): \(text)")
                }
                let order = ["Nura", unknown].compactMap { page.firstRange(of: $0)?.lowerBound }
                #expect(order.count == 2 && order[0] < order[1])
                #expect(page.contains("/\(language)/incidents/XZ1001#victims"))
                PageSafetyTests.expectHarmless(page)
            }
        }
    }

    @Test func somebodyNamedInArabicAloneIsNotUnknown() async throws {
        var incident = Self.incident()
        incident.victims = [incident.victims[1]]
        incident.victims[0].family = nil
        try await Self.answering([incident]) { site in
            let page = try await site.get("/en/people").text
            #expect(page.contains("<bdi lang=\"ar\">سلمى الدروال</bdi>") && !page.contains("Name not known"))
        }
    }

    @Test func thePageListsWhatThePolicyAllowsAndSaysSo() async throws {
        try await Self.answering([Self.incident()]) { site in
            let page = try await site.get("/en/people").text
            #expect(page.contains("30–44 years old") && !page.contains("34"))
            #expect(page.contains("Age not listed") && !page.contains("51"))
            #expect(page.contains("Name not listed") && !page.contains("Harb"))
            #expect(page.contains("in bands of years") && page.contains("at least 5 people"))
        }
        var open = PeoplePolicy()
        (open.agesOfTheDead, open.namesOfTheLiving) = (.recorded, .shown)
        try await Self.answering([Self.incident()], policy: open) { site in
            let page = try await site.get("/en/people").text
            #expect(page.contains("34 years old") && page.contains("as sources give them"))
            #expect(page.contains("Harb Sirhal"))
            #expect(!page.contains("51"))
        }
    }

    @Test func theFileHoldsWhatThePageHolds() async throws {
        let incidents = (1...30).map { Self.incident($0) }
        try await Self.answering(incidents) { site in
            let answer = try await site.get("/en/people.csv?name=darwal")
            #expect(answer.status == 200 && answer.headers["content-type"] == "text/csv; charset=utf-8")
            #expect(answer.headers["content-disposition"] == "attachment; filename=\"people.csv\"")
            #expect(answer.text.contains("سلمى الدروال") && !answer.text.contains("Harb"))
            #expect(answer.text.split(separator: "XZ10", omittingEmptySubsequences: false).count == 61)
            #expect(try await site.get("/en/people.csv", method: "HEAD").body.isEmpty)
        }
    }

    @Test func everyPageIsReachedAndEverybodyIsOnOne() async throws {
        let incidents = (1...13).map { Self.incident($0) }
        try await Self.answering(incidents) { site in
            var next: String? = "/en/people"
            var people = 0
            var pages = 0
            while let target = next, pages < 6 {
                let page = try await site.get(target).text
                #expect(page.contains("52 people"))
                people += page.split(separator: "<p class=\"name", omittingEmptySubsequences: false).count - 1
                pages += 1
                let link = Markup(page).tags.first { $0.name == "a" && $0.attributes["rel"] == "next" }
                next = link?.attributes["href"]
            }
            #expect(people == 52 && pages == 3)
        }
    }

    @Test func filtersOfTheIncidentsAreKeptAndShown() async throws {
        var other = Self.incident(2)
        other.grade = .known(.fair)
        try await Self.answering([Self.incident(), other]) { site in
            let page = try await site.get("/en/people?sex=female&grade=fair&killed=1").text
            #expect(page.contains("2 people") && page.contains("XZ1002") && !page.contains("XZ1001"))
            #expect(page.contains("name=\"killed\" value=\"1\""))
            #expect(page.contains("/en/incidents?grade=fair&amp;killed=1"))
            #expect(page.contains("Sex: Female"))
            let sent = try await site.get("/en/people?name=&sex=female&page=1")
            #expect(sent.status == 303 && sent.headers["location"] == "/en/people?sex=female")
        }
    }

    @Test func aRegisterMayListNobody() async throws {
        try await Self.answering([Self.incident()], policy: nil) { site in
            let answers = [try await site.get("/en/people"), try await site.get("/en/people.csv")]
            #expect(answers.map(\.status) == [404, 404])
            let page = try await site.get("/en/incidents").text
            #expect(!page.contains("/en/people"))
        }
    }

    @Test func thePageSaysWhomToWriteTo() async throws {
        let contacts = [
            (nil, "those who keep this register"), ("names@register.example", "href=\"mailto:names@register.example\""),
            ("https://register.example/write", "href=\"https://register.example/write\""),
        ]
        for (contact, expected) in contacts {
            try await Self.answering([Self.incident()], contact: contact) { site in
                let page = try await site.get("/en/people").text
                #expect(page.contains(expected))
            }
        }
    }

    @Test(arguments: [
        ("name=%3Cscript%3Ealert(1)%3C%2Fscript%3E", 200), ("name=%22%20onfocus%3Dalert(1)", 200), ("name=%00", 200),
        ("name=*", 200), ("name=NEAR(a%20b)", 200), ("name=%E2%80%AE", 200), ("name=%FF", 400), ("sex=%3Cb%3E", 400),
        ("age=99", 400), ("sort=deathsAlleged", 400), ("page=2147483647&size=1000", 200), ("nothing=1", 400),
    ])
    func nothingOfAQueryBecomesMarkup(_ query: String, _ status: Int) async throws {
        try await Self.answering([Self.incident()]) { site in
            for path in ["/en/people", "/ar/people"] {
                var answer = try await site.get("\(path)?\(query)")
                if answer.status == 303, let location = answer.headers["location"] {
                    answer = try await site.get(location)
                }
                #expect(answer.status == status, "\(query)")
                PageSafetyTests.expectHarmless(answer.text)
            }
        }
    }

    @Test func namesAndPlacesAreNeverMarkup() async throws {
        var incident = Self.incident()
        for index in incident.victims.indices { incident.victims[index].names.en = PageSafetyTests.payload }
        incident.victimFamilies[0].names.en = PageSafetyTests.payload
        incident.placeNames.en = PageSafetyTests.payload
        incident.victims[1].ageText = PageSafetyTests.payload
        try await Self.answering([incident]) { site in
            PageSafetyTests.expectHarmless(try await site.get("/en/people").text)
        }
    }

    @Test func everyTextStandsInEveryLanguageWithTheSamePlaces() {
        func places(_ text: String) -> Set<String> { Set(text.matches(of: /\{[a-z]+\}/).map { String($0.output) }) }
        #expect(PeoplePhrase.catalogue.keys == Set(PeoplePhrase.allCases.map(\.rawValue)))
        for phrase in PeoplePhrase.allCases {
            let texts = InterfaceLanguage.allCases.map { PeoplePhrase.catalogue.text(phrase.rawValue, $0) ?? "" }
            #expect(Set(texts.map(places)).count == 1 && !texts.contains(""), "\(phrase)")
        }
    }
}

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

/// Every parameter of lists, files and feeds with values that nobody means: seeded, so that a failure comes again.
@Suite(.serialized) struct QueryFuzzTests {
    private static let pieces = [
        "<script>alert(1)</script>", "\"'><img src=x onerror=alert(1)>", "' OR 1=1 --", "\"; DROP TABLE incident; --",
        "\u{202E}\u{2066}", "../../etc/passwd", "%00", "\0", "\r\nSet-Cookie: a=b", "NaN", "1e309", "-1", "0x10",
        "99999999999999999999", "９９", "٣٥,٤٠,٥", ",,,,", "\\", "\\,", "{{7*7}}", "${x}", "𝟙𝟚", "é\u{301}\u{301}",
        "40,35,41,36", "35.5,40.6,5", "37SFV5030", "CS1141,10", "2031-02-29", "2031-02-28", "yes", "no", "possible",
        "a", "?odd", "confirmed", "NEAR(a b)", "\"unclosed", "*", "AND OR NOT", "\u{FEFF}", "\u{FFFE}", " ", "",
    ]

    private static func value(_ random: inout SeededNumbers) -> String {
        let count = Int.random(in: 1...3, using: &random)
        var text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        if Int.random(in: 0..<20, using: &random) == 0 { text = String(repeating: text + "x", count: 60) }
        return text
    }

    /// Encoded whole, in parts, or wrongly.
    private static func encoded(_ text: String, _ random: inout SeededNumbers) -> String {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return PercentCoding.encode(text) + "%"
        case 1: return PercentCoding.encode(text) + "%FF"
        case 2:
            let kept = text.unicodeScalars.filter { (0x21...0x7E).contains($0.value) && $0 != "#" && $0 != "&" }
            return String(String.UnicodeScalarView(kept))
        default: return PercentCoding.encode(text)
        }
    }

    @Test(arguments: ["incidents", "incidents.csv", "incidents.json", "incidents.geojson", "incidents.atom"])
    func nothingIsAnsweredWithAFailureOrReflected(page: String) async throws {
        let names = IncidentQuery.parameterNames(on: .staff) + ["bom", "highlight", "Q", "__proto__", "in[]"]
        try await RunningSite.answering([try Fixture.full()]) { site in
            try await Self.ask(site, page, names, rounds: 150)
        }
    }

    /// What pages other than the list take beside its parameters.
    private static let ownNames: [(page: String, names: [String])] = {
        let people = PersonDimension.allCases.map(\.rawValue) + [PeopleQuery.nameParameter]
        let figures = FigureQuery.Parameter.allCases.map(\.rawValue) + ["estimate"]
        let parts = PartField.allCases.map(\.rawValue) + ["saidFrom", "saidTo", "by"]
        let pages: [(String, [String])] = [
            ("people", people), ("people.csv", people), ("map", figures + [MapQuestion.modeParameter]),
            ("map/view", figures + [MapQuestion.modeParameter]), ("figures", figures),
            ("charts/positions-by-grade", figures), ("conceded", ["position", "sort"]),
            ("conceded.csv", ["position", "sort", "bom"]),
        ]
        let lists = IncidentPart.allCases.flatMap { [($0.address, parts), ($0.address + ".csv", parts)] }
        return (pages + lists).map { (page: $0, names: $1) }
    }()

    /// Own parameters as often as those of the list, over a register that has people, a history and lists of parts.
    @Test(arguments: ownNames.map(\.page))
    func ownParametersAreAnsweredAsWell(page: String) async throws {
        let own = try #require(Self.ownNames.first { $0.page == page }).names
        let list = IncidentQuery.parameterNames(on: .staff)
        let names = list + (0..<max(1, list.count / own.count)).flatMap { _ in own }
        let store = try await SQLiteRegister.inMemory()
        try await store.append([.fixture(of: try Fixture.full())])
        let library = try await Library(store: store)
        let figures = FigureDesk(library: library, rules: .builtIn, store: store)
        let reading = LibraryReading(library, figures: figures, people: PeoplePolicy())
        try await RunningSite.answering(reading) { site in
            try await Self.ask(site, page, names, rounds: 90)
        }
    }

    private static func ask(_ site: RawClient, _ page: String, _ names: [String], rounds: Int) async throws {
        var random = SeededNumbers(seed: page.utf8.reduce(977) { $0 &* 31 &+ UInt64($1) })
        let isFile = page.contains(".")
        let hasFigures = !isFile && !page.hasPrefix("incidents") && page != "people"
        for round in 0..<rounds {
            let language = round.isMultiple(of: 2) ? "en" : "ar"
            let query = (0...Int.random(in: 0...2, using: &random)).map { _ in
                let name = names.randomElement(using: &random) ?? ""
                return "\(name)=\(encoded(value(&random), &random))"
            }.joined(separator: "&")
            var answer = try await site.get("/\(language)/\(page)?\(query)")
            if answer.status == 303, let location = answer.headers["location"] {
                #expect(location.hasPrefix("/\(language)/\(page)"), "\(query)")
                answer = try await site.get(location)
            }
            #expect([200, 400, 414].contains(answer.status), "\(answer.status) \(query)")
            #expect(answer.headers["set-cookie"] == nil)
            let isPage = answer.headers["content-type"]?.hasPrefix("text/html") == true
            // The page of the map has one script, of an address of this site.
            let text = answer.text.replacing(/<script type="module" src="\/assets\/[^"]*"><\/script>/, with: "")
            if isPage { PageSafetyTests.expectHarmless(text, withFigures: hasFigures) }
            #expect(isPage || isFile && answer.status == 200, "\(query)")
            if page.hasSuffix("atom"), answer.status == 200 { #expect(!answer.text.contains("<script")) }
        }
    }

    @Test(arguments: ["<script>alert(1)</script>", "\" onfocus=alert(1) x=\"", "&lt;b&gt;", "mark", "main"])
    func markedWordsStayWords(words: String) async throws {
        try await RunningSite.answering([try Fixture.full()]) { site in
            let answer = try await site.get("/en/incidents/QM0042?highlight=\(PercentCoding.encode(words))")
            #expect(answer.status == 200)
            PageSafetyTests.expectHarmless(answer.text, withFigures: true)
        }
    }
}

/// SplitMix64: the same numbers on every run.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

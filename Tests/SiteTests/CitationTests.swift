// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Foundation
import Register
import Testing

@testable import Site

/// Citations as files: what they say, and that nothing of a record breaks their form.
struct CitationTests {
    private static func citation(
        what: String = "Al Marsa, 5 March 2033",
        register: String = "Sijill",
        language: InterfaceLanguage = .english
    ) throws -> RecordCitation {
        let day = try #require(CalendarDay("2033-03-05"))
        return RecordCitation(
            register: register,
            code: "QM0042 QN007a",
            what: what,
            eventDays: (day, day),
            version: 3,
            recordedAt: try #require(Timestamp("2033-04-06T12:30:00Z")),
            address: "https://register.example.org/incidents/0190/versions/3",
            words: Phrasebook(language)
        )
    }

    private static func text(_ citation: RecordCitation, _ format: CitationFormat) -> String {
        String(decoding: citation.file(format).bytes, as: UTF8.self)
    }

    @Test(arguments: CitationFormat.allCases) func everyFormSaysVersionTimeAndAddress(_ format: CitationFormat) throws {
        let text = Self.text(try Self.citation(), format)

        #expect(text.contains("QM0042") && text.contains("Sijill") && text.contains("Al Marsa"))
        #expect(text.contains("https://register.example.org/incidents/0190/versions/3"))
        #expect(text.contains("3") && text.contains("2033") && (text.contains("12:30") || format == .file))
    }

    @Test func bibTeXIsOneEntry() throws {
        let text = Self.text(try Self.citation(), .bibTeX)
        #expect(text.hasPrefix("@misc{Sijill-QM0042QN007a-v3,\n  author = {{Sijill}},\n"))
        #expect(text.contains("  date = {2033-04-06},\n  version = {3},\n") && text.hasSuffix("\n}\n"))
    }

    @Test(arguments: ["}, evil = {x", "a\nER  - \nTY  - JOUR", "\"\nurl: evil", "50 % & $x_1 #2 ~ ^ \\end{document}"])
    func textsOfARecordStayTexts(_ payload: String) throws {
        let citation = try Self.citation(what: payload, register: payload)

        let bibTeX = Self.text(citation, .bibTeX)
        let bare = bibTeX.replacing("\\{", with: "").replacing("\\}", with: "")
        #expect(bare.count { $0 == "{" } == bare.count { $0 == "}" })
        #expect(bibTeX.split(separator: "\n").count { $0.hasPrefix("  ") } == 9)
        let ris = Self.text(citation, .ris)
        #expect(ris.split(separator: "\r\n").allSatisfy { $0.contains(#/^[A-Z][A-Z0-9]  - /#) && !$0.contains("\n") })
        #expect(ris.split(separator: "\r\n").count { $0.hasPrefix("ER") } == 1)
        let items = try #require(JSONParser.parse(citation.file(.csl).bytes).array)
        #expect(items.count == 1 && items[0]["publisher"]?.string == payload)
        #expect(Self.text(citation, .file).split(separator: "\n").count { $0.hasPrefix("url:") } == 1)
    }

    @Test func citationManagersReadTheDays() throws {
        let item = try #require(JSONParser.parse(try Self.citation().file(.csl).bytes).array?.first)
        #expect(item["type"]?.string == "dataset" && item["version"]?.string == "3")
        let issued = item["issued"]?["date-parts"]?.array?.first?.array?.compactMap(\.integer)
        #expect(issued == [2033, 4, 6])
        #expect(item["event-date"]?["date-parts"]?.array?.count == 1)
    }

    @Test func addressWithoutAHostIsNoAddressForOthers() throws {
        var frame = Fixture.frame(.english)
        frame.route = nil
        let incident = try #require(PublicIncident(try Fixture.full()))
        let time = try #require(Timestamp("2033-04-06T12:30:00Z"))
        let model = IncidentPage.Model(incident: incident, revision: 3, recordedAt: time, key: "QM0042")
        let text = Self.text(IncidentPage(model: model, frame: frame).citation, .file)

        #expect(!text.contains("url:") && text.contains("version: \"3\"\n"))
    }

    @Test func citationIsAFileWithAName() async throws {
        try await RunningSite.answering([try Fixture.full()]) { site in
            for (format, name) in [
                (CitationFormat.bibTeX, "QM0042-v2-cite.bib"), (.file, "CITATION.cff"), (.csl, "QM0042-v2-cite.json"),
            ] {
                let answer = try await site.get("/en/incidents/QM0042/\(format.rawValue)")
                #expect(answer.status == 200)
                #expect(answer.headers["content-disposition"] == "attachment; filename=\"\(name)\"")
                #expect(answer.headers["content-type"]?.hasPrefix("text/html") == false)
            }
        }
    }

    @Test func noCitationNamesAPerson() throws {
        let incident = try Fixture.full()
        let names = incident.victims.flatMap { $0.names.entries.map(\.text) }
        #expect(!names.isEmpty)
        let page = try Fixture.page(incident, .english)
        let head = try #require(page.range(of: "</head>").map { page[..<$0.lowerBound] })
        for name in names { #expect(!head.contains(name)) }
    }
}

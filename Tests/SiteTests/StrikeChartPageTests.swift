// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Counting
import Register
import RegisterSQLite
import RegisterTesting
import Testing

@testable import Site

/// Charts of strikes: every figure leads to the list of its strikes, in every language, embedded and as data.
@Suite struct StrikeChartPageTests {
    private static func strike(_ day: String?, _ number: Int?, _ status: StrikeDeclaration) -> Strike {
        var strike = Strike()
        strike.status = .known(status)
        strike.date = day.flatMap { CalendarDay($0) }
        strike.place = "Qasr"
        strike.strikes = number.map { Bound(min: $0, max: $0) } ?? .unknown
        return strike
    }

    private static func answering(_ conversation: (RawClient) async throws -> Void) async throws {
        let store = try await SQLiteRegister.inMemory()
        var report = MilitaryReport.fixture(1)
        report.issuer = "uk_mod"
        report.strikes = [
            strike("2031-01-04", 3, .declared), strike("2031-01-09", nil, .declared),
            strike("2031-03-02", 5, .alleged), strike(nil, 7, .declared),
        ]
        var footage = StrikeFootage()
        footage.url = "https://force.example/film"
        footage.title = "A film <of> Qasr"
        footage.passage = "0:10-0:17"
        footage.unmatched = "UM0007"
        report.strikes[0].footage = [footage]
        footage.unmatched = nil
        footage.incidents = ["XZ001", "XZ009"]
        report.strikes[0].footage.append(footage)
        try await store.append([.fixture(of: .fixture(1, codes: ["XZ001"]))])
        _ = try await store.keep([.fixture(report)])
        try await RunningSite.answering(reportsOf: store, conversation)
    }

    @Test func chartsAreThereInEveryLanguage() async throws {
        try await Self.answering { client in
            for language in InterfaceLanguage.allCases {
                let all = try await client.get("/\(language.rawValue)/strikes/charts")
                #expect(all.status == 200)
                for kind in StrikeChartKind.allCases {
                    #expect(all.text.contains("id=\"\(kind.embedName)\""))
                    let path = "/\(language.rawValue)/strikes/charts/\(kind.rawValue)"
                    #expect(try await client.get(path).status == 200)
                    #expect(try await client.get("/\(language.rawValue)/embed/\(kind.embedName)").status == 200)
                }
            }
            #expect(try await client.get("/en/strikes/charts/nothing").status == 404)
            #expect(try await client.get("/en/strikes/chart").status == 404)
            #expect(try await client.get("/en/strikes/charts?by=decade").status == 400)
        }
    }

    @Test func figuresLeadToTheirLists() async throws {
        try await Self.answering { client in
            let page = try await client.get("/en/strikes/charts/over-time?status=declared&by=month").text
            #expect(page.contains("href=\"/en/strikes?status=declared&amp;from=2031-01-01&amp;to=2031-01-31\""))
            #expect(!page.contains("from=2031-03-01"))
            #expect(page.contains("Without a number of strikes"))
            #expect(page.contains("Without a day"))
            let actors = try await client.get("/en/strikes/charts/militaries").text
            #expect(actors.contains("href=\"/en/strikes?actor=uk-military\""))
            #expect(actors.contains("href=\"/en/strikes?actor=unknown\""))
            #expect(try await client.get("/en/strikes?actor=uk-military").text.contains("3 entries on strikes"))
        }
    }

    @Test func monthsLeadToTheirNeighbours() async throws {
        try await Self.answering { client in
            let page = try await client.get("/en/strikes?from=2031-01-01&to=2031-01-31").text
            #expect(page.contains("rel=\"prev\" href=\"/en/strikes?from=2030-12-01&amp;to=2030-12-31\""))
            #expect(page.contains("rel=\"next\" href=\"/en/strikes?from=2031-02-01&amp;to=2031-02-28\""))
            let year = try await client.get("/en/strikes?from=2031-01-01&to=2031-12-31").text
            #expect(year.contains("from=2032-01-01&amp;to=2032-12-31"))
            #expect(!(try await client.get("/en/strikes?from=2031-01-02&to=2031-01-31").text.contains("rel=\"next\"")))
        }
    }

    @Test func dataHoldTheSameFigures() async throws {
        try await Self.answering { client in
            let reply = try await client.get("/api/strikes?by=year")
            let data = try JSONParser.parse(Array(reply.text.utf8))
            #expect(data["total"]?["min"] == 15)
            #expect(data["total"]?["withoutNumber"] == 1)
            #expect(data["undated"]?["min"] == 7)
            #expect(data["periods"]?.array?.count == 1)
            #expect(data["periods"]?.array?.first?["declared"]?["min"] == 3)
            #expect(data["periods"]?.array?.first?["cumulative"]?["max"] == 8)
            #expect(try await client.get("/api/strikes?by=decade").status == 400)
        }
    }

    @Test func footageIsShownAndNeverFetched() async throws {
        try await Self.answering { client in
            let page = try await client.get("/en/reports/1").text
            #expect(page.contains("A film &lt;of&gt; Qasr"))
            #expect(page.contains("UM0007") && page.contains("0:10-0:17"))
            #expect(page.contains("Several clips or explosions of one strike."))
            #expect(page.contains("href=\"/en/incidents/XZ001\""))
            #expect(page.contains("XZ009") && !page.contains("href=\"/en/incidents/XZ009\""))
            #expect(!page.contains("src=\"https://force.example"))
            let data = try await client.get("/api/v1/reports/1").text
            #expect(data.contains("\"unmatched\":\"UM0007\""))
        }
    }
}

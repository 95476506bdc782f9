// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Counting
import Register
import RegisterSQLite
import RegisterTesting
import Testing

@testable import Site

/// The record as it was: pages of versions, the way to them by time (RFC 7089), and what of them is public.
@Suite(.serialized) struct VersionTests {
    private static let times = ["2033-04-01T10:00:00Z", "2033-04-02T10:00:00Z", "2033-04-03T10:00:00Z"]

    /// A record that was published, then taken back, then published with a correction.
    private static func reading(current: Visibility = .published) async throws -> LibraryReading {
        let store = try await SQLiteRegister.inMemory()
        let states: [(Visibility, String)] = [
            (.published, "Nine people were named."), (.draft, "Restricted wording."),
            (current, "Eight people were named."),
        ]
        for (index, (visibility, narrative)) in states.enumerated() {
            var incident = Incident.fixture(1, codes: ["QM0042"], narrative: Multilingual(en: narrative))
            incident.visibility = visibility
            let time = try #require(Timestamp(times[index]))
            try await store.append([.fixture(of: incident, follows: index, recordedAt: time)])
        }
        let library = try await Library(store: store)
        return LibraryReading(library, figures: FigureDesk(snapshot: library.snapshot, rules: .builtIn))
    }

    private static func answering(
        current: Visibility = .published,
        _ conversation: (RawClient) async throws -> Void
    ) async throws {
        var settings = SiteSettings()
        settings.publicAddress = PublicAddress("https://register.example.org")
        try await RunningSite.answering(try await reading(current: current), settings: settings, conversation)
    }

    @Test func correctedRecordGivesBothVersions() async throws {
        try await Self.answering { site in
            let now = try await site.get("/en/incidents/QM0042")
            let first = try await site.get("/en/incidents/QM0042/versions/1")
            let third = try await site.get("/ar/incidents/QM0042/versions/3")

            #expect(now.text.contains("Eight people were named.") && !now.text.contains("Nine people"))
            #expect(first.status == 200 && first.text.contains("Nine people were named."))
            #expect(first.text.contains("This is version 1 of the record, as it was kept from"))
            #expect(first.text.contains("href=\"/en/incidents/QM0042\">Go to the record as it is now</a>"))
            #expect(third.text.contains("Eight people were named.") && third.text.contains("وهو الإصدار الحالي"))
        }
    }

    @Test func timeMayBeAskedForInEitherSpelling() async throws {
        try await Self.answering { site in
            for path in ["/en/incidents/QM0042", "/api/v1/incidents/QM0042", "/en/figures", "/api/v1/totals"] {
                let answer = try await site.get("\(path)?as_of=2033-04-01T10:00:00Z&rule=headline")
                #expect(answer.status == 308, "\(path)")
                #expect(answer.headers["location"] == "\(path)?asOf=2033-04-01T10:00:00Z&rule=headline")
            }
            #expect(try await site.get("/en/incidents?q=as_of%3D1").status == 200)
            let outside = try await site.get("//other.example/en?as_of=2033-04-01")
            #expect(outside.headers["location"]?.hasPrefix("//") != true)
            let then = try await site.get("/en/incidents/QM0042?asOf=2033-04-01T12:00:00Z")
            #expect(then.headers["location"] == "/en/incidents/QM0042/versions/1")
        }
    }

    @Test func listIsGivenAsItWasAtATime() async throws {
        let store = try await SQLiteRegister.inMemory()
        for number in 1...3 {
            for (index, place) in ["Nasim", "Upper Nasim"].enumerated() where number != 3 || index == 1 {
                var incident = Incident.fixture(number, codes: ["QM004\(number)"], place: Multilingual(en: place))
                incident.visibility = .published
                incident.grade = .known(index == 0 ? .weak : .fair)
                let follows = number == 3 ? 0 : index
                let time = try #require(Timestamp(Self.times[index]))
                try await store.append([.fixture(of: incident, follows: follows, recordedAt: time)])
            }
        }
        try await APITests.answering(store) { site in
            let before = try await site.get("/en/incidents?asOf=2033-03-31T23%3A59%3A59Z").text
            let then = try await site.get("/en/incidents?size=20&asOf=2033-04-01")
            #expect(then.status == 303 && then.headers["location"] == "/en/incidents?asOf=2033-04-01T23%3A59%3A59Z")
            let list = try await site.get("/en/incidents?asOf=2033-04-01T23%3A59%3A59Z").text
            let weak = try await site.get("/ar/incidents?grade=weak&asOf=2033-04-01T23%3A59%3A59Z").text
            let now = try await site.get("/en/incidents?grade=weak&asOf=2033-04-09T00%3A00%3A00Z").text

            #expect(before.contains("0 incidents") && before.contains("class=\"none\""))
            #expect(list.contains("2 incidents") && !list.contains("Upper Nasim") && list.contains("/versions/1\""))
            #expect(list.contains("As of 1 April 2033, 23:59 UTC."))
            #expect(weak.contains("حادثتان") && weak.contains("/ar/incidents/"))
            #expect(now.contains("0 incidents"))
            PageSafetyTests.expectHarmless(list, withFigures: true)
            for wrong in ["asOf=x", "asOf=2033-04-01&asOf=2033-04-02", "asOf=2033-04-01&q=market", "asOf="] {
                #expect(try await site.get("/en/incidents?\(wrong)").status == 400, "\(wrong)")
            }
        }
    }

    @Test func versionIsNoPageForSearchEngines() async throws {
        try await Self.answering { site in
            let version = try await site.get("/en/incidents/QM0042/versions/1")
            let now = try await site.get("/en/incidents/QM0042")

            #expect(version.headers["x-robots-tag"] == "noindex, nofollow")
            #expect(version.text.contains("<meta name=\"robots\" content=\"noindex\">"))
            #expect(!now.text.contains("noindex") && now.headers["x-robots-tag"] == nil)
        }
    }

    @Test func versionThatWasNotPublishedIsNotThere() async throws {
        try await Self.answering { site in
            for part in ["2", "4", "0", "01", "x", "2/cite.bib", "4/cite.txt"] {
                let answer = try await site.get("/en/incidents/QM0042/versions/\(part)")
                #expect(answer.status == 404 && !answer.text.contains("Restricted"), "\(part)")
            }
        }
    }

    @Test func recordThatIsTakenBackHasNoVersions() async throws {
        try await Self.answering(current: .draft) { site in
            for target in [
                "/en/incidents/QM0042/versions/1", "/timemap/en/incidents/QM0042", "/timegate/en/incidents/QM0042",
                "/en/incidents/QM0042/cite.bib", "/en/incidents/QM0042/whole", "/en/incidents/QM0042?asOf=2033-04-01",
                "/incidents/\(Incident.ID.fixture(1))/versions/1",
            ] {
                let answer = try await site.get(target)
                #expect(answer.status == 404 && !answer.text.contains("Nine people"), "\(target)")
            }
        }
    }

    @Test func pagesNameTheirVersions() async throws {
        try await Self.answering { site in
            let root = "https://register.example.org"
            let now = try await site.get("/en/incidents/QM0042").headers
            let version = try await site.get("/en/incidents/QM0042/versions/1").headers

            #expect(now["memento-datetime"] == nil)
            #expect(
                now["link"] == "<\(root)/en/incidents/QM0042>; rel=\"original\", "
                    + "<\(root)/timegate/en/incidents/QM0042>; rel=\"timegate\", "
                    + "<\(root)/timemap/en/incidents/QM0042>; rel=\"timemap\"; type=\"application/link-format\", "
                    + "<\(root)/en/incidents/QM0042/versions/3>; rel=\"last memento\"; "
                    + "datetime=\"Sun, 03 Apr 2033 10:00:00 GMT\""
            )
            #expect(version["memento-datetime"] == "Fri, 01 Apr 2033 10:00:00 GMT")
            let links = try #require(version["link"])
            #expect(links.contains("/versions/1>; rel=\"first memento\"; datetime=\"Fri, 01 Apr 2033 10:00:00 GMT\""))
            #expect(links.contains("/versions/3>; rel=\"last next memento\""))
            #expect(!links.contains("/versions/2>"))
        }
    }

    @Test(arguments: [
        ("Fri, 01 Apr 2033 09:59:59 GMT", 1), ("Fri, 01 Apr 2033 10:00:00 GMT", 1),
        ("Sat, 02 Apr 2033 12:00:00 GMT", 1), ("Sun, 03 Apr 2033 10:00:00 GMT", 3),
        ("Mon, 03 Apr 2034 10:00:00 GMT", 3), (nil, 3),
    ])
    func timeGateLeadsToTheVersionOfATime(_ time: String?, _ number: Int) async throws {
        try await Self.answering { site in
            let headers = time.map { ["Accept-Datetime": $0] } ?? [:]
            let answer = try await site.get("/timegate/en/incidents/QM0042", headers)

            #expect(answer.status == 302)
            #expect(answer.headers["location"] == "/en/incidents/QM0042/versions/\(number)")
            #expect(answer.headers["vary"] == "accept-datetime")
            #expect(answer.headers["link"]?.contains("rel=\"original\"") == true)
        }
    }

    @Test(arguments: ["2033-04-01", "Fri, 31 Feb 2033 10:00:00 GMT", "Fri, 01 Apr 2033 10:00:00 CET", "<b>"])
    func timeThatCannotBeReadIsRefused(_ time: String) async throws {
        try await Self.answering { site in
            let answer = try await site.get("/timegate/en/incidents/QM0042", ["Accept-Datetime": time])
            #expect(answer.status == 400 && !answer.text.contains("<b>"))
        }
    }

    @Test func timeMapListsEveryVersionThatWasPublished() async throws {
        try await Self.answering { site in
            let answer = try await site.get("/timemap/ar/incidents/QM0042")
            let root = "https://register.example.org"

            #expect(answer.headers["content-type"] == "application/link-format")
            #expect(
                answer.text == """
                    <\(root)/ar/incidents/QM0042>; rel="original",
                    <\(root)/timegate/ar/incidents/QM0042>; rel="timegate",
                    <\(root)/timemap/ar/incidents/QM0042>; rel="self"; type="application/link-format",
                    <\(root)/ar/incidents/QM0042/versions/1>; rel="first memento"; datetime="Fri, 01 Apr 2033 10:00:00 GMT",
                    <\(root)/ar/incidents/QM0042/versions/3>; rel="last memento"; datetime="Sun, 03 Apr 2033 10:00:00 GMT"

                    """
            )
        }
    }

    @Test(arguments: [
        ("2033-04-01", 302, "/versions/1"), ("2033-04-02T12:00:00Z", 302, "/versions/1"),
        ("2033-05-01", 302, "/versions/3"), ("2033-03-31", 404, ""), ("soon", 400, ""),
    ])
    func addressMayNameATime(_ time: String, _ status: Int, _ end: String) async throws {
        try await Self.answering { site in
            let answer = try await site.get("/en/incidents/QM0042?asOf=\(time)")
            #expect(answer.status == status)
            #expect(answer.headers["location"] == (end.isEmpty ? nil : "/en/incidents/QM0042" + end))
        }
    }

    @Test func citedAddressLeadsToTheVersion() async throws {
        try await Self.answering { site in
            let first = try await site.get("/incidents/\(Incident.ID.fixture(1))/versions/1", ["Accept-Language": "ar"])
            #expect(first.status == 307 && first.headers["location"] == "/ar/incidents/QM0042/versions/1")
            #expect(first.headers["vary"]?.contains("Accept-Language") == true)
        }
    }
}

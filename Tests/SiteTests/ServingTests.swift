// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Logging
import Testing

@testable import Site

/// What is sent over the wire: statuses, headers, compression, redirects.
@Suite(.serialized) struct ServingTests {
    private static func incidents() throws -> [Incident] { [try Fixture.full(), try Fixture.bare()] }

    private static let everyKindOfPage = [
        "/en", "/ar", "/en/incidents", "/en/incidents?q=zz&grade=weak", "/ar/incidents/QM0042", "/en/about",
        "/en/incidents/QM0042/history", "/en/incidents/NONE1", "/nothing", "/en/incidents?grade=nonsense",
        "/robots.txt", "/healthz", "/assets/none",
    ]

    /// What runs services prints each of them: a site that printed what it serves would begin seconds later, with as much memory more.
    @Test func siteIsPrintedByItsNameAlone() throws {
        let site = Site(
            reading: InMemoryReading(incidents: try Self.incidents()),
            settings: SiteSettings(),
            logger: Logger(label: "site-tests") { _ in SwiftLogNoOpLogHandler() }
        )
        #expect("\(site)" == "site")
    }

    @Test func everyAnswerForbidsScriptsAndOtherHosts() async throws {
        try await RunningSite.answering(try Self.incidents()) { site in
            for target in Self.everyKindOfPage {
                let headers = try await site.get(target).headers
                let policy = try #require(headers["content-security-policy"], "\(target)")
                #expect(policy.hasPrefix("default-src 'none';") && !policy.contains("script-src"), "\(target)")
                #expect(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), "\(target)")
                #expect(headers["x-content-type-options"] == "nosniff", "\(target)")
                #expect(headers["referrer-policy"] == "no-referrer", "\(target)")
                #expect(headers["x-frame-options"] == "DENY", "\(target)")
                #expect(headers["server"] == nil && headers["set-cookie"] == nil, "\(target)")
            }
        }
    }

    @Test func pageThatIsKnownIsNotSentAgain() async throws {
        try await RunningSite.answering(try Self.incidents()) { site in
            let first = try await site.get("/en/incidents/QM0042")
            let tag = try #require(first.headers["etag"])
            let second = try await site.get("/en/incidents/QM0042", ["If-None-Match": "W/\"other\", \(tag)"])
            let changed = try await site.get("/en/incidents/QM0042", ["If-None-Match": "\"other\""])

            #expect(first.status == 200 && first.headers["cache-control"] == "no-cache")
            #expect(second.status == 304 && second.body.isEmpty && second.headers["etag"] == tag)
            #expect(second.headers["content-security-policy"] != nil)
            #expect(changed.status == 200 && changed.body == first.body)
        }
    }

    @Test func pageIsCompressedWhereTheReaderTakesIt() async throws {
        try await RunningSite.answering(try Self.incidents()) { site in
            let plain = try await site.get("/en/incidents/QM0042")
            let packed = try await site.get("/en/incidents/QM0042", ["Accept-Encoding": "br, gzip"])
            let refused = try await site.get("/en/incidents/QM0042", ["Accept-Encoding": "gzip;q=0"])

            #expect(plain.headers["content-encoding"] == nil && plain.headers["vary"] == "Accept-Encoding")
            #expect(packed.headers["content-encoding"] == "gzip" && packed.body.prefix(2) == [0x1F, 0x8B])
            #expect(packed.body.count * 3 < plain.body.count)
            #expect(packed.headers["content-length"] == String(packed.body.count))
            #expect(packed.headers["etag"] != plain.headers["etag"])
            #expect(refused.body == plain.body)
        }
    }

    @Test func headHasTheHeadersAndNoBody() async throws {
        try await RunningSite.answering(try Self.incidents()) { site in
            let whole = try await site.get("/en/incidents")
            let head = try await site.get("/en/incidents", method: "HEAD")

            #expect(head.status == 200 && head.body.isEmpty)
            #expect(head.headers["content-length"] == String(whole.body.count))
            #expect(head.headers["etag"] == whole.headers["etag"])
        }
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])
    func otherMethodsAreRefused(_ method: String) async throws {
        try await RunningSite.answering(try Self.incidents()) { site in
            let answer = try await site.get("/en/incidents/QM0042", method: method)

            #expect(answer.status == 405 && answer.headers["allow"] == "GET, HEAD")
            #expect(answer.headers["cache-control"] == "no-store")
        }
    }

    @Test func entranceLeadsToTheReadersLanguage() async throws {
        try await RunningSite.answering(try Self.incidents()) { site in
            let english = try await site.get("/")
            let arabic = try await site.get("/QM0042", ["Accept-Language": "ar-SY, en;q=0.5"])

            #expect(english.status == 303 && english.headers["location"] == "/en")
            #expect(english.headers["vary"] == "Accept-Language")
            #expect(arabic.status == 308 && arabic.headers["location"] == "/ar/incidents/QM0042")
        }
    }

    @Test func formerCodeLeadsToTheRecordAndSaysSo() async throws {
        try await RunningSite.answering(try Self.incidents()) { site in
            let first = try await site.get("/incidents/q42")
            let location = try #require(first.headers["location"])
            let second = try await site.get(location)

            #expect(first.status == 308 && location == "/en/incidents/QM0042?formerly=Q42")
            #expect(second.status == 200 && second.text.contains("is a former code of this record"))
            #expect(second.text.contains("<link rel=\"canonical\" href=\"/en/incidents/QM0042\">"))
        }
    }

    @Test func invitedFormerCodeIsNotRepeated() async throws {
        try await RunningSite.answering(try Self.incidents()) { site in
            let answer = try await site.get("/en/incidents/QM0042?formerly=NOTMINE7")
            #expect(answer.status == 200 && !answer.text.contains("NOTMINE7"))
        }
    }

    @Test func permanentAddressLeadsToTheRecord() async throws {
        let full = try Fixture.full()
        try await RunningSite.answering([full]) { site in
            let answer = try await site.get("/incidents/\(full.id)", ["Accept-Language": "ar"])
            #expect(answer.status == 307 && answer.headers["location"] == "/ar/incidents/QM0042")
            #expect(answer.headers["vary"]?.contains("Accept-Language") == true)
        }
    }

    @Test func draftAnswersLikeARecordThatDoesNotExist() async throws {
        var draft = try Fixture.bare(code: "QD0001", number: 7)
        draft.visibility = .draft
        draft.placeNames.en = "Restricted Harbour"
        let incidents = try Self.incidents() + [draft]
        try await RunningSite.answering(incidents) { site in
            for target in ["/en/incidents/QD0001", "/en/incidents/\(draft.id)", "/en/incidents/QD0001/history"] {
                let answer = try await site.get(target)
                #expect(answer.status == 404 && !answer.text.contains("Restricted"), "\(target)")
            }
            let list = try await site.get("/en/incidents").text
            #expect(list.contains("2 incidents") && !list.contains("QD0001"))
        }
    }

    @Test func codeOfSeveralRecordsLeadsToEach() async throws {
        let incidents = [try Fixture.bare(code: "QX0001", number: 1), try Fixture.bare(code: "QX0001", number: 2)]
        try await RunningSite.answering(incidents) { site in
            let answer = try await site.get("/en/incidents/QX0001")
            #expect(answer.status == 200)
            for incident in incidents { #expect(answer.text.contains("href=\"/en/incidents/\(incident.id)\"")) }
        }
    }

    @Test func unknownCodeIsMetWithCodesAlikeAndASearch() async throws {
        try await RunningSite.answering(try Self.incidents()) { site in
            let answer = try await site.get("/en/incidents/QM00421")
            #expect(answer.status == 404)
            #expect(answer.text.contains("href=\"/en/incidents/QM0042\""))
            #expect(answer.text.contains("href=\"/en/incidents?q=QM00421\""))
        }
    }

    @Test func publicAddressComesFromTheSettingAndNotFromTheRequest() async throws {
        var settings = SiteSettings()
        settings.publicAddress = PublicAddress("https://register.example.org/")
        let full = try Fixture.full()
        try await RunningSite.answering([full], settings: settings) { site in
            let page = try await site.get("/en/incidents/QM0042", ["X-Forwarded-Host": "evil.example"]).text
            #expect(page.contains("rel=\"canonical\" href=\"https://register.example.org/en/incidents/QM0042\""))
            #expect(page.contains("hreflang=\"ar\" href=\"https://register.example.org/ar/incidents/QM0042\""))
            #expect(page.contains("https://register.example.org/incidents/\(full.id)"))
            #expect(!page.contains("evil.example") && !page.contains("register.example/"))
        }
    }

    @Test func emptyRegisterHasItsPages() async throws {
        try await RunningSite.answering([]) { site in
            for target in ["/en", "/ar", "/en/incidents", "/ar/incidents"] {
                let status = try await site.get(target).status
                #expect(status == 200, "\(target)")
            }
        }
    }

    @Test func failureTellsAReferenceAndNothingElse() async throws {
        try await RunningSite.answering(FailingReading()) { site in
            let answer = try await site.get("/en/incidents")
            #expect(answer.status == 500 && answer.headers["cache-control"] == "no-store")
            #expect(answer.text.contains("name the reference") && !answer.text.contains("secret"))
        }
    }
}

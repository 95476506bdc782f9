// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Foundation
import Testing

@testable import Site

/// Addresses that nobody writes with good intent, or by mistake.
@Suite(.serialized) struct HostileRequestTests {
    private static let longText = String(repeating: "a", count: 501)
    private static let longAddress = String(repeating: "a", count: 9000)

    @Test(arguments: [
        ("q=%3Cscript%3Ealert(1)%3C%2Fscript%3E", 200), ("q=%22%20onfocus%3Dalert(1)%20x%3D%22", 200),
        ("q=" + longText, 400), ("q=%FF%FE", 400), ("q=%2", 400), ("q=%zz", 400), ("q=%00", 200),
        ("q=%22%20OR%201%3D1%20--", 200), ("q=NEAR(a%20b)", 200), ("q=*", 200), ("q=%E2%80%AE", 200),
        ("page=0", 400), ("page=-1", 400), ("page=1e3", 400), ("page=2147483647", 200),
        ("page=99999999999999999999999", 400), ("size=1001", 400), ("size=0", 400),
        ("nothing=1", 400), ("%3Cb%3E=1", 400), ("__proto__=1", 400), ("from=2017-01-01&from=2018-01-01", 400),
        ("grade=%3Cimg%20src%3Dx%3E", 400), ("actor=../../etc/passwd", 400), ("from=2017-13-01", 400),
        ("from=2018-01-01&to=2017-01-01", 400), ("killed=-1", 400), ("sort=;drop", 400), (longAddress, 414),
    ])
    func queryIsAnsweredAndNothingOfItBecomesMarkup(_ query: String, _ status: Int) async throws {
        let incidents = [try Fixture.full()]
        try await RunningSite.answering(incidents) { site in
            for language in InterfaceLanguage.allCases {
                var answer = try await site.get("/\(language.rawValue)/incidents?\(query)")
                if answer.status == 303, let location = answer.headers["location"] {
                    #expect(location.hasPrefix("/\(language.rawValue)/incidents"))
                    answer = try await site.get(location)
                }
                #expect(answer.status == status)
                PageSafetyTests.expectHarmless(answer.text)
            }
        }
    }

    @Test(arguments: [
        "/assets/../Package.swift", "/assets/..%2f..%2fetc%2fpasswd", "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/assets/%2e%2e%5c%2e%2e%5cwindows", "/assets//etc/passwd", "/assets/", "/assets/site.css%00.html",
        "//evil.example/", "/en/..%2f..%2fetc", "/en/incidents/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/en/incidents/..%2F..%2Fetc%2Fpasswd", "/ar/incidents/%E2%80%AEQM", "/.git/config", "/.env", "/%",
        "/en/incidents/%FF", "/en/incidents/QM0042/history/..%2f..", "/register.sqlite",
    ])
    func pathLeadsNowhere(_ path: String) async throws {
        let incidents = [try Fixture.full()]
        try await RunningSite.answering(incidents) { site in
            let answer = try await site.get(path)
            #expect(answer.status == 404)
            PageSafetyTests.expectHarmless(answer.text)
        }
    }

    @Test(arguments: ["/%0d%0aSet-Cookie:%20a=b", "/incidents?q=%0d%0aSet-Cookie:%20a=b", "//evil.example/incidents"])
    func redirectStaysHereAndAddsNoHeader(_ target: String) async throws {
        let incidents = [try Fixture.full()]
        try await RunningSite.answering(incidents) { site in
            let answer = try await site.get(target)
            #expect(answer.headers["set-cookie"] == nil)
            if let location = answer.headers["location"] {
                #expect(location.hasPrefix("/") && !location.hasPrefix("//"))
            }
        }
    }

    @Test func slowClientsHoldNobodyUp() async throws {
        let incidents = [try Fixture.full()]
        try await RunningSite.answering(incidents) { site in
            // Each begins a request and never ends it.
            let beginning = "GET /en HTTP/1.1\r\nHost: register.ex"
            let idlers = (0..<64).map { _ in HalfOpenConnection(beginning, port: site.port) }
            for _ in 0..<20 {
                let answer = try await site.get("/en")
                #expect(answer.status == 200)
            }
            let open = idlers.count { $0.isOpen }
            #expect(open == idlers.count)
        }
    }

    @Test func connectionThatTakesNoAnswerIsClosed() async throws {
        let incidents = [try Fixture.full()]
        var settings = SiteSettings()
        settings.readerSeconds = 1
        try await RunningSite.answering(incidents, settings: settings) { site in
            let request = "GET /en HTTP/1.1\r\nHost: register.example\r\n\r\n"
            // More answers than fit between the two sides, none of which is read.
            let reader = HalfOpenConnection(String(repeating: request, count: 2000), port: site.port)
            try await Task.sleep(for: .seconds(3))
            // An open connection would send the rest as soon as there is room.
            let sent = await reader.everythingSent()
            let answers = String(decoding: sent, as: UTF8.self).components(separatedBy: "HTTP/1.1 200").count - 1
            #expect((1..<1900).contains(answers))
        }
    }

    @Test func headersHaveALimit() async throws {
        try await RunningSite.answering([try Fixture.full()]) { site in
            let answer = try? await site.get("/en", ["X-Long": String(repeating: "a", count: 40_000)])
            #expect(answer.map { (400..<500).contains($0.status) } ?? true)
            let next = try await site.get("/en")
            #expect(next.status == 200)
        }
    }
}

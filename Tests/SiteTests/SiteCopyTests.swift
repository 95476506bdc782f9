// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Foundation
import Register
import RegisterSQLite
import RegisterTesting
import Testing

@testable import Site

/// A whole copy of a small register.
@Suite(.serialized) struct SiteCopyTests {
    private static func incidents(_ count: Int = 3) -> [Incident] {
        (1...count).map { number in
            var incident = Incident.fixture(number, codes: ["XZ\(1000 + number)"])
            incident.date = CalendarDay(year: 2031, month: 4, day: number)
            incident.countries = [Term(code: "SY")]
            incident.grade = Term(code: "fair")
            return incident
        }
    }

    /// The addresses of a page that lead into the copy.
    private static func links(_ page: [UInt8]) -> [String] {
        Markup(String(decoding: page, as: UTF8.self)).tags
            .flatMap { tag in ["href", "src", "xlink:href"].compactMap { tag.attributes[$0] } }
            .map { String($0.prefix { $0 != "#" }) }.filter { !$0.isEmpty && !$0.contains(":") }
    }

    @Test func everyLinkOfEveryPageLeadsToAFile() async throws {
        try await CopiedSite.with { site in
            var incidents = Self.incidents()
            incidents.append(try Fixture.full())
            let report = try await site.write(try await CopiedSite.register(incidents))
            let files = try site.files()
            let pages = files.filter { $0.key.hasSuffix(".html") && $0.key != "404.html" }

            #expect(report.broken.isEmpty && report.colliding.isEmpty)
            #expect(report.files + 1 == files.count && report.written == report.files)
            for language in InterfaceLanguage.allCases {
                for part in [
                    "", "incidents/", "incidents/XZ1001/", "people/", "map/", "figures/", "methodology/", "search/",
                ] {
                    #expect(pages["\(language.rawValue)/\(part)index.html"] != nil, "\(language) \(part)")
                }
            }
            for (name, bytes) in pages {
                for link in Self.links(bytes) {
                    #expect(!link.hasPrefix("/"), "\(name): \(link)")
                    let target = URL(fileURLWithPath: "/\(name)").deletingLastPathComponent()
                        .appendingPathComponent(link).standardized.path.dropFirst()
                    #expect(files[String(target)] != nil, "\(name): \(link)")
                }
                #expect(!String(decoding: bytes, as: UTF8.self).contains("<form"), "\(name)")
            }
        }
    }

    @Test func manifestNamesEveryFileAsSha256sumReadsIt() async throws {
        try await CopiedSite.with { site in
            _ = try await site.write(try await CopiedSite.register(Self.incidents(1)))
            let check = Process()
            check.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
            check.arguments = ["--check", "--strict", "--quiet", CopyManifest.fileName]
            check.currentDirectoryURL = URL(fileURLWithPath: site.path)
            try check.run()
            check.waitUntilExit()

            #expect(check.terminationStatus == 0)
            let manifest = try #require(CopyManifest(Array(site.text(CopyManifest.fileName).utf8)))
            #expect(Set(manifest.digests.keys) == Set(try site.files().keys).subtracting([CopyManifest.fileName]))
        }
    }

    @Test func secondRunWritesWhatChangedAndRemovesWhatIsGone() async throws {
        try await CopiedSite.with { site in
            let store = try await CopiedSite.register(Self.incidents())
            _ = try await site.write(store)
            let before = try site.times()
            try FileManager.default.createDirectory(atPath: site.path + "/notes", withIntermediateDirectories: true)
            try "mine".write(toFile: site.path + "/notes/mine.txt", atomically: true, encoding: .utf8)

            let same = try await site.write(store)
            #expect(same.written == 0 && same.removed == 0)
            #expect(try site.times().filter { $0.key != "notes/mine.txt" } == before)

            var gone = Self.incidents()[2]
            gone.visibility = .draft
            try await store.append([.fixture(of: gone, follows: 1)])
            let after = try await site.write(store)
            #expect(after.removed > 0 && after.written > 0 && after.written < after.files)
            #expect(!FileManager.default.fileExists(atPath: site.path + "/en/incidents/XZ1003"))
            #expect(try site.files().keys.allSatisfy { !$0.contains("XZ1003") })
            #expect(site.text("en/about/index.html").isEmpty == false && site.text("notes/mine.txt") == "mine")
            #expect(try site.times()["en/about/index.html"] == before["en/about/index.html"])
        }
    }

    @Test func lostAndDamagedFilesAreWrittenAnew() async throws {
        try await CopiedSite.with { site in
            let store = try await CopiedSite.register(Self.incidents(1))
            _ = try await site.write(store)
            let about = site.text("en/about/index.html")
            try FileManager.default.removeItem(atPath: site.path + "/en/about/index.html")
            try "short".write(toFile: site.path + "/ar/about/index.html", atomically: true, encoding: .utf8)

            #expect(try await site.write(store).written == 2)
            #expect(site.text("en/about/index.html") == about && site.text("ar/about/index.html").count > 1000)
        }
    }

    @Test func folderOfSomebodyElseIsRefusedAndNotTouched() async throws {
        try await CopiedSite.with { site in
            try FileManager.default.createDirectory(atPath: site.path, withIntermediateDirectories: true)
            try "mine".write(toFile: site.path + "/index.html", atomically: true, encoding: .utf8)
            let store = try await CopiedSite.register(Self.incidents(1))

            await #expect(throws: CopyError.notACopy(folder: site.path)) { try await site.write(store) }
            #expect(try site.files() == ["index.html": Array("mine".utf8)])
            try "somebody's sums".write(toFile: site.path + "/SHA256SUMS", atomically: true, encoding: .utf8)
            await #expect(throws: CopyError.unreadableManifest(path: site.path + "/SHA256SUMS")) {
                try await site.write(store)
            }
        }
    }

    @Test func nothingIsWrittenThroughALink() async throws {
        try await CopiedSite.with { site in
            let outside = site.path + "-outside"
            defer { try? FileManager.default.removeItem(atPath: outside) }  // what is left over does not decide a test
            let store = try await CopiedSite.register(Self.incidents(1))
            _ = try await site.write(store)
            try FileManager.default.moveItem(atPath: site.path + "/en/about", toPath: outside)
            try FileManager.default.createSymbolicLink(atPath: site.path + "/en/about", withDestinationPath: outside)
            try FileManager.default.removeItem(atPath: outside + "/index.html")

            await #expect(throws: CopyError.inTheWay(path: site.path + "/en/about")) { try await site.write(store) }
            #expect(!FileManager.default.fileExists(atPath: outside + "/index.html"))
        }
    }

    @Test func versionsHaveTimeMapsAndLinksInTheirHeads() async throws {
        try await CopiedSite.with { site in
            var incident = Self.incidents(1)[0]
            let store = try await CopiedSite.register([incident])
            incident.assessmentText.en = "Corrected."
            let time = try #require(Timestamp("2034-01-01T00:00:00Z"))
            try await store.append([.fixture(of: incident, follows: 1, recordedAt: time)])
            _ = try await site.write(store)
            let map = site.text("timemap/en/incidents/XZ1001.link")
            let first = site.text("en/incidents/XZ1001/versions/1/index.html")

            #expect(map.contains("<../../../en/incidents/XZ1001/versions/1/index.html>; rel=\"first memento\""))
            #expect(map.contains("<../../../en/incidents/XZ1001/versions/2/index.html>; rel=\"last memento\""))
            #expect(!map.contains("timegate"))
            #expect(first.contains("<link rel=\"timemap\" href=\"../../../../../timemap/en/incidents/XZ1001.link\""))
            #expect(first.contains("<meta name=\"memento-datetime\" content=\"") && !first.contains("Corrected."))
            #expect(first.contains("<meta name=\"robots\" content=\"noindex\">"))
            #expect(site.text("en/incidents/XZ1001/index.html").contains("Corrected."))
        }
    }

    @Test func sitemapListsPagesWhereTheAddressIsKnown() async throws {
        try await CopiedSite.with { site in
            let store = try await CopiedSite.register(Self.incidents(1))
            _ = try await site.write(store, base: "https://c.example/register")
            let map = site.text("sitemap.xml")

            #expect(map.contains("<loc>https://c.example/register/en/incidents/XZ1001</loc>"))
            #expect(!map.contains("/versions/") && !map.contains("/search"))
            #expect(site.text("robots.txt").contains("Sitemap: https://c.example/register/sitemap.xml"))
            #expect(site.text("404.html").contains("href=\"https://c.example/register/en/incidents/index.html\""))
            _ = try await site.write(store)
            #expect(site.text("sitemap.xml").isEmpty)
        }
    }

    @Test func searchFilesFindCodesPlacesAndPeople() async throws {
        try await CopiedSite.with { site in
            let person = Multilingual(en: "Harb Sirhal", ar: "أحمد السِّرحال")
            var incident = Incident.fixture(1, codes: ["XZ1001"], victims: [person])
            incident.victims[0].outcome = .killed
            _ = try await site.write(try await CopiedSite.register([incident]))

            #expect(site.text("search/w-xz.js").contains("\"xz1001\":[0]"))
            #expect(site.text("search/w-ha.js").contains("\"harb\":[0]"))
            #expect(site.text("search/w-_D8_A7_D9_84_D8_B3_D8_B1.js").contains("\"السرحال\":[0]"))
            #expect(site.text("search/d-0.js").hasPrefix("sijillIndex(\"d-0\",[[\"XZ1001\",\"XZ1001\","))
        }
    }
}

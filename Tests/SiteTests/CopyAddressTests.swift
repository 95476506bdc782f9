// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Site

@Suite struct CopyAddressTests {
    @Test(arguments: [
        ("/", "index.html"), ("/en", "en/index.html"), ("/ar/incidents", "ar/incidents/index.html"),
        ("/en/incidents?page=2", "en/incidents/page=2/index.html"),
        ("/en/incidents?country=SY&page=3", "en/incidents/country=SY/page=3/index.html"),
        ("/en/incidents?from=2031-02-01&to=2031-02-28", "en/incidents/from=2031-02-01/to=2031-02-28/index.html"),
        ("/en/incidents?from=2031-01-01&to=2031-12-31", "en/incidents/from=2031-01-01/to=2031-12-31/index.html"),
        ("/en/incidents/QM0042", "en/incidents/QM0042/index.html"),
        ("/en/incidents/a%2Fb%3F", "en/incidents/a_2Fb_3F/index.html"),
        ("/en/incidents/%D8%B3", "en/incidents/_D8_B3/index.html"),
        ("/en/incidents/QM0042/versions/1", "en/incidents/QM0042/versions/1/index.html"),
        ("/en/incidents/QM0042/cite.bib", "en/incidents/QM0042/cite.bib"),
        ("/timemap/en/incidents/QM0042", "timemap/en/incidents/QM0042.link"),
        ("/uk/incidents.csv?bom=yes", "uk/bom=yes/incidents.csv"), ("/he/incidents.atom", "he/incidents.atom"),
        ("/api/total", "api/total.json"), ("/en/people?page=4", "en/people/page=4/index.html"),
        ("/incidents/QM0042/versions/3", "incidents/QM0042/versions/3/index.html"),
    ])
    func anAddressHasAFile(address: String, file: String) throws {
        let held = try #require(CopyAddress(address))

        #expect(held.file == file)
        #expect(held.text == address)
        #expect(CopyManifest.isWithin(held.file))
    }

    @Test(arguments: [
        "/en/incidents?q=word", "/en/incidents?sort=code", "/en/incidents?country=SY&grade=fair", "/en/desk/integrity",
        "/en/incidents?country=SY,IQ", "/en/incidents?from=2031-02-01&to=2031-02-27", "/en/incidents?page=2&page=3",
        "/en/map/view", "/tiles/base/0/0/0", "/healthz", "/timegate/en/incidents/QM0042", "/en/figures?rule=alleged",
        "/en/incidents.csv?country=SY", "/nothing/of/ours", "https://register.example/en", "/en/incidents?country=%",
    ])
    func whatNeedsAServerHasNoFile(address: String) {
        #expect(CopyAddress(address) == nil)
    }

    /// Names from hostile parts of addresses: different ones stay different, and none leads out of its folder.
    @Test func namesAreSafeAndDifferent() {
        let parts = [
            "", ".", "..", "...", "index.html", "INDEX.HTML", "con", "CON.txt", "com1", "a/b", "a\\b", "a_b", "a_2Fb",
            "a b",
            "a+b", "a%b", "a:b", "a*b", "a?b", "~", "-", "=", "page=2", "name.", "سجل", "\u{0}", "\n", "é", "e\u{301}",
            String(repeating: "x", count: 300), String(repeating: "x", count: 301), String(repeating: "س", count: 90),
        ]
        let names = parts.map(CopyAddress.name)

        #expect(Set(names.map { $0.lowercased() }).count == parts.count)
        for name in names {
            #expect(!name.isEmpty && name.utf8.count <= 160 && !name.hasPrefix(".") && !name.hasSuffix("."))
            #expect(
                name.utf8.allSatisfy { (0x21...0x7E).contains($0) } && !name.contains { "/\\:*?\"<>|= %".contains($0) }
            )
            #expect(
                name.lowercased() != "index.html" && !["con", "com1"].contains(name.lowercased().prefix { $0 != "." })
            )
        }
    }

    @Test(arguments: [
        ("index.html", "en/index.html", "en/index.html"), ("en/index.html", "index.html", "../index.html"),
        ("en/incidents/A/index.html", "en/incidents/B/index.html", "../B/index.html"),
        ("en/incidents/A/index.html", "assets/site.css", "../../../assets/site.css"),
        ("en/incidents/index.html", "en/incidents/A/index.html", "A/index.html"),
        ("en/a/index.html", "en/a/index.html", "index.html"), ("x.html", "y.html", "y.html"),
    ])
    func linksAreRelative(page: String, target: String, way: String) {
        #expect(CopyLink.relative(from: page, to: target) == way)
    }
}

@Suite struct CopyManifestTests {
    private static let digest = String(repeating: "0a", count: 32)

    @Test func manifestReadsBack() throws {
        let manifest = CopyManifest(["en/index.html": Self.digest, "a=1/b.csv": String(repeating: "f", count: 64)])

        #expect(CopyManifest(manifest.bytes) == manifest)
        #expect(CopyManifest(CopyManifest().bytes) == CopyManifest())
    }

    @Test(arguments: ["../outside", "/etc/passwd", "a//b", "a/../b", "./a", "SHA256SUMS", "a b", "a\\b", ""])
    func manifestThatLeadsOutIsNone(path: String) {
        var bytes = CopyManifest(["a": Self.digest]).bytes
        bytes += Array("\(Self.digest)  \(path)\n".utf8)

        #expect(CopyManifest(bytes) == nil)
    }

    @Test func whatIsCutShortIsNoManifest() {
        let bytes = CopyManifest(["en/index.html": Self.digest]).bytes
        for count in 0..<bytes.count where bytes[..<count].last != 0x0A {
            #expect(CopyManifest(bytes[..<count]) == nil)
        }
        #expect(CopyManifest(Array("somebody's list\n".utf8)) == nil)
    }
}

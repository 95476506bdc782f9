// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Languages
import Testing

@testable import Site

/// Every kind of page in every language of the interface.
@Suite(.serialized) struct FourLanguagesTests {
    private static let paths =
        [
            "", "/incidents", "/incidents?q=zzz", "/incidents?grade=nothing", "/about", "/figures", "/actors",
            "/countries", "/programmes", "/areas", "/nowhere", "/incidents/ZZ999999",
        ]
        + ChartKind.allCases.map { "/charts/" + $0.rawValue } + ["/embed/deaths-by-grade?rule=alleged"]
        + GuidePage.allCases.map { "/" + $0.rawValue }

    /// Keys of texts that no text looks like: words joined by capitals.
    private static let keys = Set(
        InterfaceTexts.sections.flatMap { section in section.entries.map(\.key) }
            .filter { key in
                key.count > 6 && !key.contains(".") && !key.contains("-") && key.contains(where: \.isUppercase)
            }
    )

    @Test(arguments: InterfaceLanguage.allCases)
    func everyPageIsInItsLanguageAndDirection(_ language: InterfaceLanguage) async throws {
        let full = try Fixture.full()
        let code = try #require(full.codes.first)
        try await RunningSite.answering([full, try Fixture.bare()]) { site in
            let records = [code, "QM0001"].flatMap { ["/incidents/\($0)", "/incidents/\($0)/history"] }
            for path in Self.paths + records {
                let page = try await site.get("/\(language.rawValue)\(path)").text
                let direction = language.isRightToLeft ? "rtl" : "ltr"
                #expect(page.contains("<html lang=\"\(language.rawValue)\" dir=\"\(direction)\">"), "\(path)")
                #expect(Self.rawKeys(in: page).isEmpty, "\(path): \(Self.rawKeys(in: page))")
                #expect(!Self.visible(page).contains("{"), "\(path)")
                guard !path.hasPrefix("/embed") else { continue }
                for other in InterfaceLanguage.allCases {
                    #expect(page.contains("hreflang=\"\(other.rawValue)\""), "\(path) in \(other.rawValue)")
                }
            }
        }
    }

    /// The switch keeps the page and its query.
    @Test func languageSwitchLeadsToTheSamePage() async throws {
        try await RunningSite.answering([try Fixture.full()]) { site in
            let page = try await site.get("/uk/incidents?q=a&grade=fair").text
            for language in InterfaceLanguage.allCases {
                #expect(page.contains("href=\"/\(language.rawValue)/incidents?q=a&amp;grade=fair\""))
            }
            #expect(page.contains("hreflang=\"x-default\""))
        }
    }

    @Test(arguments: [
        ("he-IL,he;q=0.9", "/he"), ("iw", "/he"), ("uk;q=0.8,de", "/uk"), ("ar-SY", "/ar"), ("fr", "/en"),
    ])
    func entranceGoesToTheReadersLanguage(_ header: String, _ path: String) async throws {
        try await RunningSite.answering([]) { site in
            let answer = try await site.get("/", ["Accept-Language": header])
            #expect(answer.headers["location"] == path)
            #expect(answer.headers["vary"]?.lowercased().contains("accept-language") == true)
        }
    }

    /// What readers see of a page: no markup, and no codes, whose keys are meant to be seen.
    private static func visible(_ page: String) -> String {
        let body = page.split(separator: "<body").last.map(String.init) ?? page
        return body.replacing(/<bdi class="code"[^>]*>[^<]*<\/bdi>/, with: " ").replacing(/<[^>]*>/, with: " ")
    }

    private static func rawKeys(in page: String) -> Set<String> {
        Set(visible(page).split { !$0.isLetter && !$0.isNumber }.map(String.init)).intersection(keys)
    }
}

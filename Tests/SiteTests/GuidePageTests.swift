// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Counting
import Testing

@testable import Site

/// The pages on how the register works: they say what is running.
@Suite(.serialized) struct GuidePageTests {
    private static func page(_ site: RawClient, _ language: InterfaceLanguage, _ page: GuidePage) async throws -> String
    {
        let answer = try await site.get(Route.guide(language, page).path)
        #expect(answer.status == 200, "\(page)")
        return answer.text
    }

    @Test(arguments: InterfaceLanguage.allCases)
    func methodologyIsThatOfTheRunningRules(_ language: InterfaceLanguage) async throws {
        var reading = InMemoryReading(incidents: [try Fixture.full()])
        let text = """
            {"schema": "sijill.rules/1", "coverage": {"en": "Only the delta.", "ar": "الدلتا وحدها.", "he": "הדלתא לבדה."},
            "rules": [
            {"key": "delta", "version": 1, "name": {"en": "Delta", "ar": "الدلتا"}, "definition": {"en": "Old.", "ar": "قديم."}},
            {"key": "delta", "version": 2, "since": "2031-04-09", "name": {"en": "Delta", "ar": "الدلتا", "uk": "Дельта"},
            "definition": {"en": "New.", "ar": "جديد."}, "grades": ["fair"], "boundPolicy": "skip"}]}
            """
        reading.rules = try RuleBook.read(Array(text.utf8))
        try await RunningSite.answering(reading) { site in
            let page = try await Self.page(site, language, .methodology)
            let words = Phrasebook(language)
            for rule in reading.rules.rules {
                #expect(page.contains("id=\"rule-delta-\(rule.version)\""))
                #expect(page.contains(rule.name[language]) && page.contains(rule.definition[language]))
            }
            #expect(page.contains(reading.rules.coverage[language]))
            #expect(page.contains("datetime=\"2031-04-09\""))
            #expect(page.contains(words[.skipPolicy]) && page.contains(words[.mirrorPolicy]))
            #expect(!page.contains("rule-headline"))
            for rule in IntegrityRule.allCases {
                #expect(page.contains("<tr id=\"\(rule.id)\">"))
                #expect(page.contains(HTML.escaping(rule.title(language)).text), "\(rule)")
            }
            for rule in reading.rules.quantities.rules { #expect(page.contains("<tr id=\"\(rule.id)\">")) }
            for source in Set(QuantityTable.builtIn.rules.map(\.source)) {
                #expect(!page.contains("lang=\"en\" dir=\"ltr\">\(source)"), "\(source)")
            }
        }
    }

    @Test(arguments: InterfaceLanguage.allCases)
    func everyTermIsDefinedUnderItsAnchor(_ language: InterfaceLanguage) async throws {
        try await RunningSite.answering([try Fixture.full()]) { site in
            let page = try await Self.page(site, language, .definitions)
            for list in DefinitionsPage.lists {
                #expect(VocabularyPhrase.table.text(list.name, language) != nil, "\(list.name)")
                #expect(VocabularyPhrase.table.text(list.name + ".about", language) != nil, "\(list.name)")
                for entry in list.terms.entries {
                    #expect(page.contains("<div id=\"\(list.name).\(entry.key)\">"), "\(list.name) \(entry.key)")
                    #expect(page.contains(HTML.escaping(entry.label(language)).text))
                }
            }
            for grade in Grade.allCases {
                let definition = try #require(grade.definition(language))
                #expect(page.contains(HTML.escaping(definition).text))
            }
        }
    }

    @Test func vocabulariesHaveVersionsOfTheirOwn() {
        let versions = DefinitionsPage.lists.map(DefinitionsPage.version)
        #expect(Set(versions).count == versions.count)
    }

    /// Every link of the pages on the register leads somewhere, and every part that is named is there.
    @Test(arguments: [InterfaceLanguage.english, .arabic])
    func everyLinkResolves(_ language: InterfaceLanguage) async throws {
        try await RunningSite.answering([try Fixture.full()]) { site in
            var pages: [String: String] = [:]
            for guide in GuidePage.allCases {
                let text = try await Self.page(site, language, guide)
                let links = text.matches(of: /href="([^"]*)"/).map { String($0.output.1) }
                #expect(links.count > 10)
                for link in Set(links) where !link.hasPrefix("/assets/") {
                    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                    let path = parts[0].isEmpty ? Route.guide(language, guide).path : String(parts[0])
                    if pages[path] == nil {
                        let answer = try await site.get(path.replacing("&amp;", with: "&"))
                        #expect(answer.status == 200, "\(guide): \(path)")
                        pages[path] = answer.text
                    }
                    if parts.count == 2 {
                        #expect(pages[path]?.contains("id=\"\(parts[1])\"") == true, "\(guide): \(link)")
                    }
                }
            }
        }
    }

    @Test func statementsOnPrivacyAreTrue() async throws {
        try await RunningSite.answering([try Fixture.full()]) { site in
            for path in ["/", "/en", "/en/incidents", "/en/privacy", "/ar/figures", "/nothing"] {
                let answer = try await site.get(path, ["Accept-Language": "uk", "Cookie": "a=b"])
                #expect(answer.headers["set-cookie"] == nil, "\(path)")
                #expect(answer.headers["referrer-policy"] == "no-referrer", "\(path)")
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Foundation
import Testing

@testable import Site

/// What must hold of every page, whatever the record says.
struct PageSafetyTests {
    static let payload = "\"'><img src=x onerror=alert(1)><script>alert(2)</script>\"\u{301} onfocus=alert(3) x="

    /// The full record with the payload in every field that takes any text.
    private static func poisoned() throws -> Incident {
        let json = try JSONParser.parse(try Fixture.full().interchangeLine)
        var poisoned = json
        for path in textPaths(json, []) {
            let candidate = replacing(poisoned, path[...], payload)
            if let incident = read(candidate), incident.visibility == .published { poisoned = candidate }
        }
        return try #require(read(poisoned))
    }

    private static func read(_ json: JSONValue) -> Incident? {
        var writer = JSONWriter(order: .interchange)
        json.write(to: &writer)
        return try? Incident.read(document: writer.bytes).incident  // fields that take no text refuse the payload
    }

    private static func textPaths(_ value: JSONValue, _ path: [Int]) -> [[Int]] {
        switch value {
        case .string: [path]
        case .array(let elements): elements.enumerated().flatMap { textPaths($1, path + [$0]) }
        case .object(let members): members.enumerated().flatMap { textPaths($1.value, path + [$0]) }
        default: []
        }
    }

    private static func replacing(_ value: JSONValue, _ path: ArraySlice<Int>, _ text: String) -> JSONValue {
        guard let index = path.first else { return .string(text) }
        switch value {
        case .array(var elements):
            elements[index] = replacing(elements[index], path.dropFirst(), text)
            return .array(elements)
        case .object(var members):
            members[index] = .init(members[index].key, replacing(members[index].value, path.dropFirst(), text))
            return .object(members)
        default: return value
        }
    }

    private static let elements: Set<String> = [
        "a", "article", "aside", "bdi", "blockquote", "body", "br", "button", "dd", "del", "details", "div", "dl", "dt",
        "fieldset", "footer", "form", "h1", "h2", "h3", "h4", "head", "header", "html", "input", "ins", "label",
        "legend",
        "li",
        "link", "main", "mark", "meta", "nav", "ol", "p", "path", "section", "span", "strong", "summary", "svg",
        "table",
        "tbody", "td", "th", "thead", "time", "title", "tr", "ul", "caption",
    ]

    /// What charts and forms are made of.
    private static let figureElements: Set<String> = [
        "figure", "figcaption", "defs", "pattern", "rect", "circle", "desc", "text", "tspan", "line", "g", "polygon",
        "polyline", "code", "select", "option", "textarea",
    ]

    /// A block of data for programs: browsers run nothing of it.
    private static func isData(_ tag: Markup.Tag) -> Bool {
        tag.name == "script" && tag.attributes == ["type": "application/ld+json"]
    }

    static func expectHarmless(_ page: String, withFigures: Bool = false) {
        for tag in Markup(page).tags {
            let isKnown = elements.contains(tag.name) || withFigures && figureElements.contains(tag.name)
            #expect(isKnown || isData(tag), "\(tag.name)")
            for (name, value) in tag.attributes {
                #expect(!name.lowercased().hasPrefix("on") && name != "style" && name != "src", "\(name)")
                #expect(name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }, "\(name)")
                guard name == "href" || name == "action" else { continue }
                if tag.attributes["rel"] == HTML.outgoing {
                    #expect(ExternalLink(value) != nil)
                } else {
                    #expect(value.hasPrefix("/") && !value.hasPrefix("//") || value.hasPrefix("#"), "\(value)")
                }
            }
        }
    }

    @Test(arguments: InterfaceLanguage.allCases) func textsOfARecordStayTexts(_ language: InterfaceLanguage) throws {
        let incident = try Self.poisoned()
        #expect(incident.assessmentText.en == Self.payload)
        #expect(incident.victims.first?.names.en == Self.payload)

        Self.expectHarmless(try Fixture.page(incident, language), withFigures: true)
        let row = PublicRow(id: incident.id, summary: IncidentSummary(of: incident), card: IncidentCard(of: incident))
        Self.expectHarmless(IncidentCardPiece(row, Phrasebook(language)).html.text)
    }

    @Test(arguments: InterfaceLanguage.allCases) func changesOfARecordStayTexts(_ language: InterfaceLanguage) throws {
        let changes = FieldDifference.between(try Self.poisoned(), try Fixture.full())
        #expect(changes.count > 100)

        Self.expectHarmless(try HistoryPageTests.page(changes, language))
    }

    @Test(arguments: InterfaceLanguage.allCases) func harmlessRecordIsHarmless(_ language: InterfaceLanguage) throws {
        Self.expectHarmless(try Fixture.page(try Fixture.full(), language), withFigures: true)
    }

    @Test func nothingIsLoadedBeforeTheReaderAsks() throws {
        let loading: Set<String> = [
            "img", "video", "audio", "iframe", "object", "embed", "source", "picture", "script",
        ]
        for language in InterfaceLanguage.allCases {
            let page = try Fixture.page(try Fixture.full(), language)
            #expect(page.contains("<meta name=\"referrer\" content=\"no-referrer\">"))
            let tags = Markup(page).tags.filter { !Self.isData($0) }
            #expect(!tags.contains { loading.contains($0.name) || $0.attributes["src"] != nil })
        }
    }

    @Test func profileOfAPersonIsNotLinked() throws {
        let page = try Fixture.page(try Fixture.full(), .english)

        #expect(!page.contains("facebook.com"))
        #expect(page.contains("https://voice.example/names/2"))
    }

    @Test(arguments: [
        ("https://www.facebook.com/a", true), ("https://m.facebook.com./a", true), ("https://x.com/a", true),
        ("https://notfacebook.com/a", false), ("https://facebook.com.example/a", false), ("https://t.me/a", true),
        ("https://a:b@facebook.com/", true), ("not an address", true), ("https://news.example/facebook.com", false),
    ])
    func socialNetworksAreToldByTheirHosts(_ address: String, _ isProfile: Bool) {
        #expect(SocialProfile.isProfile(address) == isProfile)
    }

    @Test func codesReadFromLeftToRightInArabic() throws {
        let page = try Fixture.page(try Fixture.full(), .arabic)

        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">"))
        #expect(page.contains("<bdi class=\"code\" dir=\"ltr\">28QCJ311356</bdi>"))
        #expect(page.contains("<bdi class=\"code\" dir=\"ltr\">QM0042</bdi>"))
        #expect(page.contains("<bdi lang=\"en\">Al Marsa</bdi>"))
    }

    @Test func styleSheetHasNoSidesAndNoOtherHost() throws {
        let style = String(decoding: PackageResources.site_css, as: UTF8.self)

        #expect(!style.contains("://") && !style.contains("@import"))
        #expect(
            try #/(margin|padding|border|inset)-(left|right|top|bottom)|[^-]\b(left|right): /#.firstMatch(in: style)
                == nil
        )
    }
}

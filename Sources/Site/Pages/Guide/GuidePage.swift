// SPDX-License-Identifier: Apache-2.0

/// The pages that say how the register works; raw values are the names in addresses.
package enum GuidePage: String, CaseIterable, Sendable {
    case methodology, definitions, conformance, accessibility, privacy
}

extension Phrasebook {
    /// What a page is called.
    func title(of page: GuidePage) -> String {
        switch page {
        case .methodology: self[.methodologyTitle]
        case .definitions: self[.definitionsTitle]
        case .conformance: self[.conformanceTitle]
        case .accessibility: self[.accessibilityTitle]
        case .privacy: self[.privacyTitle]
        }
    }
}

/// What the pages on the register have in common: their frame, and the way from one to another.
struct GuideFrame: Sendable {
    let page: GuidePage
    let frame: PageFrame

    private var words: Phrasebook { frame.words }

    /// The whole document; the parts are listed first where there are any.
    func document(lead: String, parts: [(id: String, title: String)] = [], _ contents: HTML) -> [UInt8] {
        frame.document(
            title: words.title(of: page),
            kind: "figures guide",
            """
            <h1>\(words.title(of: page))</h1>
            <p class="lead">\(lead)</p>
            \(Self.links(frame, except: page))
            \(when: !parts.isEmpty, contentsList(parts))\
            \(contents)
            """
        )
    }

    private func contentsList(_ parts: [(id: String, title: String)]) -> HTML {
        """
        <nav class="parts" aria-label="\(words[.onThisPage])"><ul>\(each: parts, { part in
            "<li><a href=\"#\(part.id)\">\(part.title)</a></li>"
        })</ul></nav>

        """
    }

    /// Links to the pages on the register, but for one.
    static func links(_ frame: PageFrame, except page: GuidePage?) -> HTML {
        let words = frame.words
        let about: HTML =
            "<li><a href=\"\(Route.about(words.language).path)\">\(words[.howToRead])</a></li>"
        let api: HTML =
            "<li><a href=\"\(Route.apiReference(words.language).path)\">\(words[APIPhrase.apiTitle])</a></li>"
        let isOfTheAPI = frame.route == .apiReference(words.language)
        return """
            <nav class="guide" aria-label="\(words[.guideNavigation])"><ul>\(when: page != nil || isOfTheAPI, about)\
            \(each: GuidePage.allCases.filter { $0 != page }, { other in
                "<li><a href=\"\(Route.guide(words.language, other).path)\">\(words.title(of: other))</a></li>"
            })\(when: !isOfTheAPI, api)</ul></nav>
            """
    }
}

// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Publishing

/// What every page needs to be drawn: the language, the address, and the names of the assets.
struct PageFrame: Sendable {
    let words: Phrasebook
    let assets: AssetAddresses
    /// What this installation calls its register.
    let siteTitle: String
    /// Where readers find the site; nil where that is not known, and addresses begin with the path.
    var publicAddress: PublicAddress?
    /// Where this page stands; nil for a page without an address, such as an error.
    var route: Route?
    /// The query of the address, canonical; empty where there is none.
    var query = ""
    /// Whether the pages of the list are cut by their length, so that other languages cut them elsewhere.
    var isCutByLength = false
    /// Whether this site lists people.
    var hasPeople = false
    /// Whether this site lists statements, sources and media.
    var hasParts = false
    /// Whether this site shows reports of militaries.
    var hasReports = false
    /// Whether this site offers releases.
    var hasReleases = false
    /// Whether readers can report errors here.
    var takesReports = false
    /// The formats in which incidents of a query can be had here.
    var formats: [ExportFormat] = ExportFormat.served.filter(\.isStream)
    /// Whether readers can have queries cited here.
    var canCite = false
    /// What pages of the same site share; each draws its own where it is nil.
    var kept: KeptFrames?

    var language: InterfaceLanguage { words.language }

    /// An address of this site as it is written outside of it.
    func absolute(_ path: String) -> String { (publicAddress?.text ?? "") + path }

    /// The address of the same page in another language, or of the list that it is a page of; the home page where this page has
    /// no address.
    func address(in language: InterfaceLanguage) -> String {
        guard let path = route?.inLanguage(language)?.path else { return Route.home(language).path }
        return query.isEmpty || isCutByLength && language != self.language ? path : "\(path)?\(query)"
    }
}

extension PageFrame {
    /// The whole document around the contents of a page.
    ///
    /// The title goes without the register's name; by the kind the style sheet tells pages apart; `isIndexed` says
    /// whether search engines may list the page; `head` goes into the head.
    func document(
        title: String,
        kind: String,
        isIndexed: Bool = true,
        head: HTML = .empty,
        _ contents: HTML
    ) -> [UInt8] {
        HTML.joined([opening(title: title, kind: kind, isIndexed: isIndexed, head: head), contents, closing]).bytes
    }

    /// What of the document stands before the contents.
    func opening(title: String, kind: String, isIndexed: Bool = true, head: HTML = .empty) -> HTML {
        let addresses = InterfaceLanguage.allCases.map { (language: $0, address: address(in: $0)) }
        return """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)" dir="\(language.direction.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>\(title) · \(siteTitle)</title>
            <link rel="stylesheet" href="\(assets.stylesheet)">
            \(when: kind.hasPrefix("figures"), "<link rel=\"stylesheet\" href=\"\(assets.chartStylesheet)\">\n")\
            \(some: assets.fontStylesheet, { "<link rel=\"stylesheet\" href=\"\($0)\">\n" })\
            <link rel="icon" type="image/svg+xml" href="\(assets.icon)">
            \(when: !isIndexed, "<meta name=\"robots\" content=\"noindex\">\n")\
            \(when: route != nil, alternates(addresses))\(head)\
            </head>
            <body class="\(kind)">
            <a class="skip" href="#main">\(words[.skipToContents])</a>
            \(bar)\(languageSwitch(addresses))
            </div>
            </header>
            <main id="main">

            """
    }

    /// What of it stands behind them.
    var closing: HTML {
        """

        </main>
        \(kept?.part(.footer, language) { footer } ?? footer)
        </body>
        </html>

        """
    }

    private func alternates(_ addresses: [(language: InterfaceLanguage, address: String)]) -> HTML {
        let links: HTML = """
            \(each: addresses, { language, address in
                "<link rel=\"alternate\" hreflang=\"\(language.rawValue)\" href=\"\(absolute(address))\">\n"
            })
            """
        return "<link rel=\"canonical\" href=\"\(absolute(address(in: language)))\">\n" + links
            + "<link rel=\"alternate\" hreflang=\"x-default\" href=\"\(absolute(address(in: .english)))\">\n"
    }

    /// The bar at the head of the page, up to the choice of languages.
    private var bar: HTML {
        let routes: [Route] = [
            .incidents(language), .people(language), .map(language), .figures(language), .about(language),
        ]
        let current = route.flatMap { routes.firstIndex(of: $0) }
        return kept?.part(.bar(current: current), language) { drawnBar } ?? drawnBar
    }

    private var drawnBar: HTML {
        """
        <header class="site">
        <div class="bar">
        <a class="mark" href="\(Route.home(language).path)">\
        <svg aria-hidden="true" viewBox="0 0 24 24" width="24" height="24"><path d="M5 3h11l3 3v15H5z"/>\
        <path d="M8.5 9h7M8.5 13h7M8.5 17h4"/></svg><bdi>\(siteTitle)</bdi></a>
        <nav aria-label="\(words[.siteNavigation])">
        <a href="\(Route.incidents(language).path)"\(current(.incidents(language)))>\(words[.incidents])</a>
        \(when: hasPeople, "<a href=\"\(Route.people(language).path)\"\(current(.people(language)))>\(words[PeoplePhrase.peopleTitle])</a>\n")\
        <a href="\(Route.map(language).path)"\(current(.map(language)))>\(words[.mapName])</a>
        <a href="\(Route.figures(language).path)"\(current(.figures(language)))>\(words[.figuresTitle])</a>
        <a href="\(Route.about(language).path)"\(current(.about(language)))>\(words[.howToRead])</a>
        </nav>
        <form class="find" role="search" action="\(Route.incidents(language).path)" method="get">
        <label class="hidden" for="find">\(words[.searchTheRegister])</label>
        <input id="find" name="q" type="search" dir="auto" autocomplete="off" placeholder="\(words[.searchHint])">
        <button>\(words[.search])</button>
        </form>

        """
    }

    private func current(_ route: Route) -> HTML { route == self.route ? " aria-current=\"page\"" : .empty }

    private func languageSwitch(_ addresses: [(language: InterfaceLanguage, address: String)]) -> HTML {
        """
        <ul class="languages" aria-label="\(words[.languages])">\(each: addresses, { other, address in
            """
            <li><a class="language" hreflang="\(other.rawValue)" lang="\(other.rawValue)" \
            href="\(address)"\(when: other == language, " aria-current=\"true\"")>\
            <bdi>\(other.ownName)</bdi></a></li>
            """
        })</ul>
        """
    }

    private var lists: HTML {
        "\(each: PartLinks.routes(language), { "<li><a href=\"\($0.path)\">\(words[$1])</a></li>" })"
    }

    private var footer: HTML {
        """
        <footer class="site">
        <div class="bar">
        <p>\(words[.footerUnknown])</p>
        <ul><li><a href="\(Route.about(language).path)">\(words[.howToRead])</a></li>\
        \(when: hasParts, lists)\
        \(when: hasReports, "<li><a href=\"\(Route.reports(language).path)\">\(words[ReportPhrase.reportsTitle])</a></li>")\
        \(when: hasReleases, "<li><a href=\"\(ReleaseRoute.list(language).path)\">\(words[ReleasePhrase.title])</a></li>")\
        <li><a href="\(Route.corrections(language).path)">\(words[CorrectionPhrase.logTitle])</a></li>\
        \(when: takesReports, "<li><a href=\"\(Route.errorForm(language).path)\">\(words[CorrectionPhrase.formTitle])</a></li>")\
        \(each: GuidePage.allCases, { page in
            "<li><a href=\"\(Route.guide(language, page).path)\">\(words.title(of: page))</a></li>"
        })</ul>
        </div>
        </footer>
        """
    }
}

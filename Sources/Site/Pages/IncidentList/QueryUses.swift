// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import Publishing

/// What else can be had of the same query: figures, a feed, files, and its address to pass on.
struct QueryUses {
    let query: IncidentQuery
    let frame: PageFrame
    /// The restrictions alone: figures and files have neither order nor pages.
    private let bare: IncidentQuery
    /// The query string of the restrictions alone.
    private let bareText: String

    init(query: IncidentQuery, frame: PageFrame) {
        self.query = query
        self.frame = frame
        var bare = ListFileQuery(query).incidents
        bare.order = IncidentOrder()
        self.bare = bare
        bareText = bare.queryString
    }

    private var words: Phrasebook { frame.words }

    var html: HTML {
        """
        <section class="uses" aria-label="\(words[.sameQuery])">
        <p>\(words[.sameQuery]) \(HTML.joined(links, by: " · "))</p>
        \(when: frame.hasParts, lists)
        <p><label for="address">\(words[.addressOfQuery])</label> \
        <input id="address" class="address" type="text" readonly dir="ltr" value="\(frame.absolute(address))"></p>
        \(CiteForm(question: FigureQuery(FigureRequest(query)), hasFigures: false, frame: frame).html)
        </section>
        """
    }

    /// Statements, sources and media of these incidents.
    private var lists: HTML {
        let links = PartLinks.routes(words.language).map { route, name -> HTML in
            var text = bareText
            if case .conceded = route, !bare[.position].isEmpty {
                var query = bare
                query[.position] = []
                text = query.queryString
            }
            return "<a href=\"\(Self.address(route, text))\">\(words[name])</a>"
        }
        return "<p>\(words[PartPhrase.partsOfIncidents]) \(HTML.joined(links, by: " · "))</p>"
    }

    private var links: [HTML] {
        let ordered = ListFileQuery(query).queryString
        return [link(.figures(words.language), bareText, .asFigures), link(feed, bareText, .asFeed)]
            + frame.formats.flatMap { (format: ExportFormat) -> [HTML] in
                let route = Route.list(words.language, format)
                let file = link(route, ordered, format.name, isFile: true)
                guard format == .list else { return [file] }
                let marked = ListFileQuery(query, hasByteOrderMark: true).queryString
                return [file, link(route, marked, .asSpreadsheet, isFile: true)]
            }
    }

    private var feed: Route { .feed(words.language) }

    private var address: String { Self.address(.incidents(words.language), query.queryString) }

    /// The link by which programs that read feeds find this one.
    var autodiscovery: HTML {
        """
        <link rel="alternate" type="application/atom+xml" title="\(words[.feedTitle])" \
        href="\(frame.absolute(Self.address(feed, bareText)))">

        """
    }

    private func link(_ route: Route, _ query: String, _ name: ListPhrase, isFile: Bool = false) -> HTML {
        """
        <a href="\(Self.address(route, query))"\(when: isFile, " download rel=\"nofollow\"")>\(words[name])</a>
        """
    }

    private static func address(_ route: Route, _ query: String) -> String {
        query.isEmpty ? route.path : "\(route.path)?\(query)"
    }
}

extension ExportFormat {
    /// What the format is called among the uses of a query.
    fileprivate var name: ListPhrase {
        switch self {
        case .list: .asTable
        case .interchange: .asLines
        case .geojson: .asGeoJSON
        case .ucdp: .asUCDP
        case .acled: .asACLED
        case .hxl: .asHXL
        case .sdg: .asDeaths
        case .tables: .asTables
        case .xlsx: .asWorkbook
        case .sqlite: .asDatabase
        case .linkedData: .asLinkedData
        // The site has no such file.
        case .people: .asTable
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Register

/// The incidents of a query as an Atom feed (RFC 4287), those first that the register recorded last, in pages (RFC 5005).
///
/// Every page has the tombstones (RFC 6721) of incidents that were taken back in its time, of whichever query: what a
/// program holds of them it can let go.
struct AtomFeed {
    let query: IncidentQuery
    let changes: PublicChanges
    var tombstones: [Tombstone] = []
    let frame: PageFrame

    static let mediaType = "application/atom+xml; charset=utf-8"

    private var words: Phrasebook { frame.words }
    private var last: Int { max(1, (changes.total + query.pageSize - 1) / query.pageSize) }

    /// The query of a feed in its one form: its order is given.
    static func canonical(_ query: IncidentQuery) -> IncidentQuery {
        var query = query
        query.order = IncidentOrder()
        return query
    }

    /// The whole document.
    func document() -> [UInt8] {
        let xml: HTML = """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" \
            xml:lang="\(words.language.rawValue)">
            <id>\(clean(identifier))</id>
            <title>\(clean(title))</title>
            <subtitle>\(words[.feedSubtitle])</subtitle>
            <updated>\(updated?.text ?? "1970-01-01T00:00:00Z")</updated>
            <author><name>\(clean(frame.siteTitle))</name></author>
            <link rel="alternate" type="text/html" hreflang="\(words.language.rawValue)" href="\(list)"/>
            \(link("self", page: query.page))
            \(link("first", page: 1))
            \(when: query.page > 1, link("previous", page: min(query.page - 1, last)))\
            \(when: query.page < last, link("next", page: query.page + 1))\
            \(link("last", page: last))
            \(each: changes.rows, entry)\(each: tombstones, { tombstone in
                "<at:deleted-entry ref=\"urn:uuid:\(tombstone.id.description)\" when=\"\(tombstone.at.text)\"/>\n"
            })</feed>

            """
        return xml.bytes
    }

    private var updated: Timestamp? { (changes.rows.map(\.recordedAt) + tombstones.map(\.at)).max() }

    private var title: String {
        let chips = query.chips.map { words.label(of: $0) }
        return ([frame.siteTitle] + (chips.isEmpty ? [words[.incidents]] : chips)).joined(separator: " · ")
    }

    /// The same for every page of the feed, and as long as the query is spelled like this, which is for good.
    private var identifier: String {
        let address = address(page: 1)
        return frame.publicAddress == nil ? Self.name(of: address) : address
    }

    /// A UUID of an address (RFC 9562, version 8): of its digest.
    private static func name(of address: String) -> String {
        var bytes = Array(Digest.sha256(Array(address.utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        var text = ""
        for (place, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(place) { text += "-" }
            text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return "urn:uuid:\(text)"
    }

    private func address(page: Int) -> String {
        let queryString = query.onPage(page).queryString
        return frame.absolute(Route.feed(words.language).path) + (queryString.isEmpty ? "" : "?\(queryString)")
    }

    private var list: String {
        var listed = query.onPage(1)
        listed.pageSize = IncidentQuery.defaultPageSize
        let queryString = listed.queryString
        return frame.absolute(Route.incidents(words.language).path) + (queryString.isEmpty ? "" : "?\(queryString)")
    }

    private func link(_ relation: String, page: Int) -> HTML {
        "<link rel=\"\(relation)\" type=\"application/atom+xml\" href=\"\(address(page: page))\"/>\n"
    }

    private func entry(_ change: PublicChange) -> HTML {
        let card = IncidentCardPiece(change.row, words)
        let published = change.row.summary.firstPublished.flatMap { CalendarDay(dayNumber: Int($0)) }
        return """
            <entry>
            <id>urn:uuid:\(change.row.id.description)</id>
            <title>\(clean(card.headline))</title>
            \(some: published, { "<published>\($0.text)T00:00:00Z</published>\n" })\
            <updated>\(change.recordedAt.text)</updated>
            \(each: InterfaceLanguage.allCases, { language in
                """
                <link rel="alternate" type="text/html" hreflang="\(language.rawValue)" \
                href="\(frame.absolute(Route.incident(language, key: card.key).path))"/>

                """
            })\
            \(each: change.row.summary.countries.codes.map(String.init), { category($0, .country) })\
            \(each: change.row.summary.actors.codes.map(String.init), { category($0, .actor) })\
            <summary>\(clean(card.sentence))</summary>
            </entry>

            """
    }

    private func category(_ code: String, _ dimension: FilterDimension) -> HTML {
        """
        <category term="\(clean("\(dimension.rawValue):\(code)"))" \
        label="\(clean(words.label(of: code, in: dimension)))"/>

        """
    }

    /// The text without what XML 1.0 has no characters for.
    private func clean(_ text: String) -> String {
        let scalars = text.unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
            default: false
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }
}

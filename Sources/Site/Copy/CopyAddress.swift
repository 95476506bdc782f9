// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Publishing

/// An address of the site that a copy in files holds.
///
/// A copy holds every page, file and version that has an address without a query, every page of every list, and the lists
/// of incidents by one country, programme, actor, grade, month or year. Other filters, searches and orders are without end: they need
/// a server.
package struct CopyAddress: Hashable, Sendable {
    let route: Route
    /// The path as the site spells it.
    let path: String
    /// Names and values in the order of the address; empty where there is no query.
    let items: [QueryItem]
    /// The file that holds what the address answers, relative to the folder of the copy, with `/` between its parts.
    ///
    /// Different addresses have different files. Names are of ASCII letters, digits and `-._~=`, so that they stand as they are
    /// in addresses and on the file systems of sticks; what else there is in a name is written `_` and two hexadecimal digits.
    ///
    /// The files of a release keep their names, by which its sums and descriptions know them.
    package let file: String

    /// The properties of which each value has a list of incidents of its own.
    static let listedDimensions: [FilterDimension] = [.country, .programme, .actor, .grade]

    /// Reads an address without a fragment; nil for one that a copy does not hold.
    package init?(_ text: some StringProtocol) {
        let text = String(text)
        let mark = text.utf8.firstIndex(of: UInt8(ascii: "?")) ?? text.endIndex
        guard let route = Route(path: String(text[..<mark])),
            // What cannot be decoded is no address of the site.
            let items = try? QueryItem.items(of: text[mark...].dropFirst()),
            Self.isHeld(route, items)
        else { return nil }
        self.init(route, items)
    }

    init(_ route: Route, _ items: [QueryItem] = []) {
        self.route = route
        self.items = items
        path = route.path
        file = Self.file(route, path, items)
    }

    package static func == (left: CopyAddress, right: CopyAddress) -> Bool {
        left.path == right.path && left.items == right.items
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(path)
        hasher.combine(items)
    }

    /// The part after the question mark; empty where there is none.
    package var query: String { QueryItem.queryString(of: items) }

    /// The address as the site spells it.
    package var text: String { items.isEmpty ? path : "\(path)?\(query)" }

    /// Whether a server would answer it in the language of the reader's browser.
    var isForAnyLanguage: Bool {
        switch route {
        case .entrance, .anyIncident, .anyVersion: true
        default: false
        }
    }

    /// The code or id of the record that the page is one of; nil for every other page.
    var record: String? {
        switch route {
        case .incident(_, let key), .history(_, let key), .part(_, let key, _), .memento(_, _, let key),
            .anyIncident(let key), .anyVersion(let key, _):
            key
        default: nil
        }
    }

    /// What pages share that are made one after the other: the record, or what there is in several languages.
    var group: String {
        if let record { return record }
        let parts = path.utf8.dropFirst()
        let first = parts.firstIndex(of: UInt8(ascii: "/")) ?? path.endIndex
        let isInALanguage = InterfaceLanguage(rawValue: String(path[parts.startIndex..<first])) != nil
        return "\(isInALanguage ? path[first...] : path[...])?\(query)"
    }

    private static func isHeld(_ route: Route, _ items: [QueryItem]) -> Bool {
        switch route {
        case .home, .about, .guide, .browse, .history, .figures, .subjects, .subject, .chart, .embed, .map,
            .peopleFile, .partsFile, .concededFile, .report, .figuresData, .asset, .entrance, .anyIncident, .anyVersion,
            .search, .replies, .strikeCharts, .embedStrikes, .strikesData:
            return items.isEmpty
        case .release(let release):
            // Which language an address without one leads to, a server decides.
            if case .any = release { return false }
            return items.isEmpty
        case .list(_, let format):
            // The others are as large as the register, in every language the same: releases hold them.
            return format.isStream && (items.isEmpty || format == .list && items == [QueryItem("bom", "yes")])
        case .memento(let service, _, _): return service == .timemap && items.isEmpty
        case .incident: return items.isEmpty || items.count == 1 && items[0].name == "formerly"
        case .part(_, _, let part):
            if case .list = part { return isPaged(items) }
            return items.isEmpty
        case .people, .parts, .conceded, .reports, .strikes, .feed, .corrections: return isPaged(items)
        case .incidents:
            let others = items.filter { $0.name != "page" }
            return isPaged(items.filter { $0.name == "page" }) && isListed(others)
        case .api, .apiReference, .repliesData, .cite, .cited, .errorForm, .ticket, .mapView, .embedMap, .incidentTile,
            .mapList, .baseTile, .desk,
            .anyIncidents,
            .favicon, .health, .robots:
            return false
        }
    }

    private static func isPaged(_ items: [QueryItem]) -> Bool {
        items.isEmpty || items.count == 1 && items[0].name == "page"
    }

    /// Whether a list is whole, of one value, or of one month or year.
    private static func isListed(_ items: [QueryItem]) -> Bool {
        switch items.count {
        case 0: return true
        case 1:
            return listedDimensions.contains { $0.rawValue == items[0].name } && !items[0].value.contains(",")
        case 2:
            guard items[0].name == "from", items[1].name == "to", let first = CalendarDay(items[0].value),
                let last = CalendarDay(items[1].value)
            else { return false }
            let isMonth = (first.year, first.month) == (last.year, last.month)
            let isYear = first.year == last.year && (first.month, last.month) == (1, 12)
            return (isMonth || isYear) && first.day == 1
                && last.day == CalendarDay.days(inMonth: last.month, of: last.year)
        default: return false
        }
    }
}

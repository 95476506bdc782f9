// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// Incidents as a table with a row of tags of the Humanitarian Exchange Language below its header.
struct HXLTable: FlatTable {
    private struct Column: Sendable {
        let header: String
        let tag: String
        let value: @Sendable (FlatFacts) -> FlatCell
    }

    private static let columns: [Column] = [
        Column(header: "Identifier", tag: "#event+id") { .text($0.id.description) },
        Column(header: "Codes", tag: "#event+code") { FlatCell($0.incident.codes.joined(separator: " ")) },
        Column(header: "First day", tag: "#date+start") { FlatCell($0.incident.date?.text) },
        Column(header: "Last day", tag: "#date+end") { FlatCell($0.lastDay?.text) },
        Column(header: "Country code", tag: "#country+code+v_iso2") { FlatCell($0.country) },
        Column(header: "Country", tag: "#country+name") { FlatCell($0.countryName) },
        Column(header: "Largest area", tag: "#adm1+name") { FlatCell($0.largestArea) },
        Column(header: "District", tag: "#adm2+name") { FlatCell($0.incident.adminNames.district) },
        Column(header: "Place", tag: "#loc+name+i_en") { FlatCell($0.incident.placeNames.en) },
        Column(header: "Place in Arabic", tag: "#loc+name+i_ar") { FlatCell($0.incident.placeNames.ar) },
        Column(header: "Latitude", tag: "#geo+lat") { $0.point.map { .number($0.latitude) } ?? nil },
        Column(header: "Longitude", tag: "#geo+lon") { $0.point.map { .number($0.longitude) } ?? nil },
        Column(header: "Radius in metres", tag: "#geo+precision+m") { facts in
            facts.place?.radiusMetres.map { .number(FlatFacts.text($0)) } ?? nil
        },
        Column(header: "Actors", tag: "#org+actor") { FlatCell($0.actors) },
        Column(header: "Strike types", tag: "#event+type") { FlatCell(terms($0.incident.strikeTypes)) },
        Column(header: "Causes", tag: "#cause+type") { FlatCell(terms($0.incident.causes)) },
        Column(header: "Grade", tag: "#status+grade") { FlatCell($0.incident.grade?.code) },
        Column(header: "Civilians killed, lowest", tag: "#affected+killed+civilians+min") {
            side($0, .civilians, \.killed, \.min)
        },
        Column(header: "Civilians killed, highest", tag: "#affected+killed+civilians+max") {
            side($0, .civilians, \.killed, \.max)
        },
        Column(header: "Civilians injured, lowest", tag: "#affected+injured+civilians+min") {
            side($0, .civilians, \.injured, \.min)
        },
        Column(header: "Civilians injured, highest", tag: "#affected+injured+civilians+max") {
            side($0, .civilians, \.injured, \.max)
        },
        Column(header: "Children killed, lowest", tag: "#affected+killed+children+min") {
            side($0, .children, \.killed, \.min)
        },
        Column(header: "Children killed, highest", tag: "#affected+killed+children+max") {
            side($0, .children, \.killed, \.max)
        },
        Column(header: "Women killed, lowest", tag: "#affected+killed+f+adults+min") {
            side($0, .women, \.killed, \.min)
        },
        Column(header: "Women killed, highest", tag: "#affected+killed+f+adults+max") {
            side($0, .women, \.killed, \.max)
        },
        Column(header: "Men killed, lowest", tag: "#affected+killed+m+adults+min") {
            side($0, .men, \.killed, \.min)
        },
        Column(header: "Men killed, highest", tag: "#affected+killed+m+adults+max") {
            side($0, .men, \.killed, \.max)
        },
        Column(header: "Sources", tag: "#meta+sources+num") { FlatCell($0.incident.sources?.count) },
        Column(header: "Last updated", tag: "#date+updated") { FlatCell($0.incident.lastUpdated?.text) },
    ]

    private static func terms<Terms>(_ terms: [Term<Terms>]) -> String { terms.map(\.code).joined(separator: ";") }

    private static func side(
        _ facts: FlatFacts,
        _ group: CasualtyGroup,
        _ bound: KeyPath<Tally, Bound>,
        _ side: KeyPath<Bound, Int?>
    ) -> FlatCell {
        let bound = facts.incident.tallies[group][keyPath: bound]
        return bound == .notApplicable ? .text("n/a") : FlatCell(bound[keyPath: side])
    }

    var head: [[String]] { [Self.columns.map(\.header), Self.columns.map(\.tag)] }

    var values: RecordValues { FlatFacts.values + ["strikeTypes", "causes", "grade", "lastUpdated"] }

    func row(of facts: FlatFacts) -> FlatRow {
        .cells(Self.columns.map { $0.value(facts) })
    }
}

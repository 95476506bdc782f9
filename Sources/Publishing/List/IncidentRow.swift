// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Geodesy

/// One incident as flat data: what lists show of it, under names that do not change.
///
/// Of a figure, an empty cell is unknown, `0` is said to be none, and `n/a` does not apply. Terms are keys of the
/// vocabularies, several joined by semicolons; `?` stands before a text that is no term. Coordinates have the decimals
/// that their radius allows, as on the pages.
struct IncidentRow {
    let id: Incident.ID
    let summary: IncidentSummary
    let card: IncidentCard
    let pageAddress: String
    /// Latitude and longitude as finely as the radius allows; where it is not known, as for a village.
    let printed: (latitude: String, longitude: String)?

    init(id: Incident.ID, summary: IncidentSummary, card: IncidentCard, pageAddress: String) {
        self.id = id
        self.summary = summary
        self.card = card
        self.pageAddress = pageAddress
        printed = Self.printed(summary)
    }

    /// The names of the columns.
    static let header =
        (textColumns.map(\.name) + figureColumns.flatMap { ["\($0.name)_min", "\($0.name)_max"] }
        + countColumns.map(\.name)).joined(separator: ",")

    /// Adds the cells in the order of the columns, and ends the row.
    func write(to cells: inout ListCells) {
        for column in Self.textColumns {
            switch column.value(self) {
            case .text(let text): cells.add(text)
            case .terms(let terms): cells.add(terms)
            case .number(let text): cells.add(plain: text)
            }
        }
        for column in Self.figureColumns { cells.add(column.bound(summary)) }
        for column in Self.countColumns { cells.add(Int(column.count(summary))) }
        cells.end()
    }

    /// What stands in a column of texts.
    private enum Value {
        /// nil where nothing is known.
        case text(String?)
        case terms(TermCodes)
        /// A number below zero is no formula; GeoJSON has it as a number.
        case number(String?)
    }

    private struct TextColumn: Sendable {
        let name: String
        let value: @Sendable (IncidentRow) -> Value

        init(_ name: String, _ value: @escaping @Sendable (IncidentRow) -> Value) {
            self.name = name
            self.value = value
        }
    }

    private static let textColumns: [TextColumn] = [
        TextColumn("code") { .text($0.summary.displayCode) },
        TextColumn("id") { .text($0.id.description) },
        TextColumn("page") { .text($0.page) },
        TextColumn("date") { .text(day($0.summary.day)) },
        TextColumn("date_end") { .text(day($0.summary.dayEnd)) },
        TextColumn("part_of_day") { .terms($0.summary.partOfDay) },
        TextColumn("place_en") { .text($0.card.placeEnglish) },
        TextColumn("place_ar") { .text($0.card.placeArabic) },
        TextColumn("place") { .text($0.card.placeText) },
        TextColumn("region") { .text($0.card.region) },
        TextColumn("countries") { .terms($0.summary.countries) },
        TextColumn("latitude") { .number($0.printed?.latitude) },
        TextColumn("longitude") { .number($0.printed?.longitude) },
        TextColumn("accuracy") { .terms($0.summary.accuracy) },
        TextColumn("radius_metres") { .number($0.radius) },
        TextColumn("programmes") { .terms($0.summary.programmes) },
        TextColumn("stage") { .terms($0.summary.stage) },
        TextColumn("actors") { .terms($0.summary.actors) },
        TextColumn("positions") { .terms($0.summary.positions) },
        TextColumn("strike_status") { .terms($0.summary.strikeStatus) },
        TextColumn("strike_types") { .terms($0.summary.strikeTypes) },
        TextColumn("causes") { .terms($0.summary.causes) },
        TextColumn("targets") { .terms($0.summary.targets) },
        TextColumn("infrastructure") { .terms($0.summary.infrastructure) },
        TextColumn("observations") { .terms($0.summary.observations) },
        TextColumn("grade") { .terms($0.summary.grade) },
        TextColumn("harm_reported") { .text($0.summary.harmReported.map { $0 ? "yes" : "no" }) },
        TextColumn("declassified") { .text($0.summary.declassified ? "yes" : "no") },
        TextColumn("first_published") { .text(day($0.summary.firstPublished)) },
        TextColumn("last_updated") { .text(day($0.summary.lastUpdated)) },
    ]

    private struct FigureColumn: Sendable {
        let name: String
        let bound: @Sendable (IncidentSummary) -> Bound
    }

    private static let figureColumns: [FigureColumn] = [
        FigureColumn(name: "civilians_killed") { $0.killed },
        FigureColumn(name: "civilians_injured") { $0.injured },
        FigureColumn(name: "children_killed") { $0.childrenKilled },
        FigureColumn(name: "women_killed") { $0.womenKilled },
        FigureColumn(name: "men_killed") { $0.menKilled },
        FigureColumn(name: "children_injured") { $0.childrenInjured },
        FigureColumn(name: "women_injured") { $0.womenInjured },
        FigureColumn(name: "men_injured") { $0.menInjured },
        FigureColumn(name: "fighters_killed") { $0.fightersKilled },
        FigureColumn(name: "fighters_injured") { $0.fightersInjured },
        FigureColumn(name: "deaths_conceded") { $0.deathsConceded },
        FigureColumn(name: "injuries_conceded") { $0.injuriesConceded },
    ]

    private struct CountColumn: Sendable {
        let name: String
        let count: @Sendable (IncidentSummary) -> Int32
    }

    private static let countColumns: [CountColumn] = [
        CountColumn(name: "victims_listed") { $0.victims },
        CountColumn(name: "victims_named") { $0.namedVictims },
        CountColumn(name: "victims_matched") { $0.matchedVictims },
        CountColumn(name: "families") { $0.families },
        CountColumn(name: "sources") { $0.sources },
        CountColumn(name: "media") { $0.media },
    ]
}

extension IncidentRow {
    /// A GeoJSON feature (RFC 7946); its geometry is null where the incident is not located.
    var feature: [UInt8] {
        var writer = JSONWriter(order: .interchange, reserving: 2048)
        writer.object { writer in
            writer.key("type")
            writer.string("Feature")
            writer.key("id")
            writer.string(id.description)
            writer.key("geometry")
            writeGeometry(to: &writer)
            writer.key("properties")
            writer.object { writeProperties(to: &$0) }
        }
        return writer.bytes
    }

    private func writeGeometry(to writer: inout JSONWriter) {
        guard let printed, let latitude = Double(printed.latitude), let longitude = Double(printed.longitude) else {
            writer.null()
            return
        }
        writer.object { writer in
            writer.key("type")
            writer.string("Point")
            writer.key("coordinates")
            writer.array { writer in
                writer.number(longitude)
                writer.number(latitude)
            }
        }
    }

    private func writeProperties(to writer: inout JSONWriter) {
        for column in Self.textColumns where column.name != "id" {
            writer.key(column.name)
            switch column.value(self) {
            case .text(let text): text.write(to: &writer)
            case .terms(let terms): Self.terms(terms).write(to: &writer)
            case .number(let text):
                if let number = text.flatMap(Double.init) { writer.number(number) } else { text.write(to: &writer) }
            }
        }
        for column in Self.figureColumns {
            for (side, text) in zip(["min", "max"], Self.sides(of: column.bound(summary))) {
                writer.key("\(column.name)_\(side)")
                if let number = Int(text) {
                    writer.integer(number)
                } else if text.isEmpty {
                    writer.null()
                } else {
                    writer.string(text)
                }
            }
        }
        for column in Self.countColumns {
            writer.key(column.name)
            writer.integer(Int(column.count(summary)))
        }
    }

    var page: String? {
        guard !pageAddress.isEmpty else { return nil }
        return pageAddress + (summary.displayCode.split(separator: " ").first.map(String.init) ?? id.description)
    }

    private static func printed(_ summary: IncidentSummary) -> (latitude: String, longitude: String)? {
        guard let latitude = summary.latitude, let longitude = summary.longitude else { return nil }
        let radius = summary.radiusMetres.map { Double($0) } ?? 0
        return Coordinate(latitude: latitude, longitude: longitude)?.printed(radiusMetres: radius > 0 ? radius : 1500)
    }

    private var radius: String? {
        summary.radiusMetres.map { metres in
            Int(exactly: metres).map { String($0) } ?? String(metres)
        }
    }

    static func terms(_ terms: TermCodes) -> String? {
        terms.joined.isEmpty ? nil : terms.codes.joined(separator: ";")
    }

    static func day(_ number: Int32?) -> String? {
        number.flatMap { CalendarDay(dayNumber: Int($0)) }?.text
    }

    /// The lower and the upper side.
    static func sides(of bound: Bound) -> [String] {
        switch bound {
        case .unknown: ["", ""]
        case .notApplicable: ["n/a", "n/a"]
        case .known(let range): [range.min, range.max].map { $0.map { String($0) } ?? "" }
        }
    }
}

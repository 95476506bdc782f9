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

    /// The names of the columns.
    static let header =
        (textColumns.map(\.name) + figureColumns.flatMap { ["\($0.name)_min", "\($0.name)_max"] }
        + countColumns.map(\.name)).joined(separator: ",")

    /// The cells in the order of the columns.
    var csv: String {
        // A number below zero is no formula.
        var cells = Self.textColumns.map { column in
            column.value(self).map { column.isNumber ? $0 : CSVCell.text($0) } ?? ""
        }
        for column in Self.figureColumns { cells += Self.sides(of: column.bound(summary)) }
        cells += Self.countColumns.map { String($0.count(summary)) }
        return cells.joined(separator: ",")
    }

    private struct TextColumn: Sendable {
        let name: String
        /// nil where nothing is known.
        let value: @Sendable (IncidentRow) -> String?
        /// Whether GeoJSON has it as a number.
        var isNumber = false
    }

    private static let textColumns: [TextColumn] = [
        TextColumn(name: "code") { $0.summary.displayCode },
        TextColumn(name: "id") { $0.id.description },
        TextColumn(name: "page") { $0.page },
        TextColumn(name: "date") { day($0.summary.day) },
        TextColumn(name: "date_end") { day($0.summary.dayEnd) },
        TextColumn(name: "part_of_day") { terms($0.summary.partOfDay) },
        TextColumn(name: "place_en") { $0.card.placeEnglish },
        TextColumn(name: "place_ar") { $0.card.placeArabic },
        TextColumn(name: "place") { $0.card.placeText },
        TextColumn(name: "region") { $0.card.region },
        TextColumn(name: "countries") { terms($0.summary.countries) },
        TextColumn(name: "latitude", value: { $0.printed?.latitude }, isNumber: true),
        TextColumn(name: "longitude", value: { $0.printed?.longitude }, isNumber: true),
        TextColumn(name: "accuracy") { terms($0.summary.accuracy) },
        TextColumn(name: "radius_metres", value: { $0.radius }, isNumber: true),
        TextColumn(name: "programmes") { terms($0.summary.programmes) },
        TextColumn(name: "stage") { terms($0.summary.stage) },
        TextColumn(name: "actors") { terms($0.summary.actors) },
        TextColumn(name: "positions") { terms($0.summary.positions) },
        TextColumn(name: "strike_status") { terms($0.summary.strikeStatus) },
        TextColumn(name: "strike_types") { terms($0.summary.strikeTypes) },
        TextColumn(name: "causes") { terms($0.summary.causes) },
        TextColumn(name: "targets") { terms($0.summary.targets) },
        TextColumn(name: "infrastructure") { terms($0.summary.infrastructure) },
        TextColumn(name: "observations") { terms($0.summary.observations) },
        TextColumn(name: "grade") { terms($0.summary.grade) },
        TextColumn(name: "harm_reported") { $0.summary.harmReported.map { $0 ? "yes" : "no" } },
        TextColumn(name: "declassified") { $0.summary.declassified ? "yes" : "no" },
        TextColumn(name: "first_published") { day($0.summary.firstPublished) },
        TextColumn(name: "last_updated") { day($0.summary.lastUpdated) },
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
            let value = column.value(self)
            if let value, column.isNumber, let number = Double(value) {
                writer.number(number)
            } else {
                value.write(to: &writer)
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

    /// Latitude and longitude as finely as the radius allows; where it is not known, as for a village.
    var printed: (latitude: String, longitude: String)? {
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

// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import IncidentMap

/// The incidents in view on a map, one page of them, with their totals.
struct MapList {
    private let query: MapQuery
    private let figures: Figures
    private let inView: Selection
    private let killed: Total
    private let notLocated: Total
    /// The incidents of the page, in the query's order.
    let numbers: [Int32]

    init(_ query: MapQuery, _ layer: MapLayer, figures: Figures) {
        self.query = query
        self.figures = figures
        let runs = query.box.map { layer.placed.order.places(in: $0) } ?? [layer.selection.places]
        inView = layer.selection.selection(in: runs)
        killed = layer.killed(in: runs)
        notLocated =
            layer.counter.total(of: .killed, in: layer.all) - layer.killed(in: [layer.selection.places])
        let list = query.request.query
        numbers = layer.counter.snapshot.numbers(
            of: inView,
            by: list.order,
            from: (list.page - 1) * list.pageSize,
            limit: list.pageSize
        )
    }

    /// The answer; `rows` are those of `numbers`.
    func json(rows: [PublicRow]) -> [UInt8] {
        let list = query.request.query
        var writer = JSONWriter(order: .interchange)
        writer.object { writer in
            figures.writeFrame(to: &writer)
            if let box = query.box {
                writer.key("bbox")
                writer.array { writer in
                    for edge in [box.west, box.south, box.east, box.north] { writer.number(edge) }
                }
            }
            writer.member("incidents", inView.count)
            writer.key("killed")
            killed.write(to: &writer)
            writer.key("fightersKilled")
            figures.counter.total(of: .people(.fighters, .killed), in: inView).write(to: &writer)
            writer.key("notLocated")
            notLocated.write(to: &writer)
            writer.member("page", list.page)
            writer.member("pages", max(1, (inView.count + list.pageSize - 1) / list.pageSize))
            writer.array("rows", rows) { row, writer in Self.write(row, to: &writer) }
        }
        return writer.bytes
    }

    private static func write(_ row: PublicRow, to writer: inout JSONWriter) {
        let summary = row.summary
        writer.object { writer in
            writer.member("id", row.id.description)
            writer.member("code", summary.displayCode.split(separator: " ").first.map(String.init))
            writer.array("codes", summary.displayCode.split(separator: " ")) { $1.string(String($0)) }
            writer.key("place")
            writer.object { writer in
                writer.member("en", row.card.placeEnglish)
                writer.member("ar", row.card.placeArabic)
                writer.member("text", row.card.placeText)
            }
            writer.member("region", row.card.region)
            writer.member("day", summary.day.flatMap(text))
            writer.member("dayEnd", summary.dayEnd.flatMap(text))
            let lists: [(String, TermCodes)] = [
                ("grade", summary.grade), ("strikeStatus", summary.strikeStatus), ("positions", summary.positions),
                ("actors", summary.actors), ("targets", summary.targets), ("accuracy", summary.accuracy),
            ]
            for (key, terms) in lists { writer.array(key, terms.codes) { $1.string(String($0)) } }
            writer.key("killed")
            summary.killed.write(to: &writer)
            writer.key("fightersKilled")
            summary.fightersKilled.write(to: &writer)
            writePlace(of: summary, to: &writer)
        }
    }

    private static func writePlace(of summary: IncidentSummary, to writer: inout JSONWriter) {
        guard let latitude = summary.latitude, let longitude = summary.longitude else { return }
        let radius = summary.radiusMetres
        let place = PrintedPlace(latitude: latitude, longitude: longitude, radiusMetres: radius)
        writer.key("latitude")
        writer.number(place.latitude)
        writer.key("longitude")
        writer.number(place.longitude)
        guard let radius else { return }
        writer.key("radius")
        writer.number(Double(radius))
    }

    private static func text(day: Int32) -> String? { CalendarDay(dayNumber: Int(day))?.text }
}

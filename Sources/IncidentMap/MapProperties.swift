// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Counting
import FoundationEssentials
import VectorTiles

/// What features say of themselves.
struct MapProperties {
    private let layer: MapLayer
    private var breakdown: MapBreakdown?

    /// Codes that a cluster lists.
    private static let listedCodes = 100

    init(_ layer: MapLayer, mode: MapMode) {
        self.layer = layer
        breakdown = mode.dimension.map { MapBreakdown($0, of: layer) }
    }

    /// What is drawn at a mark: one incident or a cluster.
    mutating func feature(_ mark: MapMark) -> PropertyList { mark.isIncident ? incident(mark) : cluster(mark) }

    private func incident(_ mark: MapMark) -> PropertyList {
        let place = layer.selection.place(ofRank: mark.cell.firstRank)
        var list = PropertyList()
        guard let incident = layer.placed.incident(layer.selection.number(at: place)) else { return list }
        list.id = incident.id.number
        list.add(.id, incident.id.description)
        list.add(.code, incident.code)
        list.add(.day, incident.day.map(Self.text))
        list.add(.dayEnd, incident.dayEnd.map(Self.text))
        for (key, keys) in [
            (MapKey.grade, incident.grade), (.positions, incident.positions), (.strikeStatus, incident.strikeStatus),
            (.actors, incident.actors), (.target, incident.targets), (.accuracy, incident.accuracy),
        ] where !keys.isEmpty { list.add(key, keys) }
        list.add(range: layer.killed.total(at: place), .civilians)
        list.add(range: Total(of: incident.fightersKilled, policy: layer.counter.policy), .fighters)
        if let radius = mark.radius { list.add(.radius, .number(Double(radius))) }
        list.add(.maxZoom, mark.lastZoom)
        return list
    }

    private mutating func cluster(_ mark: MapMark) -> PropertyList {
        let cell = mark.cell
        var list = PropertyList()
        list.id = UInt64(cell.square.y) << UInt64(cell.square.level) | UInt64(cell.square.x)
        list.add(.id, "\(cell.square.level)-\(cell.square.x)-\(cell.square.y)")
        let total = layer.killed.total(of: cell.run.places)
        list.add(.incidents, total.incidents)
        list.add(.min, total.min)
        list.add(.max, total.max)
        list.addUnlessZero(.withoutFigure, total.withoutFigure)
        list.addUnlessZero(.notApplicable, total.notApplicable)
        let box = MapBox(cell.bounds)
        for (key, degrees) in [(MapKey.w, box.west), (.s, box.south), (.e, box.east), (.n, box.north)] {
            list.add(key, .number(degrees))
        }
        if let radius = mark.radius { list.add(.radius, .number(Double(radius))) }
        if mark.isApproximate { list.add(.approximate, .bool(true)) }
        if let zoom = mark.openingZoom {
            list.add(.zoom, zoom)
        } else {
            addCodes(of: cell, to: &list)
        }
        if let fighters = layer.fighters {
            let total = fighters.total(of: cell.run.places)
            list.add(.fightersMin, total.min)
            list.add(.fightersMax, total.max)
            list.addUnlessZero(.fightersWithoutFigure, total.withoutFigure)
            list.addUnlessZero(.fightersNotApplicable, total.notApplicable)
        }
        breakdown?.add(cell.run.places, to: &list)
        return list
    }

    private func addCodes(of cell: MapCell, to list: inout PropertyList) {
        let listed = min(cell.count, Self.listedCodes)
        var codes: [UInt8] = []
        codes.reserveCapacity(listed * 12)
        let last = layer.selection.place(ofRank: cell.firstRank + listed - 1)
        layer.selection.forEachPlace(in: cell.run.places.lowerBound..<last + 1) { place in
            let start = codes.count
            if start > 0 { codes.append(UInt8(ascii: ",")) }
            if !layer.placed.appendShortName(layer.selection.number(at: place), to: &codes) {
                codes.removeLast(codes.count - start)
            }
        }
        list.add(.codes, String(decoding: codes, as: UTF8.self))
        list.addUnlessZero(.moreCodes, cell.count - listed)
    }

    private static func text(day: Int32) -> String { CalendarDay(dayNumber: Int(day))?.text ?? "" }
}

extension Identifier {
    /// A number of 52 bits, which scripts keep exactly: the last of the identifier.
    fileprivate var number: UInt64 {
        let bytes = uuid.uuid
        return [bytes.9, bytes.10, bytes.11, bytes.12, bytes.13, bytes.14, bytes.15]
            .reduce(0) { ($0 << 8 | UInt64($1)) & (1 << 52 - 1) }
    }
}

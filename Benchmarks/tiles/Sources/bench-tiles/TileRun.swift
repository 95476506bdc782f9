// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Counting
import Geodesy
import IncidentMap

/// The tiles of one query, rule and mode at every zoom.
struct TileRun {
    private let query: IncidentQuery
    private let mode: MapMode
    private let counter: Counter
    private let placed: PlacedCatalogue
    private let name: String

    init(query: String, rule: String, mode: MapMode, _ placed: PlacedCatalogue) throws {
        self.query = try IncidentQuery(queryString: query)
        self.mode = mode
        self.placed = placed
        guard let rule = RuleBook.builtIn.rule(rule) else { throw FigureRuleMissing() }
        counter = Counter(placed.snapshot, rule: rule)
        name = "\(mode.rawValue) of '\(query)' under \(rule.key)"
    }

    /// Prints the time to the layer, and by zoom the median and the slowest of the tiles, compressed.
    func measure() throws {
        var selection = Selection(NumberSet())
        let selecting = median(15) { selection = counter.select(query, on: .public) }
        var layer = MapLayer(selection, counter, in: placed, withFighters: mode == .fighters)
        let making = median(15) {
            layer = MapLayer(selection, counter, in: placed, withFighters: mode == .fighters)
        }
        print("\(name): \(layer.selection.count) of \(selection.count) selected are located")
        BenchTiles.report("  selecting", selecting)
        BenchTiles.report("  the layer", making)
        print("  bytes of the layer: \(layer.bytes)")
        for zoom in 0...MapScale.maximumZoom { measure(zoom, layer) }
    }

    private func measure(_ zoom: Int, _ layer: MapLayer) {
        var (times, largest, features): ([Double], Int, Int) = ([], 0, 0)
        for tile in tiles(zoom, layer) {
            var bytes: [UInt8] = []
            times.append(
                median(5) {
                    bytes = IncidentTile.bytes(of: tile, in: layer, mode: mode)
                    if bytes.count > 512 {
                        largest = max(largest, Gzip.compress(bytes, level: Gzip.tileLevel)?.count ?? 0)
                    }
                }
            )
            features += bytes.count
        }
        times.sort()
        let slowest = times.last ?? 0
        print(
            "  zoom \(zoom): \(times.count) tiles, median \(rounded(times[times.count / 2])), slowest \(rounded(slowest)) ms,"
                + " \(features / max(1, times.count)) bytes, largest compressed \(largest)"
        )
    }

    /// Up to 40 tiles that hold incidents, evenly along the curve.
    private func tiles(_ zoom: Int, _ layer: MapLayer) -> [MapSquare] {
        var tiles: [MapSquare] = []
        for sample in 0..<40 {
            let place = layer.selection.place(ofRank: sample * layer.selection.count / 40)
            let entry = placed.snapshot.entry(layer.selection.number(at: place))
            guard let summary = entry?.summary, let latitude = summary.latitude, let longitude = summary.longitude
            else {
                continue
            }
            let point = PrintedPlace(latitude: latitude, longitude: longitude, radiusMetres: summary.radiusMetres)
                .position
            let shift = MapPosition.levels - zoom
            guard let tile = MapSquare(level: zoom, x: Int(point.x) >> shift, y: Int(point.y) >> shift) else {
                continue
            }
            if tiles.last != tile { tiles.append(tile) }
        }
        return tiles
    }

    private func median(_ rounds: Int, _ body: () -> Void) -> Double {
        (0..<rounds).map { _ in CPU.time(body) }.sorted()[rounds / 2]
    }

    private func rounded(_ milliseconds: Double) -> Double { (milliseconds * 1000).rounded() / 1000 }
}

/// The rule of a run is not built in.
struct FigureRuleMissing: Error {}

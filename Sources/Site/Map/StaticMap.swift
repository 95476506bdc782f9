// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import Geodesy
import Maps

/// The map as a drawing: for browsers without scripts or WebGL, for paper, and until the moving map has come.
///
/// Incidents that lie close together are one circle with their number; the list beside it has them one by one.
struct StaticMap: Sendable {
    private let grid: LocatedGrid?
    private let incidents: Int
    private let base: BaseMap

    private static let (width, height) = (900.0, 560.0)
    private static let (columns, rows) = (18, 11)

    /// Counts what is in view.
    init(_ view: MapView, base: BaseMap) {
        incidents = view.inView.selection.count
        self.base = base
        let area = (view.question.query.box ?? view.inView.extent)?.area
        grid = area.map { area in
            view.counter.snapshot.grid(
                of: view.inView.selection,
                over: area,
                columns: Self.columns,
                rows: Self.rows
            )
        }
    }

    func html(_ words: Phrasebook) -> HTML {
        let count = words.counted(.incidents, incidents)
        let area = grid?.area ?? CoordinateBox(west: -180, south: -60, east: 180, north: 75)
        guard
            let drawing = area.flatMap({ area in
                GroupMapDrawing(
                    of: area,
                    base: base,
                    words: words.mapWords,
                    width: Self.width,
                    height: Self.height
                )
            })
        else { return "<p class=\"none\">\(count)</p>" }
        let svg = drawing.svg(
            grid.map { groups($0, words) } ?? [],
            id: "drawn",
            title: words[.drawnMap],
            description: words.filled(.drawnMapText, ["count": count])
        )
        return "<div class=\"maps drawn\">\(HTML(trusted: svg))</div>"
    }

    /// The parts of the area that hold incidents.
    private func groups(_ grid: LocatedGrid, _ words: Phrasebook) -> [GroupMapDrawing.Group] {
        grid.counts.indices.filter { grid.counts[$0] > 0 }.map { index in
            let count = grid.counts[index]
            let place = grid.middle(column: index % grid.columns, row: index / grid.columns)
            return GroupMapDrawing.Group(
                at: MapPoint(place.longitude, place.latitude),
                radius: [11, 14, 17, 20, 23, 26][min(5, String(count).utf8.count)],
                number: words.number(count),
                figure: nil
            )
        }
    }
}

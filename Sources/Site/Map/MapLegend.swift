// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import IncidentMap

/// What the marks of a mode stand for: each has a colour and a shape of its own, so that colour is never the only code.
struct MapLegend: Sendable {
    /// One kind of mark.
    struct Entry: Hashable, Sendable {
        /// The value that tiles give; nil for marks that stand for several values or for none.
        let code: String?
        let label: String
        /// How many of the incidents in question have it; nil where that is not counted.
        let count: Int?
        /// The place of its shape and colour.
        let look: Int
    }

    let entries: [Entry]

    /// Values with a mark of their own; the others share one.
    private static let ownMarks = 6
    /// The mark of values without one of their own, and the mark of incidents without a value.
    static let other = 6
    static let without = 7

    /// The upper bounds of the classes of people killed, and the lower bound of the last one.
    static let classes = [0, 9, 49, 99]

    /// The marks of a mode, its most frequent values first.
    init(_ view: MapView, words: Phrasebook) {
        guard let dimension = view.question.mode.dimension else {
            entries =
                view.question.mode == .incidents
                ? [Entry(code: nil, label: words[.legendAnyNumber], count: nil, look: 0)] : Self.sizes(words)
            return
        }
        let counter = view.counter
        let breakdown = counter.breakdown([view.question.mode.measure], by: dimension, in: view.located.selection)
        var rows = breakdown.rows.map { (code: $0.code, incidents: $0.totals[0].incidents) }
        if dimension == .strikeStatus {
            let keys = [StrikeStatus.declared.key, FilterDimension.alleged]
            rows = keys.compactMap { key in rows.first { $0.code == key } }
        } else {
            rows.sort { $0.incidents > $1.incidents }
        }
        var entries = rows.prefix(Self.ownMarks).enumerated().map { place, row in
            Entry(code: row.code, label: words.label(of: row.code, in: dimension), count: row.incidents, look: place)
        }
        if rows.count > Self.ownMarks {
            entries.append(Entry(code: nil, label: words[.legendOther], count: nil, look: Self.other))
        }
        if dimension != .strikeStatus {
            let without = breakdown.without[0].incidents
            entries.append(Entry(code: nil, label: words[.legendWithout], count: without, look: Self.without))
        }
        self.entries = entries
    }

    /// Classes of people killed: the mark grows with the number.
    private static func sizes(_ words: Phrasebook) -> [Entry] {
        var labels = [words[.legendNone]]
        for (lower, upper) in zip(classes, classes.dropFirst()) {
            labels.append(words.filled(.rangeFigure, ["min": words.number(lower + 1), "max": words.number(upper)]))
        }
        labels.append(words.filled(.atLeastFigure, ["n": words.number((classes.last ?? 0) + 1)]))
        return (labels + [words[.legendUnknown]]).enumerated().map { place, label in
            Entry(code: nil, label: label, count: nil, look: place)
        }
    }

    /// The list beside the map.
    func html(_ mode: MapMode, _ words: Phrasebook) -> HTML {
        """
        <div class="legend"><h2>\(words[.mapLegend])</h2>
        <ul>\(each: entries, { entry in
            """
            <li>\(Self.mark(mode, entry.look)) <bdi>\(entry.label)</bdi>\
            \(some: entry.count, { " <span class=\"count\">\(words.number($0))</span>" })</li>

            """
        })<li><svg class="key" viewBox="0 0 22 22" aria-hidden="true"><circle class="area" cx="11" cy="11" r="9"/></svg> \
        \(words[.legendArea])</li>
        <li><svg class="key" viewBox="0 0 22 22" aria-hidden="true"><circle class="cluster" cx="11" cy="11" r="10"/>\
        <text x="11" y="15">\(words.number(9))</text></svg> \(words[.legendCluster])</li></ul></div>
        """
    }

    /// A mark as it stands on the map.
    private static func mark(_ mode: MapMode, _ look: Int) -> HTML {
        let shape: HTML =
            if mode.dimension != nil {
                shapes[min(look, shapes.count - 1)]
            } else if mode == .incidents {
                shapes[0]
            } else if look == classes.count + 1 {
                "<circle cx=\"11\" cy=\"11\" r=\"5\"/><path class=\"hole\" d=\"M9 9.5a2 2 0 1 1 2 2v1M11 14.2v.6\"/>"
            } else {
                "<circle cx=\"11\" cy=\"11\" r=\"\(3 + 2 * look)\"/>"
            }
        let kind = mode.dimension != nil ? "look-\(look)" : look == classes.count + 1 ? "unknown" : "size-\(look)"
        return "<svg class=\"key \(kind)\" viewBox=\"0 0 22 22\" aria-hidden=\"true\">\(shape)</svg>"
    }

    /// Circle, square, diamond, triangle up, triangle down, cross; then those of several values and of none.
    private static let shapes: [HTML] = [
        "<circle cx=\"11\" cy=\"11\" r=\"7\"/>", "<path d=\"M5 5h12v12H5z\"/>", "<path d=\"M11 2l9 9-9 9-9-9z\"/>",
        "<path d=\"M11 3l9 15H2z\"/>", "<path d=\"M11 19l9-15H2z\"/>",
        "<path d=\"M8 3h6v5h5v6h-5v5H8v-5H3V8h5z\"/>", "<path d=\"M6 3h10l5 8-5 8H6l-5-8z\"/>",
        "<circle cx=\"11\" cy=\"11\" r=\"6\"/>",
    ]
}

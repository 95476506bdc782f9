// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Counting

/// Stretches of time that are drawn in a row above the time line: named periods, or of conflict, monitoring, assessment.
struct MapLane: Sendable {
    struct Bar: Sendable {
        let name: String
        let first: CalendarDay
        /// nil for one that goes on.
        let last: CalendarDay?
    }

    /// In the order of time, without an overlap.
    private(set) var bars: [Bar]

    /// The lanes of a register's rules for the incidents of some figures.
    static func lanes(of book: RuleBook, for figures: Figures, _ words: Phrasebook) -> [MapLane] {
        let named = book.periodLists.map { list in
            MapLane(
                bars: list.periods.map { period in
                    Bar(name: period.name?[words.language] ?? period.key, first: period.first, last: period.last)
                }
            )
        }
        let events = book.events(for: figures.query ?? figures.request.query).filter { !$0.isOneDay }
        let kinds: [(TimelineEvent.Kind, FigurePhrase)] = [
            (.conflict, .conflictPeriod), (.monitoring, .monitoringPeriod), (.assessment, .assessmentPeriod),
        ]
        var lanes = kinds.flatMap { kind, phrase in
            apart(
                events.filter { $0.kind == kind }.map { event in
                    let name = words.filled(phrase, ["title": event.title[words.language]])
                    return Bar(name: name, first: event.first, last: event.last)
                }
            )
        }
        lanes += apart(
            events.filter { $0.kind == .event }.map { event in
                Bar(name: event.title[words.language], first: event.first, last: event.last)
            }
        )
        return lanes + named.filter { !$0.bars.isEmpty }
    }

    /// As many lanes as it takes for no two bars to lie on one another; the bars are in the order of time.
    private static func apart(_ bars: [Bar]) -> [MapLane] {
        var lanes: [MapLane] = []
        for bar in bars {
            let free = lanes.firstIndex { lane in lane.bars.last?.last.map { $0 < bar.first } ?? false }
            if let free { lanes[free].bars.append(bar) } else { lanes.append(MapLane(bars: [bar])) }
        }
        return lanes
    }
}

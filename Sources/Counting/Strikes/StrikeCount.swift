// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// Strikes over time, by who carried them out and by whether they were declared.
///
/// In its totals an incident is an entry on strikes. An entry counts once; two reports on one strike are two entries, since
/// nobody has said which they are. An entry whose days lie in several periods is in none of them, and told apart.
package struct StrikeCount: Hashable, Sendable {
    /// One period of the calendar; those without an entry are there too.
    package struct Row: Hashable, Sendable {
        package let period: Period
        package let whole: Total
        package let declared: Total
        package let alleged: Total
        /// By the place of the actor in `StrikeCount.actors`.
        package let byActor: [Total]
        /// Everything up to the end of the period.
        package let running: Total
    }

    /// Entries of one actor.
    package struct Part: Hashable, Sendable {
        /// Empty where no actor is known.
        package let key: String
        package let total: Total
        /// Its part of the lower figure of all, 0…1; nil where that is 0.
        package let share: Double?
    }

    /// How lower and upper figures are made of entries with one of them: each stands for the other.
    static let policy = BoundPolicy.mirror

    /// All entries.
    package let whole: Total
    /// From the first period with an entry to the last, without gaps.
    package let rows: [Row]
    /// Those with most first, the unknown actor last.
    package let actors: [Part]
    package let declared: Total
    package let alleged: Total
    /// Entries that do not say whether the strike was declared.
    package let unstated: Total
    package let undated: Total
    /// Entries whose days lie in several periods.
    package let spanning: Total

    /// Counts entries by the parts of a calendar; named periods count as those of a calendar do.
    package init(_ entries: [CountedStrikes], by timeline: Timeline) {
        func total(_ entries: some Sequence<CountedStrikes>) -> Total {
            entries.reduce(into: Total()) { $0 += Total(of: $1.strikes, policy: Self.policy) }
        }
        let whole = total(entries)
        self.whole = whole
        declared = total(entries.lazy.filter { $0.status == StrikeDeclaration.declared.rawValue })
        alleged = total(entries.lazy.filter { $0.status == StrikeDeclaration.alleged.rawValue })
        unstated = whole - declared - alleged
        undated = total(entries.lazy.filter { $0.first == nil })
        let actors = Dictionary(grouping: entries, by: \.actor).map { key, entries in
            let part = total(entries)
            return Part(
                key: key,
                total: part,
                share: whole.min > 0 ? Double(part.min) / Double(whole.min) : nil
            )
        }.sorted { left, right in
            if left.key.isEmpty != right.key.isEmpty { return right.key.isEmpty }
            return (right.total.max, left.key) < (left.total.max, right.key)
        }
        self.actors = actors
        let placed = PlacedStrikes(entries, by: timeline)
        spanning = total(placed.spanning)
        var running = Total()
        rows = placed.periods.indices.map { place in
            let entries = placed.entries[place]
            let whole = total(entries)
            running += whole
            return Row(
                period: placed.periods[place],
                whole: whole,
                declared: total(entries.lazy.filter { $0.status == StrikeDeclaration.declared.rawValue }),
                alleged: total(entries.lazy.filter { $0.status == StrikeDeclaration.alleged.rawValue }),
                byActor: actors.map { actor in total(entries.lazy.filter { $0.actor == actor.key }) },
                running: running
            )
        }
    }

    /// What a row has of the actors behind the first ones, together.
    package func others(in row: Row, behind count: Int) -> Total {
        row.byActor.dropFirst(count).reduce(into: Total()) { $0 += $1 }
    }
}

/// Entries in the periods that hold all of their days.
private struct PlacedStrikes {
    var periods: [Period] = []
    /// By the place of the period.
    var entries: [[CountedStrikes]] = []
    var spanning: [CountedStrikes] = []

    init(_ all: [CountedStrikes], by timeline: Timeline) {
        guard let first = all.compactMap(\.first).min(), let last = all.compactMap(\.last).max() else { return }
        periods = timeline.cover(first.dayNumber...last.dayNumber)
        entries = Array(repeating: [], count: periods.count)
        let starts = periods.map(\.first.dayNumber)
        let ends = periods.map(\.last.dayNumber)
        for entry in all {
            guard let first = entry.first, let last = entry.last else { continue }
            let place = PeriodGrouping.period(holding: first.dayNumber, starts, ends)
            if let place, periods[place].last >= last { entries[place].append(entry) } else { spanning.append(entry) }
        }
        let used = entries.indices.filter { !entries[$0].isEmpty }
        guard let low = used.first, let high = used.last else {
            (periods, entries) = ([], [])
            return
        }
        periods = Array(periods[low...high])
        entries = Array(entries[low...high])
    }
}

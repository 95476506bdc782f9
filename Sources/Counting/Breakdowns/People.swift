// SPDX-License-Identifier: Apache-2.0

package import Catalogue
package import CivilianHarm

/// People of a list, counted by a class of theirs.
package struct PeopleCount: Hashable, Sendable {
    package let group: VictimClass
    package let people: Int
}

/// How many incidents have a number of something: sources, or days until a report.
package struct Distribution: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        package let value: Int
        package let incidents: Int
    }

    /// By value, ascending; values without incidents are left out.
    package let rows: [Row]
    /// Incidents of which the number is not known.
    package let unknown: Int

    /// The smallest value that at least this share of the known ones do not exceed; nil without any.
    ///
    /// The share is above 0 and at most 1: 0.5 is the median.
    package func quantile(_ share: Double) -> Int? {
        let known = rows.reduce(0) { $0 + $1.incidents }
        guard known > 0 else { return nil }
        let wanted = max(1, Int((Double(known) * share).rounded(.up)))
        var passed = 0
        for row in rows {
            passed += row.incidents
            if passed >= wanted { return row.value }
        }
        return rows.last?.value
    }

    init(_ counts: [Int: Int], unknown: Int) {
        rows = counts.sorted { $0.key < $1.key }.map { Row(value: $0.key, incidents: $0.value) }
        self.unknown = unknown
    }
}

/// From when to when a reporting delay runs.
package enum DelayEnd: Sendable {
    /// The first report that the record names.
    case firstReport
    /// The first publication of the record.
    case publication
}

extension Counter {
    /// The listed victims of the selected incidents by outcome, sex and age band, in a fixed order.
    package func victims(in selection: Selection) -> [PeopleCount] {
        var counts: [VictimClass: Int] = [:]
        forEachRows(of: .victims, in: selection) { rows, incidents in
            for (group, people) in VictimClass.read(rows) { counts[group, default: 0] += people * incidents }
        }
        return counts.map { PeopleCount(group: $0.key, people: $0.value) }.sorted { left, right in
            left.group.sortKey.lexicographicallyPrecedes(right.group.sortKey)
        }
    }

    /// The sources of the selected incidents by platform or by language; the empty text where it is not known.
    package func sources(
        by part: KeyPath<SourceKind, String>,
        in selection: Selection
    ) -> [(code: String, sources: Int)] {
        var counts: [String: Int] = [:]
        forEachRows(of: .sources, in: selection) { rows, incidents in
            for (kind, sources) in SourceKind.read(rows) {
                counts[kind[keyPath: part], default: 0] += sources * incidents
            }
        }
        return counts.map { (code: $0.key, sources: $0.value) }.sorted { ($1.sources, $0.code) < ($0.sources, $1.code) }
    }

    /// How many sources the selected incidents list.
    package func sourcesPerIncident(in selection: Selection) -> Distribution {
        let values = snapshot.sourceCounts
        let counts = pass.counts(of: .material, codes: values.count, in: selection)
        return Distribution(
            Dictionary(zip(values, counts).filter { $0.1 > 0 }, uniquingKeysWith: +),
            unknown: 0
        )
    }

    /// How many days passed between the first day of the selected incidents and their first report or publication.
    package func delays(until end: DelayEnd, in selection: Selection) -> Distribution {
        let (spans, days) = (snapshot.spanValues, snapshot.dayValues)
        var counts: [Int: Int] = [:]
        var unknown = 0
        let column: CountedColumn = end == .firstReport ? .reported : .published
        snapshot.forEachBlock(of: selection, [.days, column]) { block in
            for place in 0..<block.count {
                if let first = spans[Int(block.codes[0][place])].first, let last = days[Int(block.codes[1][place])] {
                    counts[Int(last - first), default: 0] += 1
                } else {
                    unknown += 1
                }
            }
        }
        return Distribution(counts, unknown: unknown)
    }

    private func forEachRows(
        of part: CountedPart,
        in selection: Selection,
        _ body: (_ rows: CodedRows, _ incidents: Int) -> Void
    ) {
        let values = snapshot.rows(of: part)
        let counts = pass.counts(of: .part(part), codes: values.count, in: selection)
        for (rows, incidents) in zip(values, counts) where incidents > 0 && !rows.isEmpty { body(rows, incidents) }
    }
}

extension VictimClass {
    fileprivate var sortKey: [Int] {
        [
            outcome.flatMap { Outcome.allCases.firstIndex(of: $0) } ?? .max,
            AgeBand.allCases.firstIndex(of: age) ?? .max, sex.flatMap { Sex.allCases.firstIndex(of: $0) } ?? .max,
        ]
    }
}

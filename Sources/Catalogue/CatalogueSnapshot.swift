// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// The state of a catalogue at one moment: immutable, cheap to copy, safe to read from many tasks.
package struct CatalogueSnapshot: Sendable {
    private(set) var rows = CatalogueRows()
    /// By `FilterDimension`.
    private(set) var dimensions: [DimensionTable] = []
    /// By `Bundle`.
    private(set) var bundles: [ContiguousArray<BundleRow>] = []
    private(set) var bounds = RankedTable<Bound>()
    /// By `CountedPart`.
    private(set) var parts: [CodedRowsTable] = []
    /// What the lists of concessions among the parts say.
    package private(set) var concessions = ConcessionTable()
    private(set) var spans = RankedTable<DateSpan>()
    private(set) var days = RankedTable<Int32?>()
    private(set) var radii: ContiguousArray<Float?> = []
    private(set) var people: ContiguousArray<PeopleCounts> = []
    private(set) var material: ContiguousArray<MaterialCounts> = []
    private(set) var codeOrder = CodeOrder()
    /// How many incidents there are on the staff's plane.
    package private(set) var count = 0
    /// Rises with every state of the same catalogue.
    package private(set) var state = 0

    /// The snapshot of an empty catalogue.
    package init() {}

    /// The incident with this number; nil where the catalogue has none.
    ///
    /// Equal to what was taken in, but for coordinates, which are kept to ten-millionths of a degree.
    package func entry(_ number: Int32) -> CatalogueEntry? {
        guard number >= 1 else { return nil }
        let (index, row) = CatalogueRows.place(of: number)
        guard index < rows.chunks.count, rows.chunks[index].isUsed else { return nil }
        let chunk = rows.chunks[index]
        let standing = bundles[Bundle.standing.rawValue][Int(chunk.bundles[Bundle.standing.rawValue][row])]
        guard let visibility = Visibility(slotValue: standing[Bundle.visibilitySlot]) else { return nil }
        var summary = IncidentSummary()
        summary.displayCode = chunk.codes[row]
        summary.visibility = visibility
        restoreTerms(of: &summary, from: chunk, row)
        restoreFigures(of: &summary, from: chunk, row)
        let revision = Int(chunk.revisions[row])
        return CatalogueEntry(
            number: number,
            id: chunk.ids[row],
            revision: revision,
            position: Int64(chunk.positions[row]),
            summary: summary
        )
    }

    /// The revision that the catalogue has of an incident; 0 where it has none.
    package func revision(of number: Int32) -> Int { number >= 1 ? rows.revision(of: number) : 0 }

    private func restoreTerms(of summary: inout IncidentSummary, from chunk: CatalogueChunk, _ row: Int) {
        for slot in Bundle.allSlots {
            let code = bundles[slot.bundle][Int(chunk.bundles[slot.bundle][row])][slot.slot]
            summary.setTerms(TermCodes(joined: dimensions[slot.index].joined[Int(code)]), of: slot.dimension)
        }
    }

    private func restoreFigures(of summary: inout IncidentSummary, from chunk: CatalogueChunk, _ row: Int) {
        for figure in Figure.allCases {
            summary.setBound(bounds.values[Int(chunk.figures[figure.rawValue][row])], of: figure)
        }
        for part in CountedPart.allCases {
            summary.setRows(parts[part.rawValue][Int(chunk.parts[part.rawValue][row])], of: part)
        }
        let span = spans.values[Int(chunk.spans[row])]
        (summary.day, summary.dayEnd) = (span.first, span.last)
        summary.firstPublished = days.values[Int(chunk.published[row])]
        summary.lastUpdated = days.values[Int(chunk.updated[row])]
        summary.firstReported = days.values[Int(chunk.reported[row])]
        summary.radiusMetres = radii[Int(chunk.radii[row])]
        if chunk.latitudes[row] != CatalogueChunk.notLocated {
            summary.latitude = Double(chunk.latitudes[row]) / 1e7
            summary.longitude = Double(chunk.longitudes[row]) / 1e7
        }
        let people = people[Int(chunk.people[row])]
        (summary.victims, summary.namedVictims) = (people.victims, people.named)
        summary.namedKilled = people.namedKilled
        (summary.families, summary.matchedVictims) = (people.families, people.matched)
        let material = material[Int(chunk.material[row])]
        (summary.sources, summary.media) = (material.sources, material.media)
    }
}

extension CatalogueSnapshot {
    /// Takes over the rows, and puts the incidents with new codes in their places.
    mutating func update(
        rows: CatalogueRows,
        dimensions: [DimensionTable],
        bundles: [ContiguousArray<BundleRow>],
        present: NumberSet,
        recoded: NumberSet
    ) {
        self.rows = rows
        self.dimensions = dimensions
        self.bundles = bundles
        count = present.count
        state += 1
        codeOrder.update(recoded, in: rows)
    }

    /// Takes over the tables of values.
    mutating func updateTables(
        bounds: ContiguousArray<Bound>,
        parts: [CodedRowsTable],
        spans: ContiguousArray<DateSpan>,
        days: ContiguousArray<Int32?>,
        radii: ContiguousArray<Float?>,
        people: ContiguousArray<PeopleCounts>,
        material: ContiguousArray<MaterialCounts>
    ) {
        self.bounds.update(bounds, key: \.sortKey)
        self.parts = parts
        concessions.update(parts[CountedPart.concessions.rawValue])
        self.spans.update(spans) { span in span.first.map { Int($0) } }
        self.days.update(days) { day in day.map { Int($0) } }
        self.radii = radii
        self.people = people
        self.material = material
    }
}

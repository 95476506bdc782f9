// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// The summaries of a register as columns in memory, taken in one by one; readers work on its snapshots.
///
/// A value: what a snapshot shares with it is copied when it changes, column by column and chunk by chunk.
package struct Catalogue: Sendable {
    private var rows = CatalogueRows()
    private var combinations = FilterDimension.allCases.map { _ in Interner<TermCodes>() }
    private var dimensions = FilterDimension.allCases.map(DimensionTable.init)
    private var bundles = Bundle.allCases.map { _ in Interner<BundleRow>() }
    private var bounds = Interner<Bound>()
    private var parts = CountedPart.allCases.map { _ in CodedRowsInterner() }
    private var spans = Interner<DateSpan>()
    private var days = Interner<Int32?>()
    private var radii = Interner<Float?>()
    private var people = Interner<PeopleCounts>()
    private var material = Interner<MaterialCounts>()
    private var present = NumberSet()
    /// Incidents whose code is not yet in its place.
    private var recoded = NumberSet()
    private var current = CatalogueSnapshot()

    /// An empty catalogue.
    package init() {
        // Code 0 of the standing bundle: a row without an incident.
        _ = bundles[Bundle.standing.rawValue].number(of: BundleRow(repeating: 0))
        for part in parts.indices { _ = parts[part].number(of: .none) }
    }

    /// Takes an incident in, or its newer state in place of the older one.
    ///
    /// What is older than the revision held is left aside, so that rows may arrive out of order.
    ///
    /// - Throws: `.numberOutOfRange` for a number below 1.
    package mutating func upsert(_ entry: CatalogueEntry) throws(CatalogueError) {
        guard entry.number >= 1 else { throw .numberOutOfRange(entry.number) }
        if present.contains(entry.number), rows.revision(of: entry.number) > entry.revision { return }
        let summary = entry.summary
        let bundleCodes = bundleCodes(of: summary)
        var figureCodes = SIMD16<UInt32>(repeating: 0)
        for index in Self.figures.indices {
            figureCodes[index] = bounds.number(of: summary.bound(of: Self.figures[index]))
        }
        var partCodes = SIMD4<UInt32>(repeating: 0)
        for part in CountedPart.allCases {
            partCodes[part.rawValue] = parts[part.rawValue].number(of: summary.rows(of: part))
        }
        let span = spans.number(of: DateSpan(first: summary.day, last: summary.dayEnd))
        let published = days.number(of: summary.firstPublished)
        let updated = days.number(of: summary.lastUpdated)
        let reported = days.number(of: summary.firstReported)
        let radius = radii.number(of: summary.radiusMetres)
        let people = people.number(of: PeopleCounts(summary))
        let material = material.number(of: MaterialCounts(summary))
        let point = summary.point
        var isRecoded = false
        rows.change(entry.number) { chunk, row in
            for index in chunk.bundles.indices { chunk.bundles[index][row] = bundleCodes[index] }
            for index in chunk.figures.indices { chunk.figures[index][row] = figureCodes[index] }
            for index in chunk.parts.indices { chunk.parts[index][row] = partCodes[index] }
            chunk.spans[row] = span
            chunk.published[row] = published
            chunk.updated[row] = updated
            chunk.reported[row] = reported
            chunk.radii[row] = radius
            chunk.people[row] = people
            chunk.material[row] = material
            chunk.revisions[row] = UInt32(clamping: entry.revision)
            chunk.positions[row] = UInt32(clamping: entry.position)
            chunk.setPoint(latitude: point?.latitude, longitude: point?.longitude, at: row)
            if chunk.ids[row] != entry.id { chunk.ids[row] = entry.id }
            isRecoded = !chunk.codes.holds(summary.displayCode, at: row)
            if isRecoded { chunk.codes.set(summary.displayCode, at: row) }
        }
        present.insert(entry.number)
        if isRecoded { recoded.insert(entry.number) }
    }

    /// The catalogue as it stands now, for readers.
    package mutating func snapshot() -> CatalogueSnapshot {
        current.update(
            rows: rows,
            dimensions: dimensions,
            bundles: bundles.map(\.values),
            present: present,
            recoded: recoded
        )
        current.updateTables(
            bounds: bounds.values,
            parts: parts.map(\.values),
            spans: spans.values,
            days: days.values,
            radii: radii.values,
            people: people.values,
            material: material.values
        )
        recoded = NumberSet()
        return current
    }

    /// The code of the summary in each bundle's column.
    private mutating func bundleCodes(of summary: IncidentSummary) -> SIMD8<UInt32> {
        var codes = SIMD8<UInt32>(repeating: 0)
        var row = BundleRow(repeating: 0)
        row[Bundle.visibilitySlot] = summary.visibility.slotValue
        for (place, slot) in Bundle.allSlots.enumerated() {
            let terms = summary.terms(of: slot.dimension)
            let combination = combinations[slot.index].number(of: terms)
            if combination == dimensions[slot.index].joined.count { dimensions[slot.index].append(terms) }
            row[slot.slot] = combination
            let isLast = place + 1 == Bundle.allSlots.count || Bundle.allSlots[place + 1].bundle != slot.bundle
            if isLast {
                codes[slot.bundle] = bundles[slot.bundle].number(of: row)
                row = BundleRow(repeating: 0)
            }
        }
        return codes
    }

    private static let figures = Figure.allCases
}

extension Visibility {
    /// What the standing bundle holds for this visibility; never 0.
    var slotValue: UInt32 {
        switch self {
        case .published: 1
        case .draft: 2
        case .trash: 3
        case .restricted: 4
        }
    }

    /// Reads what `slotValue` gave; nil for a row without an incident.
    init?(slotValue: UInt32) {
        guard let visibility = Self.allCases.first(where: { $0.slotValue == slotValue }) else { return nil }
        self = visibility
    }
}

extension PeopleCounts {
    init(_ summary: IncidentSummary) {
        victims = summary.victims
        named = summary.namedVictims
        namedKilled = summary.namedKilled
        families = summary.families
        matched = summary.matchedVictims
    }
}

extension MaterialCounts {
    init(_ summary: IncidentSummary) {
        sources = summary.sources
        media = summary.media
    }
}

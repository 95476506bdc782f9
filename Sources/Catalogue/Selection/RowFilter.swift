// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// A query made ready for the columns: for each code of a column, what a row with that code fails.
struct RowFilter {
    /// The bit of a row that fails something without a facet; the bits below are those of the dimensions.
    static let out: UInt32 = 1 << 31

    /// By bundle and code; empty where the bundle does not matter.
    let bundles: [ContiguousArray<UInt32>]
    /// By code; empty where it does not matter.
    let spans: ContiguousArray<UInt32>
    let published: ContiguousArray<UInt32>
    let updated: ContiguousArray<UInt32>
    let killed: ContiguousArray<UInt32>
    let codes: Set<String>
    /// nil where no area is asked for.
    let area: AreaFilter?
    /// The incidents that were found for what the columns do not hold; nil where nothing of it is asked for.
    let numbers: NumberSet?
    /// The places of the dimensions that are restricted.
    let restricted: [Int]

    init(_ query: IncidentQuery, plane: Plane, found: QueryFindings, in snapshot: CatalogueSnapshot) {
        let filtered = Set(query.filteredDimensions)
        restricted = FilterDimension.allCases.indices.filter { filtered.contains(FilterDimension.allCases[$0]) }
        var matches: [Int: [Bool]] = [:]
        for index in restricted where index < snapshot.dimensions.count {
            matches[index] = snapshot.dimensions[index].matches(query[FilterDimension.allCases[index]])
        }
        bundles = zip(Bundle.allCases, snapshot.bundles).map { bundle, rows in
            Self.masks(of: rows, bundle, matches, plane)
        }
        spans = Self.spanMasks(query, snapshot.spans.values)
        published = Self.dayMasks(query.publishedSince, snapshot.days.values)
        updated = Self.dayMasks(query.updatedSince, snapshot.days.values)
        killed =
            query.killed.map { filter in
                ContiguousArray(snapshot.bounds.values.map { filter.keeps($0) ? 0 : Self.out })
            } ?? []
        codes = found.bearers == nil ? query.codes : []
        area = AreaFilter(query, plane: plane, centres: found.centres, in: snapshot)
        numbers = Self.numbers(query, plane, found)
    }

    private static func numbers(_ query: IncidentQuery, _ plane: Plane, _ found: QueryFindings) -> NumberSet? {
        // What was not looked for, and what readers may not ask, keeps nothing.
        let sets = [
            query.text.isEmpty ? found.text : found.text ?? NumberSet(),
            query.codes.isEmpty ? nil : found.bearers,
            query.isClean ? (plane == .staff ? found.clean : nil) ?? NumberSet() : nil,
        ].compactMap(\.self)
        guard let first = sets.first else { return nil }
        return sets.dropFirst().reduce(first) { $0.intersection($1) }
    }

    private static func masks(
        of rows: ContiguousArray<BundleRow>,
        _ bundle: Bundle,
        _ matches: [Int: [Bool]],
        _ plane: Plane
    ) -> ContiguousArray<UInt32> {
        let active = Bundle.slots[bundle.rawValue].enumerated().compactMap { slot, index in
            matches[index].map { (slot: slot, bit: UInt32(1) << UInt32(index), matches: $0) }
        }
        guard !active.isEmpty || bundle == .standing else { return [] }
        var masks = ContiguousArray<UInt32>(repeating: 0, count: rows.count)
        for (code, row) in rows.enumerated() {
            if bundle == .standing {
                let visibility = row[Bundle.visibilitySlot]
                let isVisible = plane == .staff ? visibility != 0 : visibility == Visibility.published.slotValue
                // The row of no incident has no combinations either.
                guard isVisible else {
                    masks[code] = out
                    continue
                }
            }
            for part in active where !part.matches[Int(row[part.slot])] { masks[code] |= part.bit }
        }
        return masks
    }

    private static func spanMasks(
        _ query: IncidentQuery,
        _ spans: ContiguousArray<DateSpan>
    ) -> ContiguousArray<UInt32> {
        let asksForDays = query.from != nil || query.to != nil
        guard asksForDays || query.undated != nil else { return [] }
        let from = query.from.map { Int32($0.dayNumber) }
        let to = query.to.map { Int32($0.dayNumber) }
        return ContiguousArray(
            spans.map { span in
                let isKept =
                    span.first == nil
                    ? query.undated == true
                    : asksForDays ? span.overlaps(from: from, to: to) : query.undated == false
                return isKept ? 0 : out
            }
        )
    }

    private static func dayMasks(_ since: CalendarDay?, _ days: ContiguousArray<Int32?>) -> ContiguousArray<UInt32> {
        guard let since = since.map({ Int32($0.dayNumber) }) else { return [] }
        return ContiguousArray(days.map { ($0 ?? .min) >= since ? 0 : out })
    }
}

extension KilledFilter {
    /// Whether a range is kept.
    func keeps(_ bound: Bound) -> Bool {
        switch self {
        case .atLeast(let count): (bound.min ?? -1) >= count
        case .unknown: bound == .unknown
        }
    }
}

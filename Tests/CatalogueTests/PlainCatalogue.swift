// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Geodesy

@testable import Catalogue

/// The same answers by the plainest means: a dictionary of summaries that is looked through for each question.
struct PlainCatalogue {
    private(set) var entries: [Int32: CatalogueEntry] = [:]
    private var valuesOf: [Int32: [Set<String>]] = [:]

    mutating func upsert(_ entry: CatalogueEntry) {
        entries[entry.number] = entry
        valuesOf[entry.number] = FilterDimension.allCases.map { values(of: entry.summary, $0) }
    }

    /// The numbers kept, in order.
    func numbers(_ query: IncidentQuery, _ plane: Plane, _ matching: Set<Int32>?) -> [Int32] {
        kept(query, plane, matching).sorted { precedes($0, $1, query.order) }.map(\.number)
    }

    /// The counts of each property, its own filter left aside.
    func counts(_ query: IncidentQuery, _ plane: Plane, _ matching: Set<Int32>?) -> [[String: Int]] {
        FilterDimension.allCases.enumerated().map { index, dimension in
            var others = query
            others[dimension] = []
            var counts = Dictionary(uniqueKeysWithValues: query[dimension].map { ($0, 0) })
            for entry in kept(others, plane, matching) {
                for value in valuesOf[entry.number]?[index] ?? [] { counts[value, default: 0] += 1 }
            }
            return counts
        }
    }

    private func kept(_ query: IncidentQuery, _ plane: Plane, _ matching: Set<Int32>?) -> [CatalogueEntry] {
        let filters = FilterDimension.allCases.enumerated().map { (index: $0, wanted: query[$1]) }.filter {
            !$0.wanted.isEmpty
        }
        return entries.values.filter { entry in
            let values = valuesOf[entry.number] ?? []
            return stands(entry, query, plane, matching)
                && filters.allSatisfy { !$0.wanted.isDisjoint(with: values[$0.index]) }
        }
    }

    private func stands(
        _ entry: CatalogueEntry,
        _ query: IncidentQuery,
        _ plane: Plane,
        _ matching: Set<Int32>?
    ) -> Bool {
        let summary = entry.summary
        // Nothing was worked out: nothing is known to be clean.
        if query.isClean { return false }
        if plane == .public, summary.visibility != .published { return false }
        if let matching, !matching.contains(entry.number) { return false }
        if !query.codes.isEmpty {
            let codes = summary.displayCode.split(separator: " ").map { $0.uppercased() }
            if query.codes.isDisjoint(with: codes) { return false }
        }
        if let since = query.updatedSince, summary.lastUpdated.map({ Int($0) < since.dayNumber }) ?? true {
            return false
        }
        if let since = query.publishedSince, summary.firstPublished.map({ Int($0) < since.dayNumber }) ?? true {
            return false
        }
        switch query.killed {
        case .atLeast(let count)?: guard let lower = summary.killed.min, lower >= count else { return false }
        case .unknown?: guard summary.killed == .unknown else { return false }
        case nil: break
        }
        return datesStand(summary, query) && placeStands(summary, query, plane)
    }

    private func placeStands(_ summary: IncidentSummary, _ query: IncidentQuery, _ plane: Plane) -> Bool {
        guard query.box != nil || query.near != nil else { return true }
        guard let point = summary.coordinate else { return false }
        let radius = query.areaMatch == .possible ? Double(summary.radiusMetres ?? 0) : 0
        if let area = query.box?.area {
            guard radius > 0 ? area.distance(to: point) <= radius : area.contains(point) else { return false }
        }
        guard let near = query.near else { return true }
        let reach = Double(near.metres) + radius
        switch near.centre {
        case .point(let centre): return centre.distance(to: point) <= reach
        case .square(let square): return reach == 0 ? square.contains(point) : square.distance(to: point) <= reach
        case .code(let code):
            return entries.values.contains { other in
                let isSeen = plane == .staff || other.summary.visibility == .published
                let codes = other.summary.displayCode.uppercased().split(separator: " ").map(String.init)
                guard isSeen, codes.contains(code), let centre = other.summary.coordinate else { return false }
                return centre.distance(to: point) <= reach
            }
        }
    }

    private func datesStand(_ summary: IncidentSummary, _ query: IncidentQuery) -> Bool {
        let asksForDays = query.from != nil || query.to != nil
        guard let day = summary.day else { return query.undated ?? !asksForDays }
        if query.undated == true, !asksForDays { return false }
        let days = min(day, summary.dayEnd ?? day)...max(day, summary.dayEnd ?? day)
        return days.contains { day in
            Int(day) >= query.from?.dayNumber ?? .min && Int(day) <= query.to?.dayNumber ?? .max
        }
    }

    private func precedes(_ left: CatalogueEntry, _ right: CatalogueEntry, _ order: IncidentOrder) -> Bool {
        let isAscending = order.direction == .ascending
        if order.key == .recorded {
            if left.position != right.position { return (left.position < right.position) == isAscending }
            return left.number < right.number
        }
        if order.key == .code {
            let (first, second) = (PlainCodeKey(left), PlainCodeKey(right))
            if let first, let second, first != second { return (first < second) == isAscending }
            if (first == nil) != (second == nil) { return second == nil }
        } else {
            let (first, second) = (key(left.summary, order.key), key(right.summary, order.key))
            if let first, let second, first != second { return (first < second) == isAscending }
            if (first == nil) != (second == nil) { return second == nil }
        }
        return left.number < right.number
    }

    private func key(_ summary: IncidentSummary, _ key: IncidentOrder.Key) -> Int? {
        switch key {
        case .date: summary.day.map { Int($0) }
        case .published: summary.firstPublished.map { Int($0) }
        case .updated: summary.lastUpdated.map { Int($0) }
        case .deathsAlleged: summary.killed.max ?? summary.killed.min
        case .deathsConceded: summary.deathsConceded.max ?? summary.deathsConceded.min
        case .recorded: nil
        case .code: nil
        }
    }

    private func values(of summary: IncidentSummary, _ dimension: FilterDimension) -> Set<String> {
        func yesNo(_ flag: Bool) -> Set<String> { [flag ? "yes" : "no"] }
        func any(_ bound: Bound) -> Bool { (bound.min ?? 0) > 0 || (bound.max ?? 0) > 0 }
        switch dimension {
        case .harm: return summary.harmReported.map(yesNo) ?? ["unknown"]
        case .declassified: return yesNo(summary.declassified)
        case .located: return yesNo(summary.latitude != nil)
        case .listMatch: return yesNo(summary.matchedVictims > 0)
        case .victims:
            return Set(
                [
                    any(summary.childrenKilled) ? "children" : nil, any(summary.womenKilled) ? "women" : nil,
                    any(summary.menKilled) ? "men" : nil, summary.families > 0 ? "families" : nil,
                ].compactMap(\.self)
            )
        default: break
        }
        let codes = summary.terms(of: dimension).codes.map(String.init)
        if dimension == .grade, codes.isEmpty { return ["ungraded"] }
        if dimension == .strikeStatus { return Set(codes).union(codes.contains("declared") ? [] : ["alleged"]) }
        return Set(codes).union(codes.compactMap { dimension.parent(of: $0) })
    }
}

/// Letters and numbers of a code one after the other; equal where the codes are written alike.
private struct PlainCodeKey: Comparable {
    private let parts: [[UInt8]]
    private let code: String

    init?(_ entry: CatalogueEntry) {
        guard !entry.summary.displayCode.isEmpty else { return nil }
        code = entry.summary.displayCode
        var parts: [[UInt8]] = []
        for byte in code.uppercased().utf8 {
            let isDigit = (0x30...0x39).contains(byte)
            if isDigit, let last = parts.indices.last, (0x30...0x39).contains(parts[last][0]) {
                parts[last].append(byte)
            } else {
                parts.append([byte])
            }
        }
        self.parts = parts.map { part in
            guard (0x30...0x39).contains(part[0]) else { return part }
            let digits = part.drop { $0 == 0x30 }
            let shown = digits.isEmpty ? [0x30] : Array(digits)
            return [0x30 + UInt8(shown.count)] + shown
        }
    }

    static func < (left: PlainCodeKey, right: PlainCodeKey) -> Bool {
        let (first, second) = (left.parts.flatMap(\.self), right.parts.flatMap(\.self))
        if first != second { return first.lexicographicallyPrecedes(second) }
        return Array(left.code.utf8).lexicographicallyPrecedes(Array(right.code.utf8))
    }

    static func == (left: PlainCodeKey, right: PlainCodeKey) -> Bool { left.code == right.code }
}

extension IncidentSummary {
    fileprivate var coordinate: Coordinate? {
        guard let latitude, let longitude else { return nil }
        return Coordinate(latitude: latitude, longitude: longitude)
    }
}

// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Makes a mapping from the hashtags of a table (HXL 1.1).
package enum HashtagMapping {
    /// The mapping of a table with these hashtags.
    ///
    /// - Throws: `notRecognised` where none of them tells of an incident.
    package static func mapping(of header: TableHeader, basedOn base: TableMapping) throws(TableFault) -> TableMapping {
        var mapping = base
        for (index, text) in (header.tags ?? []).enumerated() {
            guard let tag = HXLTag(text), index < header.names.count else { continue }
            let name = header.names[index]
            mapping.columns += targets(of: tag).map { ColumnRule(name, to: $0, why: text) }
        }
        let fields = Set(mapping.columns.map { String($0.to.prefix { $0 != "." && $0 != "[" }) })
        let telling: Set<String> = [
            "date", "firstReportedAt", "tallies", "detailedTallies", "codes", "geolocations", "placeNames",
            "adminNames", "countries",
        ]
        guard !fields.isDisjoint(with: telling) else {
            let tags = (header.tags ?? []).filter { !$0.isEmpty }.joined(separator: ", ")
            throw TableFault(
                .notRecognised,
                row: header.row == 0 ? nil : header.row,
                "none of the hashtags (\(tags)) says when or where something happened, or whom it harmed: "
                    + "this is no table of incidents"
            )
        }
        return mapping
    }

    /// The columns that tell one record from another by their hashtags; empty where none says so.
    static func keys(of header: TableHeader) -> [String] {
        zip(header.names, header.tags ?? []).filter { HXLTag($0.1).map(isKey) ?? false }.map(\.0)
    }

    private static func isKey(_ tag: HXLTag) -> Bool {
        ["event", "incident", "crisis"].contains(tag.name) && (tag.has("id") || tag.has("code"))
    }

    /// The targets of a hashtag; empty where the record has no place for it.
    static func targets(of tag: HXLTag) -> [String] {
        switch tag.name {
        case "date": return [dateTarget(tag)]
        case "event", "incident": return isKey(tag) ? ["codes"] : []
        case "country":
            return tag.has("name") || tag.has("code") || tag.attributes.isEmpty || language(tag) != nil
                ? ["countries"] : []
        case "adm1", "adm2", "adm3", "adm4": return areaTargets(tag)
        case "loc": return tag.has("code") || tag.has("type") ? [] : ["placeNames.\(language(tag) ?? "en")"]
        case "geo":
            if tag.has("lat") { return ["geolocations[].latitude"] }
            if tag.has("lon") { return ["geolocations[].longitude"] }
            return tag.has("coord") ? ["geolocations[].pair"] : []
        case "affected": return figureTarget(tag).map { [$0] } ?? []
        case "actor": return ["actors"]
        case "description": return ["assessmentText.\(language(tag) ?? "en")"]
        case "meta", "source":
            if tag.has("url") { return ["sources[].url"] }
            return tag.name == "source" || tag.has("source") ? ["sources[].name"] : []
        default: return []
        }
    }

    private static func dateTarget(_ tag: HXLTag) -> String {
        if tag.has("end") { return "dateEnd" }
        if tag.has("reported") { return "firstReportedAt" }
        if tag.has("published") { return "firstPublished" }
        return tag.has("updated") || tag.has("modified") ? "lastUpdated" : "date"
    }

    private static func areaTargets(_ tag: HXLTag) -> [String] {
        let level = Int(tag.name.suffix(1)) ?? 0
        if tag.has("code") { return ["pcodes[\(level)].code\(level)"] }
        switch tag.name {
        case "adm1": return ["adminNames.governorate"]
        case "adm2": return ["adminNames.district"]
        default: return []
        }
    }

    /// Where a number of people belongs; nil for a number that is neither of killed nor of injured.
    private static func figureTarget(_ tag: HXLTag) -> String? {
        let outcome: String
        if tag.has("killed") || tag.has("dead") {
            outcome = "killed"
        } else if tag.has("injured") || tag.has("wounded") {
            outcome = "injured"
        } else {
            return nil
        }
        let side = tag.has("min") ? ".min" : tag.has("max") ? ".max" : ""
        let group: String?
        if tag.has("children") || tag.has("infants") {
            group = "children"
        } else if tag.has("women") || (tag.has("f") && tag.has("adults")) {
            group = "women"
        } else if tag.has("men") || (tag.has("m") && tag.has("adults")) {
            group = "men"
        } else if tag.has("civilians") || tag.has("civilian") {
            group = "civilians"
        } else if tag.has("fighters") || tag.has("military") || tag.has("combatants") {
            group = "fighters"
        } else {
            // Of one sex of every age, or of everybody: the record has no group that is the same.
            group = nil
        }
        if let group { return "tallies.\(group).\(outcome)\(side)" }
        return tag.has("f") || tag.has("m") ? nil : "detailedTallies[].\(outcome)\(side)"
    }

    private static func language(_ tag: HXLTag) -> String? {
        ["en", "ar", "he", "uk"].first { tag.has($0) || tag.has("i_\($0)") }
    }
}

extension TableHeader {
    /// The header of a table with hashtags.
    ///
    /// - Throws: `notRecognised` where the first rows have none.
    package static func tagged(_ reader: inout any TableReader, form: TableForm) throws(TableFault) -> TableHeader {
        var scan = try TableScan(&reader, form: form)
        while try scan.next(&reader) != nil, scan.header == nil {}
        guard let header = scan.headerAtEnd(&reader) else { throw HeaderFinder.noTags }
        return header
    }
}

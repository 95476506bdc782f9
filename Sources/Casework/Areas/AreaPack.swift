// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
package import Maps

/// Administrative areas that a register was given, from one GeoJSON file.
package struct AreaPack: Sendable {
    /// Which properties of a file hold what; nil guesses.
    package struct Properties: Hashable, Sendable {
        package var code: String?
        package var nameEnglish: String?
        package var nameArabic: String?
        /// The level of every area of the file, 0…4; nil takes it from the file.
        package var level: Int?

        package init(code: String? = nil, nameEnglish: String? = nil, nameArabic: String? = nil, level: Int? = nil) {
            self.code = code
            self.nameEnglish = nameEnglish
            self.nameArabic = nameArabic
            self.level = level
        }
    }

    /// In the order of the file.
    package let areas: [MapArea]

    /// More than this makes every page slow.
    package static let byteLimit = 64 << 20

    /// Reads a FeatureCollection of polygons (RFC 7946), as OCHA's common operational data sets have them.
    ///
    /// Guessed are: the code from `pcode`, `ADM<n>_PCODE` of the deepest level, `shapeISO` or `ISO_A2`; the level from `level`,
    /// `adm_level` or the deepest such key; names from `name`, `name_<language>`, `shapeName` or `ADM<n>_<LANGUAGE>`.
    /// - Throws: `AreaPackError` with the first fault; a file is taken whole or not at all.
    package init(geoJSON bytes: [UInt8], properties: Properties = Properties()) throws(AreaPackError) {
        guard bytes.count <= Self.byteLimit else { throw .tooLarge(megabytes: Self.byteLimit >> 20) }
        let json: JSONValue
        do throws(JSONError) {
            json = try JSONParser.parse(bytes)
        } catch {
            throw .json(error)
        }
        guard json["type"]?.string == "FeatureCollection", let features = json["features"]?.array else {
            throw .notAFeatureCollection(type: json["type"]?.string)
        }
        guard !features.isEmpty else { throw .empty }
        var areas: [MapArea] = []
        var codes: Set<String> = []
        for (index, feature) in features.enumerated() {
            let area = try AreaFeature(feature, number: index + 1).area(properties)
            guard codes.insert(area.code).inserted else { throw .codeRepeated(area.code, feature: index + 1) }
            areas.append(area)
        }
        self.areas = areas
    }
}

/// One feature of a file.
private struct AreaFeature {
    let json: JSONValue
    let number: Int
    private let members: [JSONValue.Member]

    init(_ json: JSONValue, number: Int) {
        self.json = json
        self.number = number
        members = json["properties"]?.members ?? []
    }

    func area(_ properties: AreaPack.Properties) throws(AreaPackError) -> MapArea {
        let deepest = members.compactMap { Self.admLevel($0.key, ending: "_pcode") }.max()
        guard let code = code(properties.code, deepest) else { throw .codeMissing(feature: number) }
        let stated = text("level").flatMap(Int.init) ?? text("adm_level").flatMap(Int.init)
        guard let level = properties.level ?? stated ?? deepest, (0...4).contains(level) else {
            throw .levelMissing(feature: number)
        }
        let names = names(properties, level)
        guard let area = MapArea(code: code, level: level, names: names, rings: try rings()) else {
            throw .notAPolygon(feature: number, type: nil)
        }
        return area
    }

    private func code(_ key: String?, _ deepest: Int?) -> String? {
        if let key { return text(key) }
        return text("pcode") ?? deepest.flatMap { text("adm\($0)_pcode") } ?? text("shapeiso") ?? text("iso_a2")
    }

    private func names(_ properties: AreaPack.Properties, _ level: Int) -> [String: String] {
        var names: [String: String] = [:]
        for member in members {
            let key = member.key.lowercased()
            guard let value = text(member.key) else { continue }
            if key == "name" || key == "shapename" { names[""] = names[""] ?? value }
            for start in ["name_", "adm\(level)_", "adm\(level)_name_"] where key.hasPrefix(start) {
                let language = String(key.dropFirst(start.count))
                if (2...3).contains(language.utf8.count), language != "pco" { names[language] = value }
            }
        }
        if let key = properties.nameEnglish { names["en"] = text(key) }
        if let key = properties.nameArabic { names["ar"] = text(key) }
        return names
    }

    /// The text, or the whole number, of a property in any case; nil where it is absent or blank.
    private func text(_ key: String) -> String? {
        let wanted = key.lowercased()
        for member in members where member.key.lowercased() == wanted {
            if let number = member.value.integer { return String(number) }
            if let text = member.value.string?.trimmed, !text.isEmpty { return text }
        }
        return nil
    }

    /// `adm1_pcode` → 1; nil for any other key.
    private static func admLevel(_ key: String, ending: String) -> Int? {
        let key = key.lowercased()
        guard key.hasPrefix("adm"), key.hasSuffix(ending) else { return nil }
        return Int(key.dropFirst(3).dropLast(ending.count))
    }

    private func rings() throws(AreaPackError) -> [[MapPoint]] {
        let geometry = json["geometry"] ?? .null
        let coordinates = geometry["coordinates"]?.array ?? []
        let polygons: [JSONValue]
        switch geometry["type"]?.string {
        case "Polygon": polygons = [.array(coordinates)]
        case "MultiPolygon": polygons = coordinates
        case let type: throw .notAPolygon(feature: number, type: type)
        }
        var rings: [[MapPoint]] = []
        for polygon in polygons {
            for ring in polygon.array ?? [] { rings.append(try self.ring(ring.array ?? [])) }
        }
        guard !rings.isEmpty else { throw .notAPolygon(feature: number, type: nil) }
        return rings
    }

    private func ring(_ corners: [JSONValue]) throws(AreaPackError) -> [MapPoint] {
        var ring: [MapPoint] = []
        ring.reserveCapacity(corners.count)
        for corner in corners {
            guard let pair = corner.array, pair.count >= 2, let longitude = pair[0].number,
                let latitude = pair[1].number,
                abs(longitude) <= 180, abs(latitude) <= 90
            else { throw .badPosition(feature: number) }
            let place = MapPoint(longitude, latitude)
            if place != ring.last { ring.append(place) }
        }
        guard ring.count > 3, ring.first == ring.last else { throw .openRing(feature: number) }
        ring.removeLast()
        if let place = Ring.crossing(of: ring) {
            throw .crossesItself(feature: number, longitude: place.x, latitude: place.y)
        }
        return ring
    }
}

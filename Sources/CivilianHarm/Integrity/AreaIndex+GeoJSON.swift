// SPDX-License-Identifier: Apache-2.0

extension AreaIndex {
    /// Reads a GeoJSON FeatureCollection of polygons (RFC 7946), as OCHA's common operational data sets have them.
    ///
    /// The code comes from `pcode`, `ADM<n>_PCODE`, `shapeISO` or `ISO_A2`; the level from `level` or the number in such
    /// a key; the names from `name`, `name_<language>`, `shapeName` or `ADM<n>_<language>`.
    /// - Throws: `AreaError` with the place of the first fault.
    package init(geoJSON bytes: some Collection<UInt8>) throws(AreaError) {
        let json: JSONValue
        do throws(JSONError) {
            json = try JSONParser.parse(bytes)
        } catch {
            throw .json(error)
        }
        guard json["type"]?.string == "FeatureCollection", let features = json["features"]?.array else {
            throw .notAFeatureCollection
        }
        self.init()
        for (index, feature) in features.enumerated() {
            let properties = AreaProperties(feature["properties"]?.members ?? [])
            guard let code = properties.code else { throw .codeMissing(feature: index + 1) }
            let rings = Self.rings(of: feature["geometry"] ?? .null)
            guard !rings.isEmpty else { throw .polygonMissing(feature: index + 1) }
            insert(Area(code: code, level: properties.level, names: properties.names, rings: rings))
        }
    }

    private static func rings(of geometry: JSONValue) -> [AreaRing] {
        let coordinates = geometry["coordinates"]?.array ?? []
        let polygons: [JSONValue] =
            switch geometry["type"]?.string {
            case "Polygon": [.array(coordinates)]
            case "MultiPolygon": coordinates
            default: []
            }
        return polygons.flatMap { $0.array ?? [] }.compactMap { ring in
            let corners = (ring.array ?? []).compactMap { corner -> (latitude: Double, longitude: Double)? in
                guard let pair = corner.array, pair.count >= 2, let longitude = pair[0].number,
                    let latitude = pair[1].number
                else { return nil }
                return (latitude, longitude)
            }
            return corners.count == ring.array?.count ? AreaRing(corners) : nil
        }
    }
}

/// What the properties of a feature say of its area.
private struct AreaProperties {
    private(set) var code: String?
    private(set) var level = 0
    private(set) var names: [String] = []

    init(_ members: [JSONValue.Member]) {
        for member in members {
            let key = member.key.lowercased()
            if key == "level" || key == "adm_level", let number = member.value.integer { level = number }
            guard let text = member.value.string?.trimmed, !text.isEmpty else { continue }
            if key == "pcode" || key == "shapeiso" || key == "iso_a2" { code = code ?? text }
            if let adm = Self.admLevel(key) {
                // A file of districts names its governorates too: the deepest level is the area's own.
                if key.hasSuffix("_pcode"), adm >= level {
                    code = text
                    level = adm
                }
            }
        }
        for member in members {
            let key = member.key.lowercased()
            guard let text = member.value.string?.trimmed, !text.isEmpty else { continue }
            let isOwnName = Self.admLevel(key) == level && !key.hasSuffix("_pcode")
            if isOwnName || ["name", "shapename"].contains(key) || key.hasPrefix("name_") { names.append(text) }
        }
    }

    /// `adm1_en` → 1; nil for any other key.
    private static func admLevel(_ key: String) -> Int? {
        guard key.hasPrefix("adm"), key.utf8.count > 5, key.dropFirst(4).hasPrefix("_") else { return nil }
        return Int(String(key.dropFirst(3).prefix(1)))
    }
}

// SPDX-License-Identifier: Apache-2.0

package import Geodesy

/// What the public sees of what a recorder drew over a place: shapes and labels, and nothing else of the GeoJSON.
package struct PublicAnnotations: Hashable, Sendable {
    /// One thing that was drawn.
    package struct Feature: Hashable, Sendable {
        package let label: String?
        package let shapes: [Shape]
    }

    /// What was drawn; positions on WGS 84, closed lines without a repeated corner.
    package enum Shape: Hashable, Sendable {
        case point(Coordinate)
        case line([Coordinate])
        /// The outer ring and its holes.
        case area([[Coordinate]])
    }

    /// In the order of the record.
    package let features: [Feature]
    /// How many things of the record cannot be drawn: without a shape, off the globe, or beyond the limit of corners.
    package let omitted: Int

    /// More corners than this make no picture, but a heavy page.
    package static let cornerLimit = 20_000

    /// Reads a GeoJSON object (RFC 7946); nil and null hold nothing.
    package init(_ json: JSONValue?) {
        var reading = AnnotationReading()
        if let json, !json.isNull { reading.read(object: json) }
        features = reading.features
        omitted = reading.omitted
    }
}

/// Reads GeoJSON, which outsiders write, without trusting it.
private struct AnnotationReading {
    var features: [PublicAnnotations.Feature] = []
    var omitted = 0
    private var corners = 0

    mutating func read(object: JSONValue) {
        switch object["type"]?.string {
        case "FeatureCollection": for feature in object["features"]?.array ?? [] { read(feature: feature) }
        case "Feature": read(feature: object)
        default: add(label: nil, geometry: object)
        }
    }

    private mutating func read(feature: JSONValue) {
        add(label: feature["properties"]?["label"]?.string, geometry: feature["geometry"] ?? .null)
    }

    private mutating func add(label: String?, geometry: JSONValue) {
        let before = corners
        guard let shapes = shapes(of: geometry, depth: 0), !shapes.isEmpty else {
            corners = before
            omitted += 1
            return
        }
        features.append(PublicAnnotations.Feature(label: label, shapes: shapes))
    }

    /// Nil where any part of it can't be drawn.
    private mutating func shapes(of geometry: JSONValue, depth: Int) -> [PublicAnnotations.Shape]? {
        guard depth < 4 else { return nil }
        let inside = geometry["coordinates"] ?? .null
        switch geometry["type"]?.string {
        case "Point": return point(inside).map { [$0] }
        case "MultiPoint": return all(inside) { reading, part in reading.point(part) }
        case "LineString": return line(inside).map { [$0] }
        case "MultiLineString": return all(inside) { reading, part in reading.line(part) }
        case "Polygon": return area(inside).map { [$0] }
        case "MultiPolygon": return all(inside) { reading, part in reading.area(part) }
        case "GeometryCollection":
            var shapes: [PublicAnnotations.Shape] = []
            for part in geometry["geometries"]?.array ?? [] {
                guard let more = self.shapes(of: part, depth: depth + 1) else { return nil }
                shapes += more
            }
            return shapes
        default: return nil
        }
    }

    private mutating func all(
        _ json: JSONValue,
        _ read: (inout AnnotationReading, JSONValue) -> PublicAnnotations.Shape?
    ) -> [PublicAnnotations.Shape]? {
        guard let parts = json.array else { return nil }
        var shapes: [PublicAnnotations.Shape] = []
        for part in parts {
            guard let shape = read(&self, part) else { return nil }
            shapes.append(shape)
        }
        return shapes
    }

    private mutating func point(_ json: JSONValue) -> PublicAnnotations.Shape? { coordinate(json).map { .point($0) } }

    private mutating func line(_ json: JSONValue) -> PublicAnnotations.Shape? {
        guard let line = coordinates(json), line.count > 1 else { return nil }
        return .line(line)
    }

    private mutating func area(_ json: JSONValue) -> PublicAnnotations.Shape? {
        var rings: [[Coordinate]] = []
        for part in json.array ?? [] {
            guard var ring = coordinates(part) else { return nil }
            if ring.count > 1, ring.first == ring.last { ring.removeLast() }
            guard ring.count > 2 else { return nil }
            rings.append(ring)
        }
        return rings.isEmpty ? nil : .area(rings)
    }

    private mutating func coordinates(_ json: JSONValue) -> [Coordinate]? {
        guard let parts = json.array else { return nil }
        var line: [Coordinate] = []
        for part in parts {
            guard let place = coordinate(part) else { return nil }
            line.append(place)
        }
        return line
    }

    private mutating func coordinate(_ json: JSONValue) -> Coordinate? {
        corners += 1
        guard corners <= PublicAnnotations.cornerLimit, let pair = json.array, pair.count >= 2,
            let longitude = pair[0].number, let latitude = pair[1].number
        else { return nil }
        return Coordinate(latitude: latitude, longitude: longitude)
    }
}

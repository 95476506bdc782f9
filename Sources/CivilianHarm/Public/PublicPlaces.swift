// SPDX-License-Identifier: Apache-2.0

import Geodesy

/// Coordinates of one kept document as readers have them: as finely as their radius allows.
enum PublicPlaces {
    private static let keys = Geolocation.form.canonical.map(\.key)
    private static let layout = KeyLayout(keys.map { Array($0.utf8) })
    private static let latitude = keys.firstIndex(of: "latitude") ?? 0
    private static let longitude = keys.firstIndex(of: "longitude") ?? 0
    private static let radius = keys.firstIndex(of: "radiusMetres") ?? 0

    /// Adds a list of geolocations at a place to a text.
    ///
    /// - Throws: `NotAsWritten` where it is no list of geolocations as this program writes it.
    static func write(
        at place: Int,
        _ tape: JSONTape,
        _ bytes: UnsafeBufferPointer<UInt8>,
        to text: inout [UInt8]
    ) throws(NotAsWritten) {
        text.append(UInt8(ascii: "["))
        var places: [Int] = []
        var part = place + 1
        while part < tape.nodes[place].next {
            if part > place + 1 { text.append(UInt8(ascii: ",")) }
            places.removeAll(keepingCapacity: true)
            try tape.addValues(of: layout, at: part, bytes, to: &places)
            var piece = PieceWriter(bytes, from: tape.nodes[part].whole.lowerBound)
            let point = try (tape.number(at: places[latitude], bytes), tape.number(at: places[longitude], bytes))
            if let latitude = point.0, let longitude = point.1 {
                let radius = try tape.number(at: places[radius], bytes)
                let seen = printed(latitude, longitude, radiusMetres: radius)
                piece.replace(tape.nodes[places[Self.latitude]].whole, by: number(seen?.latitude), &text)
                piece.replace(tape.nodes[places[Self.longitude]].whole, by: number(seen?.longitude), &text)
            }
            piece.finish(at: tape.nodes[part].whole.upperBound, &text)
            part = Int(tape.nodes[part].next)
        }
        text.append(UInt8(ascii: "]"))
    }

    /// A coordinate as finely as its radius allows; where that is not known, as for a village; nil for what is off the globe.
    private static func printed(
        _ latitude: Double,
        _ longitude: Double,
        radiusMetres: Double?
    ) -> (latitude: String, longitude: String)? {
        let radius = radiusMetres ?? 0
        return Coordinate(latitude: latitude, longitude: longitude)?.printed(
            radiusMetres: radius > 0 ? radius : PublicForm.radiusWhereUnknown
        )
    }

    private static func number(_ text: String?) -> [UInt8] {
        var writer = JSONWriter(order: .canonical)
        if let number = text.flatMap(Double.init) { writer.number(number) } else { writer.null() }
        return writer.bytes
    }
}

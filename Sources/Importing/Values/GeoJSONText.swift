// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

extension DraftReading {
    /// Takes GeoJSON as the annotations of the map; anything else is kept as unplaced.
    mutating func readAnnotations(_ text: String) {
        let json = try? JSONParser.parse(Array(text.utf8))
        if json?["type"]?.string == "FeatureCollection" {
            incident.annotations = json?.inCanonicalOrder
        } else {
            keep(
                text,
                field: "annotations",
                code: .malformedValue,
                "the annotations are not a GeoJSON FeatureCollection"
            )
        }
    }
}

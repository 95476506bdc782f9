// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Geodesy

/// How a place is printed: never finer than it is known.
enum GeographicText {
    /// Degrees with ⌈log₁₀(111,320 / r)⌉ decimals (requirement R86); two where the radius is not known.
    static func coordinate(_ latitude: Double, _ longitude: Double, radiusMetres: Double?) -> String {
        let decimals = decimals(radiusMetres: radiusMetres)
        return "\(fixed(latitude, decimals)), \(fixed(longitude, decimals))"
    }

    /// The number of decimals for a radius: 0…6.
    static func decimals(radiusMetres: Double?) -> Int {
        CoordinatePrecision.printedDecimals(radiusMetres: radiusMetres)
    }

    private static func fixed(_ value: Double, _ decimals: Int) -> String {
        var scale = 1
        for _ in 0..<decimals { scale *= 10 }
        let scaled = Int((value.magnitude * Double(scale)).rounded())
        let sign = value < 0 && scaled != 0 ? "−" : ""
        guard decimals > 0 else { return "\(sign)\(scaled)" }
        let fraction = String(scaled % scale)
        return "\(sign)\(scaled / scale).\(String(repeating: "0", count: decimals - fraction.count))\(fraction)"
    }

    /// How accurate a coordinate is, in a few words.
    static func shortUncertainty(_ place: Geolocation, _ words: Phrasebook) -> String {
        let distance = place.radiusMetres.map { words.distance(metres: $0) }
        return switch (place.accuracy?.label(words.language), distance) {
        case (let accuracy?, let distance?):
            words.filled(.accuracyShort, ["accuracy": accuracy, "distance": distance])
        case (let accuracy?, nil): accuracy
        case (nil, let distance?): words.filled(.withinShort, ["distance": distance])
        case (nil, nil): words[.accuracyNotStated]
        }
    }

    /// What the coordinate stands for, how far off it may be, and who supplied it, in sentences.
    static func uncertainty(_ place: Geolocation, _ words: Phrasebook) -> HTML {
        var sentences: [HTML] = []
        switch (place.accuracy, place.radiusMetres) {
        case (let accuracy?, let radius?):
            let values = ["accuracy": accuracy.label(words.language), "distance": words.distance(metres: radius)]
            sentences.append(.escaping(words.filled(.accuracyWithin, values)))
        case (let accuracy?, nil):
            sentences.append(.escaping(words.filled(.accuracyIs, ["accuracy": accuracy.label(words.language)])))
        case (nil, let radius?):
            sentences.append(.escaping(words.filled(.within, ["distance": words.distance(metres: radius)])))
        case (nil, nil): sentences.append(.escaping(words[.accuracyNotStated]))
        }
        if place.isGeneric == true { sentences.append(.escaping(words[.genericCoordinate])) }
        switch place.suppliedBy {
        case .belligerent?: sentences.append(.escaping(words[.suppliedByMilitary]))
        case .other?: sentences.append(.escaping(words[.suppliedByOther]))
        case .recorder?, nil: break
        }
        return .joined(sentences, by: " ")
    }
}

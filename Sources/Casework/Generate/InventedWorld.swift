// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// An island in the middle of the Atlantic, with its regions, places and armed actors; nothing of it exists.
///
/// Its countries have codes that ISO 3166-1 leaves to users: `XZ` Nasim, `XY` Murjan.
enum InventedWorld {
    struct Region: Sendable {
        let name: InventedName
        let country: Term<Country>
        let latitude: Double
        let longitude: Double
    }

    struct Place: Sendable {
        let name: InventedName
        let region: Region
        /// The point that stands for the place as a whole.
        let latitude: Double
        let longitude: Double
    }

    struct Faction: Sendable {
        let term: Term<Actor>
        let name: InventedName
        /// The letters of its programme's codes.
        let series: String
        let programme: Term<ProgrammeKey>
    }

    static let nasim = Term.known(Country(validKey: "XZ"))
    static let murjan = Term.known(Country(validKey: "XY"))

    static let regions: [Region] = [
        Region(
            name: InventedName(english: "North Shore", arabic: "الشاطئ الشمالي"),
            country: nasim,
            latitude: 37.12,
            longitude: -31.62
        ),
        Region(
            name: InventedName(english: "Upper Valley", arabic: "الوادي الأعلى"),
            country: nasim,
            latitude: 36.74,
            longitude: -31.88
        ),
        Region(
            name: InventedName(english: "Lower Valley", arabic: "الوادي الأدنى"),
            country: nasim,
            latitude: 36.31,
            longitude: -31.57
        ),
        Region(
            name: InventedName(english: "Salt Coast", arabic: "ساحل الملح"),
            country: nasim,
            latitude: 36.42,
            longitude: -30.93
        ),
        Region(
            name: InventedName(english: "Eastern Hills", arabic: "التلال الشرقية"),
            country: nasim,
            latitude: 36.93,
            longitude: -30.84
        ),
        Region(
            name: InventedName(english: "The Capes", arabic: "الرؤوس"),
            country: nasim,
            latitude: 35.87,
            longitude: -31.24
        ),
        Region(
            name: InventedName(english: "Murjan Bay", arabic: "خليج المرجان"),
            country: murjan,
            latitude: 35.42,
            longitude: -30.72
        ),
        Region(
            name: InventedName(english: "Southern Steppe", arabic: "السهب الجنوبي"),
            country: murjan,
            latitude: 35.11,
            longitude: -31.33
        ),
    ]

    /// Every kind of place with every root, spread over the regions.
    static let places: [Place] = {
        var random = SplitMix64(seed: 2011)
        var places: [Place] = []
        for kind in InventedNames.kindsOfPlace {
            for root in InventedNames.roots {
                let region = random.pick(regions)
                places.append(
                    Place(
                        name: InventedName(
                            english: "\(kind.english) \(root.english)",
                            arabic: "\(kind.arabic) \(root.arabic)"
                        ),
                        region: region,
                        latitude: rounded(region.latitude + (random.share() - 0.5) * 0.3),
                        longitude: rounded(region.longitude + (random.share() - 0.5) * 0.36)
                    )
                )
            }
        }
        return places
    }()

    static let factions: [Faction] = [
        faction("northern-brigade", "Northern Brigade", "لواء الشمال", "NB"),
        faction("coastal-alliance", "Coastal Alliance", "تحالف الساحل", "CA"),
        faction("island-air-force", "Island Air Force", "سلاح جو الجزيرة", "IA"),
        faction("ridge-front", "Ridge Front", "جبهة المرتفعات", "RF"),
        faction("harbour-guard", "Harbour Guard", "حرس الميناء", "HG"),
    ]

    private static func faction(_ key: String, _ english: String, _ arabic: String, _ series: String) -> Faction {
        Faction(
            term: .known(Actor(validKey: key)),
            name: InventedName(english: english, arabic: arabic),
            series: series,
            programme: .known(ProgrammeKey(validKey: key + "-nasim"))
        )
    }

    /// Six decimals: a tenth of a metre.
    static func rounded(_ degrees: Double) -> Double { (degrees * 1_000_000).rounded() / 1_000_000 }
}

// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// How the terms of a vocabulary are said in somebody else's data set: each has a value, or `n/a`.
///
/// Written one term a line, `key | value | value`, in the order of the columns.
struct Crosswalk: Sendable {
    /// Changes with every change of a line.
    let version: String
    let vocabulary: String
    let columns: [String]
    private let values: [String: [String]]

    init(version: String, _ vocabulary: String, _ columns: [String], _ text: String) {
        self.version = version
        self.vocabulary = vocabulary
        self.columns = columns
        var values: [String: [String]] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
            values[parts[0]] = Array(parts.dropFirst())
        }
        self.values = values
    }

    /// The keys that have a line.
    var keys: Set<String> { Set(values.keys) }

    /// The value of a term in a column; nil where the data set has none, or the term no line.
    func value(of key: String?, _ column: String) -> String? {
        guard let key, let row = values[key], let place = columns.firstIndex(of: column), place < row.count,
            row[place] != "n/a"
        else { return nil }
        return row[place]
    }

    /// Every crosswalk of the program.
    static let all: [Crosswalk] = [.precision, .strikeTypes, .countries, .causes]

    /// Where an accuracy stands among the precisions of UCDP GED and of ACLED; 2 of UCDP, "near", is not told apart here.
    static let precision = Crosswalk(
        version: "1",
        LocationAccuracy.vocabularyName,
        ["ucdp", "acled"],
        """
        province_governorate | 4 | 3
        district | 3 | 2
        subdistrict | 3 | 2
        city | 1 | 1
        town | 1 | 1
        village | 1 | 1
        neighbourhood_area | 1 | 1
        street | 1 | 1
        nearby_landmark | 1 | 1
        within_100m | 1 | 1
        within_1m | 1 | 1
        exact_location | 1 | 1
        exact_location_coalition | 1 | 1
        exact_location_other | 1 | 1
        """
    )

    /// What ACLED calls a kind of strike.
    static let strikeTypes = Crosswalk(
        version: "1",
        StrikeType.vocabularyName,
        ["acled_event", "acled_sub_event"],
        """
        airstrike | Explosions/Remote violence | Air/drone strike
        droneStrike | Explosions/Remote violence | Air/drone strike
        airstrikeOrArtillery | Explosions/Remote violence | n/a
        artillery | Explosions/Remote violence | Shelling/artillery/missile attack
        groundOperation | n/a | n/a
        counterTerrorismGround | n/a | n/a
        navalBombardment | Explosions/Remote violence | Shelling/artillery/missile attack
        unknown | n/a | n/a
        """
    )

    /// Codes of countries: ISO 3166-1, and the regions of ACLED; what UCDP calls them is in `UCDPCountries`.
    static let countries = Crosswalk(
        version: "2",
        Country.vocabularyName,
        ["iso3", "numeric", "acled_region"],
        """
        PS | PSE | 275 | Middle East
        SY | SYR | 760 | Middle East
        IQ | IRQ | 368 | Middle East
        YE | YEM | 887 | Middle East
        SO | SOM | 706 | Eastern Africa
        LY | LBY | 434 | Northern Africa
        UA | UKR | 804 | Europe
        LB | LBN | 422 | Middle East
        IL | ISR | 376 | Middle East
        IR | IRN | 364 | Middle East
        JO | JOR | 400 | Middle East
        TR | TUR | 792 | Middle East
        EG | EGY | 818 | Northern Africa
        PK | PAK | 586 | South Asia
        AF | AFG | 004 | South Asia
        SD | SDN | 729 | Northern Africa
        XY | n/a | n/a | n/a
        XZ | n/a | n/a | n/a
        """
    )

    /// The causes of death of SDG indicator 16.1.2.
    static let causes = Crosswalk(
        version: "1",
        CauseOfHarm.vocabularyName,
        ["sdg"],
        """
        heavyWeapons | heavy weapons and explosive munitions
        smallArms | small arms and light weapons
        plantedExplosives | planted explosives and unexploded ordnance
        incendiary | incendiary
        cbrn | chemical, biological, radiological, nuclear
        electromagnetic | electromagnetic weapons
        lessLethal | less lethal weapons
        conflictAccident | accidents related to conflict
        otherMeans | use of objects and other means
        denialOfEssentials | denial of access to or destruction of objects indispensable to survival
        runOver | use of objects and other means
        unknown | unknown
        """
    )
}

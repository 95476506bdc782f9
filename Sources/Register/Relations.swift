// SPDX-License-Identifier: Apache-2.0

/// What is asked of the ties between one incident and all others.
package struct RelationQuery: Hashable, Sendable {
    /// The incident whose relations are asked for; it is in none of the answers.
    package var number: IncidentNumber
    /// Where and when others are looked for; nil where its day or its point is not known.
    package var near: DaysAndBox?
    /// Codes that its texts name.
    package var namedCodes: [String]
    /// The words of each of its own codes, for texts of others that name one.
    package var ownCodes: [[String]]
    /// Addresses that more incidents than this cite count for nothing.
    package var mostCiting: Int
    /// Names that more incidents than this give count for nothing.
    package var mostNaming: Int
    /// The most incidents of each kind of tie that goes by names in texts.
    package var most: Int

    package init(
        number: IncidentNumber,
        near: DaysAndBox? = nil,
        namedCodes: [String] = [],
        ownCodes: [[String]] = [],
        mostCiting: Int = 20,
        mostNaming: Int = 5,
        most: Int = 50
    ) {
        self.number = number
        self.near = near
        self.namedCodes = namedCodes
        self.ownCodes = ownCodes
        self.mostCiting = mostCiting
        self.mostNaming = mostNaming
        self.most = most
    }
}

/// A span of days and a box on the map, both ends included.
package struct DaysAndBox: Hashable, Sendable {
    /// Days since 1970-01-01.
    package var days: ClosedRange<Int32>
    /// Degrees on WGS 84.
    package var latitudes: ClosedRange<Double>
    /// Degrees; two ranges where the box crosses the 180th meridian.
    package var longitudes: [ClosedRange<Double>]

    package init(days: ClosedRange<Int32>, latitudes: ClosedRange<Double>, longitudes: [ClosedRange<Double>]) {
        self.days = days
        self.latitudes = latitudes
        self.longitudes = longitudes
    }

    /// The most days that an incident of several days may have begun before the first of `days` to be found.
    package static let longestSpan: Int32 = 31
}

/// The incidents that something ties to one, drafts included: who may see them is the caller's affair.
package struct Relations: Hashable, Sendable {
    /// Those of the days and the box, in the order of numbers.
    package var nearby: [PlacedIncident] = []
    /// Those that cite the same addresses, with how many; most first, then in the order of numbers.
    package var citingAlike: [SharedCount] = []
    /// Those that name people with the same whole names, in any script, with how many names; most first.
    package var namingAlike: [SharedCount] = []
    /// Those that bear a code which this incident's texts name, in the order of numbers.
    package var named: [IncidentNumber] = []
    /// Those whose texts name a code of this incident, in the order of numbers.
    package var naming: [IncidentNumber] = []

    package init() {}
}

/// An incident with its point.
package struct PlacedIncident: Hashable, Sendable {
    package var number: IncidentNumber
    /// Degrees on WGS 84.
    package var latitude: Double
    package var longitude: Double
    /// Metres; nil where the accuracy is not known.
    package var radiusMetres: Double?

    package init(number: IncidentNumber, latitude: Double, longitude: Double, radiusMetres: Double?) {
        self.number = number
        self.latitude = latitude
        self.longitude = longitude
        self.radiusMetres = radiusMetres
    }
}

/// An incident with how much it shares with another.
package struct SharedCount: Hashable, Sendable {
    package var number: IncidentNumber
    package var count: Int

    package init(number: IncidentNumber, count: Int) {
        self.number = number
        self.count = count
    }
}

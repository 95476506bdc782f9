// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import CivilianHarm

@Suite struct IntegrityDateAndPlaceTests {
    @Test func undatedIncidentHasNoOtherFindingOnDates() {
        let broken = IntegritySample.broken { incident in
            incident.date = nil
            incident.dateEnd = CalendarDay("2031-04-10")
        }
        #expect(broken == ["dates.missing"])
    }

    @Test(arguments: [
        ("2031-04-08", ["dates.endBeforeStart"]), ("2031-04-09", []), ("2032-04-07", []),
        ("2032-04-08", ["dates.rangeSpansAYear"]),
    ])
    func endIsHeldAgainstTheBeginning(end: String, expected: [String]) {
        let broken = IntegritySample.broken { incident in
            incident.dateKind = .dateRange
            incident.dateEnd = CalendarDay(end)
        }
        #expect(broken == expected)
    }

    @Test func kindOfDateIsHeldAgainstTheDates() {
        #expect(IntegritySample.broken { $0.dateKind = .dateRange } == ["dates.kindDisagrees"])
        #expect(IntegritySample.broken { $0.dateEnd = CalendarDay("2031-04-10") } == ["dates.kindDisagrees"])
        #expect(IntegritySample.broken { $0.dateKind = nil }.isEmpty)
    }

    @Test func epochFutureAndEarlyPublicationAreReported() {
        #expect(IntegritySample.broken { $0.date = CalendarDay("1970-01-01") } == ["dates.epoch"])
        let early = IntegritySample.broken { $0.firstPublished = CalendarDay("2030-04-10") }
        #expect(early == ["dates.publishedBeforeIncident"])
        let context = IntegrityContext(today: CalendarDay("2031-04-08"))
        #expect(IntegritySample.broken(context: context) { _ in } == ["dates.inFuture"])
    }

    @Test(arguments: TimeKind.allCases)
    func announcedTimeIsThere(kind: TimeKind) {
        let broken = IntegritySample.broken { $0.timeKind = kind }
        #expect(broken == (kind == .unknown ? [] : ["dates.timeMissing"]))
    }

    @Test(
        arguments: [
            (4239.5, 36.5, "places.coordinateOutOfRange"), (nil, 36.5, "places.coordinateOutOfRange"),
            (36.25, -31, "places.wholeDegree"), (0, 0, "places.wholeDegree"),
            (35.5, 35.5, "places.latitudeEqualsLongitude"),
        ] as [(Double?, Double?, String)]
    )
    func coordinateIsPlausible(latitude: Double?, longitude: Double?, rule: String) {
        let broken = IntegritySample.broken { incident in
            incident.geolocations[0].latitude = latitude
            incident.geolocations[0].longitude = longitude
        }
        #expect(broken.first == rule)
    }

    @Test func coordinateAndAccuracyGoTogether() {
        let noAccuracy = IntegritySample.broken { incident in
            incident.geolocations[0].accuracy = nil
            incident.geolocations[0].radiusMetres = nil
        }
        #expect(noAccuracy == ["places.coordinateWithoutAccuracy"])
        let noCoordinate = IntegritySample.broken { incident in
            incident.geolocations[0].latitude = nil
            incident.geolocations[0].longitude = nil
        }
        #expect(noCoordinate == ["places.accuracyWithoutCoordinate"])
    }

    @Test func oneOfSeveralCoordinatesIsPrimary() {
        let none = IntegritySample.broken { incident in
            incident.geolocations[0].isPrimary = false
            incident.geolocations.append(incident.geolocations[0])
        }
        #expect(none == ["places.primaryUnclear"])
    }

    @Test func namesAreNamesInTheirScripts() {
        #expect(IntegritySample.broken { $0.adminNames.province = "36.25" } == ["places.adminNameIsNumber"])
        #expect(IntegritySample.broken { $0.countries = [] } == ["places.countryMissing"])
        #expect(IntegritySample.broken { $0.placeNames.en = "Wadi النسيم" } == ["places.latinNameHasArabic"])
        #expect(IntegritySample.broken { $0.placeNames.ar = "Wadi" } == ["places.arabicNameNotArabic"])
    }

    @Test(arguments: [
        (36.12, -31.65, LocationAccuracy.exact, true), (36.12, -31.65, .village, false), (36.1, -31.6, .village, false),
        (36.1234, -31.65, .exact, false), (36.1, -31.6, .within100Metres, true), (36.123, -31.6, .street, false),
    ])
    func anAccuracyIsNoFinerThanItsDecimals(
        latitude: Double,
        longitude: Double,
        accuracy: LocationAccuracy,
        isReported: Bool
    ) {
        let broken = IntegritySample.broken { incident in
            incident.geolocations = [
                Geolocation(
                    latitude: latitude,
                    longitude: longitude,
                    isPrimary: true,
                    accuracy: .known(accuracy)
                )
            ]
        }
        #expect(broken.contains("places.accuracyFinerThanCoordinate") == isReported)
    }
}

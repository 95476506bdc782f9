// SPDX-License-Identifier: Apache-2.0
import Geodesy
import Testing

@testable import CivilianHarm

@Suite struct IntegrityAreaTests {
    /// Two invented areas of one degree side by side, the second with a hole in its middle.
    private static let file = """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "properties": {"ADM1_EN": "North Shore", "ADM1_AR": "الشاطئ الشمالي",
            "ADM1_PCODE": "XZ01", "ADM0_PCODE": "XZ", "ADM0_EN": "Nasim"},
           "geometry": {"type": "Polygon", "coordinates": [[[10,40],[11,40],[11,41],[10,41],[10,40]]]}},
          {"type": "Feature", "properties": {"pcode": "XZ02", "level": 1, "name_en": "Salt Coast"},
           "geometry": {"type": "MultiPolygon", "coordinates": [[[[11,40],[12,40],[12,41],[11,41],[11,40]],
             [[11.4,40.4],[11.6,40.4],[11.6,40.6],[11.4,40.6],[11.4,40.4]]]]}}
        ]}
        """

    private static func context(tolerance: Double = 0) throws -> IntegrityContext {
        IntegrityContext(areas: try AreaIndex(geoJSON: file.utf8), areaToleranceMetres: tolerance)
    }

    private static func broken(_ latitude: Double, _ longitude: Double, tolerance: Double = 0) throws -> [String] {
        IntegritySample.broken(context: try context(tolerance: tolerance)) { incident in
            incident.geolocations[0].latitude = latitude
            incident.geolocations[0].longitude = longitude
            incident.adminNames.region = "north shore"
        }
    }

    @Test func propertiesGiveCodeLevelAndNames() throws {
        let areas = try AreaIndex(geoJSON: Self.file.utf8).areas
        #expect(areas.map(\.code) == ["XZ01", "XZ02"])
        #expect(areas.map(\.level) == [1, 1])
        #expect(areas[0].names == ["North Shore", "الشاطئ الشمالي"])
        #expect(areas[1].name == "Salt Coast")
    }

    @Test func pointInItsAreaIsSound() throws {
        #expect(try Self.broken(40.5, 10.5).isEmpty)
    }

    @Test func pointInTheNextAreaIsReportedWithBothNames() throws {
        var incident = IntegritySample.sound()
        incident.geolocations[0].latitude = 40.5
        incident.geolocations[0].longitude = 11.01
        incident.adminNames.region = "North Shore"
        let findings = IntegrityCheck.findings(in: incident, context: try Self.context())
        #expect(findings.map(\.rule) == [.inAnotherArea])
        #expect(
            findings.first?.message(.english)
                == "The record says North Shore, but the point lies in Salt Coast, about 848 m away from North Shore."
        )
    }

    @Test func toleranceAllowsForABorderDrawnDifferently() throws {
        #expect(try Self.broken(40.5, 11.01, tolerance: 1000).isEmpty)
        #expect(try Self.broken(40.5, 11.02, tolerance: 1000) == ["places.inAnotherArea"])
    }

    @Test func pointOutsideAndInAHoleIsOutsideTheCountry() throws {
        #expect(try Self.broken(41.5, 10.5) == ["places.outsideCountry"])
        #expect(try Self.broken(40.5, 11.5) == ["places.outsideCountry"])
    }

    @Test func aCountryWithoutAreasCannotSayNo() throws {
        let broken = IntegritySample.broken(context: try Self.context()) { incident in
            incident.countries.append(.known(Country(validKey: "XY")))
        }
        #expect(broken.isEmpty)
    }

    @Test(arguments: [
        (35.5, 38.5, "SY", true), (33.3, 44.4, "SY", false), (31.42, 34.36, "PS", true), (32.0, 35.2, "PS", true),
        (44.9, 34.1, "UA", true), (48.8, 2.3, "FR", true), (2.0, 45.3, "SO", true), (48.8, 2.3, "SO", false),
    ])
    func outlinesOfCountriesAreRoughlyRight(latitude: Double, longitude: Double, country: String, isInside: Bool) throws
    {
        let point = try #require(Coordinate(latitude: latitude, longitude: longitude))
        let areas = CountryOutlines.index.areas(ofCountry: country)
        #expect(!areas.isEmpty)
        #expect((AreaIndex.distance(from: point, to: areas) <= 25_000) == isInside)
    }

    @Test func outlinesServeWhereNoAreasWereGiven() {
        let broken = IntegritySample.broken { $0.countries = [.known(Country(validKey: "SY"))] }
        #expect(broken == ["places.outsideCountry"])
    }

    @Test(arguments: [
        ["Al-Hasakeh", "Hasakah", "Al Hassakah", "Hasaka", "al-Hasakah"], ["Ar-Raqqa", "Raqqa", "Ar Raqqah"],
        ["Dar'a", "Daraa", "Dara'a"], ["Aleppo", "Aleppoo"], ["إدلب", "ادلب", "إِدلب"], ["الرقة", "رقه"],
    ])
    func spellingsOfANameFoldIntoOne(spellings: [String]) {
        #expect(Set(spellings.map(AreaName.key)).count <= 2)
    }

    @Test(arguments: [
        ("Deir Ezzor", ["SY09"]), ("Deir ez-Zor", ["SY09"]), ("Deir Ez Zor", ["SY09"]), ("Ar Raqqah", ["SY11"]),
        ("Hassaka", ["SY08"]), ("Al Hasakah", ["SY08"]), ("Idlib", ["SY07"]), ("idlib", ["SY07"]),
        ("Dara'a", ["SY12"]), ("Al Suwayda", ["SY13"]), ("Rif Dimashq", ["SY03"]), ("Latakia", ["SY06"]),
        ("Damascus", ["SY01", "SY03"]), ("Homs or Aleppo", []),
    ])
    func spellingsOfGovernoratesAreResolved(spelling: String, codes: [String]) throws {
        let areas = (1...14).map { number in
            Area(code: number < 10 ? "SY0\(number)" : "SY\(number)", level: 1, names: [], rings: [])
        }
        #expect(AreaIndex(areas).areas(named: spelling, level: 1).map(\.code) == codes)
    }

    @Test(arguments: ["[]", "{\"type\": \"Feature\"}"])
    func anotherFileIsRefused(text: String) {
        #expect(throws: AreaError.notAFeatureCollection) { try AreaIndex(geoJSON: text.utf8) }
    }

    @Test func featureWithoutCodeOrPolygonIsNamed() {
        let noCode = #"{"type":"FeatureCollection","features":[{"properties":{},"geometry":null}]}"#
        #expect(throws: AreaError.codeMissing(feature: 1)) { try AreaIndex(geoJSON: noCode.utf8) }
        let noPolygon = #"{"type":"FeatureCollection","features":[{"properties":{"pcode":"XZ01"},"geometry":null}]}"#
        #expect(throws: AreaError.polygonMissing(feature: 1)) { try AreaIndex(geoJSON: noPolygon.utf8) }
    }
}

// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Foundation
import Maps
import Testing

@testable import Casework

struct AreaPackTests {
    static let square = "[[[10,10],[11,10],[11,11],[10,11],[10,10]]]"

    static func file(_ properties: String, coordinates: String = square, type: String = "Polygon") -> [UInt8] {
        Array(
            """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{\(properties)},\
            "geometry":{"type":"\(type)","coordinates":\(coordinates)}}]}
            """.utf8
        )
    }

    @Test(arguments: [
        (#""pcode":"QM01","level":1,"name_en":"West","name_ar":"الغرب""#, ["en": "West", "ar": "الغرب"]),
        (
            #""ADM0_PCODE":"QM","ADM1_PCODE":"QM01","ADM1_EN":"West","ADM1_AR":"الغرب","ADM0_EN":"Island""#,
            ["en": "West", "ar": "الغرب"]
        ),
        (#""shapeISO":"QM01","shapeName":"West","level":1"#, ["": "West"]),
    ])
    func propertiesAreGuessed(_ properties: String, _ names: [String: String]) throws {
        let area = try #require(try AreaPack(geoJSON: Self.file(properties)).areas.first)

        #expect(area.code == "QM01" && area.level == 1)
        #expect(area.names == names)
        #expect(area.holds(MapPoint(10.5, 10.5)) && !area.holds(MapPoint(11.5, 10.5)))
    }

    @Test func propertiesAreNamed() throws {
        let file = Self.file(#""id":7,"de":"Westen","arabisch":"الغرب""#)
        let wanted = AreaPack.Properties(code: "id", nameEnglish: "de", nameArabic: "arabisch", level: 2)
        let area = try #require(try AreaPack(geoJSON: file, properties: wanted).areas.first)

        #expect(area.code == "7" && area.level == 2 && area.names == ["en": "Westen", "ar": "الغرب"])
    }

    @Test(arguments: [
        (file(#""level":1"#), AreaPackError.codeMissing(feature: 1)),
        (file(#""pcode":"QM01""#), .levelMissing(feature: 1)),
        (
            file(#""pcode":"QM01","level":1"#, coordinates: "[1,2]", type: "Point"),
            .notAPolygon(feature: 1, type: "Point")
        ),
        (file(#""pcode":"QM01","level":1"#, coordinates: "[[[10,10],[11,10],[11,11]]]"), .openRing(feature: 1)),
        (
            file(#""pcode":"QM01","level":1"#, coordinates: "[[[500000,10],[11,10],[11,11],[500000,10]]]"),
            .badPosition(feature: 1)
        ),
        (
            file(#""pcode":"QM01","level":1"#, coordinates: "[[[10,10],[11,11],[11,10],[10,11],[10,10]]]"),
            .crossesItself(feature: 1, longitude: 10.5, latitude: 10.5)
        ),
        (Array(#"{"type":"Topology"}"#.utf8), .notAFeatureCollection(type: "Topology")),
        (Array(#"{"type":"FeatureCollection","features":[]}"#.utf8), .empty),
    ])
    func faultyFileIsRefusedWithItsFault(_ file: [UInt8], _ fault: AreaPackError) {
        #expect(throws: fault) { try AreaPack(geoJSON: file) }
        #expect(!fault.description.isEmpty)
    }

    @Test func truncatedFileIsRefusedAtEveryLength() {
        let file = Self.file(#""pcode":"QM01","level":1"#)
        for length in 0..<file.count {
            #expect(throws: AreaPackError.self) { try AreaPack(geoJSON: Array(file.prefix(length))) }
        }
    }

    @Test func folderKeepsWhatItWasGiven() throws {
        let path = NSTemporaryDirectory() + "areas-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let folder = AreaFolder(register: path)
        let file = Self.file(#""id":"QM01","de":"Westen""#)
        let wanted = AreaPack.Properties(code: "id", nameEnglish: "de", level: 1)

        #expect(folder.names.isEmpty)
        try folder.keep(file, properties: wanted, name: "west")
        #expect(folder.names == ["west"])
        #expect(try folder.pack("west").areas.first?.names == ["en": "Westen"])
        #expect(FileManager.default.contents(atPath: path + "/areas/west.geojson").map(Array.init) == file)
        try folder.remove("west")
        #expect(folder.names.isEmpty)
        #expect(throws: AreaFolderError.notThere("west")) { try folder.remove("west") }
    }

    @Test(arguments: [
        ("a/b/SYR_admin1.geojson", "syr_admin1"), ("../../etc/passwd", "passwd"), ("حدود.geojson", nil), ("..", nil),
    ])
    func nameOfAFileStaysInTheFolder(_ file: String, _ name: String?) {
        #expect(AreaFolder.name(of: file) == name)
    }
}

/// Real areas: absent on most machines, required in CI.
struct RealAreaTests {
    @Test(arguments: [1, 2, 3]) func publishedAreasAreTakenWithTheirNames(_ level: Int) throws {
        let environment = ProcessInfo.processInfo.environment
        let path =
            "\(environment["SIJILL_SHARED"] ?? "../shared")/data/ocha-syria-admin/syr_admin\(level).simplified.geojson"
        guard let bytes = FileManager.default.contents(atPath: path) else {
            try #require(environment["CI"] != "true", "\(path) is missing")
            print("skipped: \(path) is not here")
            return
        }
        let pack = try AreaPack(geoJSON: Array(bytes))

        #expect(pack.areas.count == [1: 14, 2: 62, 3: 272][level])
        #expect(pack.areas.allSatisfy { $0.level == level && $0.names["en"] != nil && $0.names["ar"] != nil })
    }
}

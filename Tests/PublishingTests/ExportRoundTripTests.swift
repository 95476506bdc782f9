// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Foundation
import Importing
import Publishing
import Register
import RegisterSQLite
import RegisterTesting
import Testing

/// What an export loses: nothing, where the format says so.
@Suite(.serialized) struct ExportRoundTripTests {
    private static func lines(of store: SQLiteRegister) async throws -> String {
        var bytes: [UInt8] = []
        let export = Export(store: store, plane: .staff) { try await Library(store: store) }
        _ = try await export.stream(IncidentQuery(), .interchange) { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func export(_ plane: Plane, _ store: SQLiteRegister) -> Export {
        var options = Export.Options()
        options.database = { try SQLiteTables($0, $1) }
        return Export(store: store, plane: plane, options) { try await Library(store: store) }
    }

    private static func invented() -> [Incident] {
        let generator = IncidentGenerator(seed: 7)
        return (0..<60).map { generator.incident($0) }
    }

    private static let lossless: [ExportFormat] = ExportFormat.allCases.filter(\.isLossless)

    @Test(arguments: lossless)
    func aRegisterComesBackAsItWas(format: ExportFormat) async throws {
        let scratch = try Trip.Scratch()
        let store = try await Trip.register(Self.invented())
        let path = scratch.path + "/" + format.fileName

        let summary = try await Self.export(.staff, store).write(IncidentQuery(), as: format, to: path)
        let (copy, report) = try await Trip.imported(path)

        #expect(summary.incidents == 60 && report.total.refused == 0)
        let (before, after) = (try await Self.lines(of: store), try await Self.lines(of: copy))
        #expect(before == after && !before.isEmpty)
    }

    @Test(arguments: ExportFormat.allCases)
    func theSameRegisterGivesTheSameBytes(format: ExportFormat) async throws {
        let scratch = try Trip.Scratch()
        let store = try await Trip.register(Self.invented())
        let paths = ["a", "b"].map { scratch.path + "/" + $0 }
        for path in paths { _ = try await Self.export(.public, store).write(IncidentQuery(), as: format, to: path) }
        func contents(_ path: String) throws -> [String: Data] {
            guard format.isFolder else { return ["": try Data(contentsOf: URL(filePath: path))] }
            return try FileManager.default.contentsOfDirectory(atPath: path).reduce(into: [:]) { files, name in
                files[name] = try Data(contentsOf: URL(filePath: path + "/" + name))
            }
        }
        let first = try contents(paths[0])
        #expect(try contents(paths[1]) == first && first.values.allSatisfy { !$0.isEmpty })
    }

    /// What is in a workbook is what is in the tables, compressed.
    @Test(arguments: ExportFormat.allCases.filter { $0 != .xlsx })
    func nothingPrivateLeaves(format: ExportFormat) async throws {
        let scratch = try Trip.Scratch()
        var incidents = Self.invented()
        for index in incidents.indices {
            incidents[index].visibility = .published
            incidents[index].unplaced = [Unplaced(field: "f", text: "CANARY-1", reason: "r")]
            incidents[index].origin?.file = "CANARY-2"
            var victim = Victim()
            (victim.outcome, victim.names.en) = (.injured, "CANARY-3")
            (victim.notes, victim.ageText) = ("CANARY-4", "CANARY-5")
            victim.listMatches = [ListMatch()]
            victim.listMatches[0].entryID = "CANARY-6"
            (victim.sex, victim.age, victim.pregnant) = (.female, Age(min: 14, max: 14), true)
            victim.family = "GX"
            var family = VictimFamily()
            (family.id, family.names.en) = ("GX", "CANARY-7")
            incidents[index].victims = [victim]
            incidents[index].victimFamilies = [family]
            var place = Geolocation()
            (place.latitude, place.longitude, place.radiusMetres) = (33.123_456_7, 44.765_432_1, 1500)
            incidents[index].geolocations = [place]
        }
        incidents[0].visibility = .draft
        incidents[0].codes = ["CANARY-8"]
        let store = try await Trip.register(incidents)
        let path = scratch.path + "/out"
        let summary = try await Self.export(.public, store).write(IncidentQuery(), as: format, to: path)

        #expect(summary.incidents < 60)
        let names = format.isFolder ? try FileManager.default.contentsOfDirectory(atPath: path).map { "/" + $0 } : [""]
        for name in names {
            let text = String(decoding: try Data(contentsOf: URL(filePath: path + name)), as: UTF8.self)
            #expect(!text.contains("CANARY"), "\(format) \(name)")
            #expect(!text.contains("33.1234") && !text.contains("44.765"), "\(format) \(name)")
        }
    }

    @Test func tablesInAnotherOrderAreRefusedWhole() async throws {
        let scratch = try Trip.Scratch()
        let store = try await Trip.register(Self.invented())
        let path = scratch.path + "/tables"
        _ = try await Self.export(.staff, store).write(IncidentQuery(), as: .tables, to: path)
        let file = URL(filePath: path + "/involvements.csv")
        var rows = String(decoding: try Data(contentsOf: file), as: UTF8.self).components(separatedBy: "\r\n")
        rows.removeLast()
        let last = rows.removeLast()
        rows.insert(last, at: 1)
        try (rows.joined(separator: "\r\n") + "\r\n").write(to: file, atomically: true, encoding: .utf8)

        let (copy, report) = try await Trip.imported(path)

        #expect(report.total.refused == 1 && report.total.records == 0)
        #expect(try await copy.counts().incidents == 0)
    }

    /// The list of a whole register comes from the store; that of a query from the catalogue.
    @Test(arguments: [Plane.public, .staff]) func aWholeListIsTheOneOfTheCatalogue(plane: Plane) async throws {
        let generator = IncidentGenerator(seed: 7)
        var incidents = (1...700).map { generator.incident($0) }
        incidents[3].visibility = .draft
        incidents[4].date = nil
        incidents[5].placeNames.en = "=1+1, \"North\"\nbank"
        incidents[6].countries = [.unknown("-a"), .unknown("b,c")]
        incidents[7].geolocations = incidents.flatMap(\.geolocations).prefix(1).map { place in
            var place = place
            (place.latitude, place.longitude, place.radiusMetres) = (-0.000_000_04, -179.999_999_96, 0.5)
            return place
        }
        let store = try await Trip.register(incidents)
        let library = try await Library(store: store)
        let pieces = try await ListExport(library: library, plane: plane).file(IncidentQuery(), as: .list)
        var expected: [UInt8] = []
        for piece in 0..<pieces.count { expected += try await pieces.piece(piece) }
        var written: [UInt8] = []
        let export = Export(store: store, plane: plane) { library }
        let summary = try await export.stream(IncidentQuery(), .list) { written += $0 }
        #expect(String(decoding: written, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
        #expect(summary.incidents == 700 - (plane == .public ? incidents.count { $0.visibility != .published } : 0))
    }
}

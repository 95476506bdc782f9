// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Foundation
import Importing
import Register
import RegisterSQLite
import Testing

@testable import Publishing

/// Workbooks that are read again: what a cell cannot hold, and what somebody did to them meanwhile.
@Suite(.serialized) struct WorkbookRoundTripTests {
    /// Runs with the path of a workbook of these incidents.
    private static func exported(
        _ incidents: [Incident],
        _ body: (_ store: SQLiteRegister, _ path: String) async throws -> Void
    ) async throws {
        let scratch = try Trip.Scratch()
        let store = try await Trip.register(incidents)
        let path = scratch.path + "/register.xlsx"
        let export = Export(store: store, plane: .staff) { try await Library(store: store) }
        _ = try await export.write(IncidentQuery(), as: .xlsx, to: path)
        try await body(store, path)
    }

    private static func records(_ store: SQLiteRegister) async throws -> [Incident] {
        var bytes: [UInt8] = []
        let export = Export(store: store, plane: .staff) { try await Library(store: store) }
        _ = try await export.stream(IncidentQuery(), .interchange) { bytes += $0 }
        return try bytes.split(separator: 0x0A).map { try Incident.read(document: Array($0)).incident }
    }

    /// Texts that XML, a cell or a reader's unescaping would change.
    private static let texts = [
        "", " ", "\u{0}", "\u{1}\u{1F}", "a\r\nb\tc\n", "\r\u{301}", "_x0041_", "_x41_", "_x005F_x0041_", "_x+12F_",
        "__x0041_\u{301}", "\u{FFFE}\u{FFFF}", "=1+1", "'quoted", "n/a", "?", "true", "0012", "1e5", "2031-01-01",
        "تل مروة", "\u{202B}mixed مختلط\u{202C}", "😀\u{200D}", "<&>\"",
    ]

    @Test func textsComeBackAsTheyWere() async throws {
        let incidents = Self.texts.enumerated().map { index, text in
            var incident = Incident()
            incident.codes = ["QM\(index)"]
            incident.placeText = text
            incident.assessmentText.ar = text + "\u{301}"
            incident.unplaced = [Unplaced(field: "f\(index)", text: text + "x" + text, reason: text)]
            return incident
        }
        try await Self.exported(incidents) { store, path in
            let (copy, report) = try await Trip.imported(path)
            #expect(report[ImportFormat.recordTables.rawValue].new == incidents.count && report.total.refused == 0)
            #expect(try await Self.records(copy) == Self.records(store))
        }
    }

    @Test func textsLongerThanACellComeBackWhole() async throws {
        let long = String(repeating: "سطر من نصّ 😀_x0041_ ", count: 9_000)
        let incidents = (0..<3).map { index in
            var incident = Incident()
            incident.codes = ["QM\(index)"]
            incident.assessmentText.ar = index == 1 ? nil : long + "\(index)"
            incident.assessmentText.en = index == 1 ? nil : long + "en"
            var source = Source()
            (source.name, source.reading) = ("Radio Nasim", SourceReading())
            source.reading?.note = index == 2 ? long : "short"
            incident.sources = [source, source]
            return incident
        }
        try await Self.exported(incidents) { store, path in
            let (copy, report) = try await Trip.imported(path)
            #expect(report.total.new == 3 && report.total.refused == 0)
            #expect(try await Self.records(copy) == Self.records(store))
        }
    }

    @Test func theSameWorkbookAgainChangesNothing() async throws {
        let generator = IncidentGenerator(seed: 11)
        try await Self.exported((0..<25).map { generator.incident($0) }) { _, path in
            let (_, report) = try await Trip.imported(path, path)
            #expect(report.total.new == 25 && report.total.unchanged == 25 && report.total.changed == 0)
        }
    }
}

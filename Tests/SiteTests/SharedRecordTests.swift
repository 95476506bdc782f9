// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Foundation
import Importing
import Register
import Testing

@testable import Site

/// The pages of every record of the shared material, in both languages.
///
/// Failures name a record and quote nothing of it.
struct SharedRecordTests {
    /// Every record of the material; empty where it is not here, which is a failure in CI.
    private static func incidents() throws -> [Incident] {
        let environment = ProcessInfo.processInfo.environment
        let root = "\(environment["SIJILL_SHARED"] ?? "../shared")/data"
        guard FileManager.default.fileExists(atPath: root) else {
            try #require(environment["CI"] != "true", "the shared material is missing")
            print("skipped: the shared material is not here")
            return []
        }
        let terms = try TermTable.read(bytes("\(root)/airwars-cms/terms.json")).table
        let context = ImportContext(terms: terms)
        var incidents: [Incident] = []
        for (folder, suffix) in [("airwars-ispt/pages", ".html"), ("airwars-cms", ".json"), ("page-text", ".txt")] {
            let names = try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)").sorted()
            for name in names where name.hasSuffix(suffix) {
                let input = ImportInput(name: name, bytes: try bytes("\(root)/\(folder)/\(name)"))
                Importing.read(input, context: context) { event in
                    if case .draft(let draft) = event { incidents.append(draft.incident) }
                }
            }
        }
        return incidents
    }

    private static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: path))) }

    @Test func everyRecordHasACleanPageInEveryLanguage() async throws {
        let incidents = try Self.incidents().compactMap(PublicIncident.init)
        guard !incidents.isEmpty else { return }
        #expect(incidents.count > 2_000)
        // Threads of their own: the few that tasks share are those that the sites of other tests answer on.
        let halves = [incidents.prefix(incidents.count / 2), incidents.suffix(incidents.count - incidents.count / 2)]
        let faults = await withTaskGroup(of: [String].self) { group in
            for half in halves {
                group.addTask {
                    await withCheckedContinuation { continuation in
                        Thread.detachNewThread { continuation.resume(returning: half.flatMap(Self.faults)) }
                    }
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(faults.isEmpty, "\(faults.count) findings: \(faults.sorted().prefix(20))")
    }

    private static func faults(_ incident: PublicIncident) -> [String] {
        InterfaceLanguage.inCode.flatMap { language -> [String] in
            let key = incident.codes.first ?? incident.id.description
            let time = Timestamp(milliseconds: 1_995_000_000_000)
            let model = IncidentPage.Model(incident: incident, revision: 1, recordedAt: time, key: key)
            let frame = Fixture.frame(language, .incident(language, key: key))
            let page = IncidentPage(model: model, frame: frame)
            let document = page.document()
            let scan = PageScan(document)
            var faults = scan.faults
            if document.count >= 100_000 { faults.insert("\(document.count) bytes") }
            for tag in scan.outgoing where !isRobust(tag, scan, page.copies) { faults.insert("a link is not robust") }
            return faults.map { "\(key) in \(language): \($0)" }
        }
    }

    /// Whether a link says where the archived copy is, if the record knows one (requirement R107).
    private static func isRobust(_ tag: Substring, _ scan: PageScan, _ copies: ArchivedCopies) -> Bool {
        guard let address = scan.value(of: "href", in: tag) else { return false }
        let plain = String(address).replacing("&amp;", with: "&").replacing("&quot;", with: "\"").replacing(
            "&#39;",
            with: "'"
        )
        guard let copy = copies[plain], ExternalLink(copy) != nil else { return true }
        let day = scan.value(of: "data-versiondate", in: tag).flatMap { CalendarDay($0) }
        return scan.value(of: "data-originalurl", in: tag) == address && day != nil
            && scan.value(of: "data-versionurl", in: tag) != nil
    }
}

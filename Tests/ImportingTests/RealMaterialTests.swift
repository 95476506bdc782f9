// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Foundation
import Testing

@testable import Importing

@Suite struct RealMaterialTests {
    @Test func savedPagesOfTheOldLayoutAreAllRead() throws {
        guard let folder = try SharedMaterial.folder("data/airwars-ispt/pages") else { return }
        let export = try Export(named: "pages")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where name.hasSuffix(".html") {
            let input = try SharedMaterial.input("\(folder)/\(name)", named: name)
            Importing.read(input) { export.take($0) }
        }
        export.report()
        #expect(export.drafts == 148)
        #expect(export.errors == 0)
    }

    @Test func postsOfTheCMSAreAllRead() throws {
        guard let folder = try SharedMaterial.folder("data/airwars-cms") else { return }
        let terms = try SharedMaterial.input("\(folder)/terms.json", named: "terms.json")
        let context = ImportContext(terms: try TermTable.read(terms.bytes).table)
        let export = try Export(named: "cms")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where name.hasPrefix("posts-")
        {
            let input = try SharedMaterial.input("\(folder)/\(name)", named: name)
            Importing.read(input, context: context) { export.take($0) }
        }
        export.report()
        #expect(export.drafts == 2080)
        #expect(export.errors == 0)
    }
}

/// Counts what the readers give, and writes it as an export where `SIJILL_EXPORT` names a folder.
final class Export {
    private(set) var drafts = 0
    private(set) var errors = 0
    private var codes: [String: Int] = [:]
    private var lines: [UInt8] = []
    private let file: URL?
    private let name: String

    init(named name: String) throws {
        self.name = name
        file = ProcessInfo.processInfo.environment["SIJILL_EXPORT"].map { URL(filePath: "\($0)/\(name).jsonl") }
    }

    func take(_ event: ImportEvent) {
        switch event {
        case .diagnostic(let diagnostic):
            if diagnostic.severity == .error { errors += 1 }
            codes["\(diagnostic.severity) \(diagnostic.code) \(diagnostic.field ?? "")", default: 0] += 1
        case .report: break
        case .draft(let draft):
            drafts += 1
            var incident = draft.incident
            let digits = String(drafts)
            incident.id =
                Identifier("00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits)
                ?? .none
            lines += incident.interchangeLine
            lines.append(0x0A)
        }
    }

    func report() {
        print("\(name): \(drafts) drafts")
        for (code, count) in codes.sorted(by: { $0.value > $1.value }).prefix(60) { print("  \(count) \(code)") }
        if let file { try? Data(lines).write(to: file) }
    }
}

/// Real material beside the project: absent on most machines, required in CI.
enum SharedMaterial {
    /// A folder of it; nil, with a message, where it is absent.
    static func folder(_ name: String, under parent: String = "") throws -> String? {
        let path = parent.isEmpty ? name : "\(parent)/\(name)"
        let environment = ProcessInfo.processInfo.environment
        let folder = "\(environment["SIJILL_SHARED"] ?? "../shared")/\(path)"
        guard FileManager.default.fileExists(atPath: folder) else {
            try #require(environment["CI"] != "true", "\(folder) is missing")
            print("skipped: \(folder) is not here")
            return nil
        }
        return folder
    }

    static func input(_ path: String, named name: String) throws -> ImportInput {
        ImportInput(name: name, bytes: [UInt8](try Data(contentsOf: URL(filePath: path))))
    }
}

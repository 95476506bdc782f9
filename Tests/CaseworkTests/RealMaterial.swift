// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Foundation
import Importing
import Testing

@testable import Casework

/// What was found in one set of real material, by incident.
struct RealMaterial {
    /// Codes and fields of the values that a reader made plain; each field of a record once.
    private var repairs: [(code: String, field: String)] = []
    private var findings: [(code: String, finding: IntegrityFinding)] = []
    /// The joined codes of every incident of the set.
    private(set) var codes: Set<String> = []

    /// Real material lies beside the project: absent on most machines, required in CI.
    private static func folder(_ path: String) throws -> String? {
        let environment = ProcessInfo.processInfo.environment
        let folder = "\(environment["SIJILL_SHARED"] ?? "../shared")/\(path)"
        guard FileManager.default.fileExists(atPath: folder) else {
            try #require(environment["CI"] != "true", "\(folder) is missing")
            print("skipped: \(folder) is not here")
            return nil
        }
        return folder
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: path)))
    }

    /// Where a file lies; nil where the material is not here.
    static func path(_ path: String) throws -> String? { try folder(path) }

    /// A file as text; nil where the material is not here.
    static func text(_ path: String) throws -> String? {
        try folder(path).map { String(decoding: try bytes($0), as: UTF8.self) }
    }

    static func json(_ path: String) throws -> JSONValue? {
        try folder(path).map { try JSONParser.parse(bytes($0)) }
    }

    /// The areas of the country that the posts are about.
    static func areas() throws -> AreaIndex? {
        try folder("data/ocha-syria-admin/syr_admin1.simplified.geojson").map { try AreaIndex(geoJSON: bytes($0)) }
    }

    static func pages() throws -> RealMaterial? {
        guard let folder = try folder("data/airwars-ispt/pages") else { return nil }
        return try RealMaterial(folder, suffix: ".html", context: ImportContext(), areas: AreaIndex())
    }

    static func posts() throws -> RealMaterial? {
        guard let folder = try folder("data/airwars-cms"), let areas = try areas() else { return nil }
        let terms = try TermTable.read(bytes("\(folder)/terms.json")).table
        return try RealMaterial(folder, suffix: ".json", context: ImportContext(terms: terms), areas: areas)
    }

    /// The incidents of the posts; nil where the material is not here.
    static func postedIncidents() throws -> [Incident]? {
        guard let folder = try folder("data/airwars-cms") else { return nil }
        let terms = try TermTable.read(bytes("\(folder)/terms.json")).table
        var incidents: [Incident] = []
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        where name.hasPrefix("posts-") {
            let input = ImportInput(name: name, bytes: try bytes("\(folder)/\(name)"))
            Importing.read(input, context: ImportContext(terms: terms)) { event in
                if case .draft(let draft) = event { incidents.append(draft.incident) }
            }
        }
        return incidents
    }

    private init(_ folder: String, suffix: String, context: ImportContext, areas: AreaIndex) throws {
        let rules = IntegrityContext(areas: areas)
        var register = RegisterIntegrity()
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where name.hasSuffix(suffix) {
            let input = ImportInput(name: name, bytes: try Self.bytes("\(folder)/\(name)"))
            Importing.read(input, context: context) { event in
                guard case .draft(let draft) = event else {
                    if case .diagnostic(let diagnostic) = event { repairs += Self.repair(diagnostic) }
                    return
                }
                let code = draft.incident.displayCode
                codes.insert(code)
                register.add(draft.incident)
                let found = IntegrityCheck.findings(in: draft.incident, context: rules)
                findings += found.map { (code, $0) }
            }
        }
        findings += register.finish().map { ($0.displayCode, $0.finding) }
    }

    private static func repair(_ diagnostic: ImportDiagnostic) -> [(code: String, field: String)] {
        diagnostic.code == .repairedValue ? [(diagnostic.incidentCode ?? "", diagnostic.field ?? "")] : []
    }

    /// The codes at which a class was found.
    func found(_ wanted: AnomalyClass.Found) -> [String] {
        switch wanted {
        case .rules(let rules, let path): codes(rules, path)
        case .incidents(let rules, let path): Array(Set(codes(rules, path))).sorted()
        case .repairs(let field): Array(Set(repairs.filter { $0.field.contains(field) }.map(\.code))).sorted()
        }
    }

    private func codes(_ rules: [IntegrityRule], _ path: String) -> [String] {
        findings.filter { rules.contains($0.finding.rule) && $0.finding.path.hasPrefix(path) }.map(\.code)
    }
}

// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Counting
import Foundation
import Register
import RegisterSQLite
import RegisterTesting

@testable import Site

/// A copy of a site in a folder that goes afterwards.
struct CopiedSite {
    let path: String

    /// Runs `body` with a new folder.
    static func with(_ body: (CopiedSite) async throws -> Void) async throws {
        let path = FileManager.default.temporaryDirectory.path + "/sijill-copy-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: path) }  // what is left over does not decide a test
        try await body(CopiedSite(path: path))
    }

    /// Writes a copy of a register.
    func write(
        _ store: some IncidentStore & ReportStore,
        server: String? = nil,
        base: String? = nil
    ) async throws -> SiteCopy.Report {
        let library = try await Library(store: store)
        let reading = LibraryReading(
            library,
            figures: FigureDesk(library: library, rules: .builtIn, store: store),
            people: PeoplePolicy(),
            reports: try await ReportDesk(store: store)
        )
        var settings = SiteSettings()
        settings.publicAddress = base.flatMap { PublicAddress($0, withPath: true) }
        let copy = SiteCopy(reading: reading, settings: settings, server: server.flatMap { PublicAddress($0) })
        return try await copy.write(to: path, jobs: 2)
    }

    /// A register of these incidents.
    static func register(_ incidents: [Incident]) async throws -> SQLiteRegister {
        let store = try await SQLiteRegister.inMemory()
        try await store.append(incidents.map { .fixture(of: $0) })
        return store
    }

    /// Every file, by its path in the folder.
    func files() throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in FileManager.default.enumerator(atPath: path) ?? FileManager.DirectoryEnumerator() {
            guard let name = name as? String, let bytes = FileManager.default.contents(atPath: "\(path)/\(name)") else {
                continue
            }
            files[name] = Array(bytes)
        }
        return files
    }

    /// When each file was written last.
    func times() throws -> [String: Date] {
        try files().keys.reduce(into: [:]) { times, name in
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
            times[name] = attributes[.modificationDate] as? Date
        }
    }

    func text(_ name: String) -> String {
        String(decoding: FileManager.default.contents(atPath: "\(path)/\(name)") ?? Data(), as: UTF8.self)
    }
}

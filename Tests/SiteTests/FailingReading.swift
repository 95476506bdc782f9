// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import Publishing
import Site

/// A register that cannot be read.
struct FailingReading: PublicReading {
    var makesDatabases: Bool { false }
    var version: Int64 = 1
    struct Failure: Error { let text = "secret" }

    var figures: FigureDesk { FigureDesk(snapshot: CatalogueSnapshot(), rules: .builtIn) }
    var map: MapDesk { MapDesk(figures: figures) }

    func list(_ query: IncidentQuery) async throws -> PublicListing { throw Failure() }
    /// Fails half-way.
    func file(_ query: IncidentQuery, as format: ExportFormat, _ options: ListFileOptions) async throws -> FilePieces {
        FilePieces(count: 3) { piece in
            guard piece < 2 else { throw Failure() }
            return [0x61]
        }
    }
    func changes(_ query: IncidentQuery) async throws -> PublicChanges { throw Failure() }
    func lookUp(code: String) async throws -> PublicLookup { throw Failure() }
    func record(_ id: Incident.ID) async throws -> PublicRecord? { throw Failure() }
    func history(of id: Incident.ID) async throws -> [PublicRevision] { throw Failure() }
    func versions(of id: Incident.ID) async throws -> [PublicVersion] { throw Failure() }
    func record(_ id: Incident.ID, version: Int) async throws -> PublicRecord? { throw Failure() }
    func related(to record: PublicRecord) async throws -> [PublicRelated] { throw Failure() }
    func rows(_ numbers: [Int32]) async throws -> [PublicRow] { throw Failure() }
    func overview() async throws -> PublicOverview { throw Failure() }
}

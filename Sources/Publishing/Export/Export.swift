// SPDX-License-Identifier: Apache-2.0

package import Casework
package import Catalogue
package import CivilianHarm
import Foundation
package import Register
package import Tables

/// Writes all incidents of a query, or a whole register, in any format, under a name of its own.
///
/// The same register gives the same bytes. Memory does not grow with the number of incidents but by a place of each.
package struct Export: Sendable {
    /// Begins a database file of tables; an engine provides it.
    package typealias DatabaseMaking = @Sendable (_ path: String, _ plan: TablePlan) throws -> any TableDatabase

    /// What an export may be given.
    package struct Options: Sendable {
        package var list = ListFileOptions()
        /// What is said of a package as a whole.
        package var about = TablePackage.About()
        /// What is said of the data set in JSON-LD.
        package var dataset = DatasetDescription()
        /// Which side of a range is the one number that UCDP's and ACLED's columns ask for.
        package var best = BestFigure.low
        /// Begins a database file of tables; without one there is no `sqlite`.
        package var database: DatabaseMaking?

        package init() {}
    }

    private let store: any IncidentStore
    private let library: @Sendable () async throws -> Library
    private let plane: Plane
    private let policy: PeoplePolicy
    private let options: Options

    /// An export of what can be seen on a plane; for readers, people are as the policy says.
    package init(
        library: Library,
        plane: Plane,
        policy: PeoplePolicy = PeoplePolicy(),
        _ options: Options = Options()
    ) {
        self.init(store: library.records.store, plane: plane, policy: policy, options) { library }
    }

    /// The same of a store, whose library is made when it is needed: a whole register leaves without one.
    package init(
        store: any IncidentStore,
        plane: Plane,
        policy: PeoplePolicy = PeoplePolicy(),
        _ options: Options = Options(),
        library: @escaping @Sendable () async throws -> Library
    ) {
        self.store = store
        self.library = library
        self.plane = plane
        self.policy = policy
        self.options = options
    }

    /// Writes a file or folder, which appears under its name when it is whole; the query's page does not matter.
    ///
    /// - Throws: `ExportFailure`, and errors of the store; nothing is left behind then.
    package func write(
        _ query: IncidentQuery,
        as format: ExportFormat,
        to path: String,
        progress: (_ done: Int) -> Void = { _ in }
    ) async throws -> ExportSummary {
        let place = try OutputPlace(path, isFolder: format.isFolder)
        do {
            let summary = try await write(query, format, at: place.temporary, progress)
            try place.finish()
            return summary
        } catch {
            place.abandon()
            throw error
        }
    }

    private func write(
        _ query: IncidentQuery,
        _ format: ExportFormat,
        at path: String,
        _ progress: (Int) -> Void
    ) async throws -> ExportSummary {
        switch format {
        case .tables:
            var about = options.about
            about.isPublic = plane == .public
            let count = try await TableFolderExport(
                selection: try await selection(query),
                policy: seenUnder,
                about: about,
                hasByteOrderMark: options.list.hasByteOrderMark,
                isPrivate: plane != .public
            ).write(path, progress: progress)
            return ExportSummary(incidents: count)
        case .xlsx:
            let parts = path + ".parts"
            try? FileManager.default.removeItem(atPath: parts)  // what an export that was cut short left
            try FileManager.default.createDirectory(atPath: parts, withIntermediateDirectories: false)
            defer { try? FileManager.default.removeItem(atPath: parts) }  // the workbook is whole without them
            let plan = TablePlan.of(seenUnder)
            var book = try Workbook(plan, parts: parts)
            let count = try await rows(query, plan, &book, progress)
            try book.finish(to: path, isPrivate: plane != .public)
            return ExportSummary(incidents: count)
        case .sqlite:
            guard let make = options.database else { throw ExportFailure("there is no engine for database files") }
            let plan = TablePlan.of(seenUnder)
            // The engine finds the file with its rights and fills it.
            _ = try OutputFile(path, isPrivate: plane != .public).close()
            let database = try make(path, plan)
            var sink = TableDatabaseSink(database)
            let count = try await rows(query, plan, &sink, progress)
            try database.finish()
            return ExportSummary(incidents: count)
        default:
            let file = try OutputFile(path, isPrivate: plane != .public)
            let summary = try await stream(query, format, progress) { try file.write($0) }
            _ = try file.close()
            return summary
        }
    }

    /// Gives a sink the rows of every incident.
    private func rows<Sink: TableRowSink>(
        _ query: IncidentQuery,
        _ plan: TablePlan,
        _ sink: inout Sink,
        _ progress: (Int) -> Void
    ) async throws -> Int {
        try await ExportRows(selection: selection(query), policy: seenUnder, plan: plan).write(into: &sink, progress)
    }

    /// Gives the bytes of a format that is one stream, piece by piece.
    ///
    /// - Throws: What `write` throws, and errors of the store.
    package func stream(
        _ query: IncidentQuery,
        _ format: ExportFormat,
        _ progress: (_ done: Int) -> Void = { _ in },
        _ write: (_ bytes: [UInt8]) throws -> Void
    ) async throws -> ExportSummary {
        let hasMark = options.list.hasByteOrderMark
        switch format {
        case .interchange: return try await lines(query, progress, write)
        case .list where !query.hasRestrictions && query.order == IncidentOrder():
            return try await WholeList(store: store, plane: plane, options: options.list).write(progress, write)
        case .list, .geojson:
            let library = try await library()
            let pieces = try await ListExport(library: library, plane: plane).file(query, as: format, options.list)
            for index in 0..<pieces.count { try write(try await pieces.piece(index)) }
            return ExportSummary(incidents: try await library.batches(query, on: plane).incidents)
        case .ucdp, .acled, .hxl:
            let table = try await flat(query, format)
            var summary = ExportSummary()
            try write(table.beginning)
            for batch in 0..<table.selection.batches {
                let (bytes, more) = try await table.rows(batch)
                summary += more
                try write(bytes)
                progress(summary.incidents)
            }
            return summary
        case .sdg:
            let selection = try await selection(query)
            let (bytes, summary) = try await SDGExport(selection: selection, policy: policy, hasByteOrderMark: hasMark)
                .file(progress)
            try write(bytes)
            return summary
        case .people:
            let people = PeopleTableExport(selection: try await selection(query), hasByteOrderMark: hasMark)
            let (bytes, summary) = try await people.file(progress)
            try write(bytes)
            return summary
        case .linkedData:
            return try await linkedData(query).write(progress, write)
        case .tables, .xlsx, .sqlite: throw ExportFailure("\(format.rawValue) is written to a place, not streamed")
        }
    }

    private func lines(
        _ query: IncidentQuery,
        _ progress: (Int) -> Void,
        _ write: ([UInt8]) throws -> Void
    ) async throws -> ExportSummary {
        let selection = try await selection(query)
        var documents = ExportDocuments(order: .interchange, publicUnder: seenUnder)
        var summary = ExportSummary()
        for batch in 0..<selection.batches {
            var lines: [UInt8] = []
            for stored in try await selection.documents(batch) {
                guard let line = try documents.document(of: stored) else { continue }
                lines += line
                lines.append(0x0A)
                summary.incidents += 1
            }
            try write(lines)
            progress(summary.incidents)
        }
        return summary
    }

    private func linkedData(_ query: IncidentQuery) async throws -> LinkedDataExport {
        LinkedDataExport(
            selection: try await selection(query),
            policy: policy,
            dataset: options.dataset,
            pageAddress: options.list.pageAddress
        )
    }

    private func flat(_ query: IncidentQuery, _ format: ExportFormat) async throws -> FlatTableExport {
        let table: any FlatTable =
            switch format {
            case .ucdp: UCDPTable(best: options.best)
            case .acled: ACLEDTable(best: options.best)
            default: HXLTable()
            }
        return FlatTableExport(
            selection: try await selection(query),
            policy: seenUnder,
            table: table,
            hasByteOrderMark: options.list.hasByteOrderMark
        )
    }

    /// The file of a query in a format that the site serves, to be made while it is sent.
    ///
    /// - Throws: `ExportFailure` for any other format, and errors of the store.
    package func file(_ query: IncidentQuery, as format: ExportFormat) async throws -> FilePieces {
        switch format {
        case .list, .interchange, .geojson:
            let list = ListExport(library: try await library(), plane: plane, policy: policy)
            return try await list.file(query, as: format, options.list)
        case .ucdp, .acled, .hxl:
            let table = try await flat(query, format)
            return FilePieces(count: table.selection.batches + 1) { piece in
                piece == 0 ? table.beginning : try await table.rows(piece - 1).bytes
            }
        case .sdg:
            let selection = try await selection(query)
            let deaths = SDGExport(
                selection: selection,
                policy: policy,
                hasByteOrderMark: options.list.hasByteOrderMark
            )
            return FilePieces(count: 1) { _ in try await deaths.file { _ in }.bytes }
        case .linkedData: return try await linkedData(query).pieces
        case .tables, .xlsx, .sqlite, .people:
            throw ExportFailure("\(format.rawValue) cannot be made while it is sent")
        }
    }

    private var seenUnder: PeoplePolicy? { plane == .public ? policy : nil }

    /// The incidents of a query, in the order of the interchange format.
    private func selection(_ query: IncidentQuery) async throws -> ExportSelection {
        let isPublic = plane == .public
        guard query.hasRestrictions else { return try await ExportSelection(of: store, isPublic: isPublic) }
        let chosen = Set(try await library().batches(query, on: plane).numbers)
        return try await ExportSelection(of: store, isPublic: isPublic) { chosen.contains($0.value) }
    }
}

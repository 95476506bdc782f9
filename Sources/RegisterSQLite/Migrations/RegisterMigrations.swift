// SPDX-License-Identifier: Apache-2.0

import GRDB

/// The steps of the schema, in order; a step never changes once a version that has it is out.
enum RegisterMigrations {
    /// Marks a file as a register: `Sijl` in the database header.
    static let applicationID = 0x5369_6A6C

    static let steps: [(name: String, sql: String)] = [
        (M0001CreateIncidents.name, M0001CreateIncidents.sql), (M0002CreateReports.name, M0002CreateReports.sql),
        (M0003CreateCitations.name, M0003CreateCitations.sql),
        (M0004CreateImportRuns.name, M0004CreateImportRuns.sql), (M0005CreateTickets.name, M0005CreateTickets.sql),
    ]

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for step in steps {
            migrator.registerMigration(step.name) { database in try database.execute(sql: step.sql) }
        }
        return migrator
    }

    /// The names of the steps that were applied, in the order of the program; unknown ones last.
    static func applied(_ database: Database) throws -> [String] {
        guard try database.tableExists("grdb_migrations") else { return [] }
        let found = Set(try String.fetchAll(database, sql: "SELECT identifier FROM grdb_migrations"))
        let known = steps.map(\.name)
        return known.filter(found.contains) + found.subtracting(known).sorted()
    }
}

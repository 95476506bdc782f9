// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// The files of a folder of tables, with what describes them: a Frictionless Data Package, and CSV on the Web.
package struct TablePackage: Sendable {
    /// A file that was written.
    package struct File: Sendable {
        package let bytes: Int
        /// 64 hexadecimal figures.
        package let sha256: String
        /// Rows without the header.
        package let rows: Int

        package init(bytes: Int, sha256: String, rows: Int) {
            self.bytes = bytes
            self.sha256 = sha256
            self.rows = rows
        }
    }

    /// What is said of the package as a whole.
    package struct About: Sendable {
        package var name = "sijill-register"
        package var title = "Register of civilian harm"
        package var description = """
            Incidents of alleged civilian harm as normalised tables. An empty cell is unknown, 0 is said to be none, n/a \
            does not apply.
            """
        /// An identifier of the SPDX list.
        package var licence = "CC-BY-4.0"
        /// What readers may see, or everything.
        package var isPublic = true

        package init() {}
    }

    let plan: TablePlan
    let about: About
    /// The files of the plan's tables, and then those of the definitions.
    let files: [File]

    /// The name under which this form of the tables is recognised when they are read again.
    package static let profile = "sijill.tables/1"

    package init(plan: TablePlan, about: About, files: [File]) {
        self.plan = plan
        self.about = about
        self.files = files
    }

    /// The name of the file of a table.
    package static func fileName(_ table: String) -> String { table + ".csv" }

    /// Tables whose texts or works others may hold rights in.
    static let tablesOfOthers: Set<String> = [
        "media", "source_images", "involvement_media", "geolocation_imagery", "statements", "partner_statements",
        "strike_reports", "partner_strike_reports", "source_tallies",
    ]

    /// `datapackage.json`.
    package var dataPackage: [UInt8] {
        var writer = JSONWriter(order: .interchange, reserving: 64 << 10)
        writer.object { writer in
            writer.member("profile", "tabular-data-package")
            writer.member("name", about.name)
            writer.member("title", about.title)
            writer.member("description", about.description)
            writer.key("licenses")
            licences(of: nil, to: &writer)
            writer.member("sijill:profile", Self.profile)
            writer.member("sijill:schema", Incident.schema)
            writer.member("sijill:plane", about.isPublic ? "public" : "everything")
            writer.member(
                "sijill:textGuard",
                "in columns of texts an apostrophe at the beginning of a cell guards the rest and is taken away; "
                    + "an apostrophe alone is a text without characters"
            )
            writer.key("resources")
            writer.array { writer in
                for index in plan.tables.indices { resource(index, to: &writer) }
                for (offset, table) in DefinitionTable.allCases.enumerated() {
                    resource(table, files[plan.tables.count + offset], to: &writer)
                }
            }
        }
        return writer.bytes + [0x0A]
    }

    private func licences(of table: String?, to writer: inout JSONWriter) {
        writer.array { writer in
            writer.object { writer in
                writer.member("name", about.licence)
                writer.member("path", "https://spdx.org/licenses/\(about.licence).html")
            }
            guard let table, Self.tablesOfOthers.contains(table) else { return }
            writer.object { writer in
                writer.member("name", "other-closed")
                writer.member(
                    "title",
                    "The works that are named, and texts that are quoted, are not licensed here: rights of others"
                )
            }
        }
    }

    private func begin(_ name: String, _ file: File, to writer: inout JSONWriter) {
        writer.member("profile", "tabular-data-resource")
        writer.member("name", name.split(separator: "_").joined(separator: "-"))
        writer.member("path", Self.fileName(name))
        writer.member("format", "csv")
        writer.member("mediatype", "text/csv")
        writer.member("encoding", "utf-8")
        writer.key("bytes")
        writer.integer(file.bytes)
        writer.member("hash", "sha256:" + file.sha256)
        writer.key("sijill:rows")
        writer.integer(file.rows)
        writer.key("licenses")
        licences(of: name, to: &writer)
        writer.key("dialect")
        writer.object { writer in
            writer.member("delimiter", ",")
            writer.member("lineTerminator", "\r\n")
            writer.member("quoteChar", "\"")
            writer.key("doubleQuote")
            writer.bool(true)
            writer.key("header")
            writer.bool(true)
        }
    }

    private func resource(_ index: Int, to writer: inout JSONWriter) {
        let table = plan.tables[index]
        writer.object { writer in
            begin(table.name, files[index], to: &writer)
            writer.member("title", table.title(.english))
            writer.member("description", table.meaning(.english))
            writer.member("sijill:title_ar", table.title(.arabic))
            writer.member("sijill:description_ar", table.meaning(.arabic))
            writer.key("schema")
            writer.object { writer in
                writer.key("fields")
                writer.array { writer in
                    for column in table.columns { TableFieldDescription(column).write(to: &writer) }
                }
                writer.key("missingValues")
                [""].write(to: &writer)
                if let key = table.column(.key) { writer.member("primaryKey", table.columns[key].name) }
                if let parent = table.parent {
                    writer.key("foreignKeys")
                    foreignKeys(table, parent, to: &writer)
                }
            }
        }
    }

    private func foreignKeys(_ table: RecordTable, _ parent: Int, to writer: inout JSONWriter) {
        var keys = [("incident_id", 0)]
        if parent != 0 { keys.append(("parent_key", parent)) }
        writer.array { writer in
            for (column, target) in keys {
                let other = plan.tables[target]
                writer.object { writer in
                    writer.member("fields", column)
                    writer.key("reference")
                    writer.object { writer in
                        writer.member("resource", other.name.split(separator: "_").joined(separator: "-"))
                        writer.member("fields", other.column(.key).map { other.columns[$0].name } ?? "")
                    }
                }
            }
        }
    }

    private func resource(_ table: DefinitionTable, _ file: File, to writer: inout JSONWriter) {
        writer.object { writer in
            begin(table.rawValue, file, to: &writer)
            writer.member("title", table.title(.english))
            writer.member("sijill:title_ar", table.title(.arabic))
            writer.key("schema")
            writer.object { writer in
                writer.key("fields")
                writer.array { writer in
                    for name in table.header {
                        writer.object { writer in
                            writer.member("name", name)
                            writer.member("type", "string")
                        }
                    }
                }
                writer.key("missingValues")
                [""].write(to: &writer)
                writer.key("primaryKey")
                Array(table.header.prefix(table.keyLength)).write(to: &writer)
            }
        }
    }
}

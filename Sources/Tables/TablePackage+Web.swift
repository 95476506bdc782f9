// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

extension TablePackage {
    /// The name of the description of one file, as CSV on the Web looks for it.
    package static func webName(_ table: String) -> String { fileName(table) + "-metadata.json" }

    /// The name of the description of all files together.
    package static let webGroupName = "csv-metadata.json"

    /// The descriptions of the tables, one for each file, in the order of the files; without the links between them.
    package var webDescriptions: [(name: String, bytes: [UInt8])] {
        let records = plan.tables.map { table in
            (Self.webName(table.name), described { self.write(table, isAlone: true, to: &$0) })
        }
        let definitions = DefinitionTable.allCases.map { table in
            (Self.webName(table.rawValue), described { self.write(table, isAlone: true, to: &$0) })
        }
        return records + definitions
    }

    /// The description of all files, with the keys that link them.
    package var webGroup: [UInt8] {
        described { writer in
            writer.object { writer in
                Self.writeContext(to: &writer)
                writer.key("tables")
                writer.array { writer in
                    for table in plan.tables { write(table, isAlone: false, to: &writer) }
                    for table in DefinitionTable.allCases { write(table, isAlone: false, to: &writer) }
                }
            }
        }
    }

    private func described(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter(order: .interchange, reserving: 16 << 10)
        body(&writer)
        return writer.bytes + [0x0A]
    }

    private static func writeContext(to writer: inout JSONWriter) {
        writer.key("@context")
        writer.array { writer in
            writer.string("http://www.w3.org/ns/csvw")
            writer.object { $0.member("@language", "en") }
        }
    }

    private func write(_ table: RecordTable, isAlone: Bool, to writer: inout JSONWriter) {
        writer.object { writer in
            if isAlone { Self.writeContext(to: &writer) }
            writer.member("url", Self.fileName(table.name))
            writer.key("dc:title")
            TableFieldDescription.texts(table.title, to: &writer)
            writer.key("dc:description")
            TableFieldDescription.texts(table.meaning, to: &writer)
            writeLicence(to: &writer)
            writer.key("tableSchema")
            writer.object { writer in
                writer.key("columns")
                writer.array { writer in
                    for column in table.columns { TableFieldDescription(column).writeForTheWeb(to: &writer) }
                }
                if let key = table.column(.key) { writer.member("primaryKey", table.columns[key].name) }
                if !isAlone, let parent = table.parent { writeLinks(table, parent, to: &writer) }
            }
        }
    }

    private func writeLicence(to writer: inout JSONWriter) {
        writer.key("dc:license")
        writer.object { $0.member("@id", "https://spdx.org/licenses/\(about.licence).html") }
    }

    private func writeLinks(_ table: RecordTable, _ parent: Int, to writer: inout JSONWriter) {
        var links = [("incident_id", 0)]
        if parent != 0 { links.append(("parent_key", parent)) }
        writer.key("foreignKeys")
        writer.array { writer in
            for (column, target) in links {
                let other = plan.tables[target]
                writer.object { writer in
                    writer.member("columnReference", column)
                    writer.key("reference")
                    writer.object { writer in
                        writer.member("resource", Self.fileName(other.name))
                        writer.member("columnReference", other.column(.key).map { other.columns[$0].name } ?? "")
                    }
                }
            }
        }
    }

    private func write(_ table: DefinitionTable, isAlone: Bool, to writer: inout JSONWriter) {
        writer.object { writer in
            if isAlone { Self.writeContext(to: &writer) }
            writer.member("url", Self.fileName(table.rawValue))
            writer.key("dc:title")
            TableFieldDescription.texts(table.title, to: &writer)
            writer.key("tableSchema")
            writer.object { writer in
                writer.key("columns")
                writer.array { writer in
                    for name in table.header {
                        writer.object { writer in
                            writer.member("name", name)
                            writer.member("titles", name)
                            writer.member("datatype", "string")
                        }
                    }
                }
                writer.key("primaryKey")
                Array(table.header.prefix(table.keyLength)).write(to: &writer)
            }
        }
    }
}

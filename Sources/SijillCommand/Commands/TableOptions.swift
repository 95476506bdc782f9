// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Foundation
import Importing

/// How tables are read.
struct TableOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Read the files as tables through this mapping: a file, or one of those that 'sijill map mappings' lists.",
            valueName: "file|name"
        )
    )
    var mapping: String?

    @Flag(help: "Show ten records as they would be, and write nothing.")
    var preview = false

    @OptionGroup var form: TableFormOptions

    func validate() throws { try form.validate() }

    /// The mapping that was named; nil where a table's own header has to tell.
    ///
    /// A mapping that cannot be read ends the program.
    func readMapping() throws -> TableMapping? {
        guard let mapping else { return nil }
        if let shipped = ShippedMappings.named(mapping) { return shipped }
        guard let bytes = FileManager.default.contents(atPath: mapping) else {
            let names = ShippedMappings.all.map(\.name).joined(separator: ", ")
            Terminal.note("sijill: \(mapping) is neither a file that can be read nor a known mapping (\(names))")
            throw ExitStatus.partly
        }
        do throws(MappingError) {
            return try TableMapping.read(Array(bytes))
        } catch {
            for fault in error.faults { Terminal.note("sijill: \(mapping): \(fault)") }
            throw ExitStatus.partly
        }
    }

    /// The settings of an import.
    func settings(_ mapping: TableMapping?, _ printer: ImportPrinter) -> TableSettings {
        var settings = form.settings
        settings.mapping = mapping
        settings.previewed = preview ? 10 : nil
        settings.preview = { printer.show($0) }
        settings.summary = { printer.keep($0, $1) }
        return settings
    }
}

/// How the file of a table is to be read.
struct TableFormOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The encoding of text that is not UTF-8: windows-1256, windows-1252, utf-16le, utf-16be.",
            valueName: "name"
        )
    )
    var encoding: String?

    @Option(help: ArgumentHelp("The sheet of a workbook, by its name.", valueName: "name"))
    var sheet: String?

    @Option(help: ArgumentHelp("Where the rows stand in a JSON object: data.rows.", valueName: "path"))
    var records: String?

    func validate() throws {
        if let encoding, TextEncoding(named: encoding) == nil {
            let known = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--encoding takes one of \(known)")
        }
    }

    /// These alone as settings.
    var settings: TableSettings {
        var settings = TableSettings()
        settings.encoding = encoding.flatMap { TextEncoding(named: $0) }
        settings.sheet = sheet
        settings.records = records
        return settings
    }
}

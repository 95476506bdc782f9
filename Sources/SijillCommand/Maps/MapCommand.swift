// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Foundation
import Maps

/// `sijill map`.
struct MapCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map",
        abstract: "Propose mappings of tables, and add areas to the register's map.",
        discussion: """
            'sijill map TABLE' proposes which column of a table fills which field; 'sijill import --mapping' reads it so.

            Areas are drawn on every map, and incident pages say in which ones the coordinate lies, beside the names that
            were recorded. They are kept in the folder areas of the register, as they were given; a running
            'sijill serve' shows them after it is started again.
            """.flowing,
        subcommands: [
            MapProposeCommand.self, MapMappingsCommand.self, MapAddCommand.self, MapListCommand.self,
            MapRemoveCommand.self,
        ],
        defaultSubcommand: MapProposeCommand.self
    )
}

/// `sijill map add`.
struct MapAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add the areas of a GeoJSON file.",
        discussion: """
            The file is a FeatureCollection of polygons on WGS 84, with a code for each area, such as OCHA's common operational
            data sets. Properties that are not named are guessed: pcode, ADM1_PCODE, name_en, ADM1_AR and the like. A file
            with a fault is refused whole, and nothing changes.
            """.flowing
    )

    @OptionGroup var options: RegisterOptions

    @Argument(help: ArgumentHelp("A GeoJSON file.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("What to call the areas; else the file's name.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("The property with the code.", valueName: "property"))
    var code: String?

    @Option(help: ArgumentHelp("The property with the English name.", valueName: "property"))
    var nameEn: String?

    @Option(help: ArgumentHelp("The property with the Arabic name.", valueName: "property"))
    var nameAr: String?

    @Option(
        help: ArgumentHelp(
            "The level of all areas: 0 country, 1 governorate, 2 district, 3 subdistrict.",
            valueName: "0-4"
        )
    )
    var level: Int?

    @Flag(help: "Put the file in the place of areas of the same name.")
    var replace = false

    func validate() throws {
        if let level, !(0...4).contains(level) { throw ValidationError("--level takes 0 to 4") }
    }

    func run() async throws {
        guard RegisterAccess.exists(options) else {
            Terminal.note("sijill: there is no register in \(options.folder): name one with --register")
            throw ExitStatus.failed
        }
        guard let name = AreaFolder.name(of: name ?? file) else {
            Terminal.note("sijill: the name holds no Latin letter or digit: give one with --name")
            throw ExitStatus.partly
        }
        let folder = AreaFolder(register: options.folder)
        guard replace || !folder.names.contains(name) else {
            Terminal.note(
                "sijill: areas named \(name) are there already: give --replace, or another --name; nothing changed"
            )
            throw ExitStatus.partly
        }
        let bytes = try read()
        let properties = AreaPack.Properties(code: code, nameEnglish: nameEn, nameArabic: nameAr, level: level)
        let pack: AreaPack
        do throws(AreaPackError) {
            pack = try AreaPack(geoJSON: bytes, properties: properties)
        } catch {
            Terminal.note("sijill: \(file): \(error); nothing changed")
            throw ExitStatus.partly
        }
        do throws(AreaFolderError) {
            try folder.keep(bytes, properties: properties, name: name)
        } catch {
            Terminal.note("sijill: \(error); nothing changed")
            throw ExitStatus.failed
        }
        Terminal.print("\(name): \(MapListCommand.summary(pack))")
    }

    private func read() throws -> [UInt8] {
        let size = (try? FileManager.default.attributesOfItem(atPath: file)[.size]) as? Int ?? 0  // told below
        guard size <= AreaPack.byteLimit else {
            Terminal.note(
                "sijill: \(file): \(AreaPackError.tooLarge(megabytes: AreaPack.byteLimit >> 20)); nothing changed"
            )
            throw ExitStatus.partly
        }
        guard let bytes = FileManager.default.contents(atPath: file) else {
            Terminal.note("sijill: \(file) cannot be read; nothing changed")
            throw ExitStatus.partly
        }
        return Array(bytes)
    }
}

/// `sijill map list`.
struct MapListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the areas of the register's map."
    )

    @OptionGroup var options: RegisterOptions

    func run() async throws {
        let entries = AreaFolder(register: options.folder).entries()
        var hasFault = false
        for entry in entries {
            switch entry.result {
            case .success(let pack): Terminal.print("\(entry.name): \(Self.summary(pack))")
            case .failure(let error):
                hasFault = true
                Terminal.note("sijill: \(error)")
            }
        }
        Terminal.print(entries.count.counting("pack") + " of areas")
        if hasFault { throw ExitStatus.partly }
    }

    /// How many areas a pack has, by level, and how many have a name in each language.
    static func summary(_ pack: AreaPack) -> String {
        let levels = Dictionary(grouping: pack.areas, by: \.level).sorted { $0.key < $1.key }
        let parts = levels.map { level, areas in areas.count.counting("area") + " of level \(level)" }
        let named = ["en", "ar"].map { language in
            "\(pack.areas.count { $0.names[language] != nil }) named in \(language)"
        }
        return (parts + named).joined(separator: ", ")
    }
}

/// `sijill map remove`.
struct MapRemoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Take areas off the register's map."
    )

    @OptionGroup var options: RegisterOptions

    @Argument(help: ArgumentHelp("Their name, as 'sijill map list' prints it.", valueName: "name"))
    var name: String

    func run() async throws {
        do throws(AreaFolderError) {
            try AreaFolder(register: options.folder).remove(name)
        } catch {
            Terminal.note("sijill: \(error)")
            throw ExitStatus.partly
        }
        Terminal.print("\(name): removed")
    }
}

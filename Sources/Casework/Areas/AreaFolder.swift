// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import FoundationEssentials
import Maps

/// The folder `areas` of a register: each pack as it was given, with what its properties mean beside it.
package struct AreaFolder: Sendable {
    /// A pack with its name.
    package struct Entry: Sendable {
        package let name: String
        /// The pack, or why it cannot be used.
        package let result: Result<AreaPack, AreaFolderError>
    }

    private let path: String

    /// The folder need not be there.
    package init(register: String) {
        path = register + "/areas"
    }

    private func dataPath(_ name: String) -> String { "\(path)/\(name).geojson" }
    private func propertiesPath(_ name: String) -> String { "\(path)/\(name).properties.json" }

    /// A name for a file: letters, digits, hyphens and points, in lower case; nil where nothing remains.
    package static func name(of file: String) -> String? {
        let base = file.split(separator: "/").last.map(String.init) ?? file
        let plain =
            base.lowercased().hasSuffix(".geojson")
            ? String(base.dropLast(8)) : base.split(separator: ".").first.map(String.init) ?? ""
        let name = String(
            decoding: plain.lowercased().utf8.filter { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x5F
                    || byte == 0x2E
            }.drop { $0 == 0x2E }.prefix(60),
            as: UTF8.self
        )
        return name.isEmpty ? nil : name
    }

    /// The names of the packs, in order.
    package var names: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []  // no folder, no packs
        return files.filter { $0.hasSuffix(".geojson") && !$0.hasPrefix(".") }.map { String($0.dropLast(8)) }.sorted()
    }

    /// Every pack, in the order of the names.
    package func entries() -> [Entry] {
        names.map { name in
            do throws(AreaFolderError) {
                return Entry(name: name, result: .success(try pack(name)))
            } catch {
                return Entry(name: name, result: .failure(error))
            }
        }
    }

    /// Reads one pack.
    package func pack(_ name: String) throws(AreaFolderError) -> AreaPack {
        guard let bytes = FileManager.default.contents(atPath: dataPath(name)) else { throw .notThere(name) }
        let properties = try properties(name)
        do throws(AreaPackError) {
            return try AreaPack(geoJSON: Array(bytes), properties: properties)
        } catch {
            throw .unusable(name, error)
        }
    }

    private func properties(_ name: String) throws(AreaFolderError) -> AreaPack.Properties {
        guard let bytes = FileManager.default.contents(atPath: propertiesPath(name)) else { return .init() }
        do throws(JSONError) {
            let json = try JSONParser.parse(Array(bytes))
            return .init(
                code: json["code"]?.string,
                nameEnglish: json["nameEnglish"]?.string,
                nameArabic: json["nameArabic"]?.string,
                level: json["level"]?.integer
            )
        } catch {
            throw .unusable(name, .json(error))
        }
    }

    /// Keeps a pack that was read; the file stands in its folder as it was given.
    ///
    /// What was there under the name stays where the new one cannot be written.
    package func keep(_ bytes: [UInt8], properties: AreaPack.Properties, name: String) throws(AreaFolderError) {
        var members: [JSONValue.Member] = []
        for (key, value) in [
            ("code", properties.code), ("nameEnglish", properties.nameEnglish), ("nameArabic", properties.nameArabic),
        ] {
            if let value { members.append(.init(key, .string(value))) }
        }
        if let level = properties.level { members.append(.init("level", .number(Double(level)))) }
        var writer = JSONWriter(order: .interchange)
        JSONValue.object(members).write(to: &writer)
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            let unfinished = URL(filePath: "\(path)/.\(name).unfinished")
            try Data(bytes).write(to: unfinished)
            try Data(writer.bytes).write(to: URL(filePath: propertiesPath(name)), options: .atomic)
            // The large file is written: what is left is to give it its name.
            try Data(contentsOf: unfinished).write(to: URL(filePath: dataPath(name)), options: .atomic)
            try FileManager.default.removeItem(at: unfinished)
        } catch {
            throw .notWritten(path)
        }
    }

    /// Takes a pack away.
    package func remove(_ name: String) throws(AreaFolderError) {
        guard names.contains(name) else { throw .notThere(name) }
        do {
            try FileManager.default.removeItem(atPath: dataPath(name))
            if FileManager.default.fileExists(atPath: propertiesPath(name)) {
                try FileManager.default.removeItem(atPath: propertiesPath(name))
            }
        } catch {
            throw .notWritten(path)
        }
    }
}

/// Why the folder of areas could not be used.
package enum AreaFolderError: Error, Equatable, Sendable, CustomStringConvertible {
    case notThere(String)
    case unusable(String, AreaPackError)
    case notWritten(String)

    package var description: String {
        switch self {
        case .notThere(let name): "there are no areas named \(name): 'sijill map list' names those that there are"
        case .unusable(let name, let error): "the areas \(name) cannot be used: \(error)"
        case .notWritten(let path): "\(path) cannot be written: see to its permissions and the space left"
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue

extension CopyAddress {
    static func file(_ route: Route, _ path: String, _ items: [QueryItem]) -> String {
        if case .release(.file(let version, let name)) = route { return "releases/\(version)/\(name)" }
        let folder = path.utf8.split(separator: UInt8(ascii: "/")).map { part in
            Self.name(PercentCoding.decode(part) ?? String(Substring(part)))
        }
        let query = items.map { "\(Self.name($0.name))=\(Self.name($0.value))" }
        guard let ending = ending(of: route) else { return (folder + query + ["index.html"]).joined(separator: "/") }
        guard let last = folder.last else { return "index.html" }
        return (folder.dropLast() + query + [last + ending]).joined(separator: "/")
    }

    /// Whether the address answers a page, which stands in a folder of its own.
    var isPage: Bool { Self.ending(of: route) == nil }

    /// What a file's name has behind that of its address; nil for a page.
    private static func ending(of route: Route) -> String? {
        switch route {
        case .list, .feed, .peopleFile, .partsFile, .concededFile, .asset, .part(_, _, .citation): ""
        case .release(.file): ""
        case .memento: ".link"
        case .figuresData: ".json"
        default: nil
        }
    }

    /// The longest part of a name that is written out; file systems take 255 bytes.
    private static let longestName = 120

    /// A part of an address as a name; never empty, `.`, `..`, or what a page's own file is called.
    static func name(_ text: String) -> String {
        // Most names stand as they are.
        let isAsItIs = text.utf8.allSatisfy(isPlain)
        let name =
            isAsItIs
            ? text
            : text.utf8.reduce(into: "") { name, byte in
                if isPlain(byte) { name.unicodeScalars.append(Unicode.Scalar(byte)) } else { name += escaped(byte) }
            }
        guard name.utf8.count <= longestName else {
            return "\(name.prefix(longestName / 2))_~\(EntityTag.name(of: Array(text.utf8)))"
        }
        guard let first = name.utf8.first else { return "_" }
        let isKept = isReserved(name) || first == UInt8(ascii: ".")
        let start = isKept ? escaped(first) + name.dropFirst() : name
        return start.utf8.last == UInt8(ascii: ".") ? start.dropLast() + escaped(UInt8(ascii: ".")) : start
    }

    private static func escaped(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count == 1 ? "_0\(digits)" : "_\(digits)"
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "~"): true
        default: false
        }
    }

    /// Whether a name means something else: to a web server, or to Windows, whatever stands behind its first dot.
    private static func isReserved(_ name: String) -> Bool {
        let stem = name.utf8.prefix { $0 != UInt8(ascii: ".") }
        guard stem.count == 3 || stem.count == 4 || name.utf8.count == pageName.utf8.count else { return false }
        let small = name.lowercased()
        let start = small.prefix { $0 != "." }
        let isDevice =
            ["con", "prn", "aux", "nul"].contains(start)
            || start.utf8.count == 4 && (start.hasPrefix("com") || start.hasPrefix("lpt"))
        return isDevice || small == pageName
    }

    /// What a page's own file is called.
    private static let pageName = "index.html"
}

/// Ways between files of a copy.
enum CopyLink {
    /// The address of one file from another, both relative to the folder of the copy; names need no encoding.
    static func relative(from page: String, to target: String) -> String {
        var way: [UInt8] = []
        append(from: Array(page.utf8), to: Array(target.utf8), to: &way)
        return String(decoding: way, as: UTF8.self)
    }

    /// Writes it, in UTF-8.
    static func append(from page: [UInt8], to target: [UInt8], to bytes: inout [UInt8]) {
        let slash = UInt8(ascii: "/")
        // Folders are the same up to the last slash before the first difference.
        var shared = 0
        var place = 0
        while place < page.count, place < target.count, page[place] == target[place] {
            place += 1
            if page[place - 1] == slash { shared = place }
        }
        for byte in page[shared...] where byte == slash { bytes += "../".utf8 }
        bytes += target[shared...]
    }
}

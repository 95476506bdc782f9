// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue

extension CopyAddress {
    /// The file that holds what the address answers, relative to the folder of the copy, with `/` between its parts.
    ///
    /// Different addresses have different files. Names are of ASCII letters, digits and `-._~=`, so that they stand as they are
    /// in addresses and on the file systems of sticks; what else there is in a name is written `_` and two hexadecimal digits.
    ///
    /// The files of a release keep their names, by which its sums and descriptions know them.
    package var file: String {
        if case .release(.file(let version, let name)) = route { return "releases/\(version)/\(name)" }
        let folder = path.split(separator: "/").map { Self.name(PercentCoding.decode($0.utf8) ?? String($0)) }
        let query = items.map { "\(Self.name($0.name))=\(Self.name($0.value))" }
        guard let ending else { return (folder + query + ["index.html"]).joined(separator: "/") }
        guard let last = folder.last else { return "index.html" }
        return (folder.dropLast() + query + [last + ending]).joined(separator: "/")
    }

    /// Whether the address answers a page, which stands in a folder of its own.
    var isPage: Bool { ending == nil }

    /// What a file's name has behind that of its address; nil for a page.
    private var ending: String? {
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
        let name = text.utf8.reduce(into: "") { name, byte in
            if isPlain(byte) { name.unicodeScalars.append(Unicode.Scalar(byte)) } else { name += escaped(byte) }
        }
        guard name.utf8.count <= longestName else {
            return "\(name.prefix(longestName / 2))_~\(EntityTag.name(of: Array(text.utf8)))"
        }
        guard let first = name.utf8.first else { return "_" }
        let isKept = isReserved(name) || first == UInt8(ascii: ".")
        let start = isKept ? escaped(first) + name.dropFirst() : name
        return start.hasSuffix(".") ? start.dropLast() + escaped(UInt8(ascii: ".")) : start
    }

    private static func escaped(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count == 1 ? "_0\(digits)" : "_\(digits)"
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "-.~".utf8.contains(byte)
        }
    }

    /// Whether a name means something else: to a web server, or to Windows, whatever stands behind its first dot.
    private static func isReserved(_ name: String) -> Bool {
        let stem = name.lowercased().prefix { $0 != "." }
        let isDevice =
            ["con", "prn", "aux", "nul"].contains(stem)
            || stem.utf8.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt"))
        return isDevice || name.lowercased() == "index.html"
    }
}

/// Ways between files of a copy.
enum CopyLink {
    /// The address of one file from another, both relative to the folder of the copy; names need no encoding.
    static func relative(from page: String, to target: String) -> String {
        let here = page.split(separator: "/").dropLast()
        let there = target.split(separator: "/")
        let shared = zip(here, there.dropLast()).prefix { $0 == $1 }.count
        let ways = [Substring](repeating: "..", count: here.count - shared) + there.dropFirst(shared)
        return ways.joined(separator: "/")
    }
}

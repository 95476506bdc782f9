// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

/// One font file and the characters that it draws.
struct FontFace: Sendable {
    /// The file's name without its suffix.
    let name: String
    let family: String
    let weight: Int
    /// As CSS writes it: `U+0600-06FF, U+0750-077F`.
    let unicodeRange: String
    let bytes: [UInt8]

    /// Reads a line of the manifest, `file | family | weight | ranges | source`; nil where it has another form.
    static func entry(_ line: some StringProtocol) -> (name: String, family: String, weight: Int, ranges: String)? {
        let parts = line.split(separator: "|").map { String($0).trimmingCharacters(where: { $0 == " " }) }
        guard parts.count >= 4, parts[0].hasSuffix(".woff2"), let weight = Int(parts[2]),
            parts[0].utf8.allSatisfy({ isLetterOrDigit($0) || "-.".utf8.contains($0) }),
            parts[1].utf8.allSatisfy({ isLetterOrDigit($0) || $0 == 0x20 }),
            parts[3].utf8.allSatisfy({ isLetterOrDigit($0) || "+-, ".utf8.contains($0) })
        else { return nil }
        return (String(parts[0].dropLast(6)), parts[1], weight, parts[3])
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}

/// The fonts of a folder that `scripts/fonts` filled, by its manifest `fonts.txt`.
struct FontFolder: Sendable {
    let faces: [FontFace]
    /// What is wrong with the folder; empty where all of it can be used.
    let problems: [String]

    static let none = FontFolder(faces: [], problems: [])

    private init(faces: [FontFace], problems: [String]) {
        self.faces = faces
        self.problems = problems
    }

    /// Reads the folder; what cannot be read is left out and told.
    init(path: String?) {
        guard let path else {
            self = .none
            return
        }
        guard let data = FileManager.default.contents(atPath: path + "/fonts.txt"),
            let manifest = String(validating: data, as: UTF8.self)
        else {
            self.init(faces: [], problems: ["the folder of fonts has no fonts.txt: fill it with scripts/fonts"])
            return
        }
        var faces: [FontFace] = []
        var problems: [String] = []
        for line in manifest.split(separator: "\n") where !line.hasPrefix("#") {
            guard let entry = FontFace.entry(line),
                let file = FileManager.default.contents(atPath: "\(path)/\(entry.name).woff2")
            else {
                problems.append("a font of fonts.txt cannot be used: fill the folder anew with scripts/fonts")
                continue
            }
            faces.append(
                FontFace(
                    name: entry.name,
                    family: entry.family,
                    weight: entry.weight,
                    unicodeRange: entry.ranges,
                    bytes: Array(file)
                )
            )
        }
        self.init(faces: faces, problems: problems)
    }
}

extension String {
    fileprivate func trimmingCharacters(where isTrimmed: (Character) -> Bool) -> String {
        var text = self[...]
        while let first = text.first, isTrimmed(first) { text = text.dropFirst() }
        while let last = text.last, isTrimmed(last) { text = text.dropLast() }
        return String(text)
    }
}

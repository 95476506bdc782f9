// SPDX-License-Identifier: Apache-2.0

extension LanguageFile {
    /// Reads a file; what cannot be used is left out and is among the faults.
    package init(_ bytes: some Collection<UInt8>) {
        var section: String?
        var plurals: [PluralCategory: String] = [:]
        var number = 0
        // By bytes: editors of other systems end lines with CR LF, which is one character, and begin with a mark.
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes.dropFirst(0)
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            let line = Self.trimmed(String(decoding: line, as: UTF8.self)[...])
            if line.isEmpty || line.utf8.first == UInt8(ascii: "#") { continue }
            if line.utf8.first == UInt8(ascii: "["), line.utf8.last == UInt8(ascii: "]") {
                section = String(line.dropFirst().dropLast())
            } else if let section {
                read(line, number, of: section)
            } else {
                readHead(line, number, &plurals)
            }
        }
        if let rules = PluralRules(plurals) {
            pluralRules = rules
        } else {
            faults.append(Fault(line: 1, text: "a plural condition cannot be read"))
        }
        if code.isEmpty { faults.append(Fault(line: 1, text: "the head names no language")) }
    }

    /// Takes a line of a section: `key | English | text`; a line without a text is not there yet.
    private mutating func read(_ line: Substring, _ number: Int, of section: String) {
        let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { String(Self.trimmed($0)) }
        guard parts.count == 3 else {
            faults.append(Fault(line: number, text: "wants three parts: key | English | text"))
            return
        }
        guard !parts[2].isEmpty else { return }
        guard sections[section]?[parts[0]] == nil else {
            faults.append(Fault(line: number, text: "\(parts[0]) stands in [\(section)] twice"))
            return
        }
        sections[section, default: [:]][parts[0]] = Line(number: number, source: parts[1], text: parts[2])
        textsBySource[section, default: [:]][parts[1]] = parts[2]
    }

    private mutating func readHead(_ line: Substring, _ number: Int, _ plurals: inout [PluralCategory: String]) {
        guard let colon = line.firstIndex(of: ":") else {
            faults.append(Fault(line: number, text: "wants a name, a colon and a value"))
            return
        }
        let value = String(Self.trimmed(line[line.index(after: colon)...]))
        let name = line[..<colon]
        switch name {
        case "language": code = value
        case "name": self.name = value
        case "direction": isRightToLeft = value == "rtl"
        case "comma": comma = value + " "
        default:
            if name.hasPrefix("plural "), let category = PluralCategory(rawValue: String(name.dropFirst(7))) {
                plurals[category] = value
            } else {
                faults.append(Fault(line: number, text: "the head knows no \(name)"))
            }
        }
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while let first = text.utf8.first, first == 0x20 || first == 0x09 || first == 0x0D { text.removeFirst() }
        while let last = text.utf8.last, last == 0x20 || last == 0x09 || last == 0x0D { text.removeLast() }
        return text
    }
}

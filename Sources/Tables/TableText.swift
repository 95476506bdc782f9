// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// How values stand in cells as text: one rule for every format of tables.
package enum TableText {
    /// Stands where the question does not arise.
    package static let notApplicable = Array("n/a".utf8)
    static let yes = Array("true".utf8)
    static let no = Array("false".utf8)

    static func unescape(_ bytes: UnsafeBufferPointer<UInt8>, into text: inout [UInt8]) {
        JSONTape.unescape(bytes, into: &text)
    }

    /// Adds one part of a joined list; parts are separated by semicolons.
    ///
    /// Within a part, `\;` is a semicolon and `\\` a backslash; `\e` alone is an empty text.
    static func join(_ part: some Collection<UInt8>, into list: inout [UInt8], isFirst: Bool) {
        if !isFirst { list.append(UInt8(ascii: ";")) }
        if part.isEmpty { list.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "e")]) }
        for byte in part {
            if byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\\") { list.append(UInt8(ascii: "\\")) }
            list.append(byte)
        }
    }

    /// The parts of a joined list; nil where a backslash stands before anything else.
    package static func parts(_ list: String) -> [String]? {
        guard !list.isEmpty else { return [] }
        var parts: [String] = []
        var part: [UInt8] = []
        var isBehindBackslash = false
        for byte in list.utf8 {
            if isBehindBackslash {
                isBehindBackslash = false
                switch byte {
                case UInt8(ascii: ";"), UInt8(ascii: "\\"): part.append(byte)
                case UInt8(ascii: "e"): break
                default: return nil
                }
            } else if byte == UInt8(ascii: "\\") {
                isBehindBackslash = true
            } else if byte == UInt8(ascii: ";") {
                parts.append(String(decoding: part, as: UTF8.self))
                part.removeAll()
            } else {
                part.append(byte)
            }
        }
        guard !isBehindBackslash else { return nil }
        return parts + [String(decoding: part, as: UTF8.self)]
    }
}

// SPDX-License-Identifier: Apache-2.0

/// A cell of a CSV file: RFC 4180.
package enum CSVCell {
    /// Quoted where needed; a text that a spreadsheet would take for a formula has an apostrophe before it.
    ///
    /// Goes by bytes: a line break of two characters, or a quotation mark under a combining mark, is one `Character`.
    package static func text(_ value: String) -> String {
        let isFormula = value.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
        let value = isFormula ? "'" + value : value
        guard value.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else { return value }
        let parts = value.utf8.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
        return "\"" + parts.map { String(Substring($0)) }.joined(separator: "\"\"") + "\""
    }
}

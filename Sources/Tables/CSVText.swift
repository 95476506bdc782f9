// SPDX-License-Identifier: Apache-2.0

/// Rows of records as CSV (RFC 4180): UTF-8, commas, CRLF, quotes where needed.
///
/// An empty cell is unknown. In a column of texts an apostrophe at the beginning guards the rest against being taken for a
/// formula, and is taken away by whoever reads; an apostrophe alone is a text without characters.
package struct CSVText: Sendable {
    /// The bytes so far.
    package var bytes: [UInt8] = []
    private var scratch: [UInt8] = []

    package init() {}

    /// Adds one row of cells of these columns.
    package mutating func add(_ cells: [TableCell], document: UnsafeBufferPointer<UInt8>) {
        for index in cells.indices {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            switch cells[index] {
            case .missing: continue
            case .text(let range, false): add(text: UnsafeBufferPointer(rebasing: document[range]))
            case .text, .made:
                scratch.removeAll(keepingCapacity: true)
                cells[index].append(to: &scratch, document: document)
                addScratch()
            case .boolean, .number, .integer, .notApplicable: cells[index].append(to: &bytes, document: document)
            }
        }
        end()
    }

    /// Adds one row of texts; nil is a missing one.
    package mutating func add(texts: [String?]) {
        for (index, text) in texts.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            guard let text else { continue }
            scratch = Array(text.utf8)
            addScratch()
        }
        end()
    }

    /// Adds a text as one cell, without the comma before it.
    package mutating func add(cell text: String) {
        var text = text
        text.withUTF8 { add(text: $0) }
    }

    /// Ends a row.
    package mutating func end() {
        bytes.append(0x0D)
        bytes.append(0x0A)
    }

    private mutating func addScratch() {
        let text = scratch
        text.withUnsafeBufferPointer { add(text: $0) }
    }

    private mutating func add(text: UnsafeBufferPointer<UInt8>) {
        let isGuarded = Self.needsGuard(text)
        guard Self.needsQuotes(text) else {
            if isGuarded { bytes.append(UInt8(ascii: "'")) }
            return bytes.append(contentsOf: text)
        }
        bytes.append(UInt8(ascii: "\""))
        if isGuarded { bytes.append(UInt8(ascii: "'")) }
        var from = 0
        for index in 0..<text.count where text[index] == UInt8(ascii: "\"") {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[from...index]))
            bytes.append(UInt8(ascii: "\""))
            from = index + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[from..<text.count]))
        bytes.append(UInt8(ascii: "\""))
    }

    private static func needsQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        // All that needs quotation marks is below the figures.
        for byte in text where byte <= UInt8(ascii: ",") && isSpecial(byte) { return true }
        return false
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }

    /// Whether a spreadsheet might take the text for a formula, or a reader for one that is guarded or missing.
    private static func needsGuard(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first else { return true }
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D, UInt8(ascii: "'"):
            return true
        default: return false
        }
    }

    /// The text of a cell of a column of texts; nil where nobody said.
    package static func unguarded(_ cell: String) -> String? {
        guard let first = cell.utf8.first else { return nil }
        guard first == UInt8(ascii: "'") else { return cell }
        return String(decoding: cell.utf8.dropFirst(), as: UTF8.self)
    }
}

extension CSVText {
    /// A text as one cell: guarded and quoted where needed.
    package static func cell(_ text: String) -> [UInt8] {
        var row = CSVText()
        row.add(texts: [text])
        return Array(row.bytes.dropLast(2))
    }
}

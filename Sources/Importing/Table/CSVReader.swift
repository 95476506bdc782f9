// SPDX-License-Identifier: Apache-2.0

/// Cuts a stream of bytes into rows of fields (RFC 4180), however the chunks fall.
///
/// Fields may be quoted and hold separators, line ends and doubled quotes; line ends are LF, CRLF or CR. A quote within an
/// unquoted field is a character. A row longer than the limit is passed on without fields, and reading goes on behind
/// its line end.
package struct CSVReader: Sendable {
    /// One row.
    package struct Row: Sendable {
        /// Number of the row, from 1, the header and blank rows included.
        package let number: Int
        /// The line of the file that it begins in, from 1.
        package let line: Int
        /// nil where the row is longer than the limit.
        package let fields: [String]?
        /// The bytes of the row without its line end; empty where it is too long.
        package let bytes: [UInt8]
        /// Whether the file ended within quotes.
        package let isCut: Bool
    }

    /// Bytes of a row that are accepted by default: 1 MiB.
    package static let defaultLimit = 1 << 20

    private let separator: UInt8
    private let limit: Int
    private var state = State()
    private var number = 0
    private var line = 1
    private var rowLine = 1
    private var isFirstByte = true
    private var isBehindReturn = false

    /// The row that is being read.
    private struct State: Sendable {
        var bytes: [UInt8] = []
        var fields: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        /// Whether a quote was just read within quotes: the end of them, or the first of two.
        var isAfterQuote = false
        var hasBegun = false
        var isTooLong = false
    }

    /// A reader; the separator is a comma unless another byte is given.
    ///
    /// The first row is given the number `firstRow`.
    package init(separator: UInt8 = UInt8(ascii: ","), limit: Int = CSVReader.defaultLimit, firstRow: Int = 1) {
        self.separator = separator
        self.limit = limit
        number = firstRow - 1
    }

    /// Takes the next bytes and calls `body` for every row that is complete now; blank rows are left out.
    package mutating func feed(_ chunk: some Collection<UInt8>, _ body: (Row) throws -> Void) rethrows {
        for byte in chunk {
            if isFirstByte, byte == 0xEF || byte == 0xBB || byte == 0xBF {
                isFirstByte = byte != 0xBF
                continue
            }
            isFirstByte = false
            if byte == 0x0A, isBehindReturn {
                isBehindReturn = false
                if state.isQuoted { keep(byte) }
                continue
            }
            isBehindReturn = byte == 0x0D
            if byte == 0x0A || byte == 0x0D {
                line += 1
                if state.isQuoted, !state.isAfterQuote, !state.isTooLong {
                    keep(byte)
                } else {
                    try endRow(body)
                }
            } else {
                take(byte)
            }
        }
    }

    /// Calls `body` for a last row without a line end.
    package mutating func finish(_ body: (Row) throws -> Void) rethrows {
        try endRow(isLast: true, body)
    }

    private mutating func take(_ byte: UInt8) {
        guard !state.isTooLong else { return }
        state.bytes.append(byte)
        if state.bytes.count > limit {
            state = State()
            state.isTooLong = true
            return
        }
        if state.isQuoted {
            if state.isAfterQuote {
                state.isAfterQuote = false
                if byte == UInt8(ascii: "\"") { return state.field.append(byte) }
                state.isQuoted = false
                if byte == separator { return endField() }
                return state.field.append(byte)
            }
            if byte == UInt8(ascii: "\"") { state.isAfterQuote = true } else { state.field.append(byte) }
        } else if byte == separator {
            endField()
        } else if byte == UInt8(ascii: "\""), !state.hasBegun {
            (state.isQuoted, state.hasBegun) = (true, true)
        } else {
            state.hasBegun = true
            state.field.append(byte)
        }
    }

    /// A line end within quotes.
    private mutating func keep(_ byte: UInt8) {
        guard !state.isTooLong else { return }
        state.bytes.append(byte)
        state.field.append(byte)
    }

    private mutating func endField() {
        state.fields.append(String(decoding: state.field, as: UTF8.self))
        state.field.removeAll(keepingCapacity: true)
        (state.isQuoted, state.isAfterQuote, state.hasBegun) = (false, false, false)
    }

    private mutating func endRow(isLast: Bool = false, _ body: (Row) throws -> Void) rethrows {
        let isCut = state.isQuoted && !state.isAfterQuote
        let (bytes, isTooLong) = (state.bytes, state.isTooLong)
        if !bytes.isEmpty { endField() }
        let fields = state.fields
        state = State()
        let start = rowLine
        rowLine = line
        if isLast, bytes.isEmpty, !isTooLong { return }
        number += 1
        guard isTooLong || !bytes.isEmpty else { return }
        try body(Row(number: number, line: start, fields: isTooLong ? nil : fields, bytes: bytes, isCut: isCut))
    }

    /// The separator of a file by its first line: the comma, semicolon or tab that stands most often outside of quotes.
    package static func separator(of prefix: some Collection<UInt8>) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in prefix.prefix(64 << 10) {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted, byte == 0x0A || byte == 0x0D, !counts.isEmpty { break }
            if !isQuoted, [0x2C, 0x3B, 0x09].contains(byte) { counts[byte, default: 0] += 1 }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? UInt8(ascii: ",")
    }
}

// SPDX-License-Identifier: Apache-2.0

/// Cuts a stream of bytes into lines, however the chunks fall.
///
/// A line longer than the limit is not kept: it is reported with nil in place of its bytes, so that a file without
/// line ends cannot fill the memory.
package struct LineSplitter: Sendable {
    /// Bytes of a line that are accepted by default: 64 MiB.
    package static let defaultLimit = 64 << 20
    private let limit: Int
    private var rest: [UInt8] = []
    private var isOverlong = false
    private var number = 0
    private var isFirstChunk = true

    package init(limit: Int = LineSplitter.defaultLimit) {
        self.limit = limit
    }

    /// Takes the next bytes and calls `body` for every line that is complete now; numbers count from 1, blank lines too.
    package mutating func feed(
        _ chunk: some Collection<UInt8>,
        _ body: (_ number: Int, _ line: ArraySlice<UInt8>?) throws -> Void
    ) rethrows {
        let chunk = Array(chunk)
        var start = chunk.startIndex
        if isFirstChunk, chunk.starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
        if !chunk.isEmpty { isFirstChunk = false }
        while let end = chunk[start...].firstIndex(of: 0x0A) {
            if rest.isEmpty, !isOverlong {
                try deliver(chunk[start..<end], body)
            } else {
                append(chunk[start..<end])
                try deliverRest(body)
            }
            start = end + 1
        }
        append(chunk[start...])
    }

    /// Calls `body` for a last line that has no line end.
    package mutating func finish(_ body: (_ number: Int, _ line: ArraySlice<UInt8>?) throws -> Void) rethrows {
        if !rest.isEmpty || isOverlong { try deliverRest(body) }
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) {
        guard !isOverlong, rest.count + bytes.count <= limit else {
            isOverlong = isOverlong || !bytes.isEmpty
            rest = []
            return
        }
        rest += bytes
    }

    private mutating func deliverRest(_ body: (Int, ArraySlice<UInt8>?) throws -> Void) rethrows {
        let line = isOverlong ? nil : rest[...]
        rest = []
        isOverlong = false
        guard let line else {
            number += 1
            try body(number, nil)
            return
        }
        try deliver(line, body)
    }

    private mutating func deliver(
        _ line: ArraySlice<UInt8>,
        _ body: (Int, ArraySlice<UInt8>?) throws -> Void
    ) rethrows {
        number += 1
        try body(number, line.count > limit ? nil : line.last == 0x0D ? line.dropLast() : line)
    }
}

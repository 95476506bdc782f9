// SPDX-License-Identifier: Apache-2.0

/// Puts rows of bytes in the order of their keys, in memory that does not grow with them.
///
/// What does not fit into memory is kept in runs that are sorted by themselves, in a file without a name, and merged at the end.
struct RowSorter {
    /// A row among the bytes of the run in memory.
    private struct Row {
        let key: UInt64
        let start: Int32
        let end: Int32
    }

    /// Bytes of a run, and of each piece that is read of it while runs are merged.
    private let runLength: Int
    private let pieceLength: Int
    private var bytes: [UInt8] = []
    private var rows: [Row] = []
    private var file: NamelessFile?
    /// Where the runs lie in the file.
    private var runs: [Range<Int>] = []
    /// How many rows there are.
    private(set) var count = 0

    init(runLength: Int = 32 << 20, pieceLength: Int = 256 << 10) {
        self.runLength = runLength
        self.pieceLength = pieceLength
    }

    /// Adds a row, which `write` puts behind the bytes that it is given; keys differ.
    ///
    /// - Throws: `ExportFailure` where a run cannot be written.
    mutating func add(key: UInt64, _ write: (inout [UInt8]) -> Void) throws(ExportFailure) {
        let start = bytes.count
        write(&bytes)
        rows.append(Row(key: key, start: Int32(start), end: Int32(bytes.count)))
        count += 1
        if bytes.count >= runLength { try keep() }
    }

    /// Gives all rows in the order of their keys, many at a time.
    ///
    /// - Throws: `ExportFailure` where a run cannot be written or read, and what `take` throws.
    mutating func finish(_ take: ([UInt8]) throws -> Void) throws {
        guard file != nil else {
            rows.sort { $0.key < $1.key }
            var piece: [UInt8] = []
            for row in rows {
                piece.append(contentsOf: bytes[Int(row.start)..<Int(row.end)])
                if piece.count >= pieceLength { try Self.pass(&piece, take) }
            }
            return try Self.pass(&piece, take)
        }
        try keep()
        (bytes, rows) = ([], [])
        try merge(take)
    }

    private static func pass(_ piece: inout [UInt8], _ take: ([UInt8]) throws -> Void) rethrows {
        if !piece.isEmpty { try take(piece) }
        piece.removeAll(keepingCapacity: true)
    }

    /// Writes the run in memory to the file, each row behind its key and its length.
    private mutating func keep() throws(ExportFailure) {
        guard !rows.isEmpty else { return }
        if file == nil { file = try NamelessFile() }
        guard let file else { return }
        rows.sort { $0.key < $1.key }
        let start = file.length
        var piece: [UInt8] = []
        for row in rows {
            withUnsafeBytes(of: row.key) { piece.append(contentsOf: $0) }
            withUnsafeBytes(of: row.end - row.start) { piece.append(contentsOf: $0) }
            piece.append(contentsOf: bytes[Int(row.start)..<Int(row.end)])
            if piece.count >= pieceLength {
                try file.append(piece)
                piece.removeAll(keepingCapacity: true)
            }
        }
        try file.append(piece)
        runs.append(start..<file.length)
        bytes.removeAll(keepingCapacity: true)
        rows.removeAll(keepingCapacity: true)
    }

    private func merge(_ take: ([UInt8]) throws -> Void) throws {
        guard let file else { return }
        var readers = runs.map { RunReader(file, $0, pieceLength: pieceLength) }
        for index in readers.indices { try readers[index].next() }
        var piece: [UInt8] = []
        while let first = readers.indices.min(by: { readers[$0].key < readers[$1].key }), readers[first].key < .max {
            piece.append(contentsOf: readers[first].row)
            if piece.count >= pieceLength { try Self.pass(&piece, take) }
            try readers[first].next()
        }
        try Self.pass(&piece, take)
    }
}

/// Reads the rows of a run one after the other.
private struct RunReader {
    /// Bytes before a row: its key and its length.
    private static let head = 12

    private let file: NamelessFile
    private let pieceLength: Int
    /// What of the run was not read yet.
    private var rest: Range<Int>
    private var bytes: [UInt8] = []
    private var place = 0
    /// The greatest number behind the last row.
    private(set) var key = UInt64.max
    private var length = 0

    init(_ file: NamelessFile, _ run: Range<Int>, pieceLength: Int) {
        self.file = file
        self.pieceLength = pieceLength
        rest = run
    }

    /// The bytes of the row.
    var row: ArraySlice<UInt8> { bytes[place - length..<place] }

    /// Goes to the next row.
    mutating func next() throws(ExportFailure) {
        if bytes.count - place < Self.head { try read(Self.head) }
        guard bytes.count > place else {
            key = .max
            return
        }
        bytes.withUnsafeBytes { buffer in
            key = buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            length = Int(buffer.loadUnaligned(fromByteOffset: place + 8, as: Int32.self))
        }
        place += Self.head
        if bytes.count - place < length { try read(length) }
        place += length
    }

    /// Reads on, at least so many bytes unless the run ends.
    private mutating func read(_ least: Int) throws(ExportFailure) {
        bytes.removeFirst(place)
        place = 0
        let end = min(rest.upperBound, rest.lowerBound + max(pieceLength, least))
        bytes += try file.bytes(rest.lowerBound..<end)
        rest = end..<rest.upperBound
    }
}

// SPDX-License-Identifier: Apache-2.0

import CZlib

/// A body that is compressed while it is taken, in constant memory: a gzip file (RFC 1952).
struct GzipStream: AsyncSequence, Sendable {
    typealias Element = [UInt8]

    private let pieces: AsyncThrowingStream<[UInt8], any Error>

    init(_ pieces: AsyncThrowingStream<[UInt8], any Error>) {
        self.pieces = pieces
    }

    func makeAsyncIterator() -> Iterator { Iterator(pieces: pieces.makeAsyncIterator()) }

    /// zlib has no memory.
    struct OutOfMemory: Error {}

    struct Iterator: AsyncIteratorProtocol {
        fileprivate var pieces: AsyncThrowingStream<[UInt8], any Error>.Iterator
        private var deflating: Deflating?
        private var isComplete = false

        fileprivate init(pieces: AsyncThrowingStream<[UInt8], any Error>.Iterator) {
            self.pieces = pieces
        }

        /// The next bytes of the file, never an empty piece; nil behind its end.
        ///
        /// - Throws: What making a piece throws, and `OutOfMemory`: the file stays without its end then.
        mutating func next() async throws -> [UInt8]? {
            guard !isComplete else { return nil }
            let deflating = try self.deflating ?? Deflating()
            self.deflating = deflating
            while let piece = try await pieces.next(isolation: #isolation) {
                let bytes = deflating.add(piece)
                if !bytes.isEmpty { return bytes }
            }
            isComplete = true
            return deflating.finish()
        }
    }
}

/// A stream of zlib: only the iterator that made it uses it.
private final class Deflating {
    /// In one place as long as it lives: zlib keeps the address.
    private let stream: UnsafeMutablePointer<z_stream>

    init() throws(GzipStream.OutOfMemory) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        guard sijill_deflate_init_gzip(stream, Gzip.pageLevel) == Z_OK else {
            stream.deallocate()
            throw GzipStream.OutOfMemory()
        }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// What is ready of the file after these bytes; often nothing.
    func add(_ bytes: [UInt8]) -> [UInt8] { deflated(bytes, Z_NO_FLUSH) }

    /// The rest of the file.
    func finish() -> [UInt8] { deflated([], Z_FINISH) }

    private static let portion = 32 << 10

    private func deflated(_ bytes: [UInt8], _ flush: Int32) -> [UInt8] {
        var output: [UInt8] = []
        bytes.withUnsafeBufferPointer { source in
            // zlib reads through this pointer and does not write, whatever its type says.
            stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
            stream.pointee.avail_in = UInt32(source.count)
            var isFull = true
            while isFull {
                output += [UInt8](unsafeUninitializedCapacity: Self.portion) { target, count in
                    stream.pointee.next_out = target.baseAddress
                    stream.pointee.avail_out = UInt32(Self.portion)
                    deflate(stream, flush)
                    count = Self.portion - Int(stream.pointee.avail_out)
                    isFull = stream.pointee.avail_out == 0
                }
            }
        }
        return output
    }
}

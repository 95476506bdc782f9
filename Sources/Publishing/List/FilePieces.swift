// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// The bytes of a file in pieces, each made when it is asked for.
package struct FilePieces: Sendable {
    /// How many pieces there are; they are known by the numbers below.
    package let count: Int
    private let make: @Sendable (Int) async throws -> [UInt8]

    package init(count: Int, make: @escaping @Sendable (_ piece: Int) async throws -> [UInt8]) {
        self.count = count
        self.make = make
    }

    /// The bytes of one piece; may be empty.
    ///
    /// - Throws: What making it throws: the file cannot be finished then.
    package func piece(_ index: Int) async throws -> [UInt8] { try await make(index) }

    /// The pieces one after the other.
    package var stream: AsyncThrowingStream<[UInt8], any Error> {
        let next = Mutex(0)
        return AsyncThrowingStream {
            let index = next.withLock { next in
                defer { next += 1 }
                return next
            }
            return index < count ? try await piece(index) : nil
        }
    }
}

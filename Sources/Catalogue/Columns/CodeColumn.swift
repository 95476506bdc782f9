// SPDX-License-Identifier: Apache-2.0

/// One chunk's column of small numbers: one byte each until one needs two, then four.
///
/// Of the three arrays only one has elements: separate ones change in place, those of an enum's cases would be copied.
struct CodeColumn: Sendable {
    private var bytes: ContiguousArray<UInt8>
    private var narrow: ContiguousArray<UInt16> = []
    private var wide: ContiguousArray<UInt32> = []

    /// A column of so many zeros.
    init(count: Int) {
        bytes = ContiguousArray(repeating: 0, count: count)
    }

    /// A column of these numbers, as narrow as the highest allows.
    init(_ codes: ContiguousArray<UInt32>) {
        let highest = codes.max() ?? 0
        if highest <= UInt8.max {
            bytes = ContiguousArray(codes.map { UInt8(truncatingIfNeeded: $0) })
        } else if highest <= UInt16.max {
            bytes = []
            narrow = ContiguousArray(codes.map { UInt16(truncatingIfNeeded: $0) })
        } else {
            bytes = []
            wide = codes
        }
    }

    /// Whether both are the same memory, so that their numbers are the same.
    func isShared(with other: CodeColumn) -> Bool {
        bytes.isShared(with: other.bytes) && narrow.isShared(with: other.narrow) && wide.isShared(with: other.wide)
    }

    /// Setting a number that is there already copies nothing.
    subscript(row: Int) -> UInt32 {
        get { !bytes.isEmpty ? UInt32(bytes[row]) : !narrow.isEmpty ? UInt32(narrow[row]) : wide[row] }
        set {
            guard self[row] != newValue else { return }
            makeRoom(for: newValue)
            if !bytes.isEmpty {
                bytes[row] = UInt8(truncatingIfNeeded: newValue)
            } else if !narrow.isEmpty {
                narrow[row] = UInt16(truncatingIfNeeded: newValue)
            } else {
                wide[row] = newValue
            }
        }
    }

    /// Widens the column where the number does not fit.
    private mutating func makeRoom(for code: UInt32) {
        if code > UInt16.max, wide.isEmpty {
            wide = ContiguousArray(bytes.isEmpty ? narrow.map { UInt32($0) } : bytes.map { UInt32($0) })
            (bytes, narrow) = ([], [])
        } else if code > UInt8.max, !bytes.isEmpty {
            narrow = ContiguousArray(bytes.map { UInt16($0) })
            bytes = []
        }
    }

    /// Runs a loop of `kernel` over the codes in the width that they are kept in.
    func scan(_ kernel: some CodeKernel) {
        if !bytes.isEmpty {
            bytes.withUnsafeBufferPointer { kernel.run($0) }
        } else if !narrow.isEmpty {
            narrow.withUnsafeBufferPointer { kernel.run($0) }
        } else {
            wide.withUnsafeBufferPointer { kernel.run($0) }
        }
    }
}

extension ContiguousArray {
    /// Whether both are the same memory, so that their elements are the same; true of two empty ones.
    func isShared(with other: ContiguousArray) -> Bool {
        if isEmpty && other.isEmpty { return true }
        return withUnsafeBufferPointer { mine in
            other.withUnsafeBufferPointer { mine.baseAddress == $0.baseAddress && mine.count == $0.count }
        }
    }
}

/// A loop over the codes of one chunk's column, written once for all widths.
protocol CodeKernel {
    func run<Code: FixedWidthInteger & UnsignedInteger>(_ codes: UnsafeBufferPointer<Code>)
}

// SPDX-License-Identifier: Apache-2.0

/// One chunk's column of small numbers: two bytes each until one needs four.
struct CodeColumn: Sendable {
    private var narrow: ContiguousArray<UInt16>
    /// In use, and `narrow` empty, once a number above 65,535 was kept.
    private var wide: ContiguousArray<UInt32> = []

    /// A column of so many zeros.
    init(count: Int) {
        narrow = ContiguousArray(repeating: 0, count: count)
    }

    /// Setting a number that is there already copies nothing.
    subscript(row: Int) -> UInt32 {
        get { wide.isEmpty ? UInt32(narrow[row]) : wide[row] }
        set {
            guard self[row] != newValue else { return }
            if !wide.isEmpty {
                wide[row] = newValue
            } else if let code = UInt16(exactly: newValue) {
                narrow[row] = code
            } else {
                wide = ContiguousArray(narrow.map { UInt32($0) })
                narrow = []
                wide[row] = newValue
            }
        }
    }

    /// Runs a loop of `kernel` over the codes in the width that they are kept in.
    func scan(_ kernel: some CodeKernel) {
        if wide.isEmpty {
            narrow.withUnsafeBufferPointer { kernel.run($0) }
        } else {
            wide.withUnsafeBufferPointer { kernel.run($0) }
        }
    }
}

/// A loop over the codes of one chunk's column, written once for both widths.
protocol CodeKernel {
    func run<Code: FixedWidthInteger & UnsignedInteger>(_ codes: UnsafeBufferPointer<Code>)
}

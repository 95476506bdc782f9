// SPDX-License-Identifier: Apache-2.0

// The loops over one chunk's column; rows and codes come from columns, so that they lie within their tables.

/// Notes what each row fails: the table's entry of its code.
struct MaskKernel: CodeKernel {
    let table: UnsafeBufferPointer<UInt32>
    let masks: UnsafeMutableBufferPointer<UInt32>
    /// Whether the masks are begun anew.
    let isFirst: Bool

    func run<Code: FixedWidthInteger & UnsignedInteger>(_ codes: UnsafeBufferPointer<Code>) {
        if isFirst {
            for row in 0..<codes.count { masks[row] = table[Int(codes[row])] }
        } else {
            for row in 0..<codes.count { masks[row] |= table[Int(codes[row])] }
        }
    }
}

/// Counts the codes of the listed rows.
struct CountKernel: CodeKernel {
    let rows: UnsafeBufferPointer<UInt16>
    let counts: UnsafeMutableBufferPointer<UInt32>

    func run<Code: FixedWidthInteger & UnsignedInteger>(_ codes: UnsafeBufferPointer<Code>) {
        if rows.count == codes.count {
            for row in 0..<codes.count { counts[Int(codes[row])] &+= 1 }
        } else {
            for row in rows { counts[Int(codes[Int(row)])] &+= 1 }
        }
    }
}

/// Counts the codes of the listed rows that fail one dimension alone.
struct NearCountKernel: CodeKernel {
    let rows: UnsafeBufferPointer<UInt16>
    let masks: UnsafeMutableBufferPointer<UInt32>
    /// The dimension's bit.
    let bit: UInt32
    let counts: UnsafeMutableBufferPointer<UInt32>

    func run<Code: FixedWidthInteger & UnsignedInteger>(_ codes: UnsafeBufferPointer<Code>) {
        for row in rows where masks[Int(row)] == bit { counts[Int(codes[Int(row)])] &+= 1 }
    }
}

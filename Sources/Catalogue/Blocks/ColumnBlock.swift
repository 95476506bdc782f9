// SPDX-License-Identifier: Apache-2.0

/// Some of the selected incidents, with the codes of the columns that were asked for; valid within the call only.
package struct ColumnBlock {
    /// How many incidents there are in the block; every column has as many codes.
    package let count: Int
    /// By column, in the order asked for: the code of each incident.
    package let codes: [UnsafeBufferPointer<UInt32>]
    private let firstNumber: Int32
    private let rows: UnsafeBufferPointer<UInt16>

    init(
        count: Int,
        codes: [UnsafeBufferPointer<UInt32>],
        firstNumber: Int32,
        rows: UnsafeBufferPointer<UInt16>
    ) {
        self.count = count
        self.codes = codes
        self.firstNumber = firstNumber
        self.rows = rows
    }

    /// The number of the incident at a place of the block.
    package func number(at place: Int) -> Int32 { firstNumber + Int32(rows[place]) }
}

/// Copies the codes of the listed rows, one after the other, through a table where there is one.
struct CopyCodesKernel: CodeKernel {
    let rows: UnsafeBufferPointer<UInt16>
    /// Empty where the codes are wanted as they are.
    let table: UnsafeBufferPointer<UInt32>
    let output: UnsafeMutableBufferPointer<UInt32>

    func run<Code: FixedWidthInteger & UnsignedInteger>(_ codes: UnsafeBufferPointer<Code>) {
        let takesAll = rows.count == codes.count
        switch (table.isEmpty, takesAll) {
        case (true, true): for row in 0..<codes.count { output[row] = UInt32(truncatingIfNeeded: codes[row]) }
        case (false, true): for row in 0..<codes.count { output[row] = table[Int(codes[row])] }
        case (true, false):
            for place in 0..<rows.count { output[place] = UInt32(truncatingIfNeeded: codes[Int(rows[place])]) }
        case (false, false): for place in 0..<rows.count { output[place] = table[Int(codes[Int(rows[place])])] }
        }
    }
}

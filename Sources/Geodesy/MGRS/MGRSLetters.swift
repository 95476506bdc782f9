// SPDX-License-Identifier: Apache-2.0

/// The alphabet of MGRS: 24 letters without I and O, as ASCII codes.
enum MGRSLetters {
    /// The code of a letter by its index 0…23.
    @inline(__always)
    static func code(_ index: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: 65 + index + (index > 7 ? 1 : 0) + (index > 12 ? 1 : 0))
    }

    /// The index 0…23 of a capital letter, or nil for I, O and anything else.
    @inline(__always)
    static func index(_ code: UInt8) -> Int? {
        guard code >= 65, code <= 90, code != 73, code != 79 else { return nil }
        return Int(code) - 65 - (code > 73 ? 1 : 0) - (code > 79 ? 1 : 0)
    }

    /// The letters of the columns of UPS, which skip D, E, M, N, V and W too (NGA.STND.0037, figure 3-9).
    private static let polarColumns = Array("ABCFGHJKLPQRSTUXYZ".utf8)

    /// The code of a polar column by its index 0…17.
    static func polarColumn(_ index: Int) -> UInt8 {
        polarColumns[index]
    }

    /// The index 0…17 of a polar column, or nil.
    static func polarColumnIndex(_ code: UInt8) -> Int? {
        polarColumns.firstIndex(of: code)
    }
}

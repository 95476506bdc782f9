// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Testing

@testable import Catalogue

@Suite struct CodedRowsInternerTests {
    @Test func listsKeepTheirNumbersHoweverManyThereAre() {
        var interner = CodedRowsInterner()
        let lists = [CodedRows.none] + (0..<3000).map { CodedRows([["killed", "é\($0)", "\($0 % 7)"]]) }

        for (place, list) in lists.enumerated() { #expect(interner.number(of: list) == UInt32(place)) }
        for (place, list) in lists.enumerated().reversed() { #expect(interner.number(of: list) == UInt32(place)) }
        #expect(Array(interner.values) == lists)
    }

    @Test func listsThatReadAlikeButDifferInBytesAreTwo() {
        var interner = CodedRowsInterner()

        #expect(interner.number(of: CodedRows(joined: "e\u{301}")) == 0)
        #expect(interner.number(of: CodedRows(joined: "\u{E9}")) == 1)
    }
}

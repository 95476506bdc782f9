// SPDX-License-Identifier: Apache-2.0

import GRDB
import RegisterTesting
import Testing

@testable import RegisterSQLite

@Suite struct TextIndexTests {
    /// A segment for each incident would double the work of an import: what is read back is the same.
    @Test func transactionAddsOneSegmentToTheTextIndex() async throws {
        let register = try await SQLiteRegister.inMemory()
        func segments() async throws -> Int? {
            try await register.reading { database in
                try Int.fetchOne(database, sql: "SELECT count(DISTINCT segid) FROM searchText_idx")
            }
        }

        try await register.append((1...3).map { .fixture(of: .fixture($0, codes: ["XZ\($0)"])) })
        #expect(try await segments() == 1)

        try await register.append((1...3).map { .fixture(of: .fixture($0, codes: ["XY\($0)"]), follows: 1) })
        #expect(try await segments() == 2)
    }
}

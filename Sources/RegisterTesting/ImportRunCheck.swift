// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
package import Register
import Testing

/// One promise of the store of imports, and how it is put to the test on an empty store.
package struct ImportRunCheck: Sendable, CustomTestStringConvertible {
    package let name: String
    /// Expects what the promise says; the store must be empty.
    package let run: @Sendable (any RegisterStore) async throws -> Void

    init(_ name: String, _ run: @escaping @Sendable (any RegisterStore) async throws -> Void) {
        self.name = name
        self.run = run
    }

    package var testDescription: String { name }

    /// Every promise; each engine runs them all, each on a new store.
    package static let all: [ImportRunCheck] = [
        ImportRunCheck("an import comes back as it was begun, and with its end") { store in
            let header = ImportRunHeader(
                startedAt: Timestamp(milliseconds: 5),
                author: "tests",
                mapping: "invented",
                files: ["a b.csv", "c.csv"]
            )

            let number = try await store.begin(header)

            let begun = try #require(try await store.importRun(number))
            #expect(begun == StoredImportRun(number: number, run: header, end: nil, revisions: 0))
            let end = ImportRunEnd(
                endedAt: Timestamp(milliseconds: 9),
                isCutShort: true,
                new: 1,
                changed: 2,
                unchanged: 3,
                refused: 4
            )
            try await store.end(number, end)
            #expect(try await store.importRun(number)?.end == end)
            #expect(try await store.importRun(ImportRunNumber(number.value + 1)) == nil)
        },
        ImportRunCheck("revisions are kept with the import that brought them, and with no other") { store in
            let first = try await store.begin(.fixture)
            let second = try await store.begin(.fixture)
            let (old, new) = (Incident.fixture(1), Incident.fixture(2, codes: ["XZ002"]))
            try await store.append([.fixture(of: old)])
            var revisions = [NewRevision.fixture(of: old, follows: 1), .fixture(of: new)]
            for index in revisions.indices { revisions[index].importRun = first }
            try await store.append(revisions)

            let kept = try await store.revisions(of: first)
            #expect(
                kept == [
                    ImportedRevision(incidentID: old.id, revision: 2),
                    ImportedRevision(incidentID: new.id, revision: 1),
                ]
            )
            let none = try await store.revisions(of: second)
            let runs = try await store.importRuns()
            #expect(none.isEmpty)
            #expect(runs.map(\.number) == [second, first] && runs.map(\.revisions) == [0, 2])
        },
        ImportRunCheck("an empty store has no imports") { store in
            let (runs, revisions) = (try await store.importRuns(), try await store.revisions(of: ImportRunNumber(1)))
            #expect(runs.isEmpty && revisions.isEmpty)
        },
        ImportRunCheck("the undoing of an import says which one it takes back") { store in
            let first = try await store.begin(.fixture)
            var header = ImportRunHeader.fixture
            header.undoes = first

            let second = try await store.begin(header)

            #expect(try await store.importRun(second)?.run.undoes == first)
        },
    ]
}

extension ImportRunHeader {
    fileprivate static let fixture = ImportRunHeader(
        startedAt: Timestamp(milliseconds: 1),
        author: "tests",
        files: ["invented.csv"]
    )
}

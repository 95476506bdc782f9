// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register
import RegisterTesting
import Testing

@testable import RegisterSQLite

/// A register that reads on the thread that asks answers as any other one.
@Suite struct ReadingInPlaceTests {
    @Test func readsAreTheSame() async throws {
        try await TemporaryFolder.with { folder in
            let writer = try await SQLiteRegister.create(folder: folder.path)
            let incident = Incident.fixture(1, codes: ["XZ1001"])
            try await writer.append([.fixture(of: incident, follows: 0)])
            let usual = try await SQLiteRegister.open(folder: folder.path, for: .reading)
            let inPlace = try await SQLiteRegister.open(folder: folder.path, for: .reading, readsInPlace: true)

            let (found, other) = (try await inPlace.current(incident.id), try await usual.current(incident.id))
            #expect(found != nil && found == other)
            #expect(try await inPlace.history(of: incident.id).count == 1)
        }
    }

    @Test func manyAtOnceAllGetAnswers() async throws {
        try await TemporaryFolder.with { folder in
            try await SQLiteRegister.create(folder: folder.path)
            let register = try await SQLiteRegister.open(folder: folder.path, for: .reading, readsInPlace: true)

            let answers = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<64 { group.addTask { try await register.counts().incidents } }
                return try await group.reduce(into: []) { $0.append($1) }
            }

            #expect(answers == [Int](repeating: 0, count: 64))
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import GRDB
package import Register

/// Looks up single records through one connection.
struct SQLiteRecordReading: RecordReading {
    let database: Database

    func current(_ id: Incident.ID) throws -> StoredRevision? {
        try SQLStatement(RevisionQueries.current, on: database).first {
            $0.add(id.uuid)
        } _: { columns in
            try columns.storedRevision()
        }
    }

    func claims(ofCode code: String) throws -> [CodeClaim] {
        try SQLStatement(DerivedQueries.claims, on: database).all {
            $0.add(CodeKey.key(code))
        } _: { columns in
            try columns.codeClaim()
        }
    }

    func history(of id: Incident.ID) throws -> [RevisionHeader] {
        try SQLStatement(RevisionQueries.history, on: database).all {
            $0.add(id.uuid)
        } _: { columns in
            try columns.revisionHeader()
        }
    }

    func incidents(fromRecord record: String) throws -> [Incident.ID] {
        try SQLStatement(RevisionQueries.fromRecord, on: database).all {
            $0.add(record)
        } _: { columns in
            columns.uuid().map { Incident.ID($0) }
        }.compactMap(\.self)
    }

    func cards(_ numbers: [IncidentNumber]) throws -> [IncidentNumber: IncidentCard] {
        guard !numbers.isEmpty else { return [:] }
        let statement = try SQLStatement(DerivedQueries.card, on: database)
        var cards: [IncidentNumber: IncidentCard] = [:]
        cards.reserveCapacity(numbers.count)
        for number in numbers {
            cards[number] = try statement.first {
                $0.add(number.value)
            } _: { columns in
                columns.card()
            }
        }
        return cards
    }
}

extension SQLiteRegister {
    package func lookUp<Value: Sendable>(
        _ body: @escaping @Sendable (any RecordReading) throws -> Value
    ) async throws -> Value {
        let path = path
        let result: Result<Value, any Error> = try await reading { database in
            Result { try body(SQLiteRecordReading(database: database)) }
                .mapError { error in
                    // What the store says is told as its own; what the body says, as it said it.
                    error is SQLiteFault || error is DatabaseError ? RegisterError(error, path: path) : error
                }
        }
        return try result.get()
    }
}

extension SQLColumns {
    mutating func codeClaim() throws -> CodeClaim {
        guard let id = uuid() else { throw RegisterError.damaged(reason: "an incident has no identifier") }
        let number = IncidentNumber(int32())
        return CodeClaim(incidentID: Incident.ID(id), number: number, code: text(), isCurrent: !bool())
    }

    mutating func card() -> IncidentCard {
        var card = IncidentCard()
        card.placeEnglish = textOrNil()
        card.placeArabic = textOrNil()
        card.placeText = textOrNil()
        card.region = textOrNil()
        card.excerptEnglish = textOrNil()
        card.excerptArabic = textOrNil()
        return card
    }
}

// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
package import Register

extension SQLiteRegister {
    package func parts(
        changedAfter position: Int64,
        _ body: @Sendable (_ rows: [PartsRow]) async throws -> Void
    ) async throws -> Int64 {
        let kind = DerivedRows(
            after: PartQueries.after,
            byNumber: PartQueries.byNumber,
            number: \PartsRow.number,
            read: { $0.partsRow() }
        )
        return try await follow(kind, changedAfter: position, body)
    }
}

extension SQLColumns {
    fileprivate mutating func partsRow() -> PartsRow {
        let number = IncidentNumber(int32())
        let (statements, sources, media) = (text(), text(), text())
        return PartsRow(
            number: number,
            parts: IncidentParts(
                statements: CodedRows(joined: statements),
                sources: CodedRows(joined: sources),
                media: CodedRows(joined: media)
            )
        )
    }
}

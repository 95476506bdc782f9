// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import GRDB
import Names
package import Register

extension SQLiteRegister {
    package func relations(_ query: RelationQuery) async throws(RegisterError) -> Relations {
        try await reading { database in try SQLiteRecordReading(database: database).relations(query) }
    }
}

extension SQLiteRecordReading {
    func relations(_ query: RelationQuery) throws -> Relations {
        let texts = try query.ownCodes.map { words throws(RegisterError) in
            try TextQuery(SearchQuery(terms: [.phrase(words)], fields: [.narrative, .statement, .note])).expression
        }
        var relations = Relations()
        if let near = query.near { relations.nearby = try Self.nearby(near, of: query.number, database) }
        relations.citingAlike = try Self.sharing(
            RelationQueries.citingAlike,
            with: query.number,
            most: query.mostCiting,
            database
        )
        relations.namingAlike = try Self.sharing(
            RelationQueries.namingAlike,
            with: query.number,
            most: query.mostNaming,
            database
        )
        relations.named = try Self.bearers(of: query.namedCodes, but: query.number, database)
        relations.naming = try Self.naming(texts, query, database)
        return relations
    }

    private static func nearby(
        _ near: DaysAndBox,
        of number: IncidentNumber,
        _ database: Database
    ) throws -> [PlacedIncident] {
        let ofDays = try SQLStatement(RelationQueries.ofDays, on: database)
        let reachingDays = try SQLStatement(RelationQueries.reachingDays, on: database)
        var found: [IncidentNumber: PlacedIncident] = [:]
        func read(_ columns: inout SQLColumns) throws {
            let number = IncidentNumber(columns.int32())
            guard let latitude = columns.doubleOrNil(), let longitude = columns.doubleOrNil() else { return }
            found[number] = PlacedIncident(
                number: number,
                latitude: latitude,
                longitude: longitude,
                radiusMetres: columns.doubleOrNil()
            )
        }
        for longitudes in near.longitudes {
            let box = [near.latitudes, longitudes]
            try ofDays.forEach(
                { binding in
                    binding.add(near.days.lowerBound)
                    binding.add(near.days.upperBound)
                    binding.add(box: box)
                    binding.add(number.value)
                },
                read
            )
            try reachingDays.forEach(
                { binding in
                    binding.add(near.days.lowerBound)
                    binding.add(near.days.lowerBound.addingReportingOverflow(DaysAndBox.longestSpan).partialValue)
                    binding.add(near.days.lowerBound)
                    binding.add(box: box)
                    binding.add(number.value)
                },
                read
            )
        }
        return found.values.sorted { $0.number < $1.number }
    }

    private static func sharing(
        _ sql: String,
        with number: IncidentNumber,
        most: Int,
        _ database: Database
    ) throws -> [SharedCount] {
        try SQLStatement(sql, on: database).all { binding in
            binding.add(number.value)
            binding.add(number.value)
            binding.add(most)
            binding.add(most + 1)
        } _: { columns in
            SharedCount(number: IncidentNumber(columns.int32()), count: columns.int())
        }
    }

    private static func bearers(
        of codes: [String],
        but number: IncidentNumber,
        _ database: Database
    ) throws -> [IncidentNumber] {
        guard !codes.isEmpty else { return [] }
        let statement = try SQLStatement(RelationQueries.bearers, on: database)
        var found: Set<IncidentNumber> = []
        for code in codes {
            try statement.forEach { binding in
                binding.add(CodeKey.key(code))
                binding.add(number.value)
            } _: { columns in
                found.insert(IncidentNumber(columns.int32()))
            }
        }
        return found.sorted()
    }

    private static func naming(
        _ texts: [String],
        _ query: RelationQuery,
        _ database: Database
    ) throws -> [IncidentNumber] {
        let statement = try SQLStatement(RelationQueries.naming, on: database)
        var found: Set<IncidentNumber> = []
        for text in texts {
            try statement.forEach { binding in
                binding.add(text)
                binding.add(query.number.value)
                binding.add(query.most)
            } _: { columns in
                found.insert(IncidentNumber(columns.int32()))
            }
        }
        return found.sorted()
    }
}

extension SQLBinding {
    /// The lower and the upper side of each range.
    fileprivate mutating func add(box: [ClosedRange<Double>]) {
        for range in box {
            add(range.lowerBound as Double?)
            add(range.upperBound as Double?)
        }
    }
}

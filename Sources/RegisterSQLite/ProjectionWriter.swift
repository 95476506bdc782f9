// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import GRDB
import Register

/// Writes the derived rows of incidents.
struct ProjectionWriter {
    private let insertSummary: SQLStatement
    private let insertCard: SQLStatement
    private let insertCode: SQLStatement
    private let insertSourceAddress: SQLStatement
    private let insertPersonName: SQLStatement
    private let insertText: SQLStatement
    private let insertParts: SQLStatement
    private let insertVictim: SQLStatement
    private let insertVictimText: SQLStatement
    private let victimPlaces: SQLStatement
    private let deleteVictimText: SQLStatement
    /// Each takes away what one incident has in one table.
    private let deletions: [SQLStatement]

    init(_ database: Database) throws {
        insertSummary = try SQLStatement(DerivedQueries.insertSummary, on: database)
        insertCard = try SQLStatement(DerivedQueries.insertCard, on: database)
        insertCode = try SQLStatement(DerivedQueries.insertCode, on: database)
        insertSourceAddress = try SQLStatement(DerivedQueries.insertSourceAddress, on: database)
        insertPersonName = try SQLStatement(DerivedQueries.insertPersonName, on: database)
        insertText = try SQLStatement(DerivedQueries.insertText, on: database)
        insertParts = try SQLStatement(PartQueries.insert, on: database)
        insertVictim = try SQLStatement(VictimQueries.insert, on: database)
        insertVictimText = try SQLStatement(VictimQueries.insertText, on: database)
        victimPlaces = try SQLStatement(VictimQueries.places, on: database)
        deleteVictimText = try SQLStatement(VictimQueries.deleteText, on: database)
        deletions = try DerivedQueries.deletions.map { try SQLStatement($0, on: database) }
    }

    /// Writes the rows of one incident; those of its earlier revision go, where it is not new.
    func write(_ projection: borrowing IncidentProjection, of incident: Int32, isNew: Bool) throws {
        if !isNew {
            for place in try victimPlaces.all({ $0.add(incident) }, { $0.int64() }) {
                try deleteVictimText.run { $0.add(place) }
            }
            for deletion in deletions { try deletion.run { $0.add(incident) } }
        }
        let summary = projection.summary
        try insertSummary.run { binding in
            binding.add(incident)
            binding.add(summary)
            binding.add(VictimColumns.bytes(of: projection.victims.map(VictimMark.init)))
        }
        try write(projection.card, of: incident)
        for code in projection.codes { try write(code, formerly: false, of: incident) }
        for code in projection.previousCodes { try write(code, formerly: true, of: incident) }
        try write(projection.sourceAddresses, of: incident, insertSourceAddress)
        try write(projection.personNames, of: incident, insertPersonName)
        let texts = projection.searchText
        try insertText.run { binding in
            binding.add(incident)
            for field in Self.searchFields { binding.add(texts[field]) }
        }
        try write(projection.parts, of: incident)
        try write(projection.victims, projection.victimKeys, of: incident)
    }

    private func write(_ parts: IncidentParts, of incident: Int32) throws {
        try insertParts.run { binding in
            binding.add(incident)
            for rows in [parts.statements, parts.sources, parts.media] { binding.add(rows.joined) }
        }
    }

    private func write(_ victims: [VictimRow], _ keys: [VictimKeys], of incident: Int32) throws {
        guard victims.count <= VictimPlace.limit else {
            throw RegisterError.damaged(reason: "incident \(incident) has \(victims.count) victims")
        }
        for (position, victim) in victims.enumerated() {
            let place = VictimPlace(incident: IncidentNumber(incident), position: Int32(position))
            try insertVictim.run { binding in
                binding.add(place.key)
                binding.add(victim)
            }
            let texts = keys[position]
            guard !texts.names.isEmpty || !texts.entries.isEmpty else { continue }
            try insertVictimText.run { binding in
                binding.add(place.key)
                binding.add(texts.names)
                binding.add(texts.entries)
            }
        }
    }

    /// The fields in the order of the columns of the text index.
    static let searchFields: [SearchField] = [.code, .place, .narrative, .victim, .source, .statement, .note]

    private func write(_ card: borrowing IncidentCard, of incident: Int32) throws {
        let texts = [
            card.placeEnglish, card.placeArabic, card.placeText, card.region, card.excerptEnglish, card.excerptArabic,
        ]
        try insertCard.run { binding in
            binding.add(incident)
            for text in texts { binding.add(text) }
        }
    }

    private func write(_ keys: [Int64], of incident: Int32, _ statement: SQLStatement) throws {
        for key in keys {
            try statement.run { binding in
                binding.add(key)
                binding.add(incident)
            }
        }
    }

    private func write(_ code: String, formerly: Bool, of incident: Int32) throws {
        try insertCode.run { binding in
            binding.add(CodeKey.key(code))
            binding.add(formerly)
            binding.add(incident)
            binding.add(code)
        }
    }
}

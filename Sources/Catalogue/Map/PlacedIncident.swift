// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// What a map says of one incident.
package struct PlacedIncident: Sendable {
    package let id: Incident.ID
    /// The first of its codes; nil for an incident without one.
    package let code: String?
    /// Days since 1970-01-01; nil where undated.
    package let day: Int32?
    /// Days since 1970-01-01; nil for a single day.
    package let dayEnd: Int32?
    /// Keys joined by commas, as the following; empty where the record has none.
    package let accuracy: String
    package let grade: String
    package let positions: String
    package let strikeStatus: String
    package let actors: String
    package let targets: String
    package let fightersKilled: Bound

    /// The properties that are lists of keys.
    static let dimensions: [FilterDimension] = [.accuracy, .grade, .position, .strikeStatus, .actor, .target]
}

extension PlacedCatalogue {
    /// What a map says of the incident with this number; nil where the catalogue has none.
    package func incident(_ number: Int32) -> PlacedIncident? {
        let (index, row) = CatalogueRows.place(of: number)
        guard index < snapshot.rows.chunks.count, let chunk = snapshot.rows.chunks[index] else { return nil }
        let span = snapshot.spans.values[Int(chunk.spans[row])]
        func list(_ dimension: FilterDimension) -> String {
            guard let slot = Bundle.slot(of: dimension) else { return "" }
            let code = snapshot.bundles[slot.bundle][Int(chunk.bundles[slot.bundle][row])][slot.slot]
            return lists[dimension]?[Int(code)] ?? ""
        }
        return PlacedIncident(
            id: chunk.ids[row],
            code: chunk.codes.firstWord(of: row),
            day: span.first,
            dayEnd: span.last,
            accuracy: list(.accuracy),
            grade: list(.grade),
            positions: list(.position),
            strikeStatus: list(.strikeStatus),
            actors: list(.actor),
            targets: list(.target),
            fightersKilled: snapshot.bounds.values[Int(chunk.figures[Figure.fightersKilled.rawValue][row])]
        )
    }

    /// The first code of an incident, or its id where it has none; nil where the catalogue has no such incident.
    package func shortName(_ number: Int32) -> String? {
        let (index, row) = CatalogueRows.place(of: number)
        guard index < snapshot.rows.chunks.count else { return nil }
        return snapshot.rows.chunks[index]?.codes.firstWord(of: row)
            ?? snapshot.rows.chunks[index]?.ids[row].description
    }
}

extension CatalogueSnapshot {
    /// Every list of a property's codes that some incident has, as records give them: without the values above them.
    package func codeLists(of dimension: FilterDimension) -> [TermCodes] {
        guard let slot = Bundle.slot(of: dimension), slot.index < dimensions.count else { return [] }
        return dimensions[slot.index].joined.map { TermCodes(joined: $0) }
    }
}

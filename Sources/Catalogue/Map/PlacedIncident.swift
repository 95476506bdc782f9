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

    /// The properties that are lists of keys, in the order above.
    static let dimensions: [FilterDimension] = [.accuracy, .grade, .position, .strikeStatus, .actor, .target]
}

extension PlacedCatalogue {
    /// What a map says of the incident with this number; nil where the catalogue has none.
    package func incident(_ number: Int32) -> PlacedIncident? {
        let (index, row) = CatalogueRows.place(of: number)
        let chunks = snapshot.rows.chunks
        guard index < chunks.count, chunks[index].isUsed else { return nil }
        let span = snapshot.spans.values[Int(chunks[index].spans[row])]
        func list(_ place: Int) -> String {
            let list = lists[place]
            let code = snapshot.bundles[list.bundle][Int(chunks[index].bundles[list.bundle][row])][list.slot]
            return list.texts[Int(code)]
        }
        return PlacedIncident(
            id: chunks[index].ids[row],
            code: chunks[index].codes.firstWord(of: row),
            day: span.first,
            dayEnd: span.last,
            accuracy: list(0),
            grade: list(1),
            positions: list(2),
            strikeStatus: list(3),
            actors: list(4),
            targets: list(5),
            fightersKilled: snapshot.bounds.values[Int(chunks[index].figures[Figure.fightersKilled.rawValue][row])]
        )
    }

    /// Adds the first code of an incident, or its id where it has none, as UTF-8.
    ///
    /// - Returns: Whether the catalogue has such an incident.
    package func appendShortName(_ number: Int32, to bytes: inout [UInt8]) -> Bool {
        let (index, row) = CatalogueRows.place(of: number)
        guard index < snapshot.rows.chunks.count, snapshot.rows.chunks[index].isUsed else { return false }
        let start = bytes.count
        snapshot.rows.chunks[index].codes.withBytes(of: row) { code in
            let length = code.firstIndex(of: 0x20) ?? code.count
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: code[..<length]))
        }
        if bytes.count == start { bytes.append(contentsOf: snapshot.rows.chunks[index].ids[row].description.utf8) }
        return true
    }
}

extension CatalogueSnapshot {
    /// Every list of a property's codes that some incident has, as records give them: without the values above them.
    package func codeLists(of dimension: FilterDimension) -> [TermCodes] {
        guard let slot = Bundle.slot(of: dimension), slot.index < dimensions.count else { return [] }
        return dimensions[slot.index].joined.map { TermCodes(joined: $0) }
    }
}

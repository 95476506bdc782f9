// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// The columns of a run of incident numbers; copies share what was not changed.
struct CatalogueChunk: Sendable {
    /// Rows of a chunk.
    static let capacity = 4_096

    /// By `Bundle`; code 0 of the standing bundle is a row without an incident.
    var bundles = Bundle.allCases.map { _ in CodeColumn(count: capacity) }
    /// By `Figure`.
    var figures = Figure.allCases.map { _ in CodeColumn(count: capacity) }
    /// By `CountedPart`.
    var parts = CountedPart.allCases.map { _ in CodeColumn(count: capacity) }
    var spans = CodeColumn(count: capacity)
    var published = CodeColumn(count: capacity)
    var updated = CodeColumn(count: capacity)
    var reported = CodeColumn(count: capacity)
    var radii = CodeColumn(count: capacity)
    var people = CodeColumn(count: capacity)
    var material = CodeColumn(count: capacity)
    var revisions = CodeColumn(count: capacity)
    /// Where in the register's log the current revision stands.
    var positions = CodeColumn(count: capacity)
    /// Ten-millionths of a degree; `notLocated` in both where there is no point.
    var latitudes = ContiguousArray<Int32>(repeating: notLocated, count: capacity)
    var longitudes = ContiguousArray<Int32>(repeating: notLocated, count: capacity)
    var ids = ContiguousArray<Incident.ID>(repeating: .none, count: capacity)
    var codes = TextColumn(count: capacity)
    /// Whether an incident was ever kept in it.
    var isUsed = true

    static let unused = {
        var chunk = CatalogueChunk()
        chunk.isUsed = false
        return chunk
    }()

    static let notLocated = Int32.min

    /// Changes one row in place.
    mutating func change(_ row: Int, _ body: (_ chunk: inout CatalogueChunk, _ row: Int) -> Void) {
        body(&self, row)
    }

    /// Keeps a point in ten-millionths of a degree; nil for an incident that is not located.
    mutating func setPoint(latitude: Int32?, longitude: Int32?, at row: Int) {
        let (latitude, longitude) = (latitude ?? Self.notLocated, longitude ?? Self.notLocated)
        guard latitudes[row] != latitude || longitudes[row] != longitude else { return }
        latitudes[row] = latitude
        longitudes[row] = longitude
    }
}

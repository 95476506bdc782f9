// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Geodesy
import Testing

@testable import Catalogue

@Suite struct LocatedSelectionTests {
    /// Incidents with these points, numbered from 1; nil for one that is not located.
    private func snapshot(_ points: [(latitude: Double, longitude: Double, radius: Float?)?]) throws
        -> CatalogueSnapshot
    {
        var catalogue = Catalogue()
        for (index, point) in points.enumerated() {
            var summary = IncidentSummary()
            summary.latitude = point?.latitude
            summary.longitude = point?.longitude
            summary.radiusMetres = point?.radius
            try catalogue.upsert(CatalogueEntry(number: Int32(index + 1), id: .none, revision: 1, summary: summary))
        }
        return catalogue.snapshot()
    }

    @Test func locatedIncidentsAreKeptWithTheirReach() throws {
        let snapshot = try snapshot([
            (35.5, 40.25, 1500), nil, (-12.125, 170, nil), (36, -5.5, 25),
        ])
        let all = snapshot.select(IncidentQuery(), on: .public)
        let located = snapshot.located(all)
        #expect(all.count == 4 && located.selection.numbers.numbers == [1, 3, 4])
        #expect(located.extent?.value == "-5.5,-12.125,170,36")
        #expect(located.smallestRadius == 25)
        #expect(snapshot.located(Selection(NumberSet([3]))).smallestRadius == nil)
    }

    @Test func selectionWithoutPointsReachesNowhere() throws {
        let snapshot = try snapshot([nil, nil])
        let located = snapshot.located(snapshot.select(IncidentQuery(), on: .public))
        #expect(located.selection.count == 0 && located.extent == nil && located.smallestRadius == nil)
    }

    /// Every selected incident with a point is kept, over many chunks, as asking for `located=yes` keeps it.
    @Test func sameIncidentsAsTheFilterKeeps() throws {
        var random = SplitMix64(seed: 20_261)
        let points = (0..<9_000).map { _ -> (latitude: Double, longitude: Double, radius: Float?)? in
            let bits = random.next() >> 1
            guard bits % 3 > 0 else { return nil }
            return (Double((bits >> 8) % 90), Double((bits >> 20) % 180), Float(bits % 5000))
        }
        let snapshot = try snapshot(points)
        let filtered = try IncidentQuery(queryString: "located=yes")
        let all = snapshot.select(IncidentQuery(), on: .public)
        #expect(snapshot.located(all).selection == snapshot.select(filtered, on: .public))
    }

    @Test func gridCountsEveryPointOnceAndNoneBeside() throws {
        let snapshot = try snapshot([(0.5, 170, nil), (9.5, -175, nil), (5, 0, nil), (10, 180, nil), nil])
        let all = snapshot.select(IncidentQuery(), on: .public)
        let area = try #require(CoordinateBox(west: 165, south: 0, east: -170, north: 10))
        let grid = snapshot.grid(of: all, over: area, columns: 5, rows: 2)
        // 180° lies 15 of 25 degrees to the east, on the edge of the fourth part; -175° lies 20, on that of the fifth.
        #expect(grid.counts == [0, 0, 0, 1, 1, 0, 1, 0, 0, 0])
    }
}

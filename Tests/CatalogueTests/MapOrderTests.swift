// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Geodesy
import Testing

@testable import Catalogue

@Suite struct MapOrderTests {
    private static func summary(_ numbers: inout SplitMix64) -> IncidentSummary {
        var summary = IncidentSummary()
        guard Int.random(in: 0..<10, using: &numbers) > 1 else { return summary }
        summary.latitude = (Double.random(in: 33...33.4, using: &numbers) * 100).rounded() / 100
        summary.longitude = (Double.random(in: 44...44.4, using: &numbers) * 100).rounded() / 100
        summary.radiusMetres = [nil, 25, 1500, 10_000].randomElement(using: &numbers) ?? nil
        return summary
    }

    private static func entry(_ number: Int, _ summary: IncidentSummary, revision: Int = 1) -> CatalogueEntry {
        CatalogueEntry(number: Int32(number), id: .none, revision: revision, summary: summary)
    }

    @Test func whatChangedIsPutInItsPlaceAsIfOrderedAnew() throws {
        var numbers = SplitMix64(seed: 3)
        var catalogue = Catalogue()
        for number in 1...9000 { try catalogue.upsert(Self.entry(number, Self.summary(&numbers))) }
        var placed = PlacedCatalogue(catalogue.snapshot())
        for round in 1...6 {
            for _ in 0..<[1, 30, 2000, 0, 5, 400][round - 1] {
                let number = Int.random(in: 1...9400, using: &numbers)
                try catalogue.upsert(Self.entry(number, Self.summary(&numbers), revision: round + 1))
            }
            let snapshot = catalogue.snapshot()

            placed = PlacedCatalogue(snapshot, after: placed)
            let anew = PlacedCatalogue(snapshot)

            #expect(placed.order.numbers == anew.order.numbers)
            #expect(placed.order.points == anew.order.points)
            #expect(placed.order.starts == anew.order.starts)
            let places = 0..<anew.order.count
            #expect(places.allSatisfy { placed.order.radius(atPlace: $0) == anew.order.radius(atPlace: $0) })
            #expect(anew.order.count > 6000)
        }
    }

    @Test func theOrderIsOfKeysThenCoarseFirstThenNumbers() throws {
        var numbers = SplitMix64(seed: 8)
        var catalogue = Catalogue()
        for number in 1...3000 { try catalogue.upsert(Self.entry(number, Self.summary(&numbers))) }
        let snapshot = catalogue.snapshot()
        let order = PlacedCatalogue(snapshot).order

        let sorted = (1...3000 as ClosedRange<Int32>).compactMap { number -> (UInt64, Float, Int32)? in
            guard let summary = snapshot.entry(number)?.summary, let latitude = summary.latitude,
                let longitude = summary.longitude
            else { return nil }
            let place = PrintedPlace(latitude: latitude, longitude: longitude, radiusMetres: summary.radiusMetres)
            return (place.position.key, -(summary.radiusMetres ?? MapOrder.assumedRadius), number)
        }
        .sorted { $0 < $1 }
        #expect(order.numbers.elementsEqual(sorted.map(\.2)))
        #expect(order.points.elementsEqual(Set(sorted.map(\.0)).sorted()))
    }

    @Test func ranksAndPlacesAreThoseOfTheBits() throws {
        var numbers = SplitMix64(seed: 5)
        var catalogue = Catalogue()
        for number in 1...2500 { try catalogue.upsert(Self.entry(number, Self.summary(&numbers))) }
        let order = PlacedCatalogue(catalogue.snapshot()).order
        for share in [0, 1, 30, 99, 100] {
            let chosen = (1...2500 as ClosedRange<Int32>).filter { _ in Int.random(in: 0..<100, using: &numbers) < share
            }
            let selection = PlacedSelection(Selection(NumberSet(chosen)), in: order)
            let places = (0..<order.count).filter { chosen.contains(order.numbers[$0]) }

            #expect(selection.count == places.count)
            for _ in 0..<200 {
                let low = Int.random(in: 0...order.count, using: &numbers)
                let high = Int.random(in: low...order.count, using: &numbers)
                var listed: [Int] = []
                selection.forEachPlace(in: low..<high) { listed.append($0) }
                #expect(listed == places.filter { (low..<high).contains($0) })
                #expect(selection.count(in: low..<high) == listed.count)
            }
            for (rank, place) in places.enumerated() { #expect(selection.place(ofRank: rank) == place) }
        }
    }

    @Test func aBoxHoldsThePrintedPlacesInsideIt() throws {
        var numbers = SplitMix64(seed: 11)
        var catalogue = Catalogue()
        for number in 1...1500 { try catalogue.upsert(Self.entry(number, Self.summary(&numbers))) }
        let snapshot = catalogue.snapshot()
        let order = PlacedCatalogue(snapshot).order
        let everything = PlacedSelection(Selection(NumberSet(Array(1...1500))), in: order)
        for _ in 0..<60 {
            let west = Double.random(in: 43.9...44.5, using: &numbers)
            let south = Double.random(in: 32.9...33.5, using: &numbers)
            let east = west + Double.random(in: 0...0.3, using: &numbers)
            let north = south + Double.random(in: 0...0.3, using: &numbers)
            let box = try #require(MapBox(west: west, south: south, east: east, north: north))

            let found = everything.selection(in: order.places(in: box)).numbers.numbers

            let inside = (1...1500 as ClosedRange<Int32>).filter { number in
                guard let summary = snapshot.entry(number)?.summary, let latitude = summary.latitude,
                    let longitude = summary.longitude
                else { return false }
                let place = PrintedPlace(latitude: latitude, longitude: longitude, radiusMetres: summary.radiusMetres)
                return place.longitude >= west && place.longitude < east && place.latitude > south
                    && place.latitude <= north
            }
            #expect(found == inside)
        }
    }

    @Test func aBoxMayCrossTheAntimeridian() throws {
        var catalogue = Catalogue()
        for (index, longitude) in [-180, -179.5, -170, 0, 170, 179.5, 180].enumerated() {
            var summary = IncidentSummary()
            (summary.latitude, summary.longitude, summary.radiusMetres) = (10, longitude, 25)
            try catalogue.upsert(Self.entry(index + 1, summary))
        }
        let order = PlacedCatalogue(catalogue.snapshot()).order
        let everything = PlacedSelection(Selection(NumberSet(Array(1...7))), in: order)
        let box = try #require(MapBox(west: 175, south: 0, east: -175, north: 20))

        #expect(everything.selection(in: order.places(in: box)).numbers.numbers == [1, 2, 6, 7])
    }

    @Test(arguments: [(91.0, 0.0, 92.0, 1.0), (0, 10, 1, 9), (-181, 0, 0, 1), (.nan, 0, 0, 0), (0, -91, 0, 0)])
    func whatIsNoBoxIsRefused(west: Double, south: Double, east: Double, north: Double) {
        #expect((MapBox(west: west, south: south, east: east, north: north) == nil) == (west != 91))
    }
}

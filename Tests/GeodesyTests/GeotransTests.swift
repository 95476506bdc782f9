// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Geodesy

/// The output of NGA's GEOTRANS 3.9; column 14 is what it computed, cut off as the standard has it.
@Suite(.enabled(if: SharedMaterial.isExpected(SharedMaterial.geotrans), "no real material at SIJILL_SHARED"))
struct GeotransTests {
    private struct Row {
        var coordinate: Coordinate
        var reference: String
    }

    private func rows() throws -> [Row] {
        try SharedMaterial.lines(SharedMaterial.geotrans).compactMap { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard
                fields.count > 13, Int(fields[0]) != nil, let latitude = Double(fields[7]),
                let longitude = Double(fields[8]),
                let coordinate = Coordinate(latitude: latitude, longitude: longitude)
            else { return nil }
            return Row(coordinate: coordinate, reference: String(fields[13]))
        }
    }

    @Test
    func referencesAreEqualOrOneMetreOff() throws {
        let rows = try rows()
        var equal = 0
        var oneMetre = 0
        for row in rows {
            let ours = MGRSSquare(containing: row.coordinate, digitsPerAxis: 5)
            let theirs = try MGRSSquare(row.reference)
            if ours.description == row.reference {
                equal += 1
            } else if ours.zone == theirs.zone,
                abs(ours.gridOrigin.easting - theirs.gridOrigin.easting) <= 1,
                abs(ours.gridOrigin.northing - theirs.gridOrigin.northing) <= 1
            {
                oneMetre += 1
            } else {
                Issue.record("\(row.coordinate): \(ours), expected \(row.reference)")
            }
        }
        print("GEOTRANS forward: \(equal) equal, \(oneMetre) off by 1 m, of \(rows.count)")
        #expect(rows.count == 16_620)
        #expect(equal + oneMetre == rows.count)
        #expect(oneMetre < 200)
    }

    @Test
    func squaresHoldTheirCoordinates() throws {
        let rows = try rows()
        var inside = 0
        for row in rows {
            let square = try MGRSSquare(row.reference)
            // 1 m of half a diagonal and of rounding, 0.1 m of the six decimals.
            #expect(square.centre.distance(to: row.coordinate) < 0.71 + 1.1, "\(row.reference)")
            if square == MGRSSquare(containing: row.coordinate, digitsPerAxis: 5) { inside += 1 }
        }
        print("GEOTRANS reverse: \(inside) inside their square, of \(rows.count)")
    }
}

// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Foundation
import Geodesy
import Testing

/// Squares that militaries gave in real material, counted in two ways.
@Suite struct PositionMaterialTests {
    /// Whether a point lies in a square by the reference of the point itself, cut to as many figures.
    private func lies(_ point: Coordinate, in square: MGRSSquare) -> Bool {
        MGRSSquare(containing: point, digitsPerAxis: square.digitsPerAxis) == square
    }

    /// Points of ours that lie in a square that is finer than they are, or that stand for a place as a whole.
    private func echoes(_ incident: Incident) -> Int {
        incident.involvements.reduce(0) { total, involvement in
            guard let square = involvement.mgrs.flatMap({ try? MGRSSquare($0.text) }) else { return total }
            let halfDiagonal = Double(square.sideMetres) / Double(2).squareRoot()
            return total
                + incident.geolocations.count { place in
                    guard place.suppliedBy != .belligerent, let point = place.coordinate,
                        let radius = place.radiusMetres
                    else { return false }
                    return lies(point, in: square) && (radius > halfDiagonal || place.isGeneric == true)
                }
        }
    }

    @Test func echoesAreThoseOfAnIndependentCount() throws {
        guard let incidents = try RealMaterial.postedIncidents() else { return }
        let findings = incidents.flatMap { IntegrityCheck.findings(in: $0) }
        let expected = incidents.reduce(0) { $0 + echoes($1) }

        #expect(expected > 50)
        #expect(findings.count { $0.rule == .gridEchoesOurPoint } == expected)
    }

    @Test func everyFaultySquareOfTheKeyIsExplained() throws {
        guard let incidents = try RealMaterial.postedIncidents(),
            let key = try RealMaterial.json("data/anomalies.json")?["syria.mgrs_malformed"]?.array
        else { return }
        for entry in key {
            let code = try #require(entry.array?.first?.string)
            let incident = try #require(incidents.first { $0.displayCode == code })
            let found = IntegrityCheck.findings(in: incident)
            let reading = try #require(found.first { $0.rule == .gridMayMean }, "\(code)")

            #expect(found.contains { $0.rule == .gridNotOneReference })
            #expect(reading.values["square"] != nil)
        }
    }

    @Test func farSquaresOfTheKeyAreListed() throws {
        guard let incidents = try RealMaterial.postedIncidents(),
            let key = try RealMaterial.json("data/anomalies.json")?["syria.mgrs_over_10km_away"]?.array
        else { return }
        let far = incidents.filter { incident in
            IntegrityCheck.findings(in: incident).contains { [.gridFar, .gridVeryFar].contains($0.rule) }
        }

        #expect(Set(far.map(\.displayCode)) == Set(key.compactMap { $0.array?.first?.string }))
    }
}

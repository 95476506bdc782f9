// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Geodesy

struct MGRSRoundTripTests {
    @Test
    func everySquareIsReadBackAndHoldsItsCentre() throws {
        var random = SeededRandom(seed: 2)
        for _ in 0..<1000 {
            let coordinate = random.coordinate()
            for digits in 0...5 {
                let square = MGRSSquare(containing: coordinate, digitsPerAxis: digits)
                let text = square.description

                #expect(try MGRSSquare(text) == square, "\(coordinate)")
                #expect(try MGRSSquare(text.lowercased()) == square)
                #expect(square.easting.utf8.count == digits && square.northing.utf8.count == digits)
                let offset = try #require(square.offset(of: coordinate), "\(coordinate)")
                let range = -1e-6..<Double(square.sideMetres) + 1e-6
                #expect(range.contains(offset.east) && range.contains(offset.north), "\(coordinate) \(text)")
                #expect(square.centre.distance(to: coordinate) < square.radiusMetres * 1.007 + 1e-6)
            }
        }
    }

    @Test
    func coarserSquaresHoldFinerOnes() {
        var random = SeededRandom(seed: 3)
        for _ in 0..<2000 {
            let coordinate = random.coordinate()
            let finest = MGRSSquare(containing: coordinate, digitsPerAxis: 5)
            for digits in 0...5 {
                #expect(
                    finest.coarsened(toDigitsPerAxis: digits)
                        == MGRSSquare(containing: coordinate, digitsPerAxis: digits)
                )
            }
        }
    }

    @Test
    func everyHundredKilometreSquareOfTheGlobeIsValid() throws {
        var squares: Set<MGRSSquare> = []
        for latitude in stride(from: -89.9, through: 89.9, by: 0.8) {
            for longitude in stride(from: -179.95, through: 179.95, by: 0.9) {
                let coordinate = try #require(Coordinate(latitude: latitude, longitude: longitude))
                squares.insert(MGRSSquare(containing: coordinate, digitsPerAxis: 0))
            }
        }
        for square in squares {
            #expect(try MGRSSquare(square.description) == square)
        }
        #expect(squares.count > 25_000)
    }

    @Test
    func squareAcrossABandEdgeIsValidInBothBands() throws {
        var shared = 0
        for edge in stride(from: -72.0, through: 72, by: 8) {
            for longitude in stride(from: -179.9, through: 179.9, by: 2.3) {
                let below = try #require(Coordinate(latitude: edge - 1e-6, longitude: longitude))
                let above = try #require(Coordinate(latitude: edge + 1e-6, longitude: longitude))
                let squares = [below, above].map { MGRSSquare(containing: $0, digitsPerAxis: 0) }
                for square in squares { #expect(try MGRSSquare(square.description) == square) }
                if squares[0].rowIndex == squares[1].rowIndex { shared += 1 }
                #expect(squares[0].band != squares[1].band)
            }
        }
        #expect(shared > 2000)
        #expect(try MGRSSquare("37RFR").centre == MGRSSquare("37SFR").centre)
    }

    @Test
    func randomTextNeverCrashes() {
        var random = SeededRandom(seed: 4)
        let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcz /;,.-\n°٣\u{200F}".unicodeScalars)
        var valid = 0
        for _ in 0..<30_000 {
            let count = Int.random(in: 0...18, using: &random)
            var text = String.UnicodeScalarView()
            for _ in 0..<count { text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)]) }
            let reference = MGRSReference(String(text))
            #expect((reference.problem == nil) == (reference.square != nil))
            if reference.problem == nil { valid += 1 }
            for square in reference.squares {
                #expect(Coordinate.isValid(latitude: square.centre.latitude, longitude: 0))
            }
        }
        for _ in 0..<5000 {
            let count = Int.random(in: 0...40, using: &random)
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(MGRSReference(text).text == text)
        }
        #expect(valid > 0)
    }

    @Test
    func mutatedReferenceIsReadOrExplained() {
        var random = SeededRandom(seed: 8)
        let original = Array("37SFV500306".utf8)
        for _ in 0..<10_000 {
            var bytes = original
            for _ in 0...Int.random(in: 0...2, using: &random) {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                bytes[index] = UInt8.random(in: 32...126, using: &random)
            }
            let reference = MGRSReference(String(decoding: bytes, as: UTF8.self))
            if let reason = reference.reason {
                #expect(!reason.description.isEmpty && reason.code.hasPrefix("mgrs."))
            } else {
                #expect(reference.squares.count == 1)
            }
        }
    }
}

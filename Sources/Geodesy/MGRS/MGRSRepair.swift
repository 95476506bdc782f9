// SPDX-License-Identifier: Apache-2.0

/// A square that a faulty grid reference may have meant: one slip away from what is written.
package struct MGRSReading: Hashable, Sendable {
    /// The slip; the raw values are stable keys.
    package enum Slip: String, Hashable, Sendable, CaseIterable {
        /// The text names several squares; this is one of them.
        case oneOfSeveral
        case missingZone
        case otherZone
        case otherLetter
        case swappedLetters
        /// A letter that looks like a figure, or the other way round: O and 0, I and 1.
        case lookalike
        case otherFigure
        case swappedFigures
        case missingFigure
        case extraFigure
    }

    package let square: MGRSSquare
    package let slip: Slip
    /// From the centre of the square to the place where it is expected, along the geodesic.
    package let metres: Double
}

/// Finds what a grid reference may have meant that is malformed, impossible or far away.
package enum MGRSRepair {
    /// The readings one slip away that lie where the square is expected, the nearest first; each square once.
    ///
    /// - Parameters:
    ///   - text: The reference as written.
    ///   - place: Where the square is expected.
    ///   - metres: How far from there its centre may lie.
    /// - Returns: Empty where nothing near is one slip away.
    package static func readings(of text: String, near place: Coordinate, withinMetres metres: Double) -> [MGRSReading]
    {
        let reference = MGRSReference(text)
        var found: [MGRSSquare: MGRSReading] = [:]
        func consider(_ square: MGRSSquare, _ slip: MGRSReading.Slip) {
            guard found[square] == nil, square.centre.isWithin(metres: metres, of: place) else { return }
            let reading = MGRSReading(square: square, slip: slip, metres: square.centre.distance(to: place))
            found[square] = reading
        }
        if reference.squares.count > 1 {
            for square in reference.squares { consider(square, .oneOfSeveral) }
        } else {
            let symbols = Symbols(text)
            for (slip, candidate) in symbols.slips(near: place) {
                if let square = try? MGRSSquare(candidate) { consider(square, slip) }
            }
        }
        return found.values.sorted { ($0.metres, "\($0.square)") < ($1.metres, "\($1.square)") }
    }

    /// The figures of the zone, the letters, and the figures of a reference.
    private struct Symbols {
        let zone: [Character]
        let letters: [Character]
        let figures: [Character]

        init(_ text: String) {
            let symbols = text.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.map(\.self)
            zone = Array(symbols.prefix { $0.isNumber })
            // Letters that look like figures belong to the figures once those have begun.
            let rest = symbols.dropFirst(zone.count)
            letters = Array(rest.prefix { $0.isLetter }.prefix(3))
            figures = Array(rest.dropFirst(letters.count))
        }

        private static let lettersInUse = Array("ABCDEFGHJKLMNPQRSTUVWXYZ")
        private static let lookalikes: [Character: Character] = [
            "O": "0", "Q": "0", "D": "0", "I": "1", "L": "1", "S": "5", "B": "8", "Z": "2", "G": "6",
        ]

        func slips(near place: Coordinate) -> [(MGRSReading.Slip, String)] {
            zoneSlips(near: place) + letterSlips() + figureSlips()
        }

        private func text(_ zone: [Character], _ letters: [Character], _ figures: [Character]) -> String {
            String(zone + letters + figures)
        }

        /// The zones of the place and beside it.
        private func zoneSlips(near place: Coordinate) -> [(MGRSReading.Slip, String)] {
            let own = MGRSSquare(containing: place, digitsPerAxis: 0).gridZone
            guard own.zone > 0 else { return [] }
            let zones = [own.zone, own.zone % 60 + 1, (own.zone + 58) % 60 + 1]
            return zones.flatMap { number -> [(MGRSReading.Slip, String)] in
                let written = Array(String(number))
                guard !zone.isEmpty else {
                    let band = letters.count == 2 ? Array(own.band) : []
                    return [(.missingZone, text(written, band + letters, figures))]
                }
                return [(.otherZone, text(written, letters, figures))]
            }
        }

        private func letterSlips() -> [(MGRSReading.Slip, String)] {
            var slips: [(MGRSReading.Slip, String)] = []
            for index in letters.indices {
                for letter in Self.lettersInUse where letter != letters[index] {
                    var changed = letters
                    changed[index] = letter
                    slips.append((.otherLetter, text(zone, changed, figures)))
                }
                guard index + 1 < letters.count else { continue }
                var changed = letters
                changed.swapAt(index, index + 1)
                slips.append((.swappedLetters, text(zone, changed, figures)))
            }
            return slips
        }

        private func figureSlips() -> [(MGRSReading.Slip, String)] {
            if figures.contains(where: \.isLetter) {
                let plain = figures.map { Self.lookalikes[$0] ?? $0 }
                return [(.lookalike, text(zone, letters, plain))]
            }
            guard figures.count.isMultiple(of: 2), figures.count <= 10 else { return oddSlips() }
            var slips: [(MGRSReading.Slip, String)] = []
            for index in figures.indices {
                for figure in "0123456789" where figure != figures[index] {
                    var changed = figures
                    changed[index] = figure
                    slips.append((.otherFigure, text(zone, letters, changed)))
                }
                guard index + 1 < figures.count else { continue }
                var changed = figures
                changed.swapAt(index, index + 1)
                slips.append((.swappedFigures, text(zone, letters, changed)))
            }
            return slips
        }

        /// One figure too many or too few.
        private func oddSlips() -> [(MGRSReading.Slip, String)] {
            var slips: [(MGRSReading.Slip, String)] = []
            for index in figures.indices {
                var changed = figures
                changed.remove(at: index)
                slips.append((.extraFigure, text(zone, letters, changed)))
            }
            guard figures.count < 10 else { return slips }
            for index in 0...figures.count {
                for figure in "0123456789" {
                    var changed = figures
                    changed.insert(figure, at: index)
                    slips.append((.missingFigure, text(zone, letters, changed)))
                }
            }
            return slips
        }
    }
}

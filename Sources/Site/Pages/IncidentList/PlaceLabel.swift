// SPDX-License-Identifier: Apache-2.0

import Catalogue
import Geodesy

extension Phrasebook {
    /// The area of `bbox` in words.
    func label(of box: QueryBox) -> String {
        let edges = box.value.split(separator: ",").map { Self.degrees($0) }
        guard edges.count == 4 else { return box.value }
        return filled(.chipBox, ["west": edges[0], "south": edges[1], "east": edges[2], "north": edges[3]])
    }

    /// The distance of `near` in words.
    func label(of near: QueryNear) -> String {
        let distance = exactDistance(metres: near.metres)
        switch near.centre {
        case .point(let point):
            let place = QueryNear.degrees(point).split(separator: ",").map { "\($0)°" }.joined(separator: ", ")
            return filled(.nearPoint, ["distance": distance, "place": Self.leftToRight(place)])
        case .square(let square):
            let phrase = near.metres == 0 ? ListPhrase.inSquare : .nearSquare
            return filled(phrase, ["distance": distance, "place": Self.leftToRight(square.description)])
        case .code(let code):
            return filled(.nearCode, ["distance": distance, "place": Self.leftToRight(code)])
        }
    }

    /// A distance that somebody asked for, as exact as they gave it.
    func exactDistance(metres: Int) -> String {
        let (kilometres, rest) = metres.quotientAndRemainder(dividingBy: 1000)
        guard kilometres > 0 else { return filled(.exactMetres, ["n": number(metres)]) }
        guard rest > 0 else { return filled(.exactKilometres, ["n": number(kilometres)]) }
        var fraction = String(1000 + rest).dropFirst()
        while fraction.last == "0" { fraction.removeLast() }
        let point = digits == .european ? "." : "٫"
        return filled(.exactKilometres, ["n": number(kilometres) + point + digits.shaping(String(fraction))])
    }

    private static func degrees(_ text: some StringProtocol) -> String { leftToRight("\(text)°") }

    /// A text that reads from left to right whatever stands around it.
    private static func leftToRight(_ text: String) -> String { "\u{2066}\(text)\u{2069}" }
}

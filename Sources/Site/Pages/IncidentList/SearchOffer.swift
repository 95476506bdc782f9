// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Geodesy

/// What somebody typed into the search box, read as a place: an area that can be asked for instead of words.
struct SearchOffer {
    private enum Place {
        case square(MGRSSquare)
        case point(QueryNear)
    }

    /// Metres around a point that are offered.
    private static let usualMetres = 5000

    private let place: Place
    private let query: IncidentQuery
    private let words: Phrasebook

    /// nil where the words of the query are neither a grid square nor two decimal degrees.
    init?(_ query: IncidentQuery, _ words: Phrasebook) {
        if let square = MGRSReference(query.text).square {
            place = .square(square)
        } else if let point = Self.point(query.text) {
            place = .point(point)
        } else {
            return nil
        }
        var around = query.removing(.text(query.text))
        around.order = query.order
        self.query = around
        self.words = words
    }

    /// Reads `35.51, 40.65` and `35.51 40.65`.
    private static func point(_ text: String) -> QueryNear? {
        let parts = text.split { $0 == "," || $0 == "،" || $0 == ";" || $0.isWhitespace }
        guard parts.count == 2, parts.allSatisfy({ $0.contains(".") }),
            let latitude = Double(parts[0]), let longitude = Double(parts[1]),
            let point = Coordinate(latitude: latitude, longitude: longitude)
        else { return nil }
        return QueryNear(.point(point), metres: usualMetres)
    }

    var html: HTML {
        switch place {
        case .square(let square):
            let side = words.exactDistance(metres: square.sideMetres)
            let text = words.filled(
                .isSquare,
                markup: ["place": .code(square.description), "distance": .escaping(side)]
            )
            guard let near = QueryNear(.square(square), metres: 0) else { return .empty }
            return """
                <p class="offer">\(text) <a href="\(address(near))">\(words[.searchSquare])</a> · \
                <a href="\(address(near, .possible))">\(words[.searchPossible])</a></p>
                """
        case .point(let near):
            let around = words.filled(.searchAround, ["distance": words.exactDistance(metres: near.metres)])
            let text = words.filled(.isPoint, markup: ["place": .code(Self.degrees(near))])
            return "<p class=\"offer\">\(text) <a href=\"\(address(near))\">\(around)</a></p>"
        }
    }

    private static func degrees(_ near: QueryNear) -> String {
        if case .point(let point) = near.centre { QueryNear.degrees(point) } else { "" }
    }

    private func address(_ near: QueryNear, _ match: AreaMatch = .point) -> String {
        var query = query
        query.near = near
        query.areaMatch = match
        return "\(Route.incidents(words.language).path)?\(query.queryString)"
    }
}

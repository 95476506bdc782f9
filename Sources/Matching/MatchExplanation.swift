// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Geodesy

/// The values that explanations of one declaration show.
struct MatchExplanation {
    private let declaration: Declaration
    private let query: MatchQuery

    init(_ declaration: Declaration, query: MatchQuery) {
        self.declaration = declaration
        self.query = query
    }

    /// By the names in the phrase of the level: what is declared, what is recorded, and how far they are apart.
    func values(of level: ClueLevel, member: Int32) -> [String: MatchValue] {
        switch level.clue {
        case .code: ["codes": .text(declaration.codes.joined(separator: ", "))]
        case .serial: ["serials": .text(declaration.serials.joined(separator: ", "))]
        case .date: dateValues(member)
        case .place: ["places": .text(declaration.places.joined(separator: "; "))]
        case .square: squareValues(member)
        case .country: declaration.country.map { ["country": .country($0)] } ?? [:]
        case .actor: declaration.actor.map { ["actor": .actor($0)] } ?? [:]
        case .figures: figureValues()
        }
    }

    private func dateValues(_ member: Int32) -> [String: MatchValue] {
        var values: [String: MatchValue] = [:]
        values["declared"] = declaration.firstDay.map { .day($0) }
        let first = query.pool.columns.firstDay[Int(member)]
        guard first != MatchColumns.noDay, let days = query.days else { return values }
        values["recorded"] = CalendarDay(dayNumber: Int(first)).map { .day($0) }
        let last = query.pool.columns.lastDay[Int(member)]
        values["days"] = .count(Int(max(0, first - days.upperBound, days.lowerBound - last)))
        return values
    }

    /// The nearest of our points to the nearest of the squares, along the geodesic.
    private func squareValues(_ member: Int32) -> [String: MatchValue] {
        var best: (metres: Double, square: String, radius: Double)?
        for square in declaration.squares {
            for point in query.pool.columns.points(of: member) {
                let columns = query.pool.columns
                guard let ours = Coordinate(latitude: columns.latitude[point], longitude: columns.longitude[point])
                else { continue }
                let metres = square.centre.distance(to: ours)
                if metres < best?.metres ?? .infinity {
                    best = (metres, "\(square)", Double(columns.radius[point]))
                }
            }
        }
        guard let best else { return [:] }
        return ["square": .text(best.square), "distance": .metres(best.metres), "radius": .metres(best.radius)]
    }

    private func figureValues() -> [String: MatchValue] {
        var values: [String: MatchValue] = [:]
        if declaration.killed.range != nil { values["killed"] = .figures(declaration.killed) }
        if declaration.injured.range != nil { values["injured"] = .figures(declaration.injured) }
        return values
    }
}

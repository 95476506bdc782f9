// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Geodesy

@testable import Matching

/// An invented pool: a place every tenth of a degree, an incident there every few days.
enum MatchFixture {
    static let places = [
        ("Wadi Zaytun", "وادي زيتون"), ("Tall Murjan", "تل مرجان"), ("Kafr Sanad", "كفر سند"),
        ("Ayn Lubna", "عين لبنى"),
        ("Bir Qandil", "بئر قنديل"), ("Harat Yasmin", "حارة ياسمين"), ("Dar Shihab", "دار شهاب"),
        ("Nahr Fadda", "نهر فضة"),
    ]
    static let actor = Term<Actor>.known(Actor(validKey: "coastal-alliance"))
    static let other = Term<Actor>.known(Actor(validKey: "ridge-front"))

    /// The day with a number of days after 1 March 2016.
    static func day(_ offset: Int) -> CalendarDay? {
        CalendarDay(year: 2016, month: 3, day: 1).flatMap { CalendarDay(dayNumber: $0.dayNumber + offset) }
    }

    /// The incident of a number: places go round, a day passes with each, every third is of the other actor.
    static func facets(_ index: Int) -> MatchFacets {
        var facets = MatchFacets()
        let place = index % places.count
        facets.codes = ["NA\(index + 100)"]
        facets.formerCodes = ["N\(index + 500)"]
        facets.firstDay = day(index)
        facets.places = [places[place].0, places[place].1]
        facets.areas = [place < 4 ? "North Nasim" : "South Nasim"]
        facets.points = point(place).map { [MatchFacets.Point(coordinate: $0, radiusMetres: 1_500)] } ?? []
        facets.actors = [index % 3 == 0 ? other : actor]
        facets.killed = Bound(min: index % 5, max: index % 5 + 2)
        return facets
    }

    static func point(_ place: Int) -> Coordinate? {
        Coordinate(latitude: 34 + Double(place) / 10, longitude: 40 + Double(place) / 10)
    }

    static func pool(_ count: Int = 200, _ change: (Int, inout MatchFacets) -> Void = { _, _ in }) -> MatchPool {
        MatchPool(
            (0..<count).map { index in
                var facets = facets(index)
                change(index, &facets)
                return (Int32(index + 1), facets)
            }
        )
    }

    /// What a military would say of the incident of a number.
    static func declaration(_ index: Int) -> Declaration {
        var declaration = Declaration()
        declaration.firstDay = day(index)
        declaration.places = ["near \(places[index % places.count].0)"]
        declaration.actor = actor
        return declaration
    }

    /// The square of 100 m around a place, moved east by so many metres.
    static func square(_ place: Int, east: Double = 0) -> MGRSSquare? {
        point(place).flatMap { point in
            Coordinate(latitude: point.latitude, longitude: point.longitude + east / 92_000)
        }.map { MGRSSquare(containing: $0, digitsPerAxis: 3) }
    }
}

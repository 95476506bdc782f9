// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// How an actor answered for the incidents it is held against: positions, reasons, squares, and how long it took.
///
/// Incidents are counted once for each value, however many entries there are; statements are counted where a day is theirs.
package struct ReplyCount: Hashable, Sendable {
    /// A value and the number of incidents, or of statements, that have it; the empty key is none.
    package struct Row: Hashable, Sendable {
        package let key: String
        package let count: Int
    }

    /// Days from the incident to the first dated statement on it.
    package struct Spread: Hashable, Sendable {
        /// Incidents with both days, the statement not before the incident.
        package let count: Int
        package let shortest: Int
        /// The lower of the two middle values where there are two.
        package let median: Int
        package let longest: Int
    }

    /// Incidents that the actor is held against.
    package let incidents: Int
    /// Those on which it has at least one entry.
    package let answered: Int
    /// Its entries on these incidents: statements, and positions without one.
    package let entries: Int
    /// Incidents by position, in the order of the vocabulary, none last.
    package let positions: [Row]
    /// The grades of the columns of `byGrade`, in the order of the vocabulary; the empty key is ungraded.
    package let grades: [String]
    /// Incidents by position, then by grade; an incident of two grades is in both.
    package let byGrade: [[Int]]
    /// Incidents by reason, the most frequent first, none last.
    package let reasons: [Row]
    /// Incidents with a returned square by how it lies, in the order of distance; those without one are left out.
    package let squares: [Row]
    /// Statements by the time from the incident, in the order of time; undated ones last, positions alone left out.
    package let delays: [Row]
    /// nil where no statement has a day that can be held against that of its incident.
    package let first: Spread?

    /// Incidents on which nothing that the actor said is recorded.
    package var unanswered: Int { incidents - answered }
    /// Incidents with a returned square.
    package var withSquare: Int { squares.reduce(0) { $0 + $1.count } }
    /// Incidents in which the square returned is our own generic point.
    package var echoes: Int { squares.first { $0.key == ReturnedSquare.echo.rawValue }?.count ?? 0 }

    /// Counts replies.
    ///
    /// - Parameters:
    ///   - replies: The actor's entries, in any order.
    ///   - incidents: How many incidents it is held against; each reply is on one of them.
    package init(_ replies: [Reply], incidents: Int) {
        self.incidents = incidents
        entries = replies.count
        answered = Set(replies.map(\.incident)).count
        let positions = Self.incidents(replies) { [$0.position] }
        let keys = Self.ordered(Array(positions.keys), Position.allCases.map(\.key))
        self.positions = keys.map { Row(key: $0, count: positions[$0]?.count ?? 0) }
        let byGrade = keys.map { key in
            Self.incidents(replies.filter { $0.position == key }) { $0.grades.isEmpty ? [""] : $0.grades }
        }
        let grades = Self.ordered(Array(Set(byGrade.flatMap(\.keys))), Grade.allCases.map(\.key))
        self.grades = grades
        self.byGrade = byGrade.map { row in grades.map { row[$0]?.count ?? 0 } }
        let reasons = Self.incidents(replies) { $0.reasons.isEmpty ? [""] : $0.reasons }
        self.reasons = reasons.map { Row(key: $0.key, count: $0.value.count) }.sorted { left, right in
            if left.key.isEmpty != right.key.isEmpty { return right.key.isEmpty }
            return (right.count, left.key) < (left.count, right.key)
        }
        let squares = Self.incidents(replies) { $0.square.map { [$0.rawValue] } ?? [] }
        self.squares = Self.rows(of: squares.mapValues(\.count), ReturnedSquare.allCases.map(\.rawValue))
        let dated = replies.filter { $0.delay != nil }
        let delays = Dictionary(grouping: dated) { $0.delay?.rawValue ?? "" }.mapValues(\.count)
        self.delays = Self.rows(of: delays, StatementDelay.allCases.map(\.rawValue))
        first = Self.spread(of: replies)
    }

    private static func incidents(_ replies: [Reply], by keys: (Reply) -> [String]) -> [String: Set<Int32>] {
        replies.reduce(into: [:]) { found, reply in
            for key in keys(reply) { found[key, default: []].insert(reply.incident) }
        }
    }

    private static func rows(of counts: [String: Int], _ order: [String]) -> [Row] {
        order.compactMap { key in counts[key].map { Row(key: key, count: $0) } }
    }

    /// Keys of the list in its order, then others by name, the empty key last.
    private static func ordered(_ keys: [String], _ order: [String]) -> [String] {
        keys.sorted { left, right in
            if left.isEmpty != right.isEmpty { return right.isEmpty }
            let places = [left, right].map { order.firstIndex(of: $0) ?? .max }
            return (places[0], left) < (places[1], right)
        }
    }

    private static func spread(of replies: [Reply]) -> Spread? {
        let days = Dictionary(grouping: replies, by: \.incident).values.compactMap { replies -> Int? in
            guard let day = replies.compactMap(\.day).first, let said = replies.compactMap(\.said).min() else {
                return nil
            }
            let days = said.dayNumber - Int(day)
            return days < 0 ? nil : days
        }.sorted()
        guard let shortest = days.first, let longest = days.last else { return nil }
        return Spread(count: days.count, shortest: shortest, median: days[(days.count - 1) / 2], longest: longest)
    }
}

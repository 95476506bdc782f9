// SPDX-License-Identifier: Apache-2.0

package import Catalogue
package import CivilianHarm

/// Under which conditions incidents are counted, and how their ranges are read: data, with a version.
///
/// The archive's published totals follow such rules (domain reference, section 12); each figure names its own.
package struct RuleSet: Hashable, Sendable {
    /// Lower case letters, digits and hyphens.
    package var key: String
    /// From 1; a rule whose meaning changes gets the next one.
    package var version: Int
    /// From when on this version holds, milliseconds since 1970-01-01 UTC; nil for always.
    package var since: Int64?
    package var name: BilingualText
    package var definition: BilingualText
    /// Grades that count, `ungraded` among them where ungraded incidents do; empty for every grade.
    package var grades: [String]
    /// `yes`, `no`, `unknown`; empty for all.
    package var harmReported: [String]
    /// Keys of stages; empty for all.
    package var stages: [String]
    /// Positions of militaries, one of which an incident must have; empty where none is asked for.
    package var positions: [String]
    package var scope: Scope
    package var boundPolicy: BoundPolicy
    package var allocation: Allocation
    /// Whether the lower bound of civilians killed is at least the number of named people who were killed.
    package var namedVictimFloor: Bool

    /// Which incidents a programme's rule is about; empty lists and nil days restrict nothing.
    package struct Scope: Hashable, Sendable {
        package var actors: [String] = []
        package var countries: [String] = []
        package var programmes: [String] = []
        package var from: CalendarDay?
        package var to: CalendarDay?

        package init() {}
    }
}

/// A text in English and Arabic, and in further languages where it has them.
package struct BilingualText: Hashable, Sendable {
    package let english: String
    package let arabic: String
    /// By language code; empty for texts of the program itself, which files of languages translate.
    package let others: [String: String]

    package init(_ english: String, _ arabic: String, others: [String: String] = [:]) {
        self.english = english
        self.arabic = arabic
        self.others = others
    }

    /// The text in a language; the English one where it has none.
    package subscript(language: InterfaceLanguage) -> String {
        switch language {
        case .english: english
        case .arabic: arabic
        default: others[language.rawValue] ?? language.text(RuleBook.languageSection, source: english) ?? english
        }
    }
}

/// What a range with one known side adds to a total.
package enum BoundPolicy: String, CaseIterable, Sendable {
    /// The unknown side is taken to be the known one, as the archive prints it.
    case mirror
    /// The unknown side adds nothing, as a sum over empty cells.
    case skip
}

/// Into which period an incident of several days is counted (requirement R60).
package enum Allocation: String, CaseIterable, Sendable {
    /// Into the period of its first day.
    case start
    /// Into every period that it touches, in proportion to its days there, in whole persons.
    case proportional
    /// Into the period that holds all its days; where there is none, into a row of its own.
    case spanning
}

extension RuleSet {
    /// The query, restricted to what the rule counts; nil where the two exclude each other.
    ///
    /// Its address is the list of the incidents behind a figure.
    package func restricting(_ query: IncidentQuery) -> IncidentQuery? {
        var query = query
        let lists: [(FilterDimension, [String])] = [
            (.grade, grades), (.harm, harmReported), (.stage, stages), (.position, positions),
            (.actor, scope.actors), (.country, scope.countries), (.programme, scope.programmes),
        ]
        for (dimension, values) in lists where !values.isEmpty {
            let asked = query[dimension]
            let wanted = asked.isEmpty ? Set(values) : asked.intersection(values)
            guard !wanted.isEmpty else { return nil }
            query[dimension] = wanted
        }
        query.from = [query.from, scope.from].compactMap(\.self).max()
        query.to = [query.to, scope.to].compactMap(\.self).min()
        if let from = query.from, let to = query.to, to < from { return nil }
        return query
    }
}

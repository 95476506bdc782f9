// SPDX-License-Identifier: Apache-2.0

/// Victims of one outcome, sex and age band: what a pyramid of ages is drawn from, without anybody's name.
package struct VictimClass: Hashable, Sendable {
    package let outcome: Outcome?
    package let sex: Sex?
    package let age: AgeBand

    package init(outcome: Outcome?, sex: Sex?, age: AgeBand) {
        self.outcome = outcome
        self.sex = sex
        self.age = age
    }

    package init(of victim: Victim) {
        self.init(outcome: victim.outcome, sex: victim.sex, age: AgeBand(of: victim))
    }

    /// The classes of an incident's victims with how many there are of each, in a fixed order.
    package static func rows(of victims: [Victim]) -> CodedRows {
        var counts: [[String]: Int] = [:]
        for victim in victims {
            let found = VictimClass(of: victim)
            let parts = [found.outcome?.rawValue ?? "", found.sex?.rawValue ?? "", found.age.rawValue]
            counts[parts, default: 0] += 1
        }
        return CodedRows(
            counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { parts, count in parts + ["\(count)"] }
        )
    }

    /// Reads what `rows(of:)` wrote.
    package static func read(_ rows: CodedRows) -> [(group: VictimClass, people: Int)] {
        rows.rows.compactMap { parts in
            guard parts.count == 4, let age = AgeBand(rawValue: String(parts[2])), let people = Int(parts[3]) else {
                return nil
            }
            let group = VictimClass(
                outcome: Outcome(rawValue: String(parts[0])),
                sex: Sex(rawValue: String(parts[1])),
                age: age
            )
            return (group, people)
        }
    }
}

/// The age bands in which people are shown (requirement R125), and those who are only said to be a child or an adult.
package enum AgeBand: String, CaseIterable, Sendable {
    case to4 = "0-4"
    case to11 = "5-11"
    case to17 = "12-17"
    case to29 = "18-29"
    case to44 = "30-44"
    case to59 = "45-59"
    case from60 = "60+"
    case child, adult, unknown

    /// The bands of known ages, youngest first.
    package static let known: [AgeBand] = [.to4, .to11, .to17, .to29, .to44, .to59, .from60]

    /// The band of an age in whole years.
    package init(years: Int) {
        switch years {
        case ...4: self = .to4
        case ...11: self = .to11
        case ...17: self = .to17
        case ...29: self = .to29
        case ...44: self = .to44
        case ...59: self = .to59
        default: self = .from60
        }
    }

    /// The band of a victim; an age that spans bands is a child or an adult where both ends are, else unknown.
    package init(of victim: Victim) { self.init(ageKind: victim.ageKind, age: victim.age) }

    /// The band of what is known of an age.
    package init(ageKind: AgeKind?, age: Age?) {
        guard let age else {
            switch ageKind {
            case .child: self = .child
            case .adult: self = .adult
            case .exact, .unknown, nil: self = .unknown
            }
            return
        }
        let (first, last) = (AgeBand(years: age.wholeYears), AgeBand(years: age.lastWholeYears))
        if first == last {
            self = first
        } else if age.lastWholeYears < 18 {
            self = .child
        } else {
            self = age.wholeYears >= 18 ? .adult : .unknown
        }
    }
}

extension Age {
    /// The upper end in whole years, rounded down.
    package var lastWholeYears: Int { Age(min: max, max: max, unit: unit).wholeYears }
}

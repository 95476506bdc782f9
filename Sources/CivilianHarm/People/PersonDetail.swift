// SPDX-License-Identifier: Apache-2.0

/// How much of the age and sex of a person who may be alive goes into lists of people (requirement R125).
///
/// A list that can be searched by age and sex names people, even without a name. Place and date are those of the
/// incident, so its people are told apart by age and sex alone: of those who may be alive, as much is listed as enough
/// others of the same incident share. The dead are listed as the register's policy says.
package enum PersonDetail: UInt8, CaseIterable, Sendable {
    /// Age and sex as recorded.
    case whole
    /// Age in bands, and sex.
    case band
    /// Whether a child or an adult, and sex.
    case childOrAdult
    /// Sex, and nothing of the age.
    case sex
    /// Neither.
    case none

    /// People of one incident who have to look the same before it is listed what they look like.
    package static let smallestGroup = 5

    /// The mean of 1/f that is accepted, f being how many of the people listed look like a person: 3 of 100.
    package static let greatestMeanRisk = (3, 100)

    /// What may be listed of each victim of one incident, in their order.
    ///
    /// Both conditions hold within the incident, and so in every file of several: each look is shared by
    /// `smallestGroup`, and the mean risk of those of whom something is listed is not above `greatestMeanRisk`.
    package static func details(of victims: [Victim]) -> [PersonDetail] {
        var sizes: [[String]: Int] = [:]
        for victim in victims where victim.outcome != .killed {
            for detail in allCases { sizes[detail.look(of: victim), default: 0] += 1 }
        }
        for smallest in Set(sizes.values).filter({ $0 >= smallestGroup }).sorted() {
            let details = victims.map { detail(of: $0, sizes, smallest) }
            if isMeanRiskAccepted(victims, details) { return details }
        }
        return victims.map { tellsSomething($0) ? .none : .whole }
    }

    /// The finest level at which at least `smallest` people look like a victim.
    private static func detail(of victim: Victim, _ sizes: [[String]: Int], _ smallest: Int) -> PersonDetail {
        guard tellsSomething(victim) else { return .whole }
        return [whole, band, childOrAdult, sex].first { sizes[$0.look(of: victim), default: 0] >= smallest } ?? .none
    }

    /// Whether there is anything of the person that would have to be withheld.
    private static func tellsSomething(_ victim: Victim) -> Bool {
        victim.outcome != .killed && (victim.sex != nil || victim.age != nil || AgeBand(of: victim) != .unknown)
    }

    /// Whether the mean risk of those of whom something is listed is accepted: the looks divided by the people.
    private static func isMeanRiskAccepted(_ victims: [Victim], _ details: [PersonDetail]) -> Bool {
        var looks: Set<[String]> = []
        var people = 0
        for (victim, detail) in zip(victims, details) where tellsSomething(victim) && detail != .none {
            looks.insert(detail.look(of: victim))
            people += 1
        }
        return looks.count * greatestMeanRisk.1 <= people * greatestMeanRisk.0
    }

    /// What is told of a victim at this level; people with the same look cannot be told apart by it.
    private func look(of victim: Victim) -> [String] {
        let sex = victim.sex?.rawValue ?? ""
        let band = AgeBand(of: victim)
        switch self {
        case .whole:
            let age = victim.age.map { "\($0.min)-\($0.max) \($0.unit.rawValue)" }
            return ["whole", sex, age ?? "", victim.ageText ?? "", band.rawValue]
        case .band: return ["band", sex, band.rawValue]
        case .childOrAdult: return ["childOrAdult", sex, band.childOrAdult.rawValue]
        case .sex: return ["sex", sex]
        case .none: return ["none"]
        }
    }
}

extension AgeBand {
    /// `child`, `adult` or `unknown`.
    package var childOrAdult: AgeBand {
        switch self {
        case .to4, .to11, .to17, .child: .child
        case .to29, .to44, .to59, .from60, .adult: .adult
        case .unknown: .unknown
        }
    }
}

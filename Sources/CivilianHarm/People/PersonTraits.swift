// SPDX-License-Identifier: Apache-2.0

/// What of a person decides how much is listed: the outcome, sex and age, and the family.
package struct PersonTraits: Hashable, Sendable {
    package let outcome: Outcome?
    package let sex: Sex?
    package let ageKind: AgeKind?
    package let age: Age?
    package let ageText: String?
    /// The family's id within the incident; nil for a person recorded alone.
    package let family: String?
    /// The band of the age.
    package let band: AgeBand

    package init(outcome: Outcome?, sex: Sex?, ageKind: AgeKind?, age: Age?, ageText: String?, family: String?) {
        self.outcome = outcome
        self.sex = sex
        self.ageKind = ageKind
        self.age = age
        self.ageText = ageText
        self.family = family
        band = AgeBand(ageKind: ageKind, age: age)
    }

    package init(_ victim: Victim) {
        self.init(
            outcome: victim.outcome,
            sex: victim.sex,
            ageKind: victim.ageKind,
            age: victim.age,
            ageText: victim.ageText,
            family: victim.family
        )
    }

    /// Whether nobody said that the person was killed.
    package var mayBeAlive: Bool { outcome != .killed }

    /// Whether there is anything of the person that would have to be withheld; an age in words of which no band is known too.
    package var tellsSomething: Bool {
        mayBeAlive && (sex != nil || age != nil || band != .unknown || ageText != nil)
    }
}

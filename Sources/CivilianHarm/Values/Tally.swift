// SPDX-License-Identifier: Apache-2.0

/// Killed and injured of one group.
package struct Tally: InterchangeObject {
    package var killed: Bound
    package var injured: Bound

    package init(killed: Bound = .unknown, injured: Bound = .unknown) {
        self.killed = killed
        self.injured = injured
    }

    package init() { self.init(killed: .unknown) }

    package static let form = Form<Tally>([Field("killed", \.killed), Field("injured", \.injured)])
    package static var absent: Tally? { Tally() }
    package var isAbsent: Bool { killed == .unknown && injured == .unknown }
}

/// A group of people that figures are given for; raw values are the format's keys.
package enum CasualtyGroup: String, CaseIterable, Sendable {
    case civilians, children, women, men, fighters
    case humanRightsDefenders, journalists, tradeUnionists, healthcarePersonnel, otherCivilianNonCombatants
    case undetermined, otherProtectedPersons, medicalAndReligiousPersonnelState, medicalAndReligiousPersonnelNonState
    case personsHorsDeCombat, memberOfArmedForces, personsDirectlyParticipatingInHostilities, civilianRoleInMilitary

    /// What the archive's columns call the group, between `killed_injured_` and the side.
    package var archiveSuffix: String {
        switch self {
        case .civilians: "civilian_non_combatants"
        case .children: "children"
        case .women: "women"
        case .men: "men"
        case .fighters: "belligerents"
        case .humanRightsDefenders: "human_rights_defenders"
        case .journalists: "journalists"
        case .tradeUnionists: "trade_unionists"
        case .healthcarePersonnel: "healthcare_personnel"
        case .otherCivilianNonCombatants: "other_civilian_non_combatants"
        case .undetermined: "undetermined"
        case .otherProtectedPersons: "other_protected_persons"
        case .medicalAndReligiousPersonnelState: "medical_and_religious_personnel_state"
        case .medicalAndReligiousPersonnelNonState: "medical_and_religious_personnel_non_state"
        case .personsHorsDeCombat: "persons_hors_de_combat"
        case .memberOfArmedForces: "member_of_armed_forces"
        case .personsDirectlyParticipatingInHostilities: "persons_directly_participating_in_hostilities"
        case .civilianRoleInMilitary: "civilian_role_in_military"
        }
    }
}

/// Tallies by group; groups of which nothing is known have none.
package struct Tallies: InterchangeObject {
    private var byGroup: [CasualtyGroup: Tally] = [:]

    package init() {}

    /// The tally of a group; everything unknown where none was given.
    package subscript(group: CasualtyGroup) -> Tally {
        get { byGroup[group] ?? Tally() }
        set { byGroup[group] = newValue.isAbsent ? nil : newValue }
    }

    /// The groups of which something is known, in the order of the format.
    package var knownGroups: [CasualtyGroup] { CasualtyGroup.allCases.filter { byGroup[$0] != nil } }

    package static let form = Form<Tallies>(
        CasualtyGroup.allCases.map { group in .known(group.rawValue, \Tallies.[group]) }
    )
    package static var absent: Tallies? { Tallies() }
    package static var keyVocabulary: String? { CasualtyGroup.vocabularyName }
    package var isAbsent: Bool { byGroup.isEmpty }
}

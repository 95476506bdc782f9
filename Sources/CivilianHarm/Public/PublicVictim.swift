// SPDX-License-Identifier: Apache-2.0

/// What the public sees of a person who was killed or injured.
///
/// Entries of outside lists keep their list and status; their numbers and printed lines stay inside. A link to the
/// profile of a private person on a social network stays inside too.
package struct PublicVictim: Hashable, Sendable {
    /// The family's id within the incident; nil for a person recorded alone.
    package let family: String?
    package let names: Multilingual
    package let isPlaceholder: Bool
    package let sex: Sex?
    package let ageKind: AgeKind?
    package let age: Age?
    package let ageText: String?
    package let outcome: Outcome?
    package let pregnant: Bool?
    package let profession: Term<Profession>?
    package let nationality: String?
    package let civilianStatusContested: Bool
    package let notes: String?
    package let url: String?
    package let image: PublicMedia?
    package let isMatched: Bool
    package let matches: [PublicListMatch]

    package init(_ victim: Victim) {
        family = victim.family
        names = victim.names
        isPlaceholder = victim.isPlaceholder ?? false
        sex = victim.sex
        ageKind = victim.ageKind
        age = victim.age
        ageText = victim.ageText
        outcome = victim.outcome
        pregnant = victim.pregnant
        profession = victim.profession
        nationality = victim.nationality
        civilianStatusContested = victim.civilianStatusContested ?? false
        notes = victim.notes
        url = victim.url.flatMap { SocialProfile.isProfile($0) ? nil : $0 }
        image = victim.image.map(PublicMedia.init)
        isMatched = victim.listMatched ?? false
        matches = victim.listMatches.map(PublicListMatch.init)
    }
}

/// What the public sees of a match with an entry of an outside list.
package struct PublicListMatch: Hashable, Sendable {
    package let list: String?
    package let status: String?
    package let certainty: String?

    package init(_ match: ListMatch) {
        list = match.list
        status = match.status
        certainty = match.certainty
    }
}

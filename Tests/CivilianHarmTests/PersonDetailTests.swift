// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CivilianHarm

/// What is listed of people who may be alive (requirement R125), and what of the dead.
struct PersonDetailTests {
    private static func victim(
        _ outcome: Outcome?,
        _ sex: Sex? = .female,
        age: Double? = nil,
        kind: AgeKind? = nil
    ) -> Victim {
        var victim = Victim()
        victim.names.en = "Yara Sirhal"
        victim.outcome = outcome
        victim.sex = sex
        victim.age = age.map { Age(min: $0, max: $0) }
        victim.ageKind = kind ?? age.map { _ in .exact }
        return victim
    }

    @Test func aWidowOfFourteenWhoLivedIsNotToldApart() {
        let widow = Self.victim(.injured, age: 14)
        let others = (0..<4).map { _ in Self.victim(.injured, .male, age: 40) }

        let details = PersonDetail.details(of: [widow] + others)

        #expect(details[0] == .none)
        var row = VictimRow()
        (row.age, row.ageKind, row.sex, row.outcome, row.detail) = (widow.age, .exact, .female, .injured, details[0])
        let person = PublicPerson(row, in: .public(PeoplePolicy()))
        #expect(person.age == .withheld && person.sex == nil && person.isSexWithheld)
        #expect(VictimMark(row).listedAge == .unknown && VictimMark(row).listedSex == nil)
    }

    @Test func anAgeInWordsAloneIsWithheldToo() {
        var bride = Self.victim(.injured, nil)
        bride.ageText = "a bride of last spring"
        let others = (0..<9).map { _ in Self.victim(.injured, nil) }

        #expect(PersonDetail.details(of: [bride]) == [.none])
        #expect(PersonDetail.details(of: [bride] + others)[0] != .whole)
        for people in [[bride], [bride] + others] {
            let seen = MicrodataGate(PeoplePolicy()).victims(people)
            #expect(seen[0].ageText == nil && seen[0].ageKind == nil && seen[0].age == nil)
        }
    }

    private static func details(_ ages: [Double]) -> [PersonDetail] {
        PersonDetail.details(of: ages.map { victim(.injured, age: $0) })
    }

    /// `count` ages, of which neighbours differ.
    private static func ages(_ values: [Double], _ count: Int) -> [Double] {
        (0..<count).map { values[$0 % values.count] }
    }

    @Test func asMuchIsListedAsEnoughPeopleHaveInCommon() {
        let many = 34
        #expect(Self.details(Self.ages([30], many)) == Array(repeating: .whole, count: many))
        let band = Self.details(Self.ages([30, 31, 32, 33, 34, 35, 36, 37], many))
        #expect(band == Array(repeating: .band, count: many))
        let adults = Self.details(Self.ages([20, 31, 46, 61, 33], many))
        #expect(adults == Array(repeating: .childOrAdult, count: many))
        let all = Self.details(Self.ages([20, 31, 46, 61, 14], many))
        #expect(all == Array(repeating: .sex, count: many))
    }

    @Test func fewPeopleAreNotListedHoweverAlike() {
        #expect(Self.details(Self.ages([30], 33)) == Array(repeating: PersonDetail.none, count: 33))
        #expect(Self.details([30, 30, 30, 30]) == Array(repeating: PersonDetail.none, count: 4))
    }

    @Test func theMeanRiskIsThatOfEverybodyListed() {
        // Sixty alike lower the mean for eight others of a band, not for four.
        #expect(Self.details(Self.ages([30], 60) + Self.ages([14], 8)).suffix(8) == Array(repeating: .whole, count: 8))
        #expect(Self.details(Self.ages([30], 60) + Self.ages([14], 4)).suffix(4) == Array(repeating: .sex, count: 4))
    }

    @Test func theDeadDoNotHideTheLivingAndAreNotHidden() {
        let victims = (0..<50).map { _ in Self.victim(.killed, age: 30) } + [Self.victim(.injured, age: 30)]

        #expect(PersonDetail.details(of: victims) == Array(repeating: .whole, count: 50) + [PersonDetail.none])
    }

    @Test func somebodyOfWhomItIsNotKnownMayBeAlive() {
        #expect(PersonDetail.details(of: [Self.victim(nil, age: 30)]) == [PersonDetail.none])
    }

    @Test func whatNobodySaidIsNotHidden() {
        #expect(PersonDetail.details(of: [Self.victim(.injured, nil)]) == [.whole])
    }

    /// An age, its kind, and how it is listed in bands and as recorded.
    private static let ages: [(Double?, AgeKind?, ListedAge, ListedAge)] = [
        (40, .exact, .band(.to44), .recorded(Age(min: 40, max: 40))), (nil, .child, .band(.child), .band(.child)),
        (nil, nil, .unknown, .unknown), (nil, .unknown, .unknown, .unknown),
    ]

    @Test(arguments: ages)
    func theDeadAreListedAsThePolicySays(
        _ age: Double?,
        _ kind: AgeKind?,
        _ banded: ListedAge,
        _ recorded: ListedAge
    ) throws {
        var incident = Incident()
        incident.victims = [Self.victim(.killed, age: age, kind: kind)]
        let row = try #require(VictimRow.rows(of: incident).first?.row)
        var policy = PeoplePolicy()
        #expect(PublicPerson(row, in: .public(policy)).age == banded)
        policy.agesOfTheDead = .recorded
        #expect(PublicPerson(row, in: .public(policy)).age == recorded)
        #expect(PublicPerson(row, in: .staff).age == recorded)
    }

    @Test func namesOfTheLivingAreListedOnlyWhereThePolicySaysSo() throws {
        var incident = Incident()
        incident.victims = [Self.victim(.injured), Self.victim(.killed)]
        let rows = VictimRow.rows(of: incident).map(\.row)
        var policy = PeoplePolicy()

        let careful = rows.map { PublicPerson($0, in: .public(policy)) }
        policy.namesOfTheLiving = .shown
        let open = rows.map { PublicPerson($0, in: .public(policy)) }

        #expect(careful.map(\.names.en) == [nil, "Yara Sirhal"])
        #expect(careful.map(\.isNameWithheld) == [true, false])
        #expect(open.map(\.names.en) == ["Yara Sirhal", "Yara Sirhal"])
    }

    @Test func everyMarkSaysWhatItWasMadeOf() {
        for outcome in [nil, Outcome.killed, .injured] {
            for sex in [nil, Sex.male, .female] {
                for detail in PersonDetail.allCases {
                    for (age, band) in [(nil, AgeBand.unknown), (3.0, .to4), (80.0, .from60)] {
                        var row = VictimRow()
                        (row.outcome, row.sex, row.detail) = (outcome, sex, detail)
                        row.age = age.map { Age(min: $0, max: $0) }
                        (row.isMatched, row.isPlaceholder) = (sex == .male, outcome == nil)
                        row.names.ar = "يارا"
                        let mark = VictimMark(row)
                        #expect(mark.outcome == outcome && mark.sex == sex && mark.detail == detail)
                        #expect(mark.age == band && mark.isMatched == (sex == .male))
                        #expect(mark.isNamed == (outcome != nil) && mark.rawValue < VictimMark.count)
                    }
                }
            }
        }
    }

    @Test func aFamilyStaysTogetherAndPeopleAloneFollow() {
        var incident = Incident()
        incident.victimFamilies = ["A", "B"].map { id in
            var family = VictimFamily()
            family.id = id
            family.names.en = "Family \(id)"
            return family
        }
        incident.victims = ["B", nil, "A", "B", "elsewhere"].map { id in
            var victim = Victim()
            victim.family = id
            victim.names.ar = id ?? "alone"
            return victim
        }

        let rows = VictimRow.rows(of: incident).map(\.row)

        #expect(rows.map(\.names.ar) == ["A", "B", "B", "alone", "elsewhere"])
        #expect(rows.map(\.family) == [0, 1, 1, nil, nil])
        #expect(rows.map(\.familyNames.en) == ["Family A", "Family B", "Family B", nil, nil])
    }
}

// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import CivilianHarm

@Suite struct IntegrityFigureTests {
    @Test func soundRecordBreaksNoRule() {
        #expect(IntegrityCheck.findings(in: IntegritySample.sound()).isEmpty)
    }

    @Test func minimumMayNotExceedMaximum() {
        let broken = IntegritySample.broken { $0.tallies[.women].injured = Bound(min: 3, max: 2) }
        #expect(broken == ["figures.minimumAboveMaximum"])
    }

    @Test(arguments: [(0, nil), (nil, 4)] as [(Int?, Int?)])
    func oneSidedRangeIsReportedWithItsSide(minimum: Int?, maximum: Int?) throws {
        var incident = IntegritySample.sound()
        incident.tallies[.men].killed = Bound(min: minimum, max: maximum)
        let findings = IntegrityCheck.findings(in: incident)
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(finding.path == "tallies.men.killed")
        #expect(finding.message(.english).contains(minimum == nil ? "maximum 4" : "minimum 0"))
    }

    @Test(arguments: [(2, 2, 1, []), (3, 2, 1, ["Minimum"]), (3, 3, 1, ["Maximum", "Minimum"])])
    func minimaOfGroupsAreHeldAgainstBothSides(children: Int, women: Int, men: Int, sides: [String]) {
        let broken = IntegritySample.broken { incident in
            incident.tallies[.children].killed = Bound(min: children, max: children)
            incident.tallies[.women].killed = Bound(min: women, max: women)
            incident.tallies[.men].killed = Bound(min: men, max: men)
        }
        #expect(broken == sides.map { "figures.breakdownAbove\($0)" })
    }

    @Test func namedDeadAreHeldAgainstTheRange() {
        let names = (1...7).map { IntegritySample.victim(Multilingual(en: "Person \($0)")) }
        #expect(IntegritySample.broken { $0.victims = names } == ["figures.namedAboveMaximum"])
        #expect(IntegritySample.broken { $0.victims = Array(names.prefix(6)) }.isEmpty)
        let unknown = IntegritySample.broken { incident in
            incident.victims = names
            incident.tallies = Tallies()
        }
        #expect(unknown == ["figures.killedUnknownButNamed"])
    }

    @Test func placeholdersAndInjuredDoNotCountAsNamedDead() {
        var placeholder = IntegritySample.victim(Multilingual(en: "Unnamed victim 1"))
        placeholder.isPlaceholder = true
        let injured = IntegritySample.victim(Multilingual(en: "Person"), .injured)
        #expect(IntegritySample.broken { $0.victims = Array(repeating: placeholder, count: 9) + [injured] }.isEmpty)
    }

    @Test func denialOfHarmAllowsNoDeaths() {
        #expect(IntegritySample.broken { $0.harmReported = false } == ["figures.harmDeniedButKilled"])
        let none = IntegritySample.broken { incident in
            incident.harmReported = false
            incident.tallies[.civilians].killed = Bound(min: 0, max: 0)
        }
        #expect(none.isEmpty)
    }

    @Test func boundsRestOnReadingsWhereThereAreReadings() {
        let broken = IntegritySample.broken { incident in
            var reading = SourceReading()
            reading.tallies[.civilians].killed = Bound(min: 5, max: 5)
            incident.sources?[0].reading = reading
        }
        #expect(broken == ["figures.boundWithoutReading"])
    }

    @Test(arguments: [
        (Grade.confirmed, ["grading.confirmedWithoutConcession"]), (.fair, []),
        (.weak, ["grading.weakWithSeveralOrigins"]),
        (.contested, []), (.discounted, []),
    ])
    func gradeIsHeldAgainstSourcesAndConcessions(grade: Grade, expected: [String]) {
        #expect(IntegritySample.broken { $0.grade = .known(grade) } == expected)
    }

    @Test func sourcesOfOneGroupAreOneOrigin() {
        let broken = IntegritySample.broken { incident in
            incident.sources?[0].independenceGroup = "agency"
            incident.sources?[1].independenceGroup = "agency"
        }
        #expect(broken == ["grading.fairNeedsTwoOrigins"])
        #expect(IntegritySample.broken { $0.sources = nil }.isEmpty)
    }

    @Test func severalGradesAreNotNone() {
        let several = IntegritySample.broken { incident in
            incident.grade = nil
            incident.competingGrades = [.known(.contested), .known(.discounted)]
        }
        #expect(several == ["grading.several"])
        #expect(IntegritySample.broken { $0.grade = nil } == ["grading.missing"])
    }

    @Test func concededHarmAsksForConfirmed() {
        let broken = IntegritySample.broken { incident in
            incident.involvements[0].position = .known(.credible)
            incident.involvements[0].deathsConceded = Bound(min: 2, max: 2)
        }
        #expect(broken == ["grading.concessionWithoutConfirmed"])
    }
}

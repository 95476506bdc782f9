// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Testing

@testable import Casework

@Suite struct RegisterIntegrityTests {
    private static func incident(
        _ codes: [String],
        previous: [String] = [],
        entries: [String] = []
    ) -> Incident {
        var incident = Incident()
        incident.codes = codes
        incident.previousCodes = previous
        incident.victims = entries.map { entry in
            var match = ListMatch()
            match.list = "invented-list"
            match.entryID = entry
            var victim = Victim()
            victim.listMatches = [match]
            return victim
        }
        return incident
    }

    private static func findings(_ incidents: [Incident]) -> [String] {
        var register = RegisterIntegrity()
        for incident in incidents { register.add(incident) }
        return register.finish().map { "\($0.displayCode) \($0.finding.rule.id) \($0.finding.path)" }
    }

    @Test func soundRegisterHasNoFindings() {
        #expect(Self.findings([Self.incident(["XA1"], previous: ["X1"]), Self.incident(["XA2", "XB2"])]).isEmpty)
    }

    @Test func codeInTwoIncidentsIsReportedAtBothWhateverItsCase() {
        #expect(
            Self.findings([Self.incident(["XA1a"]), Self.incident(["XB1", "XA1A"])])
                == ["XA1a codes.notUnique codes", "XB1 XA1A codes.notUnique codes"]
        )
    }

    @Test func previousCodeOfOneThatIsCurrentInAnotherIsReportedAtTheClaimant() {
        #expect(
            Self.findings([Self.incident(["XA2"], previous: ["X9", "XA1"]), Self.incident(["XA1"])])
                == ["XA2 codes.previousIsAnothersCurrent previousCodes[1]"]
        )
    }

    @Test func ownCurrentCodeAmongThePreviousOnesIsNotAnothers() {
        #expect(Self.findings([Self.incident(["XA2"], previous: ["XA2"])]).isEmpty)
    }

    @Test func previousCodeClaimedTwiceIsReportedAtBoth() {
        #expect(
            Self.findings([Self.incident(["XA2"], previous: ["X1"]), Self.incident(["XA3"], previous: ["x1"])])
                == [
                    "XA2 codes.previousClaimedBySeveral previousCodes[0]",
                    "XA3 codes.previousClaimedBySeveral previousCodes[0]",
                ]
        )
    }

    @Test func listEntryInTwoIncidentsIsReportedAtTheSecond() {
        let incidents = [
            Self.incident(["XA1"], entries: ["000000001", "000000001"]),
            Self.incident(["XA2"], entries: ["000000002", "000000001"]),
        ]
        #expect(Self.findings(incidents) == ["XA2 people.listIDInSeveralIncidents victims[1].listMatches[0].entryID"])
    }

    @Test func listTextsThatAreNoNumbersAreNotCompared() {
        let incidents = [Self.incident(["XA1"], entries: ["unclear"]), Self.incident(["XA2"], entries: ["unclear"])]
        #expect(Self.findings(incidents).isEmpty)
    }
}

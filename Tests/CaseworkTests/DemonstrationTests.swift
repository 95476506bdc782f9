// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Foundation
import Testing

@testable import Casework

@Suite struct DemonstrationTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Demo")

    private static func lines(_ name: String) throws -> [[UInt8]] {
        try Data(contentsOf: folder.appending(path: name)).split(separator: 0x0A).map { [UInt8]($0) }
    }

    private static func programme() throws -> [Incident] {
        try (1...3).flatMap { try lines("programme-\($0).jsonl") }.map { try Incident.read(document: $0).incident }
    }

    @Test(arguments: ["programme-1.jsonl", "programme-2.jsonl", "programme-3.jsonl", "CS1141.jsonl"])
    func linesAreWhatTheFormatWrites(name: String) throws {
        for line in try Self.lines(name) {
            let (incident, unknownKeys) = try Incident.read(document: line)
            #expect(unknownKeys.isEmpty)
            #expect(incident.interchangeLine == line, "\(name), \(incident.displayCode)")
        }
    }

    @Test func generatedIncidentsAreThoseOfTheGenerator() throws {
        let generator = IncidentGenerator(seed: 1141)
        let generated = try Self.programme().filter { $0.origin?.format == OriginFormat.generated.rawValue }
        #expect(generated.count == 138)
        for incident in generated {
            let number = try #require(incident.origin?.recordID.flatMap { Int($0) })
            #expect(incident == generator.incident(number), "\(incident.displayCode)")
        }
    }

    @Test func onlyTheDraftHasErrors() throws {
        let programme = try Self.programme()
        #expect(programme.count == 150)
        let faulty = programme.filter { incident in
            IntegrityCheck.findings(in: incident).contains { $0.level == .error }
        }
        #expect(faulty.map(\.displayCode) == ["RF0911"])
        #expect(faulty.allSatisfy { $0.visibility == .draft })
    }

    @Test func registerOfTheProgrammeIsSound() throws {
        var register = RegisterIntegrity()
        for incident in try Self.programme() { register.add(incident) }
        #expect(register.finish().filter { $0.finding.level == .error }.isEmpty)
    }

    @Test func theHandWrittenOnesAreToldInBothLanguages() throws {
        let written = try Self.programme().filter { $0.origin == nil }
        #expect(written.count == 12)
        for incident in written {
            #expect(incident.assessmentText.en != nil)
            #expect(incident.assessmentText.ar != nil)
        }
    }

    @Test func theWorkedExampleHasItsFactsAndItsTwoWarnings() throws {
        let incident = try Incident.read(document: try #require(try Self.lines("CS1141.jsonl").first)).incident
        #expect(incident.codes == ["CS1141"])
        #expect(incident.previousCodes == ["S993"])
        #expect(incident.date == CalendarDay("2017-07-02"))
        #expect(incident.date?.weekday == 0)
        #expect(incident.tallies[.civilians].killed == Bound(min: 8, max: 50))
        #expect(incident.involvements.first?.mgrs?.text == "37SFV500306")
        let tails = AllegationTail.tails(in: incident.involvements.first?.statements.first?.text ?? "")
        #expect(tails.map { [$0.serial, $0.code, $0.grid] } == [["1829", "CS1141", "37SFV500306"]])
        let rules = IntegrityCheck.findings(in: incident).map(\.rule)
        #expect(rules == [.gridEchoesOurPoint, .undatedStatus])
    }
}

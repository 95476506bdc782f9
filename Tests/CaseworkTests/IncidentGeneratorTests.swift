// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Foundation
import Testing

@testable import Casework

@Suite struct IncidentGeneratorTests {
    static let sample = (0..<3000).map { IncidentGenerator(seed: 7).incident($0) }

    @Test func incidentDependsOnSeedAndNumberAlone() {
        let generator = IncidentGenerator(seed: 7)
        #expect(generator.incident(999) == Self.sample[999])
        #expect(IncidentGenerator(seed: 8).incident(999) != Self.sample[999])
        #expect(Set(Self.sample.map(\.id)).count == Self.sample.count)
    }

    @Test func incidentsAreReadBackFromTheirDocuments() throws {
        for incident in Self.sample.prefix(300) {
            #expect(try Incident.read(document: incident.canonicalDocument).incident == incident)
            #expect(try Incident.read(document: incident.interchangeLine).incident == incident)
        }
    }

    @Test func noIncidentBreaksARuleThatBlocksPublication() {
        for incident in Self.sample {
            let errors = IntegrityCheck.findings(in: incident).filter { $0.level == .error }
            #expect(errors.isEmpty, "\(incident.displayCode): \(errors.map(\.rule.id))")
        }
    }

    @Test func codesAreUniqueAndListEntriesAreUsedOnce() {
        var register = RegisterIntegrity()
        for incident in Self.sample { register.add(incident) }
        let rules = Set(register.finish().map(\.finding.rule))
        #expect(rules.isSubset(of: [.previousCodeIsAnothers]))
    }

    @Test func listsHaveTheLengthsOfARealRegister() {
        let count = Double(Self.sample.count)
        let sources = Double(Self.sample.reduce(0) { $0 + ($1.sources?.count ?? 0) }) / count
        let victims = Double(Self.sample.reduce(0) { $0 + $1.victims.count }) / count
        let involvements = Double(Self.sample.reduce(0) { $0 + $1.involvements.count }) / count
        #expect((5.5...6.7).contains(sources))
        #expect((2.1...2.9).contains(victims))
        #expect((1.3...1.5).contains(involvements))
    }

    @Test func everyTermOfTheClosedVocabulariesOccurs() {
        let all = Self.sample
        expectAll(all.map(\.stage).compactMap(\.known), but: [.withdrawn])
        expectAll(all.compactMap(\.grade?.known))
        expectAll(all.compactMap(\.strikeStatus?.known))
        expectAll(all.flatMap(\.strikeTypes).compactMap(\.known))
        expectAll(all.flatMap(\.causes).compactMap(\.known))
        expectAll(all.flatMap(\.observations).compactMap(\.known))
        expectAll(all.flatMap(\.impacts).compactMap(\.known))
        expectAll(all.flatMap(\.infrastructure).compactMap(\.kind?.known))
        expectAll(all.flatMap(\.geolocations).compactMap(\.accuracy?.known))
        expectAll(all.compactMap(\.timeKind))
        expectAll(all.compactMap(\.timeOfDay?.known))
        expectAll(all.flatMap(\.involvements).compactMap(\.position?.known))
        expectAll(all.flatMap(\.involvements).flatMap(\.reasons).compactMap(\.reason.known))
        expectAll(all.flatMap { $0.sources ?? [] }.compactMap(\.platform?.known))
        expectAll(all.flatMap(\.victims).compactMap(\.ageKind))
        expectAll(all.flatMap(\.victims).compactMap(\.outcome))
        expectAll(all.flatMap(\.victims).compactMap(\.profession?.known))
        expectAll(all.flatMap { $0.media ?? [] }.compactMap(\.kind))
        expectAll(all.flatMap(\.citations).compactMap(\.kind?.known))
    }

    private func expectAll<Terms: Vocabulary & CaseIterable>(_ terms: [Terms], but missing: Set<Terms> = []) {
        let left = Set(Terms.allCases).subtracting(terms).subtracting(missing)
        #expect(left.isEmpty, "\(Terms.vocabularyName): \(left)")
    }

    @Test func unknownZeroAndNotApplicableAllOccur() {
        let killed = Self.sample.map { $0.tallies[.civilians].killed }
        #expect(killed.contains(.unknown))
        #expect(killed.contains(Bound(min: 0, max: 0)))
        #expect(Self.sample.contains { $0.tallies[.fighters].injured == .notApplicable })
        #expect(Self.sample.contains { $0.tallies[.civilians].injured.range?.isOneSided == true })
        #expect(Self.sample.flatMap(\.involvements).contains { $0.deathsConceded == .notApplicable })
        #expect(Set(Self.sample.map(\.harmReported)) == [true, false, nil])
        #expect(Self.sample.contains { $0.dateEnd != nil })
        #expect(Self.sample.contains { $0.codes.count == 2 })
        #expect(Self.sample.contains { !$0.previousCodes.isEmpty })
    }

    @Test func addressesLeadNowhere() {
        for incident in Self.sample.prefix(200) {
            let text = String(decoding: incident.interchangeLine, as: UTF8.self)
            for part in text.components(separatedBy: "https://").dropFirst() {
                let host = part.prefix { $0 != "/" && $0 != "\"" }
                #expect(host.hasSuffix(".example"))
            }
        }
    }
}

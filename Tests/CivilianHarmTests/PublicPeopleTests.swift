// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CivilianHarm

/// People in documents for readers are written from where their values stand; they are those that the gate gives.
@Suite struct PublicPeopleTests {
    private static let policies = PeoplePolicy.AgesOfTheDead.allCases.flatMap { ages in
        PeoplePolicy.NamesOfTheLiving.allCases.map { names in
            var policy = PeoplePolicy()
            (policy.agesOfTheDead, policy.namesOfTheLiving) = (ages, names)
            return policy
        }
    }

    /// A number that looks like any: the same for the same place.
    private struct Draw {
        var state: UInt64

        mutating func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }

        mutating func any<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
    }

    private static func victim(_ draw: inout Draw) -> Victim {
        var victim = Victim()
        victim.outcome = draw.any([.killed, .injured, nil])
        victim.sex = draw.any([.male, .female, nil])
        victim.ageKind = draw.any([.exact, .adult, .child, nil])
        victim.age = draw.any([Age(min: 8, max: 8), Age(min: 30, max: 30), Age(min: 5, max: 40), nil])
        victim.ageText = draw.any(["about \"8\"", "٣٠ سنة", nil])
        victim.family = draw.any(["G1", "G\\2", "G3", nil])
        victim.names.en = draw.any(["Yara Sirhal", nil])
        victim.isPlaceholder = draw.any([true, false, nil])
        (victim.notes, victim.url) = (draw.any(["a \\ widow", nil]), draw.any(["https://x.example/1", nil]))
        victim.profession = draw.any([.unknown("weaver"), nil])
        victim.pregnant = draw.any([true, nil])
        victim.image = draw.any([Media(), nil])
        victim.listMatches = draw.any([[ListMatch()], []])
        return victim
    }

    private static func incident(_ draw: inout Draw) -> Incident {
        var incident = Incident()
        let alike = victim(&draw)
        // Some look alike, so that something may be said of them.
        incident.victims = (0..<draw.any([0, 1, 4, 12, 90])).map { _ in draw.below(3) == 0 ? victim(&draw) : alike }
        incident.victimFamilies = ["G1", "G\\2", "G4"].prefix(draw.below(4)).map { id in
            var family = VictimFamily()
            (family.id, family.names.en, family.notes) = (id, "Family of \(id)", draw.any(["a note", nil]))
            family.declaredCount = draw.any([3, nil])
            return family
        }
        return incident
    }

    @Test(arguments: policies)
    func peopleAreThoseThatTheGateGives(policy: PeoplePolicy) throws {
        var draw = Draw(state: 7)
        let gate = MicrodataGate(policy)
        var documents = PublicDocuments(policy, order: .canonical)
        var plain = DocumentRewriter(DocumentPlan(order: .canonical) { PublicForm.shows($0) })
        for _ in 0..<300 {
            let incident = Self.incident(&draw)
            var seen = incident
            seen.victims = gate.victims(incident.victims)
            seen.victimFamilies = gate.families(incident.victimFamilies, of: incident.victims)
            var expected: [UInt8] = []
            #expect(plain.write(seen.canonicalDocument, to: &expected))
            #expect(try documents.document(of: incident.canonicalDocument) == expected)
        }
    }

    /// A document that is not as this program writes it goes through the record, and comes out the same.
    @Test func documentsOfOthersAreReadAsRecords() throws {
        var draw = Draw(state: 3)
        var documents = PublicDocuments(order: .canonical)
        for _ in 0..<50 {
            let incident = Self.incident(&draw)
            let expected = try documents.document(of: incident.canonicalDocument)
            #expect(try documents.document(of: incident.interchangeLine) == expected)
        }
    }

    @Test(arguments: [
        (#""outcome":"injured""#, #""outcome":"wounded""#), (#""outcome":"injured""#, #""outcome":1"#),
        (#""sex":"female""#, #""sex":"f""#), (#""age":{"max":14,"#, #""age":{"max":"14","#),
        (#""latitude":33.5"#, #""latitude":"33.5""#),
    ])
    func documentsWithDamagedValuesAreRefused(whole: String, damaged: String) throws {
        var incident = Incident()
        var victim = Victim()
        (victim.outcome, victim.sex, victim.age) = (.injured, .female, Age(min: 14, max: 14))
        incident.victims = [victim]
        var place = Geolocation()
        (place.latitude, place.longitude) = (33.5, 44.5)
        incident.geolocations = [place]
        let text = String(decoding: incident.canonicalDocument, as: UTF8.self)
        let parts = text.split(separator: whole, omittingEmptySubsequences: false)
        try #require(parts.count == 2)
        var documents = PublicDocuments()
        #expect(throws: InterchangeError.self) {
            try documents.document(of: Array((parts[0] + damaged + parts[1]).utf8))
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CivilianHarm

/// What files say of people (requirement R125).
@Suite struct MicrodataGateTests {
    private static func widow() -> Victim {
        var victim = Victim()
        (victim.names.en, victim.sex, victim.outcome) = ("Yara Sirhal", .female, .injured)
        (victim.age, victim.ageKind, victim.ageText) = (Age(min: 14, max: 14), .exact, "14 years old")
        (victim.notes, victim.pregnant, victim.family) = ("a widow", true, "G1")
        (victim.nationality, victim.url, victim.image) = ("XY", "https://x.example/1", Media())
        victim.profession = .unknown("weaver")
        victim.listMatches = [ListMatch()]
        return victim
    }

    @Test func aWidowOfFourteenIsAPersonInjuredAndNothingElse() {
        var others = (0..<80).map { _ in Self.widow() }
        for index in others.indices { others[index].age = Age(min: 30, max: 30) }
        let seen = MicrodataGate(PeoplePolicy()).victims([Self.widow()] + others)
        var expected = Victim()
        expected.outcome = .injured
        // She shares her sex with the others, and nothing finer.
        expected.sex = .female
        #expect(seen[0] == expected)
        #expect(seen[1].age == Age(min: 30, max: 30) && seen[1].names.isAbsent && seen[1].notes == nil)
        expected.sex = nil
        #expect(MicrodataGate(PeoplePolicy()).victims([Self.widow()]) == [expected])
    }

    @Test func theDeadAreNamedWithTheirAgesInBands() {
        var victim = Self.widow()
        victim.outcome = .killed
        var policy = PeoplePolicy()
        let banded = MicrodataGate(policy).victims([victim])[0]
        #expect(banded.names.en == "Yara Sirhal" && banded.age == nil && banded.ageText == "12-17")
        #expect(banded.ageKind == .child && banded.url == nil)
        policy.agesOfTheDead = .recorded
        #expect(MicrodataGate(policy).victims([victim])[0].age == victim.age)
    }

    @Test func aFamilyIsNamedWhereSomebodyOfItIs() {
        var families = [VictimFamily(), VictimFamily(), VictimFamily()]
        for (index, id) in ["G1", "G2", "G3"].enumerated() {
            (families[index].id, families[index].names.en) = (id, "Family \(id)")
        }
        var dead = Self.widow()
        (dead.outcome, dead.family) = (.killed, "G2")
        let seen = MicrodataGate(PeoplePolicy()).families(families, of: [Self.widow(), dead])
        #expect(seen.map(\.names.en) == [nil, "Family G2", "Family G3"])
    }

    @Test func publicDocumentsAreThoseOfTheWhitelist() throws {
        var incident = Incident()
        incident.codes = ["QM1"]
        incident.victims = [Self.widow()]
        incident.unplaced = [Unplaced(field: "f", text: "t", reason: "r")]
        var place = Geolocation()
        (place.latitude, place.longitude) = (33.123_456, 44.654_321)
        incident.geolocations = [place]
        var documents = PublicDocuments()
        let line = try #require(try documents.document(of: incident.canonicalDocument))
        let seen = try Incident.read(document: line).incident
        #expect(seen.geolocations[0].latitude == 33.12 && seen.geolocations[0].longitude == 44.65)
        #expect(seen.unplaced.isEmpty && seen.victims.count == 1 && seen.victims[0].names.isAbsent)
        incident.visibility = .draft
        #expect(try documents.document(of: incident.canonicalDocument) == nil)
    }

    /// Documents are rewritten from where their values stand; what comes out is what the record itself writes.
    @Test func aRewrittenDocumentIsTheLineOfTheRecord() {
        var incident = Incident()
        incident.tallies[.women] = Tally(killed: Bound(min: nil, max: 3), injured: .notApplicable)
        incident.placeText = "a \"b\" \u{1} \\ \n"
        incident.annotations = .object([JSONValue.Member("b", .number(1.5)), JSONValue.Member("a", .null)])
        incident.victims = [Self.widow()]
        var rewriter = DocumentRewriter(.interchange)
        var text: [UInt8] = [1]
        #expect(rewriter.write(incident.canonicalDocument, to: &text))
        var copy = incident
        copy.annotations = incident.annotations?.inCanonicalOrder
        #expect(Array(text.dropFirst()) == copy.interchangeLine)
        #expect(!rewriter.write(Array("{\"id\":1".utf8), to: &text) && text.count == copy.interchangeLine.count + 1)
    }
}

// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Testing

@testable import Importing

/// Labels in one line, cut apart whatever they hold.
@Suite struct JoinedLabelTests {
    private func labels(_ text: String, _ known: [String]) -> [String] {
        var joined = JoinedLabels(text)
        var found: [String] = []
        while let label = joined.next(isKnown: { known.contains($0.lowercased()) }) { found.append(label) }
        return found
    }

    @Test(arguments: [
        ("Airstrike", ["Airstrike"]), ("Airstrike, Drone Strike", ["Airstrike", "Drone Strike"]),
        ("Airstrike (Drone Strike)", ["Airstrike", "Drone Strike"]),
        ("Airstrike (Drone Strike, Helicopter), Artillery", ["Airstrike", "Drone Strike", "Helicopter", "Artillery"]),
        ("Action (Ground), Airstrike", ["Action (Ground)", "Airstrike"]),
        ("Airstrike (Action (Ground))", ["Airstrike", "Action (Ground)"]),
        ("Gas, smoke (GS), Airstrike", ["Gas, smoke (GS)", "Airstrike"]),
        ("Catapult (large, old), Airstrike", ["Catapult (large, old)", "Airstrike"]),
        ("Airstrike,Drone Strike,", ["Airstrike", "Drone Strike"]), (",, ()", []), ("(", []),
        (") Airstrike", ["Airstrike"]),
    ])
    func longestKnownLabelIsTaken(text: String, expected: [String]) {
        let known = ["airstrike", "drone strike", "artillery", "action (ground)", "action", "gas, smoke (gs)", "gas"]
        #expect(labels(text, known) == expected)
    }

    @Test func everyTermIsReadBesideEveryOther() {
        func check<Terms: Vocabulary>(_: Terms.Type) {
            for entry in Terms.terms.entries {
                for label in [entry.english] + entry.alternatives {
                    for other in Terms.terms.entries {
                        var draft = DraftReading(file: "invented", context: ImportContext())
                        let read: [Term<Terms>] = draft.terms(joined: "\(label), \(other.english)", "field")
                        let keys = entry.key == other.key ? [entry.key] : [entry.key, other.key]
                        #expect(read.map(\.code) == keys, "\(label), \(other.english)")
                    }
                }
            }
        }
        check(StrikeType.self)
        check(CauseOfHarm.self)
        check(InfrastructureKind.self)
        check(Observation.self)
        check(Target.self)
        check(Impact.self)
        check(Actor.self)
        check(Grade.self)
    }

    @Test func childInBracketsBehindItsParentIsReadInEveryTree() {
        for kind in InfrastructureKind.allCases {
            guard let parent = kind.parent else { continue }
            var draft = DraftReading(file: "invented", context: ImportContext())
            let text = "\(parent.label(.english)) (\(kind.label(.english))), Water"
            let read: [Term<InfrastructureKind>] = draft.terms(joined: text, "infrastructure")
            #expect(read == [.known(parent), .known(kind), .known(.water)])
        }
    }

    @Test func longTextWithoutLabelsIsCutInTime() {
        let text = String(repeating: "word, (", count: 20_000)
        #expect(!labels(text, ["airstrike"]).isEmpty)
    }
}

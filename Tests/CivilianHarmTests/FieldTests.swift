// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import CivilianHarm

@Suite struct FieldTests {
    @Test func setHoldsKeysOfBothHalves() {
        let set = FieldSet(["origin", "id", "codes", "noSuchKey"])
        #expect(set.keys == ["id", "codes", "origin"])
        #expect(set.contains("origin") && !set.contains("date") && !set.contains("noSuchKey"))
        #expect(set.low != 0 && set.high != 0)
    }

    @Test func setsAreCombined() {
        let left = FieldSet(["id", "date", "origin"])
        let right = FieldSet(["date", "victims"])
        #expect(left.union(right).keys == ["id", "date", "victims", "origin"])
        #expect(left.intersection(right).keys == ["date"])
        #expect(left.subtracting(right).keys == ["id", "origin"])
        #expect(FieldSet.all.indices.count == Incident.form.fields.count)
        #expect(FieldSet().isEmpty && !left.isEmpty)
    }

    @Test func theFormHasRoomInASet() {
        #expect(Incident.form.fields.count <= 128)
        #expect(Incident.form.fields.first?.key == "schema")
        #expect(Incident.form.fields.last?.key == "origin")
    }

    @Test func oneFieldIsTakenFromAnother() throws {
        var incident = IntegritySample.sound()
        var other = Incident()
        other.grade = .known(.weak)
        let grade = try #require(Incident.form.indices["grade"])
        #expect(!incident.agrees(with: other, inField: grade))
        incident.take(field: grade, from: other)
        #expect(incident.agrees(with: other, inField: grade))
        #expect(incident.json(ofField: grade) == .string("weak"))
        #expect(incident.codes == ["XA0001"])
        #expect(Incident().isAbsent(field: grade))
    }

    private static func differences(_ change: (inout Incident) -> Void) -> [String] {
        let old = IntegritySample.sound()
        var new = old
        change(&new)
        return FieldDifference.between(old, new).map { difference in
            let sides = [difference.old, difference.new].map { value -> String in
                guard let value else { return "–" }
                var writer = JSONWriter(order: .interchange)
                writer.value(value)
                return String(decoding: writer.bytes, as: UTF8.self)
            }
            return "\(difference.path): \(sides[0]) → \(sides[1])"
        }
    }

    @Test func sameRecordsDifferInNothing() {
        #expect(Self.differences { _ in }.isEmpty)
        #expect(Self.differences { $0.id = Incident.ID("01890000-0000-7000-8000-000000000001") ?? .none }.isEmpty)
        #expect(Self.differences { $0.origin = Origin() }.isEmpty)
    }

    @Test func differencesAreNamedValueByValue() {
        #expect(
            Self.differences { $0.tallies[.civilians].killed = Bound(min: 5, max: 7) }
                == ["tallies.civilians.killed.max: 6 → 7"]
        )
        #expect(
            Self.differences { $0.involvements[0].position = .known(.credible) }
                == ["involvements[0].position: null → \"credible\""]
        )
        #expect(Self.differences { $0.codes.append("XB1") } == [#"codes: ["XA0001"] → ["XA0001","XB1"]"#])
    }

    @Test func unknownBecomingZeroIsADifference() {
        #expect(
            Self.differences { $0.involvements[0].deathsConceded = Bound(min: 0, max: 0) }
                == [#"involvements[0].deathsConceded: "notApplicable" → {"min":0,"max":0}"#]
        )
    }

    @Test func rowsThatComeOrGoAreWhole() {
        let found = Self.differences { $0.sources?.removeLast() }
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("sources[1]: {") == true)
        #expect(found.first?.hasSuffix("→ –") == true)
    }

    @Test func listThatIsAbsentIsNoEmptyList() {
        let found = Self.differences { $0.sources = nil }
        #expect(found.count == 1)
        #expect(found.first?.hasSuffix("→ null") == true)
    }
}

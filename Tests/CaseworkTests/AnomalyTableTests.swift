// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Foundation
import Importing
import Testing

@testable import Casework

/// What the rules find in real material, class by class, against the published answer key.
@Suite struct AnomalyTableTests {
    @Test func everyClassOfTheKeyIsReportedOrExplained() throws {
        guard let key = try RealMaterial.json("data/anomalies.json"), let pages = try RealMaterial.pages(),
            let posts = try RealMaterial.posts()
        else { return }
        #expect(Set(key.members?.map(\.key) ?? []) == Set(AnomalyClass.all.map(\.name)))
        for anomaly in AnomalyClass.all {
            let set = anomaly.name.hasPrefix("ispt.") ? pages : posts
            // The key was made from the whole archive: what it says of incidents outside of the set cannot be found.
            let expected = Self.expected(key[anomaly.name], anomaly.name).filter(set.codes.contains)
            let found = set.found(anomaly.found)
            let missing = Self.difference(expected, found)
            let extra = Self.difference(found, expected)
            print("\(anomaly.name): key \(expected.count), found \(found.count)")
            #expect(missing.count == anomaly.missing.count, "\(anomaly.name) lacks \(missing)")
            #expect(extra.count == anomaly.extra.count, "\(anomaly.name) has also \(extra)")
        }
    }

    /// The code of each entry of the key; of a previous code, the incident that claims it.
    private static func expected(_ entries: JSONValue?, _ name: String) -> [String] {
        (entries?.array ?? []).flatMap { entry -> [String] in
            let parts = entry.array ?? []
            switch name {
            case "syria.previous_code_is_anothers_current_code": return [parts[1].string ?? ""]
            case "syria.previous_code_claimed_by_several": return parts[1].array?.compactMap(\.string) ?? []
            default: return [parts[0].string ?? ""]
            }
        }
    }

    private static func difference(_ left: [String], _ right: [String]) -> [String] {
        var rest = Dictionary(right.map { ($0, 1) }, uniquingKeysWith: +)
        return left.filter { code in
            guard let count = rest[code], count > 0 else { return true }
            rest[code] = count - 1
            return false
        }
    }
}

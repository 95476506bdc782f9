// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct SamplePageTests {
    @Test func thePageAndThePostOfOneIncidentBecomeOneRecordWithTwoRevisions() throws {
        guard let pages = try SharedMaterial.path("data/page-text"),
            let posts = try SharedMaterial.path("data/airwars-cms")
        else { return }
        let folder = try Scratch()
        let arguments = ["import", "--register", folder.path("r"), "--format", "json", pages, posts]

        let first = try CommandRun(arguments)
        let second = try CommandRun(arguments)
        let history = try CommandRun(["history", "--register", folder.path("r"), "--format", "json", "CS1141"])
        let shown = try CommandRun(["show", "--register", folder.path("r"), "--format", "json", "CS1141"])

        #expect(first.status == 0, "\(first.errors.prefix(2000))")
        #expect(second.output.contains("\"new\":0,\"changed\":0"))
        #expect(history.lines.count == 2)
        let record = try #require(try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
        #expect(record["date"] as? String == "2017-07-02")
        #expect((record["assessmentText"] as? [String: String])?["en"]?.isEmpty == false)
        #expect(record["placeText"] as? String != nil)
        let involvements = try #require(record["involvements"] as? [[String: Any]])
        #expect(involvements.count == 1)
        #expect((involvements.first?["statements"] as? [Any])?.count == 1)
        #expect(involvements.first?["legacy"] is [String: Any])
    }
}

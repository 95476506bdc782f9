// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Testing

@testable import Counting

@Suite struct LinkSpreadTests {
    private static let linked = """
        A,B,C,count,link
        1,0,0,400,
        0,1,0,300,
        0,0,1,350,
        1,1,0,60,0.95
        1,0,1,70,0.95
        0,1,1,50,0.95
        1,1,0,20,0.6
        1,0,1,25,0.6
        0,1,1,15,0.8
        1,1,1,12,0.8

        """

    private func file(_ text: String = linked) throws -> MembershipFile { try MembershipFile(Array(text.utf8)) }

    @Test func aLinkBelowTheThresholdMakesTwoPersons() throws {
        let file = try file("A,B,C,link:B,link:C\n1,1,1,0.9,0.4\n")

        #expect(try file.table().counts == [0, 0, 0, 0, 0, 0, 0, 1])
        #expect(try file.table(acceptingLinksFrom: 0.5).counts == [0, 0, 0, 1, 1, 0, 0, 0])
        #expect(try file.table(acceptingLinksFrom: 0.95).counts == [0, 1, 1, 0, 1, 0, 0, 0])
    }

    @Test func everyThresholdKeepsTheRecordsOfEachList() throws {
        let file = try file()
        let whole = try file.table()
        for threshold in [0.5, 0.7, 0.9, 1] {
            let table = try file.table(acceptingLinksFrom: threshold)
            for list in 0..<3 { #expect(table.persons(onAll: 1 << list) == whole.persons(onAll: 1 << list)) }
            #expect(table.persons >= whole.persons)
        }
    }

    @Test func threeThresholdsGiveThreeResultsAndTheirSpread() throws {
        let spread = try LinkSpread(try file(), thresholds: [0.9, 0.5, 0.7])

        let points = spread.steps.compactMap { $0.estimate?.figure(.best)?.point }
        #expect(spread.steps.map(\.threshold) == [0.5, 0.7, 0.9])
        #expect(spread.steps.map(\.persons) == [1302, 1347, 1386])
        #expect(points.count == 3)
        #expect(points == points.sorted())
        #expect(spread.bestSpan?.lowest == points.min())
        #expect(spread.bestSpan?.highest == points.max())
    }

    @Test func aThresholdThatLeavesNoOverlapIsARefusalAmongTheOthers() throws {
        let spread = try LinkSpread(try file(), thresholds: [0.5, 0.9, 1])

        #expect(spread.steps.map { $0.estimate != nil } == [true, true, false])
        #expect(spread.steps.last?.outcome == .refusal(.noRecaptures))
    }

    @Test(arguments: [[0.5, 0.9], [0.5, 0.5, 0.9], [0.5, 0.7, 0], [0.5, 0.7, 1.1], [0.5, 0.7, .nan]])
    func fewerThanThreeThresholdsAreRefused(thresholds: [Double]) throws {
        let file = try file()
        #expect(throws: LinkSpread.Fault.self) { try LinkSpread(file, thresholds: thresholds) }
    }

    @Test func thresholdsWithoutLinksAreRefused() throws {
        let file = try file(PublishedTable.csv)
        #expect(throws: LinkSpread.Fault.noLinks) { try LinkSpread(file, thresholds: [0.5, 0.7, 0.9]) }
    }

    @Test(arguments: ["", "0", "1.2", "-0.5", "nan", "high"]) func aLinkThatIsNoProbabilityIsNamed(link: String) throws
    {
        let file = try file("A,B,link\n1,0,\n1,1,\(link)\n")

        #expect(file.diagnostics == [MembershipDiagnostic(line: 3, column: "link", reason: .notAProbability)])
    }

    @Test func aReportHoldsTheSpreadWhereTheFileHasLinks() throws {
        func report(_ file: MembershipFile) throws -> EstimateReport {
            try EstimateReport(file, thresholds: nil, signedBy: nil, dataDigest: "sha256:00", programVersion: "0")
        }

        #expect(try report(file()).spread?.steps.map(\.threshold) == LinkSpread.defaultThresholds)
        #expect(try report(file(PublishedTable.csv)).spread == nil)
    }

    @Test func aReportIsWrittenWithEverythingThatIsNeededToMakeItAgain() throws {
        let report = try EstimateReport(
            file(),
            thresholds: nil,
            signedBy: "Invented Statistician",
            dataDigest: "sha256:00",
            programVersion: "0.0.0"
        )
        var writer = JSONWriter(order: .interchange)
        report.write(to: &writer)
        let json = String(decoding: writer.bytes, as: UTF8.self)

        for part in [
            "\"method\":\"capture-recapture/1\"", "\"programVersion\":\"0.0.0\"", "\"dataDigest\":\"sha256:00\"",
            "\"seed\":null", "\"refusal\":null", "\"signedBy\":\"Invented Statistician\"", "\"allModels\":8",
            "\"patterns\":{\"001\":350,", "\"thresholds\":[{\"threshold\":0.5,\"persons\":1302,",
        ] {
            #expect(json.contains(part), "\(part)")
        }
    }
}

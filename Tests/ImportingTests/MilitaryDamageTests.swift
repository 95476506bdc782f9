// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Foundation
import Testing

@testable import Importing

/// Damaged texts and tables of militaries never end the program; every offset stays within the text, and nothing is lost.
@Suite struct MilitaryDamageTests {
    static let fixtures = [CasualtyReportTests.monthly, StrikeReleaseTests.release, StrikeTableTests.targets, invented]

    static let invented: String = {
        var invention = MilitaryInvention(seed: 7)
        let entries = (1...8).map { invention.entry(number: $0).text }
        return (entries + (0..<8).map { _ in invention.strikeLine().text }).joined(separator: "\n\n")
    }()

    static let pieces = [
        "near ", "Near ", ", ", ". ", "Syria", " via ", "Nov. 3, 2018, ", "12 strikes ", "one ", "(", "[", "”", "\"",
        "\n", "\r\n\r\n",
        "1. ", "37SFV500306", "CS1141/", "3354 / ", "insufficient ", "no ", "not ", "more likely than not ", "and ",
        ";", "تموز ",
        "٣ غارات قرب ", "\u{200F}", "é", ",,,,", "\"\"", "2017-07-01", "Dec. 31 – Jan. 1", "civilians ", "killed ",
        "destroyed ",
    ]

    private static let rounds = Int(ProcessInfo.processInfo.environment["SIJILL_DAMAGE_ROUNDS"] ?? "") ?? 60

    @Test(arguments: fixtures.indices) func damagedTextsAreRead(_ index: Int) {
        var random = SeededGenerator(seed: UInt64(index) + 300)
        for _ in 0..<Self.rounds {
            var bytes = Array(Self.fixtures[index].utf8)
            for _ in 0..<Int.random(in: 1...20, using: &random) { mutate(&bytes, &random) }
            check(String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test(arguments: 0..<8) func piecesInAnyOrderAreRead(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<Self.rounds / 4 {
            let text = (0..<Int.random(in: 1...300, using: &random)).map { _ in
                Self.pieces.randomElement(using: &random) ?? ""
            }
            check(text.joined())
        }
    }

    @Test(arguments: pieces) func repeatedPiecesAreRead(_ piece: String) {
        check(String(repeating: piece, count: 700))
    }

    private func mutate(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        guard !bytes.isEmpty else { return bytes.append(0x0A) }
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 9))
        case 2: bytes.insert(contentsOf: Array((Self.pieces.randomElement(using: &random) ?? "").utf8), at: place)
        case 3: bytes = Array(bytes.prefix(max(1, place)))
        default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 80)], at: bytes.count / 2)
        }
    }

    private func check(_ text: String) {
        let count = text.utf8.count
        let context = ReportContext(published: CalendarDay("2018-01-02"))
        for report in [
            CasualtyReportReader.read(text, context: context).report,
            StrikeReleaseReader.read(text, context: context).report,
        ] {
            let marks =
                report.unread + report.entries.flatMap(\.marks) + report.flows.flatMap(\.marks)
                + report.strikes.flatMap(\.marks)
                + report.tallies.flatMap(\.marks)
            #expect(marks.allSatisfy { 0 <= $0.start && $0.start < $0.end && $0.end <= count })
            #expect(report.originalText == text)
            #expect((try? MilitaryReport.read(document: report.canonicalDocument)) == report)
        }
        let rest = Coverage(StrikeReleaseReader.read(text, context: context).report).rest
        #expect(rest.isEmpty, "\(rest.prefix(5))")
        _ = Reading(text)
    }
}

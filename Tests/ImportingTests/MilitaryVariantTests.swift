// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Testing

@testable import Importing

/// Reports made from random values are read back as they were made.
@Suite struct MilitaryVariantTests {
    @Test(arguments: 0..<40) func reportsAreReadBack(_ seed: UInt64) throws {
        var invention = MilitaryInvention(seed: seed)
        let isNumbered = invention.chance(2)
        let made = (1...30).map { invention.entry(number: isNumbered ? $0 : nil) }
        let text =
            "Civilian Casualty Report\n\n"
            + made.map(\.text).joined(separator: invention.pick(["\n\n", "\n\n", "\r\n\r\n"]))

        let report = CasualtyReportReader.read(text).report

        try #require(report.entries.count == made.count, "\(report.entries.map(\.text))")
        for (entry, made) in zip(report.entries, made) { compare(entry, made) }
        #expect(report.unread.count == 1)
    }

    @Test(arguments: 100..<160) func oneEntryAloneIsReadBack(_ seed: UInt64) throws {
        var invention = MilitaryInvention(seed: seed)
        for _ in 0..<10 {
            let made = invention.entry(number: nil)
            let report = CasualtyReportReader.read(made.text).report
            #expect(report.entries.count == 1, "\(made.text)")
            if let entry = report.entries.first { compare(entry, made) }
        }
    }

    private func compare(_ entry: ReportEntry, _ made: MilitaryInvention.Entry) {
        let text = Comment(rawValue: made.text)
        #expect(entry.number == made.number, text)
        #expect(entry.date == made.date, text)
        #expect(entry.dateEnd == made.dateEnd, text)
        #expect(entry.place == made.place, text)
        #expect(entry.country?.code == made.country, text)
        #expect(entry.via?.code == made.via, text)
        #expect(entry.position?.code == made.position, text)
        #expect(entry.reasons.map(\.code) == made.reasons, text)
        #expect(entry.killed == Bound(min: made.killed, max: made.killed), text)
        #expect(entry.injured == Bound(min: made.injured, max: made.injured), text)
        #expect(entry.serial == made.serial, text)
        #expect(entry.codes == made.codes, text)
        #expect(entry.grids.map(\.text) == made.grids, text)
    }

    @Test(arguments: 200..<260) func strikesAreReadBack(_ seed: UInt64) throws {
        var invention = MilitaryInvention(seed: seed)
        let lines = (0..<12).map { _ in invention.strikeLine() }
        let bullet = invention.pick(["- ", "• ", ""])
        let text =
            "On July 4, 2017 in Syria, forces conducted strikes.\n"
            + lines.map { bullet + $0.text }.joined(separator: "\n")

        let strikes = StrikeReleaseReader.read(text).report.strikes

        #expect(strikes.map(\.place) == lines.map(\.place))
        #expect(strikes.map { Statements.text($0.strikes) } == lines.map { String($0.strikes) })
        for (strike, line) in zip(strikes, lines) {
            let targets = strike.targets.map { "\(Statements.text($0.number)) \($0.target) \($0.effect?.code ?? "")" }
            #expect(targets == line.targets, Comment(rawValue: line.text))
            #expect(strike.date?.text == "2017-07-04")
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Foundation
import Testing

@testable import Importing

/// Readers of strikes on the shared material.
@Suite struct StrikeAnswerTests {
    @Test func linesAgreeWithTheCorrectedTable() throws {
        guard let folder = try SharedMaterial.folder("data/centcom-strikes") else { return }
        let bytes = try SharedMaterial.input("\(folder)/all-edited-refined.csv", named: "lines").bytes
        var csv = CSVReader()
        var rows: [[String]] = []
        csv.feed(bytes) { rows.append($0.fields ?? []) }
        csv.finish { rows.append($0.fields ?? []) }
        var (places, numbers) = (0, 0)
        var causes: [String: Int] = [:]
        for row in rows.dropFirst() {
            let day = try #require(row[0].split(separator: "/").map(String.init) as [String]?)
            let context = ReportContext(published: CalendarDay("\(day[2])-\(day[0])-\(day[1])"))
            let strikes = StrikeReleaseReader.read(row[6], context: context).report.strikes
            let strike = strikes.first ?? Strike()
            let isPlace = Spelling(strike.place ?? "") == Spelling(row[2])
            let isNumber = Statements.text(strike.strikes) == row[3]
            places += isPlace ? 1 : 0
            numbers += isNumber ? 1 : 0
            if !isPlace { causes["place: \(strike.place ?? "none") for \(row[2])", default: 0] += 1 }
            if !isNumber {
                let cause = "number: \(strikes.isEmpty ? "no strike" : Statements.text(strike.strikes)) for \(row[3])"
                causes[cause, default: 0] += 1
            }
        }
        let count = rows.count - 1
        print("\(count) lines: place \(Double(places) / Double(count)), number \(Double(numbers) / Double(count))")
        for (cause, number) in causes.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            print("  \(number) × \(cause)")
        }
        #expect(count == 5531)
        #expect(Double(places) >= 0.97 * Double(count))
        #expect(Double(numbers) >= 0.97 * Double(count))
    }

    @Test func tableOfTargetsIsReadWithEachOfItsDates() throws {
        guard let folder = try SharedMaterial.folder("data/cjtf-oir-strikes") else { return }
        let input = try SharedMaterial.input("\(folder)/cjtf_oir_strikes_geocoded.csv", named: "targets")
        var reader = StrikeTableReader(file: "targets")
        var reports: [MilitaryReport] = []
        let take = { (event: ImportEvent) in if case .report(let report) = event { reports.append(report) } }
        reader.feed(input.bytes, take)
        reader.finish(take)
        let summary = reader.summary
        print("rows \(summary.rows), strikes \(summary.strikes), unreadable dates \(summary.unreadableDates)")
        for (form, rows) in summary.dateForms.sorted(by: { $0.value > $1.value }) { print("  \(rows) × “\(form)”") }
        #expect(summary.rows == 21_253)
        #expect(reports.count == 1038)
        #expect(summary.refused == 0)
        #expect(summary.dateForms[""] == 7838)
        #expect(summary.unreadableDates == 0)
        let strikes = reports.flatMap(\.strikes)
        // 243 rows name neither a target nor a number nor an effect.
        #expect(strikes.map(\.targets.count).reduce(0, +) == 21_253 - 243)
        let july = strikes.filter { $0.date?.text == "2017-07-01" && $0.place == "Dayr Az Zawr" }
        #expect(july.flatMap(\.targets).compactMap(\.number.max).reduce(0, +) == 26)
        #expect(july.map { Statements.text($0.strikes) } == ["2"])
    }

    @Test(arguments: ["strike-reports", "partner-strike-reports"]) func nothingOfAReleaseIsLost(_ name: String) throws {
        guard let folder = try SharedMaterial.folder("data/military-statements") else { return }
        let texts = try Statements.texts("\(folder)/\(name).jsonl")
        var counts = (strikes: 0, tallies: 0, unread: 0)
        for (position, text) in texts.enumerated() {
            let report = StrikeReleaseReader.read(text).report
            counts.strikes += report.strikes.count
            counts.tallies += report.tallies.count
            counts.unread += report.unread.count
            #expect(Coverage(report).rest.isEmpty, "line \(position + 1)")
        }
        print("\(name): \(texts.count) texts, \(counts)")
        #expect(texts.count == (name == "strike-reports" ? 308 : 91))
    }

    @Test func nothingOfAStatementIsLost() throws {
        guard let folder = try SharedMaterial.folder("data/military-statements") else { return }
        for (position, text) in try Statements.texts("\(folder)/civcas-statements.jsonl").enumerated() {
            let report = CasualtyReportReader.read(text).report
            let size = text.utf8.count
            let covered = report.entries.map { $0.end - $0.start }.reduce(0, +)
            let unread = report.unread.map { $0.end - $0.start }.reduce(0, +)
            #expect(covered + unread >= size - 60, "line \(position + 1)")
        }
    }
}

/// A name of a place without what spellings differ in: the article, apostrophes, doubled letters, a last "h".
struct Spelling: Equatable {
    private let key: String

    init(_ name: String) {
        let words = name.lowercased().split { !($0.isLetter || $0 == "’" || $0 == "'") }
        let articles: Set<Substring> = ["al", "ar", "as", "at", "an", "ad", "az", "el"]
        var letters = ""
        for (index, word) in words.enumerated() where !(index == 0 && words.count > 1 && articles.contains(word)) {
            for letter in word where letter.isLetter && letter != letters.last { letters.append(letter) }
        }
        key = letters.hasSuffix("ah") ? String(letters.dropLast()) : letters
    }
}

/// The words of a release that stand in no strike, no total and no unread passage, and are no day, country or heading.
struct Coverage {
    let rest: [String]

    init(_ report: MilitaryReport) {
        let text = ReportText(Array(report.originalText.utf8))
        let spans =
            report.strikes.map { $0.start..<$0.end } + report.tallies.map { $0.start..<$0.end }
            + report.unread.map { $0.start..<$0.end }
        rest = StrikeSentences.sentences(of: text).flatMap { sentence -> [String] in
            let uncovered = sentence.filter { index in !spans.contains { $0.contains(text.tokens[index].start) } }
            guard uncovered.count < sentence.count || !StrikeSentences.isContextOnly(text, sentence) else { return [] }
            return uncovered.map { text.original($0) }
        }
    }
}

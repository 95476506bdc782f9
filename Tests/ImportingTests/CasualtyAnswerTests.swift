// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Foundation
import Testing

@testable import Importing

@Suite struct CasualtyAnswerTests {
    @Test func statementsAreReadAsAPersonReadThem() throws {
        guard let folder = try SharedMaterial.folder("data/military-statements") else { return }
        let texts = try Statements.texts("\(folder)/civcas-statements.jsonl")
        let answers = try CasualtyAnswer.all()
        try #require(answers.count == texts.count)
        var fields: [String: Agreement] = [:]
        for (answer, text) in zip(answers, texts) {
            try #require(answer.hash == CasualtyAnswer.hash(of: text), "line \(answer.line) is another text")
            let report = CasualtyReportReader.read(text).report
            fields["entries", default: Agreement()].compare(report.entries.map { _ in 1 }, [1], answer.line)
            guard let entry = report.entries.first else { continue }
            for (field, read, expected) in compared(entry, answer) {
                fields[field, default: Agreement()].compare(read, expected, answer.line)
            }
        }
        for (field, agreement) in fields.sorted(by: { $0.key < $1.key }) {
            print(
                "\(field): precision \(agreement.precision), recall \(agreement.recall) of \(agreement.expected)",
                agreement.misses
            )
        }
        for (field, least) in [
            ("codes", 0.99), ("grids", 0.99), ("serial", 0.99), ("position", 0.97), ("date", 0.95), ("place", 0.95),
            ("country", 0.95), ("via", 0.97), ("reasons", 0.97), ("killed", 0.97), ("injured", 0.97), ("entries", 1),
        ] {
            let agreement = try #require(fields[field])
            #expect(agreement.precision >= least, "\(field): \(agreement.misses)")
            #expect(agreement.recall >= least, "\(field): \(agreement.misses)")
        }
    }

    /// What was read of each field, and what a person read, with offsets where the answers have them.
    private func compared(_ entry: ReportEntry, _ answer: CasualtyAnswer) -> [(String, [String], [String])] {
        func marks(_ field: String) -> [Int] { entry.marks.filter { $0.field == field }.map(\.start) }
        func joined(_ values: [String], _ field: String) -> [String] { zip(values, marks(field)).map { "\($0)@\($1)" } }
        func expected(_ column: String, _ separator: Character? = nil) -> [String] {
            answer.places(column, separator: separator).map { "\($0.value)@\($0.start)" }
        }
        let reasons = entry.reasons.map(\.code).sorted().joined(separator: ",")
        let known = answer.text("reasons").split(separator: ",").map(String.init).sorted().joined(separator: ",")
        return [
            ("date", joined([entry.date?.text].compactMap(\.self), "date"), expected("date")),
            ("place", joined([entry.place].compactMap(\.self), "place"), expected("place")),
            ("country", joined([entry.country?.code].compactMap(\.self), "country"), expected("country")),
            ("via", [entry.via?.code].compactMap(\.self), [answer.text("via")].filter { !$0.isEmpty }),
            ("position", [entry.position?.code].compactMap(\.self), [answer.text("position")]),
            ("reasons", [reasons], [known]),
            ("killed", [Statements.text(entry.killed)], [answer.text("killed")]),
            ("injured", [Statements.text(entry.injured)], [answer.text("injured")]),
            ("serial", joined([entry.serial].compactMap(\.self), "serial"), expected("serial")),
            ("codes", joined(entry.codes, "codes"), expected("codes", " ")),
            ("grids", joined(entry.grids.map(\.text), "grids"), expected("grids", " ")),
        ]
    }
}

/// The shared texts of militaries.
enum Statements {
    /// The texts of a file of one object a line.
    static func texts(_ path: String) throws -> [String] {
        try String(contentsOf: URL(filePath: path), encoding: .utf8).split(separator: "\n").map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return try #require(object?["text"] as? String)
        }
    }

    /// `3`, `3..`, `..4`, `2..4`, and nothing for an unknown count.
    static func text(_ bound: Bound) -> String {
        guard let range = bound.range else { return "" }
        if range.min == range.max, let both = range.min { return String(both) }
        return "\(range.min.map(String.init) ?? "")..\(range.max.map(String.init) ?? "")"
    }
}

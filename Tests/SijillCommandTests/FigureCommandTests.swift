// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Foundation
import Testing

/// Figures on a terminal, over a generated register.
@Suite struct FigureCommandTests {
    private let scratch: Scratch
    private let register: String

    init() throws {
        scratch = try Scratch()
        register = scratch.path("register")
        let made = try CommandRun(["generate", "--incidents", "300", "--seed", "7", "--register", register])
        try #require(made.status == 0)
    }

    private func json(_ words: [String]) throws -> JSONValue {
        let run = try CommandRun(words + ["--format", "json", "--register", register])
        try #require(run.status == 0, "\(run.errors)")
        return try JSONParser.parse(run.output.utf8)
    }

    @Test func totalNamesItsRuleItsSetAndItsGaps() throws {
        let total = try json(["total", "--rule", "headline", "--bound-policy", "mirror"])

        #expect(total["rule"]?["key"]?.string == "headline")
        #expect(total["rule"]?["boundPolicy"]?.string == "mirror")
        let incidents = try #require(total["incidents"]?.integer)
        #expect(incidents > 0 && incidents < 300)
        for key in ["killed", "injured", "children", "women", "men"] {
            let measure = try #require(total[key], "\(key)")
            #expect(measure["incidents"]?.integer == incidents)
            let (lower, upper) = (try #require(measure["min"]?.integer), try #require(measure["max"]?.integer))
            #expect(lower <= upper)
        }
        #expect(total["withoutFigure"]?.integer == total["killed"]?["withoutFigure"]?.integer)
        #expect(total["coverage"]?["ar"]?.string?.isEmpty == false)
    }

    @Test func theListOfAFigureHoldsItsIncidents() throws {
        let total = try json(["total"])
        let query = try #require(total["query"]?.string)
        let filters = query.split(separator: "&").flatMap { ["--filter", String($0)] }
        let list = try json(["list", "--published"] + filters)
        #expect(list["total"]?.integer == total["incidents"]?.integer)
    }

    @Test func rowsSumToTheTotal() throws {
        let total = try json(["total", "--rule", "alleged"])
        for allocation in ["start", "proportional", "spanning"] {
            let series = try json(["series", "--by", "month", "--rule", "alleged", "--allocation", allocation])
            for side in ["min", "max", "incidents"] {
                let rows = (series["rows"]?.array ?? []).compactMap { $0["killed"]?[side]?.integer }.reduce(0, +)
                let beside = ["undated", "spanning", "outside"].compactMap { series[$0]?["killed"]?[side]?.integer }
                #expect(rows + beside.reduce(0, +) == total["killed"]?[side]?.integer, "\(allocation) \(side)")
            }
        }
        let breakdown = try json(["breakdown", "--by", "grade", "--rule", "alleged"])
        #expect(breakdown["whole"]?["killed"]?["max"]?.integer == total["killed"]?["max"]?.integer)
    }

    @Test func tablesAndFilesHaveEveryRow() throws {
        let table = try CommandRun(["breakdown", "--by", "grade", "--rule", "alleged", "--register", register])
        #expect(table.status == 0 && table.output.contains("confirmed") && table.output.contains("█"))
        let file = try CommandRun(["series", "--by", "year", "--format", "csv", "--register", register])
        let lines = file.lines
        #expect(lines.first?.hasPrefix("period,measure,min,max,incidents,withoutFigure") == true)
        #expect(Set(lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }) == [14])
        let words = try CommandRun(["total", "--band", "--register", register]).output
        #expect(words.contains("not a confidence interval") && words.contains("The incidents: sijill list"))
    }

    @Test func rulesOfARegisterAreItsOwn() throws {
        #expect(try CommandRun(["rules", "--write", "--register", register]).status == 0)
        #expect(try CommandRun(["rules", "--write", "--register", register]).status == 1)
        let path = scratch.path("register/rules.json")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let before = try json(["total"])
        #expect(try json(["total"]) == before)

        let stricter = text.replacing(#""grades": ["fair", "confirmed"]"#, with: #""grades": ["confirmed"]"#)
        try #require(stricter != text)
        try scratch.write("register/rules.json", Array(stricter.utf8))
        let after = try json(["total"])
        #expect(after["incidents"]?.integer ?? 0 < before["incidents"]?.integer ?? 0)

        try scratch.write("register/rules.json", Array(text.utf8.dropLast(9)))
        let broken = try CommandRun(["total", "--register", register])
        #expect(broken.status == 2 && broken.errors.contains("rules.json") && broken.errors.contains("line"))
    }

    @Test func whatIsKnownNowIsTheTotal() throws {
        let total = try json(["total"])
        for by in ["day", "month", "year"] {
            let rows = try #require(try json(["series", "--as-known", "--by", by])["rows"]?.array)
            #expect(rows.last?["killed"] == total["killed"], "\(by)")
        }
        let table = try CommandRun(["series", "--as-known", "--register", register])
        #expect(table.status == 0 && table.output.contains("at the end of"))
        let file = try CommandRun(["series", "--as-known", "--format", "csv", "--register", register])
        #expect(file.lines.first?.hasPrefix("knownAtEndOf,measure,min,max") == true)
    }

    @Test func aPhraseOfQuantityIsReadByTheTable() throws {
        let read = try CommandRun(["rules", "--read", "dozens of people", "--register", register])
        #expect(read.status == 0 && read.output.contains("12–24") && read.output.contains("en.dozens"))
        #expect(try CommandRun(["rules", "--read", "nobody knows", "--register", register]).status == 1)
    }

    @Test(arguments: [
        ["total", "--measure", "estimate"], ["series", "--as-known", "--by", "office"],
        ["total", "--rule", "none"], ["series", "--by", "moon"], ["breakdown", "--by", "moon"],
        ["total", "--measure", "souls"], ["total", "--q", "nasim", "--as-of", "2020-01-01"], ["breakdown"],
    ])
    func questionsThatCannotBeAnsweredSayWhatCan(words: [String]) throws {
        let run = try CommandRun(words + ["--register", register])
        #expect(run.status == 64)
        #expect(!run.errors.isEmpty && run.output.isEmpty)
    }
}

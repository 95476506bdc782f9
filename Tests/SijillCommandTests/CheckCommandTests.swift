// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct CheckCommandTests {
    private let folder: Scratch

    /// Three invented incidents: one without a grade, one that claims the first one's code, one that is sound in both.
    private static let incidents = """
        {"schema":"sijill.incident/1","id":"01890000-0000-7000-8000-00000000f001","codes":["XA1"],"stage":"published",\
        "visibility":"published","date":"2031-04-09","placeNames":{"en":"Nasim, \\"the lower\\"","ar":"النسيم"}}
        {"schema":"sijill.incident/1","id":"01890000-0000-7000-8000-00000000f002","codes":["XA2"],"stage":"published",\
        "visibility":"draft","date":"2031-05-09","placeNames":{"en":"Marsa"},"grade":"weak","previousCodes":["XA1"],\
        "countries":["IQ"]}
        {"schema":"sijill.incident/1","id":"01890000-0000-7000-8000-00000000f003","codes":["XA3"],"stage":"published",\
        "visibility":"published","date":"2031-06-09","placeNames":{"en":"Wadi"},"grade":"weak"}

        """

    init() throws {
        folder = try Scratch()
        let file = try folder.write("a.jsonl", Self.incidents)
        let run = try CommandRun(["import", "--register", folder.path("r"), file])
        try #require(run.status == 0, "\(run.errors)")
    }

    private func check(_ arguments: [String]) throws -> CommandRun {
        try CommandRun(["check", "--register", folder.path("r")] + arguments)
    }

    private func counts(_ run: CommandRun) throws -> [String: Int] {
        let last = try #require(run.lines.last)
        let object = try JSONSerialization.jsonObject(with: Data(last.utf8)) as? [String: Any]
        return try #require(object?["rules"] as? [String: Int])
    }

    @Test func rulesAndLevelsChooseFindings() throws {
        let all = try counts(try check(["--format", "json"]))
        #expect(all["grading.missing"] == 1 && all["codes.previousIsAnothersCurrent"] == 1)

        let one = try check(["--rule", "grading.missing,codes.previousIsAnothersCurrent", "--format", "json"])
        #expect(
            try counts(one) == all.filter { ["grading.missing", "codes.previousIsAnothersCurrent"].contains($0.key) }
        )
        let errors = try check(["--level", "error", "--format", "json"])
        let warnings = try check(["--level", "warning,note", "--format", "json"])
        #expect(errors.status == 1 && warnings.status == 0)
        #expect(try counts(errors).merging(try counts(warnings)) { $0 + $1 } == all)
    }

    @Test func filtersChooseIncidentsAndTheRegisterStaysWhole() throws {
        let country = try check(["--country", "IQ", "--format", "json"])
        let words = try check(["--q", "wadi", "--format", "json"])

        #expect(try counts(country)["codes.previousIsAnothersCurrent"] == 1)
        #expect(try counts(country)["grading.missing"] == nil)
        #expect(words.lines.dropLast().allSatisfy { $0.contains("\"XA3\"") } && words.lines.count > 1)
    }

    @Test func csvHasOneLineForEachFinding() throws {
        let total = try counts(try check(["--format", "json"])).values.reduce(0, +)
        let run = try check(["--format", "csv"])

        #expect(run.lines.first == "code,id,date,place,published,rule,level,path,message")
        #expect(run.lines.count == total + 1)
        #expect(
            run.lines.contains {
                $0.hasPrefix(
                    "XA1,01890000-0000-7000-8000-00000000f001,2031-04-09,\"Nasim, \"\"the lower\"\"\",yes,grading"
                )
            }
        )
        #expect(run.lines.contains { $0.contains("f002,2031-05-09,Marsa,no,codes.previousIsAnothersCurrent,warning") })
    }

    @Test(arguments: ["en", "ar"]) func pageToPrintHoldsFindingsTableAndTrend(_ language: String) throws {
        let run = try check(["--format", "html", "--language", language, "--trend", "month"])

        #expect(run.output.hasPrefix("<!DOCTYPE html>") && run.output.hasSuffix("</html>\n"))
        #expect(run.output.contains("<html lang=\"\(language)\""))
        for text in ["XA1", "XA2", "XA3", "grading.missing", "id=\"trend\""] { #expect(run.output.contains(text)) }
        #expect(!run.output.contains("<script") && !run.output.contains("<link"))
    }

    @Test func trendCountsTheRegisterAsItStandsNow() throws {
        // The invented days lie in the future, which the trend does not judge.
        let counts = try counts(try check(["--format", "json"])).filter { $0.key != "dates.inFuture" }
        let run = try check(["--trend", "month", "--format", "json"])
        let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let periods = try #require(object?["periods"] as? [[String: Any]])
        let now = try #require(periods.last)

        #expect(run.status == 0)
        #expect(now["rules"] as? [String: Int] == counts)
        #expect(now["incidents"] as? Int == 3 && now["ended"] as? Bool == false)
        #expect(try check(["--trend", "year"]).output.contains("grading.missing"))
        #expect(try check(["--trend", "year", "--format", "csv", "--rule", "grading.missing"]).lines.count == 2)
    }

    @Test(arguments: [
        ["--rule", "grading.absent"], ["--level", "fatal"], ["--format", "xml"], ["--trend", "week"],
        ["--grade", "excellent"], ["a.jsonl", "--country", "IQ"], ["a.jsonl", "--trend", "month"],
    ])
    func otherRequestsAreNotUnderstood(_ arguments: [String]) throws {
        #expect(try check(arguments).status == 64)
    }

    @Test(arguments: ["0.0.0.0", "::", "192.0.2.1", "register.example"]) func deskIsRefusedOnOtherAddresses(
        _ host: String
    ) throws {
        let run = try CommandRun([
            "serve", "--register", folder.path("r"), "--local-desk", "--host", host, "--port", "0",
        ])

        #expect(run.status == 64)
        #expect(run.errors.contains("this machine only"))
    }

    @Test func deskIsRefusedBesideAPublicAddress() throws {
        let run = try CommandRun([
            "serve", "--register", folder.path("r"), "--local-desk", "--public-address", "https://register.example",
        ])

        #expect(run.status == 64)
        #expect(run.errors.contains("without --local-desk"))
    }
}

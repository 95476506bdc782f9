// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Importing
import Testing

/// Texts say at their beginning who speaks, and what they are called.
@Suite struct IssuerWordsTests {
    private static func report(_ text: String, issuer: String? = nil) throws -> MilitaryReport {
        var context = ImportContext()
        context.military.issuer = issuer
        var found: MilitaryReport?
        let input = ImportInput(name: "a.txt", bytes: Array(text.utf8))
        Importing.read(input, context: context) { event in
            if case .report(let report) = event { found = report }
        }
        return try #require(found)
    }

    private static let entry =
        "\n\n1. May 1, 2031, near Qasr Mawj, via media report. Not credible: no strikes were conducted. 7/XA12\n"

    @Test(arguments: [
        ("Combined Joint Task Force monthly civilian casualty report", "cjtfoir"),
        ("CENTCOM casualty report", "centcom"), ("Coastal Alliance: civilian casualty report", "coastal-alliance"),
    ])
    func theBeginningNamesTheIssuer(title: String, issuer: String) throws {
        let report = try Self.report(title + Self.entry)
        #expect(report.issuer == issuer)
        #expect(report.title == title)
        #expect(report.entries.count == 1)
    }

    @Test func theTitleStandsBelowTheLetterhead() throws {
        let head = """
            Combined Joint Task Force
            Public Affairs Office

            March 30, 2031
            Release # 7

            Monthly Civilian Casualty Report

            In February the force received 15 new reports of civilian casualties, and looked into each of them.
            """
        #expect(try Self.report(head + Self.entry).title == "Monthly Civilian Casualty Report")
        #expect(try Self.report("Coastal Alliance\nNews" + Self.entry).title == "Coastal Alliance")
    }

    @Test func whatIsGivenStands() throws {
        #expect(try Self.report("CENTCOM casualty report" + Self.entry, issuer: "uk_mod").issuer == "uk_mod")
    }

    @Test func aTextWithoutAHeadHasNoTitle() throws {
        let report = try Self.report(String(Self.entry.dropFirst(2)))
        #expect(report.title == nil)
        #expect(report.issuer == nil)
    }
}

// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Testing

@testable import Importing

/// The published months of requirement R36, told in several ways.
@Suite struct FlowTextTests {
    struct Month: Sendable, CustomTestStringConvertible {
        let text: String
        /// Open before, received, reopened, completed, credible, non-credible, duplicate, open after.
        let figures: [Int?]
        var testDescription: String { "\(figures)" }
    }

    static let months = [
        Month(
            text: """
                In March, the Task Force carried over 43 open reports from previous months and received 27 new reports. 28 reports \
                were completed, of which five were assessed to be credible and 23 non-credible. Forty-two reports are still being \
                assessed.
                """,
            figures: [43, 27, nil, 28, 5, 23, nil, 42]
        ),
        Month(
            text: """
                During November 2018 the force carried over 194 open reports, received 15 new reports, and completed the assessment \
                of 25 reports: seven credible, 17 non-credible and one duplicate. A total of 184 reports are still open.
                """,
            figures: [194, 15, nil, 25, 7, 17, 1, 184]
        ),
        Month(
            text: """
                The force was still assessing 184 reports from previous months and received ten new reports in December. Twelve \
                reports were completed. Out of the 12 completed reports, two were determined to be credible and ten were \
                determined to be non-credible. There are 182 reports remaining.
                """,
            figures: [184, 10, nil, 12, 2, 10, nil, 182]
        ),
        Month(
            text: """
                The Coalition conducted 34,573 strikes between August 2014 and the end of August 2019. In August, 97 open reports \
                were carried over and two reports were reopened. The force completed 20 civilian casualty allegation reports. Out of \
                the 20 completed reports, four were credible, nine were assessed as non-credible and seven were duplicates. \
                Seventy-nine reports are still open.
                """,
            figures: [97, nil, 2, 20, 4, 9, 7, 79]
        ),
        Month(
            text: """
                During April the force carried over 396 open reports and received 24 new reports. It completed the assessment of 37 \
                reports: five were assessed to be credible, and the remaining 32 were assessed to be non-credible. 383 reports are \
                still open.
                """,
            figures: [396, 24, nil, 37, 5, 32, nil, 383]
        ),
    ]

    @Test(arguments: months) func flowIsReadAndBalances(_ month: Month) throws {
        let (report, diagnostics) = CasualtyReportReader.read(month.text)

        let flow = try #require(report.flows.first)
        #expect(
            [
                flow.openBefore, flow.received, flow.reopened, flow.completed, flow.credible, flow.nonCredible,
                flow.duplicate,
                flow.openAfter,
            ] == month.figures
        )
        #expect(report.flows.count == 1)
        #expect(!diagnostics.contains { $0.code == .flowDoesNotBalance })
    }

    static let changes: [(Int, String, String)] = [
        (0, "28 reports", "29 reports"), (1, "184 reports", "183 reports"), (2, "182 reports", "192 reports"),
        (3, "97 open", "98 open"),
    ]

    @Test(arguments: changes) func changedDigitIsTold(_ month: Int, _ figure: String, _ other: String) {
        let text = Self.months[month].text.replacing(figure, with: other)
        #expect(text != Self.months[month].text)
        #expect(CasualtyReportReader.read(text).diagnostics.contains { $0.code == .flowDoesNotBalance })
    }
}

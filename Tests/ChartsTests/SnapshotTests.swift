// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Charts

/// Charts against the texts kept of them; `SIJILL_RECORD=1` keeps what is drawn now, to be looked at.
struct SnapshotTests {
    private static var folder: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("__Snapshots__")
    }

    @Test(arguments: ["en", "ar"])
    func chartsAreDrawnAsBefore(_ language: String) throws {
        let charts = [
            ChartFixtures.deathsByGrade(language, months: 14), ChartFixtures.recordedAndConceded(language),
            ChartFixtures.causes(language), ChartFixtures.ages(language), ChartFixtures.positions(language),
        ]
        for chart in charts {
            let drawn = String(decoding: chart.figure(), as: UTF8.self)
            let file = Self.folder.appendingPathComponent("\(chart.id).html")
            if ProcessInfo.processInfo.environment["SIJILL_RECORD"] == "1" {
                try Data(drawn.utf8).write(to: file)
            }
            let kept = try String(contentsOf: file, encoding: .utf8)
            let lines = zip(kept.split(separator: "\n"), drawn.split(separator: "\n"))
            let first = lines.enumerated().first { $0.element.0 != $0.element.1 }
            #expect(kept == drawn, "\(chart.id) differs at line \((first?.offset ?? 0) + 1)")
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register
import Testing

extension ReportCheck {
    static let keeping = [
        ReportCheck("a report comes back as it was kept, with its row and its strikes") { store in
            let report = MilitaryReport.fixture(1)

            let outcomes = try await store.keep([.fixture(report), .fixture(.fixture(2, strikes: 0, title: nil))])

            #expect(outcomes == [.new(ReportNumber(1)), .new(ReportNumber(2))])
            let stored = try #require(try await store.report(ReportNumber(1)))
            #expect(try MilitaryReport.read(document: stored.document) == report)
            #expect(stored.id == report.id && stored.revision == 1 && stored.author == "tests")
            #expect(try await store.report(ReportNumber(3)) == nil)
            #expect(try await store.report(report.id) == stored)
            #expect(try await store.report(MilitaryReport.fixture(9).id) == nil)
            let projection = ReportProjection(of: report)
            let rows = try await store.reports()
            #expect(rows.map(\.number.value) == [1, 2])
            #expect(rows.first?.summary == projection.summary)
            #expect(rows.last?.summary.title == nil)
            #expect(try await store.strikes().map(\.summary) == projection.strikes)
            #expect(try await store.strikes().map(\.index) == [0, 1])
        },
        ReportCheck("the same report adds nothing, another reading of it adds a revision") { store in
            _ = try await store.keep([.fixture(.fixture(1))])
            let position = try await store.reportPosition()
            #expect(position > 0)

            #expect(try await store.keep([.fixture(.fixture(1), at: 9)]) == [.unchanged(ReportNumber(1))])
            #expect(try await store.reportPosition() == position)
            #expect(try await store.keep([.fixture(.fixture(1, strikes: 1), at: 9)]) == [.changed(ReportNumber(1))])

            #expect(try await store.reportPosition() > position)
            #expect(try await store.report(ReportNumber(1))?.revision == 2)
            #expect(try await store.history(of: ReportNumber(1)).map(\.recordedAt.milliseconds) == [1000, 9])
            #expect(try await store.strikes().count == 1)
        },
        ReportCheck("every report is gone through once, in the order of numbers") { store in
            let reports = (1...120).map { NewReport.fixture(.fixture($0, strikes: 0)) }
            _ = try await store.keep(reports)
            let seen = Seen()

            try await store.forEachReport { await seen.add($0.number.value) }

            #expect(await seen.numbers == Array(1...120))
        },
        ReportCheck("an empty store has no reports") { store in
            let (reports, strikes) = (try await store.reports(), try await store.strikes())
            #expect(reports.isEmpty && strikes.isEmpty)
            #expect(try await store.keep([]).isEmpty)
            #expect(try await store.reportPosition() == 0)
        },
    ]

    private actor Seen {
        var numbers: [Int32] = []

        func add(_ number: Int32) { numbers.append(number) }
    }
}

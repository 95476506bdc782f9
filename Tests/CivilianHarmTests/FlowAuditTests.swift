// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Testing

@Suite struct FlowAuditTests {
    /// Open before, received, reopened, completed, open after: the published months of requirement R36.
    static let months: [[Int]] = [
        [43, 27, 0, 28, 42], [194, 15, 0, 25, 184], [184, 10, 0, 12, 182], [97, 0, 2, 20, 79],
    ]

    private func flow(_ figures: [Int]) -> ReportFlow {
        var flow = ReportFlow()
        (flow.openBefore, flow.received, flow.reopened) = (figures[0], figures[1], figures[2])
        (flow.completed, flow.openAfter) = (figures[3], figures[4])
        return flow
    }

    @Test(arguments: months) func publishedMonthsBalance(_ figures: [Int]) {
        let audit = FlowAudit(flow(figures))
        #expect(audit.problems.isEmpty)
        #expect(audit.checked == [.open])
    }

    @Test(arguments: months) func changedDigitBreaksTheSum(_ figures: [Int]) {
        for position in figures.indices {
            for change in [1, 10, -1] where figures[position] + change >= 0 {
                var changed = figures
                changed[position] += change
                #expect(FlowAudit(flow(changed)).problems.map(\.sum) == [.open], "\(changed)")
            }
        }
    }

    @Test func findingsAddUpToTheCompleted() {
        var flow = flow([97, 0, 2, 20, 79])
        (flow.credible, flow.nonCredible, flow.duplicate) = (4, 9, 7)
        #expect(FlowAudit(flow).checked == [.open, .completed])
        #expect(FlowAudit(flow).problems.isEmpty)
        flow.nonCredible = 8
        let problem = FlowAudit(flow).problems.first
        #expect(problem?.sum == .completed)
        #expect(problem?.computed == 19)
        #expect(problem?.printed == 20)
    }

    @Test func nothingIsCheckedWithoutTheFigures() {
        #expect(FlowAudit(ReportFlow()).checked.isEmpty)
    }
}

// SPDX-License-Identifier: Apache-2.0

/// Whether the figures that a casualty report prints on its flow of allegations fit together (requirement R36).
///
/// Reports open before, received and opened again, less those completed, are the reports open after; credible,
/// non-credible and duplicate ones are those completed.
package struct FlowAudit: Sendable {
    /// A sum that does not come out.
    package struct Problem: Hashable, Sendable {
        package enum Sum: String, Hashable, Sendable {
            /// Open before + received + reopened − completed = open after.
            case open
            /// Credible + non-credible + duplicate = completed.
            case completed
        }

        package let sum: Sum
        package let computed: Int
        package let printed: Int

        /// What is wrong, for the terminal.
        package var message: String {
            switch sum {
            case .open: "the reports still open should be \(computed), the report prints \(printed)"
            case .completed: "the findings add up to \(computed), the report prints \(printed) as completed"
            }
        }
    }

    /// The sums that do not come out; empty where all do, or where figures lack for them.
    package let problems: [Problem]
    /// The sums that could be made.
    package let checked: [Problem.Sum]

    /// Checks one report's figures; of received and reopened one may lack, and duplicates: it counts as none.
    package init(_ flow: ReportFlow) {
        var problems: [Problem] = []
        var checked: [Problem.Sum] = []
        func check(_ sum: Problem.Sum, _ computed: Int, _ printed: Int) {
            checked.append(sum)
            if computed != printed { problems.append(Problem(sum: sum, computed: computed, printed: printed)) }
        }
        if let before = flow.openBefore, let completed = flow.completed, let after = flow.openAfter,
            flow.received != nil || flow.reopened != nil
        {
            check(.open, before + (flow.received ?? 0) + (flow.reopened ?? 0) - completed, after)
        }
        if let credible = flow.credible, let nonCredible = flow.nonCredible, let completed = flow.completed {
            check(.completed, credible + nonCredible + (flow.duplicate ?? 0), completed)
        }
        self.problems = problems
        self.checked = checked
    }
}

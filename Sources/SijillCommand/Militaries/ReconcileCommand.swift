// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `sijill reconcile`.
struct ReconcileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconcile",
        abstract: "Hold what militaries declare against the register, and keep what people decide.",
        discussion: """
            'list' shows declarations of kept reports with the incidents that they may mean; 'review' asks for a decision on
            each, 'decide' keeps one. 'reconcile --evaluate FILE' measures the proposals, see 'sijill reconcile measure --help'.
            """.flowing,
        subcommands: [
            ReconcileListCommand.self, ReconcileReviewCommand.self, ReconcileDecideCommand.self,
            ReconcileMeasureCommand.self,
        ],
        defaultSubcommand: ReconcileMeasureCommand.self
    )
}

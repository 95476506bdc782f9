// SPDX-License-Identifier: Apache-2.0

package import ArgumentParser

/// The `sijill` command.
package struct SijillCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "sijill",
        abstract: "The open civilian-harm register.",
        discussion: """
            A register is one folder. Name it with --register or SIJILL_REGISTER; without either it is ./register.

            Exit codes: 0 done; 1 something could not be read, was refused or was not found, and the rest was done;
            2 the register cannot be opened or written, or an import was cut short; 64 the command was not understood.
            """.flowing,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(name: "Fill", subcommands: [ImportCommand.self, ImportsCommand.self, GenerateCommand.self]),
            CommandGroup(
                name: "Read",
                subcommands: [
                    ListCommand.self, PeopleCommand.self, ShowCommand.self, HistoryCommand.self, SearchCommand.self,
                ]
            ),
            CommandGroup(
                name: "Count",
                subcommands: [
                    TotalCommand.self, SeriesCommand.self, BreakdownCommand.self, RepliesCommand.self,
                    RulesCommand.self,
                ]
            ),
            CommandGroup(
                name: "Check and publish",
                subcommands: [
                    CheckCommand.self, TicketsCommand.self, ReconcileCommand.self, ExportCommand.self,
                    ReleaseCommand.self, CiteCommand.self,
                    PublishCommand.self,
                    ServeCommand.self,
                ]
            ),
            CommandGroup(name: "Ask militaries", subcommands: [PacketCommand.self, LettersCommand.self]),
            CommandGroup(
                name: "Keep",
                subcommands: [
                    BackupCommand.self, RestoreCommand.self, MigrateCommand.self, ReindexCommand.self, MapCommand.self,
                ]
            ),
            CommandGroup(name: "Tools", subcommands: [EstimateCommand.self, MGRSCommand.self, LanguagesCommand.self]),
        ]
    )

    package init() {}
}

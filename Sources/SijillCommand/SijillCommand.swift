// SPDX-License-Identifier: Apache-2.0
package import ArgumentParser

/// The `sijill` command.
package struct SijillCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(commandName: "sijill")
    package init() {}
    package func run() async throws {}
}

// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation

/// Where the register is.
struct RegisterOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The register's folder (or SIJILL_REGISTER).", valueName: "folder"))
    var register: String?

    /// The folder: the flag, else the environment, else `./register`.
    var folder: String {
        register ?? ProcessInfo.processInfo.environment["SIJILL_REGISTER"] ?? "register"
    }
}

/// How a result is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
}

/// Exit codes of the program.
enum ExitStatus {
    /// Something was refused or not found; the rest was done.
    static let partly = ExitCode(1)
    /// The register cannot be used, or the work was cut short.
    static let failed = ExitCode(2)
}

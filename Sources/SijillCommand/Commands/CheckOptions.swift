// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Catalogue
import CivilianHarm

/// How findings are printed.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, html
}

extension IntegrityTrend.Step: ExpressibleByArgument {}

/// Which findings are printed.
struct CheckOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Findings of these rules only; may be repeated.", valueName: "id,…"))
    var rule: [String] = []

    @Option(help: ArgumentHelp("Findings of these levels only: error, warning, note.", valueName: "level,…"))
    var level: [String] = []

    @OptionGroup var filters: FilterOptions

    /// Whether the register has to say which incidents are meant.
    var restrictsIncidents: Bool { get throws { try !filters.query().isUnrestricted } }

    /// The query; a wrong value ends the command with what is allowed.
    func query() throws -> IntegrityQuery {
        IntegrityQuery(
            try filters.query(),
            rules: try values(rule) { "there is no rule '\($0)': docs/integrity.md lists them" },
            levels: try values(level) { "--level takes error, warning or note, not '\($0)'" }
        )
    }

    private func values<Value: RawRepresentable<String> & Hashable>(
        _ given: [String],
        _ complaint: (String) -> String
    ) throws -> Set<Value> {
        var values: Set<Value> = []
        for text in given.flatMap({ $0.split(separator: ",") }).map(\.trimmed) where !text.isEmpty {
            guard let value = Value(rawValue: text) else { throw ValidationError(complaint(text)) }
            values.insert(value)
        }
        return values
    }
}

// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Catalogue
import Counting

/// How figures are printed.
enum FigureFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv
}

extension BoundPolicy: ExpressibleByArgument {}
extension Allocation: ExpressibleByArgument {}

/// Under which rule figures are counted, and as of when.
struct FigureOptions: ParsableArguments {
    @Option(help: "The rule of counting; 'sijill rules' lists them.")
    var rule = FigureRequest.defaultRule

    @Option(help: "What a range with one known side adds: mirror or skip; without it as the rule says.")
    var boundPolicy: BoundPolicy?

    @OptionGroup var time: TimeOption

    @Option(help: "table, json or csv.")
    var format = FigureFormat.table

    @Flag(help: "Count incidents that are not published, too.")
    var unpublished = false

    var plane: Plane { unpublished ? .staff : .public }

    /// The request of a query.
    func request(_ query: IncidentQuery, allocation: Allocation? = nil) throws -> FigureRequest {
        FigureRequest(query, rule: rule, policy: boundPolicy, allocation: allocation, asOf: try time.time)
    }
}

/// The measures of a table.
struct MeasureOption: ParsableArguments {
    @Option(
        help: ArgumentHelp("killed, injured, children, women, men, … or concededBy:ACTOR:killed.", valueName: "key,…")
    )
    var measure: [String] = []

    /// The measures that were asked for, or these.
    func measures(_ standard: [Measure]) throws -> [Measure] {
        let keys = measure.flatMap { $0.split(separator: ",").map(String.init) }
        guard !keys.isEmpty else { return standard }
        return try keys.map { key in
            guard !Measure.namesEstimate(key) else { throw ValidationError(FigureError.estimateInCount.description) }
            guard let measure = Measure(key: key) else {
                throw ValidationError(
                    "there is no measure '\(key)': choose from \(Measure.keys.joined(separator: ", ")), "
                        + "concededBy:ACTOR:killed and concededBy:ACTOR:injured"
                )
            }
            return measure
        }
    }
}

extension FigureDesk {
    /// A desk over a register on this machine.
    static func open(_ options: RegisterOptions) async throws -> FigureDesk {
        let rules = try RuleFile.book(of: options)
        let store = try await RegisterAccess.reading(options)
        return FigureDesk(library: try await Library(store: store), rules: rules, store: store)
    }

    /// Runs `body`; a question that cannot be answered ends the program with code 64.
    static func answering<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await RegisterAccess.ending(body)
        } catch let error as FigureError {
            throw ValidationError(error.description)
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Catalogue
import CivilianHarm

/// `sijill people`.
struct PeopleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people",
        abstract: "List the victims of incidents, families together, with a count.",
        discussion: """
            Filters are those of 'sijill list'; of their people, choose by name, outcome, sex and age. --name finds every
            word in any script, and numbers of entries in outside lists. People come by the day of their incident.

            What is printed is what is recorded. --published prints what readers may see under a policy: published
            incidents, no numbers of lists, ages of the dead in bands unless --ages-of-the-dead recorded, and people who
            may be alive without their names unless --names-of-the-living shown.
            """.flowing
    )

    @OptionGroup var options: RegisterOptions
    @OptionGroup var filters: FilterOptions
    @OptionGroup var policy: PeoplePolicyOptions

    @Option(help: "Words of names, in any script.")
    var name: String?

    @Option(help: ArgumentHelp("killed, injured or unknown.", valueName: "key,…")) var outcome: [String] = []
    @Option(help: ArgumentHelp("male, female or unknown.", valueName: "key,…")) var sex: [String] = []
    @Option(help: ArgumentHelp("child, adult, 0-4 … 60+ or unknown.", valueName: "key,…")) var age: [String] = []
    @Option(help: ArgumentHelp("Matched with an outside list: yes or no.", valueName: "key")) var matched: [String] = []

    @Option(help: "desc or asc.")
    var order: String?

    @Option(help: "The page, from 1; csv prints everybody.")
    var page: Int?

    @Option(help: "People on a page, at most 1000.")
    var pageSize: Int?

    @Option(help: "text, json or csv.")
    var format = PeopleFormat.text

    @Flag(help: "List what readers may see, and nothing else.")
    var published = false

    func validate() throws { _ = try query() }

    func run() async throws {
        let query = try query()
        try await RegisterAccess.ending {
            let library = try await Library(store: try await RegisterAccess.reading(options))
            let desk = PeopleDesk(library: library, view: published ? .public(policy.policy) : .staff)
            if format == .csv {
                let output = try OutputSink(path: nil, isPrivate: false)
                try output.write(PeopleFile.header)
                var batches = try await desk.batches(query)
                while let people = try await batches.next() { try output.write(PeopleFile.lines(of: people)) }
                try output.close()
            } else {
                PeoplePrinter(query: query, listing: try await desk.page(query)).print(format)
            }
        }
    }

    /// The query; a wrong value ends the command with what is allowed.
    private func query() throws -> PeopleQuery {
        var items = try filters.items()
        for (parameter, values) in [
            ("name", [name].compactMap(\.self)), ("outcome", outcome), ("sex", sex), ("age", age), ("matched", matched),
            ("order", [order].compactMap(\.self)), ("page", page.map { [String($0)] } ?? []),
            ("size", pageSize.map { [String($0)] } ?? []),
        ] {
            items += values.map { QueryItem(parameter, $0) }
        }
        do throws(IncidentQueryError) {
            return try PeopleQuery(items)
        } catch {
            throw ValidationError(error.description)
        }
    }
}

/// How people are printed.
enum PeopleFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
}

/// What a register lists of people in public.
struct PeoplePolicyOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How readers see the ages of the dead (or SIJILL_AGES_OF_THE_DEAD).", valueName: "how"))
    var agesOfTheDead: PeoplePolicy.AgesOfTheDead?

    @Option(
        help: ArgumentHelp("How readers see the names of the living (or SIJILL_NAMES_OF_THE_LIVING).", valueName: "how")
    )
    var namesOfTheLiving: PeoplePolicy.NamesOfTheLiving?

    /// The flags, else the environment, else what is most careful.
    var policy: PeoplePolicy {
        var policy = PeoplePolicy()
        if let ages = agesOfTheDead ?? Environment.value("SIJILL_AGES_OF_THE_DEAD") { policy.agesOfTheDead = ages }
        if let names = namesOfTheLiving ?? Environment.value("SIJILL_NAMES_OF_THE_LIVING") {
            policy.namesOfTheLiving = names
        }
        return policy
    }

    func validate() throws {
        try Environment.check("SIJILL_AGES_OF_THE_DEAD", PeoplePolicy.AgesOfTheDead.self)
        try Environment.check("SIJILL_NAMES_OF_THE_LIVING", PeoplePolicy.NamesOfTheLiving.self)
    }
}

extension PeoplePolicy.AgesOfTheDead: ExpressibleByArgument {}
extension PeoplePolicy.NamesOfTheLiving: ExpressibleByArgument {}

// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm

/// Prints one page of a list of people.
struct PeoplePrinter {
    let query: PeopleQuery
    let listing: PeopleListing

    func print(_ format: PeopleFormat) {
        if format == .json { printJSON() } else { printText() }
    }

    private func printText() {
        for incident in listing.incidents {
            let code = incident.summary.displayCode
            let place = incident.card.placeEnglish ?? incident.card.placeArabic ?? incident.card.placeText ?? ""
            Terminal.print("\(code.isEmpty ? "(no code)" : code)  \(incident.summary.dayText)  \(place)")
            for family in incident.families {
                let isFamily = family.first?.family != nil
                if isFamily {
                    let names = family.first?.familyNames.entries.map(\.text) ?? []
                    Terminal.print("  " + (names.isEmpty ? "family, not named" : names.joined(separator: " · ")))
                }
                for person in family { Terminal.print((isFamily ? "    " : "  ") + Self.line(person)) }
            }
        }
        let count = "\(listing.total) \(listing.total == 1 ? "person" : "people")"
        Terminal.print(count + (listing.total > 0 ? "; " + pageText : ""))
    }

    private static func line(_ person: PublicPerson) -> String {
        let names = person.names.entries.map(\.text).joined(separator: " · ")
        let name = person.isNameWithheld ? "(name withheld)" : names.isEmpty ? "(name not known)" : names
        let sex = person.isSexWithheld ? "sex withheld" : person.sex?.rawValue
        let age = person.age.code
        let facts = [
            age == PeopleFile.withheld ? "age withheld" : age.isEmpty ? nil : age, sex,
            person.outcome?.rawValue ?? "outcome not recorded", person.isMatched ? "matched" : nil,
        ]
        return name + "  " + facts.compactMap(\.self).joined(separator: ", ")
    }

    /// Which of the people these are.
    private var pageText: String {
        let size = query.incidents.pageSize
        let first = (query.incidents.page - 1) * size + 1
        guard listing.count == 0 else { return "these are \(first) to \(first + listing.count - 1)" }
        return "page \(query.incidents.page) is behind the last one, \((listing.total + size - 1) / size)"
    }

    private func printJSON() {
        var writer = JSONWriter(order: .interchange)
        writer.object { writer in
            writer.key("total")
            writer.integer(listing.total)
            writer.key("page")
            writer.integer(query.incidents.page)
            writer.key("people")
            writer.array { writer in
                for incident in listing.incidents {
                    for person in incident.people { write(person, of: incident, to: &writer) }
                }
            }
        }
        Terminal.print(String(decoding: writer.bytes, as: UTF8.self))
    }

    private func write(_ person: PublicPerson, of incident: PeopleOfIncident, to writer: inout JSONWriter) {
        writer.object { writer in
            for (key, text) in [
                ("incident", incident.incidentID.description), ("code", incident.summary.displayCode),
                ("date", incident.summary.dayText), ("age", person.age.code), ("sex", person.sex?.rawValue),
                ("outcome", person.outcome?.rawValue),
            ] {
                writer.key(key)
                text.write(to: &writer)
            }
            for (key, names) in [("names", person.names), ("family", person.familyNames)] {
                writer.key(key)
                names.write(to: &writer)
            }
            for (key, value) in [
                ("isPlaceholder", person.isPlaceholder), ("isNameWithheld", person.isNameWithheld),
                ("isSexWithheld", person.isSexWithheld), ("isMatched", person.isMatched),
            ] {
                writer.key(key)
                value.write(to: &writer)
            }
        }
    }
}

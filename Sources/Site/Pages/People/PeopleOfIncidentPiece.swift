// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm

/// The people of one incident in a list: the incident, then families, then those recorded alone.
struct PeopleOfIncidentPiece {
    let listed: PeopleOfIncident
    let words: Phrasebook

    init(_ listed: PeopleOfIncident, _ words: Phrasebook) {
        self.listed = listed
        self.words = words
    }

    private var summary: IncidentSummary { listed.summary }

    var html: HTML {
        """
        <section class="harmed">
        <h2><a href="\(address)">\(place)</a></h2>
        <p class="head">\(date) <span class="dot">·</span> \(code)\
        \(when: listed.isContinued, " <span class=\"dot\">·</span> \(words[PeoplePhrase.continuedPeople])")</p>
        \(each: listed.families, family)
        </section>

        """
    }

    private var address: String {
        let code = summary.displayCode.split(separator: " ").first.map(String.init)
        return Route.incident(words.language, key: code ?? listed.incidentID.description).path + "#victims"
    }

    private var code: HTML {
        summary.displayCode.isEmpty ? "\(words[.withoutCode])" : .code(summary.displayCode)
    }

    private var date: HTML {
        func day(_ number: Int32?) -> CalendarDay? { number.flatMap { CalendarDay(dayNumber: Int($0)) } }
        guard let first = day(summary.day) else { return "\(words[.undated])" }
        return "<time datetime=\"\(first.text)\">\(words.days(first, day(summary.dayEnd)))</time>"
    }

    private var place: HTML {
        let names = Multilingual(en: listed.card.placeEnglish, ar: listed.card.placeArabic)
        if let name = names.preferred(words.language) { return .isolated(name.text, language: name.language) }
        return listed.card.placeText.map { .isolated($0) } ?? "\(words[.placeNotKnown])"
    }

    private func family(_ people: [PublicPerson]) -> HTML {
        guard people.first?.family != nil else {
            let isAfterFamily = listed.people.first?.family != nil
            return """
                <section class="family">\(when: isAfterFamily, "<h3>\(words[.individuals])</h3>")\(persons(people))</section>

                """
        }
        let names = people.lazy.map(\.familyNames).first { !$0.isAbsent } ?? Multilingual()
        let name = names.preferred(words.language)
        return """
            <section class="family">
            <h3>\(name.map { HTML.isolated($0.text, language: $0.language) } ?? "\(words[.familyNotNamed])")\
            \(each: others(names), { " <span class=\"other\">\($0)</span>" })</h3>
            \(persons(people))</section>

            """
    }

    private func persons(_ people: [PublicPerson]) -> HTML {
        "<ul class=\"persons\">\(each: people, { "<li>\(person($0))</li>\n" })</ul>"
    }

    private func person(_ person: PublicPerson) -> HTML {
        """
        \(name(of: person))
        <p class="life">\(HTML.joined(life(of: person), by: " · "))</p>
        \(when: person.isMatched, "<p class=\"aside\">\(match(of: person))</p>")
        """
    }

    /// The name in the reader's language where it is recorded, then in every other script.
    private func name(of person: PublicPerson) -> HTML {
        guard person.isNamed, let name = person.names.preferred(words.language) else {
            let text = person.isNameWithheld ? words[PeoplePhrase.nameNotListed] : words[.nameNotKnown]
            // What stands in for a name may say whose relative the person was.
            let described = person.names.preferred(words.language).map { HTML.isolated($0.text, language: $0.language) }
            return "<p class=\"name unnamed\">\(text)</p>\(some: described, { "<p class=\"other\">\($0)</p>" })"
        }
        let others = others(person.names)
        return """
            <p class="name">\(HTML.isolated(name.text, language: name.language))</p>
            \(when: !others.isEmpty, "<p class=\"other\">\(HTML.joined(others, by: " · "))</p>")
            """
    }

    /// The names beside the one that stands first.
    private func others(_ names: Multilingual) -> [HTML] {
        let first = names.preferred(words.language)?.language
        return names.entries.filter { $0.language != first }.map { HTML.isolated($0.text, language: $0.language) }
    }

    private func life(of person: PublicPerson) -> [HTML] {
        [
            .isolated(words.age(of: person)),
            person.isSexWithheld
                ? .escaping(words[PeoplePhrase.sexNotListed])
                : person.sex.map { .escaping($0.label(words.language)) },
            .escaping(words.outcome(of: person)),
            person.isContested ? .escaping(words[.statusContested]) : nil,
        ].compactMap(\.self)
    }

    private func match(of person: PublicPerson) -> HTML {
        guard !person.lists.isEmpty else { return "\(words[.matchedWithList])" }
        let lists = HTML.joined(person.lists.map { .isolated($0) }, by: " · ")
        return words.filled(.matchedWithLists, markup: ["lists": lists])
    }
}

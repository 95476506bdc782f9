// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

extension IncidentPage {
    var victims: HTML {
        guard !incident.victims.isEmpty || !incident.victimFamilies.isEmpty else { return .empty }
        let pieces = personPieces
        let shown = shown(pieces, of: .people)
        return section(
            "victims",
            .people,
            count: incident.victims.count,
            "\(people(shown, from: 0))\(rest(of: .people, shown: shown.count, total: pieces.count))"
        )
    }

    /// People who are recorded without one of the record's families.
    private var individuals: [PublicVictim] {
        let families = Set(incident.victimFamilies.map(\.id))
        return incident.victims.filter { victim in victim.family.map { !families.contains($0) } ?? true }
    }

    /// A piece for each family, then one for each person alone.
    var personPieces: [HTML] {
        incident.victimFamilies.map(family) + individuals.map { "<li>\(person($0))</li>" }
    }

    /// Pieces of people put together, the first of them at a place among all.
    func people(_ pieces: [HTML], from first: Int) -> HTML {
        let families = pieces.prefix(max(0, incident.victimFamilies.count - first))
        let alone = pieces.dropFirst(families.count)
        let individuals: HTML = """
            <section class="family">
            \(when: !incident.victimFamilies.isEmpty, "<h3>\(words[.individuals])</h3>")
            <ul class="persons">\(HTML.joined(Array(alone)))</ul>
            </section>
            """
        return "\(HTML.joined(Array(families)))\(when: !alone.isEmpty, individuals)"
    }

    private func family(_ family: VictimFamily) -> HTML {
        let members = incident.victims.filter { $0.family == family.id }
        let name = family.names.preferred(words.language)
        let others = family.names.entries.filter { $0.language != name?.language }
        return """
            <section class="family">
            <h3>\(name.map { HTML.isolated($0.text, language: $0.language) } ?? "\(words[.familyNotNamed])")\
            \(each: others, { " <span class=\"other\">\(HTML.isolated($0.text, language: $0.language))</span>" })</h3>
            <p class="aside">\(words.filled(.familyMembers, ["n": words.number(family.declaredCount ?? members.count)]))</p>
            \(some: family.notes, HTML.prose)
            \(members.isEmpty ? "<p class=\"none\">\(words[.familyWithoutMembers])</p>" : persons(members))
            </section>
            """
    }

    private func persons(_ victims: [PublicVictim]) -> HTML {
        "<ul class=\"persons\">\(each: victims, { "<li>\(person($0))</li>" })</ul>"
    }

    private func person(_ victim: PublicVictim) -> HTML {
        let name = victim.names.preferred(words.language)
        let others = victim.names.entries.filter { $0.language != name?.language }
        let shown = name.map { HTML.isolated($0.text, language: $0.language) } ?? "\(words[.nameNotKnown])"
        return """
            <p class="\(victim.isPlaceholder || name == nil ? "name unnamed" : "name")">\(shown)</p>
            \(when: !others.isEmpty, "<p class=\"other\">\(HTML.joined(others.map { .isolated($0.text, language: $0.language) }, by: " · "))</p>")
            <p class="life">\(HTML.joined(life(victim), by: " · "))</p>
            \(some: victim.notes, HTML.prose)
            \(when: victim.isMatched, "<p class=\"aside\">\(match(victim))</p>")
            \(some: victim.url, { "<p>\(link($0, .escaping(words[.moreAboutThisPerson])))</p>" })
            \(some: victim.image, { withheld($0, of: .pictureOfThisPerson) })
            """
    }

    private func life(_ victim: PublicVictim) -> [HTML] {
        [
            words.age(victim).map { .escaping($0) },
            victim.sex.map { .escaping($0.label(words.language)) },
            victim.pregnant == true ? .escaping(words[.pregnant]) : nil,
            .escaping(words.outcome(victim)),
            victim.profession.map { .isolated(words.label($0)) },
            victim.nationality.map { .isolated(Country(rawValue: $0)?.label(words.language) ?? $0) },
            victim.civilianStatusContested ? .escaping(words[.statusContested]) : nil,
        ].compactMap(\.self)
    }

    /// That a list outside names the person too; the list's numbers are not public.
    private func match(_ victim: PublicVictim) -> HTML {
        let lists = victim.matches.compactMap(\.list)
        guard !lists.isEmpty else { return "\(words[.matchedWithList])" }
        return words.filled(.matchedWithLists, markup: ["lists": .joined(lists.map { .isolated($0) }, by: " · ")])
    }
}

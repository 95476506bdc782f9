// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

extension IncidentPage {
    /// Killed and injured as published, group by group; groups overlap and are never added up.
    var figures: HTML {
        let always: [CasualtyGroup] = [.civilians, .fighters]
        let known = Set(incident.tallies.knownGroups)
        let groups = CasualtyGroup.allCases.filter { known.contains($0) || always.contains($0) }
        return """
            <table class="figures">
            <caption>\(words[.figuresCaption])</caption>
            <thead><tr><td></td><th scope="col">\(words[.killed])</th><th scope="col">\(words[.injured])</th></tr></thead>
            <tbody>\(each: groups, figureRow)</tbody>
            </table>
            \(when: known.contains { [.children, .women, .men].contains($0) }, "<p class=\"note\">\(words[.groupsOverlap])</p>")
            """
    }

    private func figureRow(_ group: CasualtyGroup) -> HTML {
        let tally = incident.tallies[group]
        return """
            <tr class="\(group.isPartOfCivilians ? "part" : "whole")">\
            <th scope="row">\(group.label(words.language))</th>\(cell(tally.killed))\(cell(tally.injured))</tr>
            """
    }

    private func cell(_ bound: Bound) -> HTML {
        guard let text = words.figure(bound) else { return "<td></td>" }
        return bound == .unknown ? "<td class=\"unknown\">\(text)</td>" : "<td><bdi>\(text)</bdi></td>"
    }

    /// Tallies of professions and protected classes.
    var detailedFigures: HTML {
        guard !incident.detailedTallies.isEmpty else { return .empty }
        return """
            <table class="figures">
            <caption>\(words[.detailedFiguresCaption])</caption>
            <thead><tr><td></td><th scope="col">\(words[.killed])</th><th scope="col">\(words[.injured])</th></tr></thead>
            <tbody>\(each: incident.detailedTallies, { row in
                """
                <tr class="whole"><th scope="row">\(detail(row))</th>\(cell(row.killed))\(cell(row.injured))</tr>
                """
            })</tbody>
            </table>
            """
    }

    private func detail(_ row: DetailedTally) -> HTML {
        let aside = [
            row.affiliation.map { HTML.isolated(words.label($0)) },
            row.nationality.map { .isolated(Country(rawValue: $0)?.label(words.language) ?? $0) },
            row.whileWorking == true ? .escaping(words[.whileWorking]) : nil,
        ].compactMap(\.self)
        let name = row.category.map { HTML.isolated(words.label($0)) } ?? "\(words[.categoryNotNamed])"
        return aside.isEmpty ? name : "\(name) <span class=\"aside\">\(HTML.joined(aside, by: " · "))</span>"
    }
}

extension CasualtyGroup {
    /// Whether the group is shown as a part of the civilians.
    fileprivate var isPartOfCivilians: Bool { [.children, .women, .men].contains(self) }
}

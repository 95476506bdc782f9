// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Counting

extension MethodologyPage {
    /// Every rule in every version, with the way to its figures.
    var rules: HTML {
        section(
            "rules",
            words[.rulesOfCounting],
            "<p>\(words[.rulesText])</p>\n\(each: book.rules, rule)"
        )
    }

    private func rule(_ rule: RuleSet) -> HTML {
        let isCurrent = book.rule(rule.key) == rule
        let query = rule.key == book.keys.first ? "" : "?rule=\(rule.key)"
        return """
            <section id="\(Self.anchor(of: rule))"><h3>\(rule.name[language])</h3>
            <p>\(rule.definition[language])</p>
            <dl class="facts">
            <div><dt>\(words[.keyColumn])</dt><dd>\(HTML.code(rule.key)), \
            \(words.filled(.ruleVersion, ["version": words.number(rule.version)]) as String)\
            \(some: rule.since, { "; \(since($0))" })</dd></div>
            \(list(words[.grades], rule.grades, .grade))\(list(words[.harmReported], rule.harmReported, .harm))\
            \(list(words[.incidentStatus], rule.stages, .stage))\
            \(when: !rule.positions.isEmpty, list(words[.positionsOfMilitaries], rule.positions, .position))\
            \(scope(rule.scope))\
            <div><dt>\(words[.oneSidedColumn])</dt>\
            <dd>\(words[rule.boundPolicy == .mirror ? .mirrorPolicy : .skipPolicy])</dd></div>
            <div><dt>\(words[.severalDays])</dt><dd>\(words[Self.text(of: rule.allocation)])</dd></div>
            <div><dt>\(words[.peopleNamed])</dt>\
            <dd>\(words[rule.namedVictimFloor ? .namedFloor : .noNamedFloor])</dd></div>
            </dl>
            \(when: isCurrent, "<p><a href=\"\(Route.figures(language).path)\(query)\">\(words[.figuresOfRule])</a></p>\n")\
            </section>

            """
    }

    /// The anchor of a rule: its key and version.
    static func anchor(of rule: RuleSet) -> String { "rule-\(rule.key)-\(rule.version)" }

    private func since(_ milliseconds: Int64) -> HTML {
        guard let day = Int(exactly: milliseconds.dividedDown(by: 86_400_000)).flatMap(CalendarDay.init(dayNumber:))
        else { return .empty }
        return words.filled(.inForceSince, markup: ["day": words.dayHTML(day)])
    }

    private func list(_ title: String, _ values: [String], _ dimension: FilterDimension) -> HTML {
        let labels = values.isEmpty ? words[.everyValue] : words.list(values.map { words.label(of: $0, in: dimension) })
        return "<div><dt>\(title)</dt><dd>\(labels)</dd></div>\n"
    }

    private func scope(_ scope: RuleSet.Scope) -> HTML {
        let lists: [(FilterDimension, [String])] = [
            (.actor, scope.actors), (.country, scope.countries), (.programme, scope.programmes),
        ]
        let days = [
            scope.from.map { words.filled(.chipFrom, ["value": words.day($0)]) },
            scope.to.map { words.filled(.chipTo, ["value": words.day($0)]) },
        ].compactMap(\.self)
        return """
            \(each: lists.filter { !$0.1.isEmpty }, { list(words.name(of: $0.0), $0.1, $0.0) })\
            \(when: !days.isEmpty, "<div><dt>\(words[.dates])</dt><dd>\(words.list(days))</dd></div>\n")
            """
    }

    private static func text(of allocation: Allocation) -> GuidePhrase {
        switch allocation {
        case .start: .allocationStart
        case .proportional: .allocationProportional
        case .spanning: .allocationSpanning
        }
    }

    /// How incidents come into periods, and the periods that have names here.
    var periods: HTML {
        section(
            "periods",
            words[.periodsTitle],
            """
            <p>\(words[.periodsText])</p>
            \(each: book.periodLists, { list in
                """
                <h3>\(list.name[language])</h3>
                <dl class="facts">\(each: list.periods, { period in
                    "<div><dt>\(period.name?[language] ?? period.key)</dt><dd>\(words.days(period.first, period.last))</dd></div>\n"
                })</dl>

                """
            })
            """
        )
    }

    /// What words of quantity count as.
    var quantities: HTML {
        guard !book.quantities.rules.isEmpty else { return .empty }
        return section(
            "words",
            words[.quantitiesTitle],
            """
            <p>\(words.filled(.quantitiesText, ["version": words.number(book.quantities.version)]) as String)</p>
            <div class="wide" tabindex="0" role="region" aria-label="\(words[.quantitiesTitle])"><table class="words">
            <thead><tr><th scope="col">\(words[.wordColumn])</th><th scope="col">\(words[.language])</th>\
            <th scope="col">\(words[.countsAs])</th><th scope="col">\(words[.basisColumn])</th></tr></thead>
            <tbody>\(each: book.quantities.rules, quantity)</tbody></table></div>
            """
        )
    }

    private func quantity(_ rule: QuantityRule) -> HTML {
        """
        <tr id="\(rule.id)"><th scope="row">\(HTML.joined(rule.words.map { .isolated($0, language: rule.language) }, by: words.comma))</th>\
        <td>\(words.label(Term<LanguageTag>(code: rule.language)))</td><td><bdi>\(words.figure(rule.bound))</bdi></td>\
        <td>\(basis(rule.source))</td></tr>

        """
    }

    /// Where a reading comes from: in the reader's language for those built in, as written for a register's own.
    private func basis(_ source: String) -> HTML {
        let phrase = GuidePhrase.bases.first { GuidePhrase.catalogue.text($0.rawValue, .english) == source }
        return phrase.map { "\(words[$0])" } ?? "<span lang=\"en\" dir=\"ltr\">\(source)</span>"
    }
}

extension Int64 {
    /// The quotient rounded down.
    fileprivate func dividedDown(by divisor: Int64) -> Int64 {
        let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
        return rest < 0 ? quotient - 1 : quotient
    }
}

// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm

extension IntegrityPage {
    /// The form of the filters; it works without a script.
    var form: HTML {
        """
        <form class="choice" role="search" aria-label="\(words[.filterFindings])" \
        action="\(Route.desk(words.language, .integrity).path)" method="get">
        <label>\(words[.search]) <input name="q" type="search" dir="auto" autocomplete="off" \
        value="\(query.incidents.text)"></label>
        \(select("level", words[.level], words[.anyLevel], levelOptions))
        \(select("rule", words[.rule], words[.anyRule], ruleOptions))
        \(each: Self.filtered, { dimension in
            select(dimension.rawValue, words.name(of: dimension), words[DeskPhrase.anyValue], options(dimension))
        })
        \(kept)
        <button>\(words[.applyFilters])</button>
        </form>
        """
    }

    /// A choice of a form.
    private struct Option {
        let value: String
        let label: String
        let isChosen: Bool
    }

    private func select(_ name: String, _ label: String, _ any: String, _ options: [Option]) -> HTML {
        """
        <label>\(label) <select name="\(name)"><option value="">\(any)</option>\(each: options, { option in
            "<option value=\"\(option.value)\"\(when: option.isChosen, " selected")>\(option.label)</option>"
        })</select></label>

        """
    }

    private var levelOptions: [Option] {
        several(query.levels.count, IntegrityLevel.allCases.filter(query.levels.contains).map(\.rawValue))
            + IntegrityLevel.allCases.map { level in
                Option(
                    value: level.rawValue,
                    label: level.label(words.language),
                    isChosen: query.levels == [level]
                )
            }
    }

    private var ruleOptions: [Option] {
        let shown = Set(answer.rules.map(\.rule)).union(query.rules)
        return several(query.rules.count, IntegrityRule.allCases.filter(query.rules.contains).map(\.rawValue))
            + IntegrityRule.allCases.filter(shown.contains).map { rule in
                Option(value: rule.id, label: rule.title(words.language), isChosen: query.rules == [rule])
            }
    }

    private func options(_ dimension: FilterDimension) -> [Option] {
        let chosen = query.incidents[dimension]
        let item = query.incidents.items.first { $0.name == dimension.rawValue }
        return several(chosen.count, item.map { [$0.value] } ?? [])
            + (choices[dimension] ?? []).map { code in
                var single = IncidentQuery()
                single[dimension] = [code]
                return Option(
                    value: single.items.first?.value ?? code,
                    label: words.label(of: code, in: dimension),
                    isChosen: chosen == [code]
                )
            }
    }

    /// What an address asked for that names more than one value: the form keeps it as it is.
    private func several(_ count: Int, _ values: [String]) -> [Option] {
        guard count > 1 else { return [] }
        return [Option(value: values.joined(separator: ","), label: words.number(count), isChosen: true)]
    }

    /// What the form keeps though no field of it shows it.
    private var kept: HTML {
        let shown = Set(Self.filtered.map(\.rawValue) + ["q", "page"])
        return """
            \(each: query.incidents.items.filter { !shown.contains($0.name) }, { item in
                "<input type=\"hidden\" name=\"\(item.name)\" value=\"\(item.value)\">"
            })
            """
    }

    /// What is in force, each with the way to take it away.
    var chips: HTML {
        let rules = IntegrityRule.allCases.filter(query.rules.contains).map { rule in
            chip(words.filled(.chipRule, ["value": rule.title(words.language)])) { $0.rules.remove(rule) }
        }
        let levels = IntegrityLevel.allCases.filter(query.levels.contains).map { level in
            chip(words.filled(.chipLevel, ["value": level.label(words.language)])) { $0.levels.remove(level) }
        }
        let others = query.incidents.chips.map { restriction in
            chip(words.label(of: restriction)) { $0.incidents = $0.incidents.removing(restriction) }
        }
        return FilterChips(chips: levels + rules + others, cleared: address { $0 = IntegrityQuery() }, words: words)
            .html
    }

    private func chip(_ label: String, _ remove: (inout IntegrityQuery) -> Void) -> FilterChips.Chip {
        FilterChips.Chip(label: label, without: address(remove))
    }
}

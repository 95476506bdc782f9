// SPDX-License-Identifier: Apache-2.0

package import Languages

extension RuleBook {
    /// The section of the texts of the built-in rules in files of languages.
    package static let languageSection = "rules of counting"

    /// What files of languages have to hold: names and definitions of the built-in rules, and what stands beside totals.
    package static var section: TextSection {
        let rules = builtIn.rules.flatMap { rule in
            [
                TextSection.Entry("\(rule.key).name", rule.name.english),
                TextSection.Entry("\(rule.key).definition", rule.definition.english),
            ]
        }
        return TextSection(languageSection, [TextSection.Entry("coverage", builtIn.coverage.english)] + rules)
    }
}

// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

extension MethodologyPage {
    /// The rules that records are held against.
    var checks: HTML {
        section(
            "checks",
            words[.checksTitle],
            """
            <p>\(words.filled(.checksText, ["count": words.number(IntegrityRule.allCases.count)]) as String)</p>
            <div class="wide" tabindex="0" role="region" aria-label="\(words[.checksTitle])"><table class="words">
            <thead><tr><th scope="col">\(words[.rule])</th><th scope="col">\(words[.level])</th>\
            <th scope="col">\(words[.message])</th></tr></thead>
            <tbody>\(each: IntegrityRule.allCases, check)</tbody></table></div>
            """
        )
    }

    private func check(_ rule: IntegrityRule) -> HTML {
        """
        <tr id="\(rule.id)"><th scope="row">\(rule.title(language))<span class="aside">\(HTML.code(rule.id))</span></th>\
        <td>\(rule.level.label(language))</td>\
        <td>\(message(of: rule))<span class="aside">\(rule.explanation(language))</span></td></tr>

        """
    }

    /// The message with an ellipsis where a value stands.
    private func message(of rule: IntegrityRule) -> String {
        var text = ""
        var rest = rule.message(language)[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open] + "…"
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }
}

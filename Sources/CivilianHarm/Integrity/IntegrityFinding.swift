// SPDX-License-Identifier: Apache-2.0

/// One breach of a rule, with the field and the values.
package struct IntegrityFinding: Hashable, Sendable {
    package let rule: IntegrityRule
    /// The value at fault, by the keys of the interchange format: `tallies.children.killed`.
    package let path: String
    /// The values that the message shows, by their names in it.
    ///
    /// Names of people and list numbers are never among them.
    package let values: [String: IntegrityValue]

    package init(_ rule: IntegrityRule, _ path: String, _ values: [String: IntegrityValue] = [:]) {
        self.rule = rule
        self.path = path
        self.values = values
    }

    /// What the rule's level says.
    package var level: IntegrityLevel { rule.level }

    /// One sentence with the values filled in.
    package func message(_ language: InterfaceLanguage) -> String {
        var message = ""
        var rest = rule.message(language)[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            message += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            message += values[name]?.text(language) ?? "?"
            rest = rest[rest.index(after: close)...]
        }
        return message + rest
    }
}

// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Counting

/// A headline figure of a release: one measure under one rule.
package struct ReleasedFigure: Hashable, Sendable {
    package let rule: String
    package let ruleVersion: Int
    /// What the rule is called.
    package let name: BilingualName
    package let measure: String
    package let min: Int
    package let max: Int
    package let incidents: Int
    package let withoutFigure: Int

    /// A name in two languages.
    package struct BilingualName: Hashable, Sendable {
        package let english: String
        package let arabic: String
    }

    init(_ rule: RuleSet, _ measure: Measure, _ total: Total) {
        (self.rule, ruleVersion) = (rule.key, rule.version)
        name = BilingualName(english: rule.name[.english], arabic: rule.name[.arabic])
        self.measure = measure.key
        (min, max, incidents, withoutFigure) = (total.min, total.max, total.incidents, total.withoutFigure)
    }

    init?(_ value: JSONValue) {
        guard let rule = value["rule"]?.string, let version = value["ruleVersion"]?.integer,
            let measure = value["measure"]?.string, let min = value["min"]?.integer, let max = value["max"]?.integer,
            let incidents = value["incidents"]?.integer, let without = value["withoutFigure"]?.integer
        else { return nil }
        (self.rule, ruleVersion, self.measure) = (rule, version, measure)
        name = BilingualName(
            english: value["name"]?["en"]?.string ?? rule,
            arabic: value["name"]?["ar"]?.string ?? rule
        )
        (self.min, self.max, self.incidents, withoutFigure) = (min, max, incidents, without)
    }

    /// What identifies the figure from one release to another.
    package var key: String { "\(rule) \(measure)" }

    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("rule", rule)
            writer.member("ruleVersion", ruleVersion)
            writer.key("name")
            writer.object { writer in
                writer.member("en", name.english)
                writer.member("ar", name.arabic)
            }
            writer.member("measure", measure)
            for (key, number) in [
                ("min", min), ("max", max), ("incidents", incidents), ("withoutFigure", withoutFigure),
            ] {
                writer.member(key, number)
            }
        }
    }
}

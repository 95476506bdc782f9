// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Synchronization

/// Prints integrity findings as they come, and a table of rules at the end.
final class FindingPrinter: Sendable {
    private let format: OutputFormat
    private let language: InterfaceLanguage
    /// The rules to print; empty for all.
    private let rules: Set<IntegrityRule>
    private let showsFindings: Bool
    private let counts = Mutex<[IntegrityRule: (findings: Int, incidents: Int)]>([:])

    init(format: OutputFormat, language: InterfaceLanguage, rules: Set<IntegrityRule>, showsFindings: Bool) {
        self.format = format
        self.language = language
        self.rules = rules
        self.showsFindings = showsFindings
    }

    /// Whether a rule that blocks publication was broken.
    var hasErrors: Bool { counts.withLock { $0.keys.contains { $0.level == .error } } }

    /// Prints the findings of one incident.
    func show(_ findings: [IntegrityFinding], of code: String, id: String?) {
        let shown = findings.filter { rules.isEmpty || rules.contains($0.rule) }
        counts.withLock { counts in
            var seen: Set<IntegrityRule> = []
            for finding in shown {
                let isFirst = seen.insert(finding.rule).inserted
                let earlier = counts[finding.rule] ?? (0, 0)
                counts[finding.rule] = (earlier.findings + 1, earlier.incidents + (isFirst ? 1 : 0))
            }
        }
        guard showsFindings else { return }
        for finding in shown { Terminal.print(format == .json ? json(finding, code, id) : text(finding, code)) }
    }

    /// Prints how many incidents were checked, and how often each rule was broken.
    func close(incidents: Int) {
        let counts = counts.withLock { $0 }
        if format == .json {
            printJSON(counts, incidents: incidents)
            return
        }
        var table = TextTable(["rule", "level", "findings", "incidents"], numeric: [2, 3])
        for rule in IntegrityRule.allCases {
            guard let count = counts[rule] else { continue }
            table.add([rule.id, rule.level.rawValue, String(count.findings), String(count.incidents)])
        }
        for line in table.lines { Terminal.print(line) }
        let findings = counts.values.reduce(0) { $0 + $1.findings }
        let (checked, found) = (incidents.counting("incident"), findings.counting("finding"))
        Terminal.print("\(checked) checked, \(found) of \(counts.count.counting("rule"))")
    }

    private func text(_ finding: IntegrityFinding, _ code: String) -> String {
        let name = code.isEmpty ? "(no code)" : code
        return "\(name)  \(finding.level.rawValue)  \(finding.rule.id)  \(finding.path): \(finding.message(language))"
    }

    private func json(_ finding: IntegrityFinding, _ code: String, _ id: String?) -> String {
        var writer = JSONWriter(order: .interchange)
        let texts: [(String, String?)] = [
            ("code", code), ("id", id), ("rule", finding.rule.id), ("level", finding.level.rawValue),
            ("path", finding.path), ("message", finding.message(language)),
        ]
        writer.object { writer in
            for (key, text) in texts {
                writer.key(key)
                text.write(to: &writer)
            }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private func printJSON(_ counts: [IntegrityRule: (findings: Int, incidents: Int)], incidents: Int) {
        var writer = JSONWriter(order: .interchange)
        writer.object { writer in
            writer.key("incidents")
            writer.integer(incidents)
            writer.key("rules")
            writer.object { writer in
                for rule in IntegrityRule.allCases {
                    guard let count = counts[rule] else { continue }
                    writer.key(rule.id)
                    writer.integer(count.findings)
                }
            }
        }
        Terminal.print(String(decoding: writer.bytes, as: UTF8.self))
    }
}

// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Foundation
import Register
import Site
import Synchronization

/// Prints integrity findings as they come, and a table of rules at the end.
final class FindingPrinter: Sendable {
    private let format: CheckFormat
    private let language: InterfaceLanguage
    private let query: IntegrityQuery
    private let showsFindings: Bool
    private let report: IntegrityReport
    private let counts = Mutex<[IntegrityRule: (findings: Int, incidents: Set<Int>)]>([:])

    init(format: CheckFormat, language: InterfaceLanguage, query: IntegrityQuery, showsFindings: Bool) {
        self.format = format
        self.language = language
        self.query = query
        self.showsFindings = showsFindings
        report = IntegrityReport(language, query: query, day: Timestamp.now.moment?.day)
    }

    /// Whether a rule that blocks publication was broken.
    var hasErrors: Bool { counts.withLock { $0.keys.contains { $0.level == .error } } }

    /// Prints what stands before the first finding.
    func open() {
        switch format {
        case .text, .json: break
        case .csv: Terminal.print(showsFindings ? IncidentFinding.csvHeader : "rule,level,findings,incidents")
        case .html: Terminal.write(report.head(), to: STDOUT_FILENO)
        }
    }

    /// Prints the findings of one incident, which its number tells from the others.
    func show(_ findings: [IntegrityFinding], of incident: CheckedIncident, number: Int) {
        let shown = findings.filter { query.keeps($0.rule) }
        counts.withLock { counts in
            for finding in shown {
                counts[finding.rule, default: (0, [])].findings += 1
                counts[finding.rule, default: (0, [])].incidents.insert(number)
            }
        }
        guard showsFindings else { return }
        for finding in shown { show(IncidentFinding(incident: incident, finding: finding)) }
    }

    private func show(_ found: IncidentFinding) {
        switch format {
        case .text: Terminal.print(text(found))
        case .csv: Terminal.print(found.csv(language))
        case .html: Terminal.write(report.row(found), to: STDOUT_FILENO)
        case .json:
            var writer = JSONWriter(order: .interchange)
            found.write(language, to: &writer)
            Terminal.print(String(decoding: writer.bytes, as: UTF8.self))
        }
    }

    /// Prints how many incidents were checked, and how often each rule was broken.
    func close(incidents: Int, trend: IntegrityTrend?) {
        let counts = counts.withLock { counts in
            IntegrityRule.allCases.compactMap { rule in
                counts[rule].map { (rule: rule, findings: $0.findings, incidents: $0.incidents.count) }
            }
        }
        switch format {
        case .text: printTable(counts, incidents: incidents)
        case .json: printJSON(counts, incidents: incidents)
        case .html:
            let foot = report.foot(counts, checked: incidents, trend: trend, query: query)
            Terminal.write(foot, to: STDOUT_FILENO)
        case .csv:
            guard !showsFindings else { return }
            for count in counts {
                Terminal.print("\(count.rule.id),\(count.rule.level.rawValue),\(count.findings),\(count.incidents)")
            }
        }
    }

    private func printTable(_ counts: [(rule: IntegrityRule, findings: Int, incidents: Int)], incidents: Int) {
        var table = TextTable(["rule", "level", "findings", "incidents"], numeric: [2, 3])
        for count in counts {
            table.add([
                count.rule.id, count.rule.level.rawValue, String(count.findings), String(count.incidents),
            ])
        }
        for line in table.lines { Terminal.print(line) }
        let findings = counts.reduce(0) { $0 + $1.findings }
        let (checked, found) = (incidents.counting("incident"), findings.counting("finding"))
        Terminal.print("\(checked) checked, \(found) of \(counts.count.counting("rule"))")
    }

    private func text(_ found: IncidentFinding) -> String {
        let name = found.incident.displayCode.isEmpty ? "(no code)" : found.incident.displayCode
        let finding = found.finding
        return "\(name)  \(finding.level.rawValue)  \(finding.rule.id)  \(finding.path): \(finding.message(language))"
    }

    private func printJSON(_ counts: [(rule: IntegrityRule, findings: Int, incidents: Int)], incidents: Int) {
        var writer = JSONWriter(order: .interchange)
        writer.object { writer in
            writer.key("incidents")
            writer.integer(incidents)
            writer.key("rules")
            writer.object { writer in
                for count in counts {
                    writer.key(count.rule.id)
                    writer.integer(count.findings)
                }
            }
        }
        Terminal.print(String(decoding: writer.bytes, as: UTF8.self))
    }
}

// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// What the rules say of each incident of a register, kept so that a changed one alone is checked again.
struct IntegrityParts: Sendable {
    /// One incident under the rules that look at one record at a time.
    struct Part: Sendable {
        let incident: CheckedIncident
        let findings: [IntegrityFinding]
        let member: RegisterMember

        init(_ incident: Incident, context: IntegrityContext) {
            self.incident = CheckedIncident(incident)
            findings = IntegrityCheck.findings(in: incident, context: context)
            member = RegisterMember(incident)
        }
    }

    /// By the number of the incident.
    var parts: [Int32: Part] = [:]

    /// Every finding, those of the register as a whole included, by rule and then by the number of the incident.
    func survey(position: Int64) -> IntegritySurvey {
        var byRule: [IntegrityRule: [IncidentFinding]] = [:]
        var register = RegisterIntegrity()
        let numbers = parts.keys.sorted()
        for number in numbers {
            guard let part = parts[number] else { continue }
            register.add(part.member)
            for finding in part.findings {
                byRule[finding.rule, default: []].append(
                    IncidentFinding(number: number, incident: part.incident, finding: finding)
                )
            }
        }
        for found in register.finish() {
            let number = numbers[found.position]
            guard let part = parts[number] else { continue }
            byRule[found.finding.rule, default: []].append(
                IncidentFinding(number: number, incident: part.incident, finding: found.finding)
            )
        }
        for rule in IntegrityRule.ofRegister { byRule[rule]?.sort { $0.number < $1.number } }
        return IntegritySurvey(position: position, incidents: parts.count, byRule: byRule)
    }
}

extension IntegrityRule {
    /// The rules that a register as a whole is held against; the others look at one record at a time.
    static let ofRegister: Set<IntegrityRule> = [
        .codeNotUnique, .previousCodeIsAnothers, .previousCodeClaimedBySeveral, .listIDInSeveralIncidents,
    ]
}

// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// Holds a register as a whole against the rules that one record cannot break alone.
///
/// Incidents are fed one by one in any order; what is kept of each are its id, its codes, and a hash of each list entry.
package struct RegisterIntegrity: Sendable {
    private var members: [RegisterMember] = []
    /// Current codes in capitals, with the members that hold them.
    private var current: [String: [Int32]] = [:]
    /// Previous codes in capitals, with the members that claim them.
    private var previous: [String: [Int32]] = [:]
    /// The member that used a list entry first, by the entry's hash.
    private var listEntries: [UInt64: Int32] = [:]
    private var repeated: [RegisterFinding] = []

    package init() {}

    /// Takes one incident; each is to be fed once.
    package mutating func add(_ incident: Incident) { add(RegisterMember(incident)) }

    /// Takes what was kept of one incident; each is to be fed once.
    mutating func add(_ member: RegisterMember) {
        let index = Int32(members.count)
        members.append(member)
        for code in member.codes { current[code, default: []].append(index) }
        for code in Set(member.previousCodes.map { $0.uppercased() }) { previous[code, default: []].append(index) }
        for entry in member.entries { add(entry, of: index) }
    }

    private mutating func add(_ entry: RegisterMember.ListEntry, of index: Int32) {
        guard let first = listEntries[entry.hash] else {
            listEntries[entry.hash] = index
            return
        }
        guard first != index else { return }
        let values: [String: IntegrityValue] = [
            "list": .text(entry.list), "other": .text(members[Int(first)].displayCode),
        ]
        repeated.append(finding(.listIDInSeveralIncidents, entry.path, values, at: index))
    }

    /// Every breach among the incidents fed so far, by rule and in the order of the codes.
    package func finish() -> [RegisterFinding] {
        var findings: [RegisterFinding] = []
        for (code, holders) in current.sorted(by: { $0.key < $1.key }) where holders.count > 1 {
            for holder in holders {
                let values: [String: IntegrityValue] = ["code": .text(code), "count": .count(holders.count)]
                findings.append(finding(.codeNotUnique, "codes", values, at: holder))
            }
        }
        for (code, claimants) in previous.sorted(by: { $0.key < $1.key }) {
            findings += self.findings(ofPrevious: code, claimants)
        }
        return findings + repeated
    }

    private func findings(ofPrevious code: String, _ claimants: [Int32]) -> [RegisterFinding] {
        var findings: [RegisterFinding] = []
        let holders = Set(current[code] ?? [])
        for claimant in claimants where holders.contains(where: { $0 != claimant }) {
            let own = members[Int(claimant)].displayCode
            let values: [String: IntegrityValue] = ["code": .text(code), "own": .text(own)]
            findings.append(finding(.previousCodeIsAnothers, path(of: code, in: claimant), values, at: claimant))
        }
        guard claimants.count > 1 else { return findings }
        let codes = claimants.map { members[Int($0)].displayCode }.joined(separator: ", ")
        for claimant in claimants {
            let values: [String: IntegrityValue] = [
                "code": .text(code), "count": .count(claimants.count), "codes": .text(codes),
            ]
            let path = path(of: code, in: claimant)
            findings.append(finding(.previousCodeClaimedBySeveral, path, values, at: claimant))
        }
        return findings
    }

    private func path(of previousCode: String, in member: Int32) -> String {
        let row = members[Int(member)].previousCodes.firstIndex { $0.uppercased() == previousCode }
        return "previousCodes[\(row ?? 0)]"
    }

    private func finding(
        _ rule: IntegrityRule,
        _ path: String,
        _ values: [String: IntegrityValue],
        at member: Int32
    ) -> RegisterFinding {
        let position = Int(member)
        let member = members[position]
        return RegisterFinding(
            incident: member.id,
            position: position,
            displayCode: member.displayCode,
            finding: IntegrityFinding(rule, path, values)
        )
    }
}

// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

extension Victim {
    /// Marks an English name that stands for somebody whose name is not known, as `Unnamed victim 1`.
    ///
    /// A person with a name in another script is named, whatever the English field says, but for members of a family
    /// that is all that is known. Whether any other name stands for somebody is left open.
    mutating func markPlaceholder() {
        guard let name = names.en?.lowercased() else { return }
        let isMember = name.hasPrefix("member of the ") || name.hasPrefix("one member of the ")
        let isUnknown = ["unnamed", "unknown"].contains { name == $0 || name.hasPrefix($0 + " ") }
        let hasOtherName = names.ar != nil || names.he != nil || names.uk != nil
        if isMember || (isUnknown && !hasOtherName) { isPlaceholder = true }
    }
}

extension DraftReading {
    /// Warns where the heading of a family declares another number of members than was read.
    mutating func checkDeclaredFamilies(of members: [Victim]) {
        let counts = members.reduce(into: [:]) { $0[$1.family, default: 0] += 1 }
        for family in incident.victimFamilies {
            checkDeclared(family.declaredCount, counts[family.id] ?? 0, "victims", "family members")
        }
    }

    /// Warns where a heading declares another number than was read.
    mutating func checkDeclared(_ declared: Int?, _ count: Int, _ field: String, _ what: String) {
        guard let declared, declared != count else { return }
        report(
            .warning,
            .rowsDeclaredButMissing,
            field,
            "a heading says \(declared) \(what), and \(count) were read: compare with the original"
        )
    }
}

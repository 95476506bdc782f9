// SPDX-License-Identifier: Apache-2.0

/// The figures of one role, which overlap those of age and sex and are never added to them.
package struct RoleTally: Hashable, Sendable {
    package let group: CasualtyGroup
    package let tally: Tally

    /// The groups that are roles: all but civilians, children, women, men and fighters.
    package static let groups = CasualtyGroup.allCases.filter { group in
        ![.civilians, .children, .women, .men, .fighters].contains(group)
    }

    /// The roles of which an incident has figures, in the order of the format.
    package static func rows(of tallies: Tallies) -> CodedRows {
        CodedRows(
            groups.compactMap { group in
                let tally = tallies[group]
                return tally.isAbsent ? nil : [group.rawValue, tally.killed.code, tally.injured.code]
            }
        )
    }

    /// Reads what `rows(of:)` wrote.
    package static func read(_ rows: CodedRows) -> [RoleTally] {
        rows.rows.compactMap { parts in
            guard parts.count == 3, let group = CasualtyGroup(rawValue: String(parts[0])) else { return nil }
            return RoleTally(
                group: group,
                tally: Tally(killed: Bound(code: parts[1]), injured: Bound(code: parts[2]))
            )
        }
    }
}

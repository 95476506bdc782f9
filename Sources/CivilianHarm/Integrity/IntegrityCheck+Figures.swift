// SPDX-License-Identifier: Apache-2.0

extension IntegrityCheck {
    /// Ranges, sums of the breakdown, and what names and readings say of them.
    mutating func checkFigures() {
        for group in incident.tallies.knownGroups {
            let tally = incident.tallies[group]
            checkRange(tally.killed, group, .killed)
            checkRange(tally.injured, group, .injured)
        }
        for (index, tally) in incident.detailedTallies.enumerated() {
            checkOrder(tally.killed, "detailedTallies[\(index)].killed", .detailedTally, .killed)
            checkOrder(tally.injured, "detailedTallies[\(index)].injured", .detailedTally, .injured)
        }
        checkBreakdown()
        checkNamedDead()
        checkReadings()
        checkGroupTags()
    }

    private mutating func checkRange(_ bound: Bound, _ group: CasualtyGroup, _ outcome: Outcome) {
        guard let range = bound.range else { return }
        let path = "tallies.\(group.rawValue).\(outcome.rawValue)"
        checkOrder(bound, path, .group(group), outcome)
        guard range.isOneSided else { return }
        report(
            .oneSidedBound,
            path,
            [
                "group": .group(group), "outcome": .term(outcome), "count": .count(range.min ?? range.max ?? 0),
                "side": range.min == nil ? .maximum : .minimum,
            ]
        )
    }

    mutating func checkOrder(_ bound: Bound, _ path: String, _ group: IntegrityValue, _ outcome: Outcome) {
        guard let minimum = bound.min, let maximum = bound.max, minimum > maximum else { return }
        report(
            .minimumAboveMaximum,
            path,
            [
                "group": group, "outcome": .term(outcome), "minimum": .count(minimum), "maximum": .count(maximum),
            ]
        )
    }

    private mutating func checkBreakdown() {
        let groups: [CasualtyGroup] = [.children, .women, .men]
        let sum = groups.reduce(0) { $0 + (incident.tallies[$1].killed.min ?? 0) }
        let total = incident.tallies[.civilians].killed
        if let maximum = total.max, sum > maximum {
            report(.breakdownAboveMaximum, "tallies", ["sum": .count(sum), "total": .count(maximum)])
        }
        if let minimum = total.min, sum > minimum {
            report(.breakdownAboveMinimum, "tallies", ["sum": .count(sum), "total": .count(minimum)])
        }
    }

    private mutating func checkNamedDead() {
        let named = incident.victims.count { $0.isNamed && $0.outcome == .killed }
        let killed = incident.tallies[.civilians].killed
        if named > 0, killed == .unknown {
            report(.killedUnknownButNamed, "tallies.civilians.killed", ["named": .count(named)])
        }
        if let maximum = killed.max, named > maximum {
            report(
                .namedAboveMaximum,
                "tallies.civilians.killed",
                ["named": .count(named), "maximum": .count(maximum)]
            )
        }
        if incident.harmReported == false, let maximum = killed.max ?? killed.min, maximum > 0 {
            report(.harmDeniedButKilled, "harmReported", ["maximum": .count(maximum)])
        }
    }

    /// R7: where sources were read, each side of the range is one that a source gives.
    private mutating func checkReadings() {
        let readings = (incident.sources ?? []).compactMap(\.reading)
        guard !readings.isEmpty else { return }
        for (group, outcome) in [(CasualtyGroup.civilians, Outcome.killed), (.civilians, .injured)] {
            let path = outcome == .killed ? \Tally.killed : \Tally.injured
            let said = readings.map { $0.tallies[group][keyPath: path] }
            let given = Set(said.flatMap { [$0.min, $0.max].compactMap(\.self) })
            let bound = incident.tallies[group][keyPath: path]
            for (side, count) in [(IntegrityValue.minimum, bound.min), (.maximum, bound.max)] {
                guard let count, !given.contains(count) else { continue }
                report(
                    .boundWithoutReading,
                    "tallies.\(group.rawValue).\(outcome.rawValue)",
                    ["side": side, "count": .count(count), "group": .group(group), "outcome": .term(outcome)]
                )
            }
        }
    }

    private mutating func checkGroupTags() {
        guard !incident.casualtyGroups.isEmpty else { return }
        let pairs: [(CivilianGroup, CasualtyGroup)] = [(.children, .children), (.women, .women), (.men, .men)]
        for (tag, group) in pairs where incident.casualtyGroups.contains(.known(tag)) {
            let tally = incident.tallies[group]
            let largest = [tally.killed.min, tally.killed.max, tally.injured.min, tally.injured.max]
                .compactMap(\.self).max()
            if largest == 0 { report(.groupTagDisagrees, "casualtyGroups", ["group": .group(group)]) }
        }
    }
}

extension IntegrityValue {
    static let minimum = IntegrityValue.word(.minimum)
    static let maximum = IntegrityValue.word(.maximum)
    static let detailedTally = IntegrityValue.word(.detailedTally)

    /// What a group of people is called in a message.
    static func group(_ group: CasualtyGroup) -> IntegrityValue {
        .term(group)
    }
}

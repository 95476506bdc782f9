// SPDX-License-Identifier: Apache-2.0

extension IntegrityCheck {
    /// Actors, positions, concessions and reasons.
    mutating func checkMilitaries() {
        if incident.involvements.isEmpty, incident.actors.isEmpty { report(.noActor, "involvements") }
        for (index, involvement) in incident.involvements.enumerated() {
            let path = "involvements[\(index)]"
            if involvement.actor == nil { report(.blankActor, "\(path).actor") }
            if involvement.attribution == nil { report(.attributionMissing, "\(path).attribution") }
            checkConcession(involvement.deathsConceded, involvement, "\(path).deathsConceded", .killed)
            checkConcession(involvement.injuriesConceded, involvement, "\(path).injuriesConceded", .injured)
            checkPosition(involvement, path)
        }
    }

    private mutating func checkConcession(
        _ bound: Bound,
        _ involvement: Involvement,
        _ path: String,
        _ outcome: Outcome
    ) {
        guard let range = bound.range else { return }
        checkOrder(bound, path, .conceded, outcome)
        if range.isOneSided {
            report(
                .oneSidedConcession,
                path,
                [
                    "outcome": .term(outcome), "count": .count(range.min ?? range.max ?? 0),
                    "side": range.min == nil ? .maximum : .minimum,
                ]
            )
        }
        guard let largest = range.max ?? range.min, largest > 0, involvement.position != .known(.credible) else {
            return
        }
        report(
            .concessionWithoutCredible,
            path,
            [
                "count": .count(largest), "outcome": .term(outcome),
                "position": involvement.position.map { .term($0) } ?? .none,
            ]
        )
    }

    private mutating func checkPosition(_ involvement: Involvement, _ path: String) {
        guard let position = involvement.position?.known else { return }
        if position == .credible, involvement.deathsConceded.range == nil, involvement.injuriesConceded.range == nil {
            report(.credibleWithoutFigures, "\(path).deathsConceded")
        }
        let opposite: Finding? =
            switch position {
            case .credible: .nonCredible
            case .nonCredible: .credible
            case .notYetAssessed, .openIncident, .duplicate: nil
            }
        guard let opposite, let index = involvement.reasons.firstIndex(where: { $0.finding == opposite }) else {
            return
        }
        report(
            .reasonDisagrees,
            "\(path).reasons[\(index)]",
            ["finding": .term(opposite), "position": .term(position)]
        )
    }
}

extension IntegrityValue {
    static let conceded = IntegrityValue.word(.conceded)
    static let none = IntegrityValue.word(.none)
}

// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
import Register

/// What an accepted declaration adds to an incident, and how it is taken back.
package struct AcceptedDeclaration: Sendable {
    /// The entry as the report has it.
    package let entry: ReportEntry
    /// The day on which the report was published; nil where that is not known.
    package let published: CalendarDay?
    package let url: String?
    /// Who speaks; nil where that is not known.
    package let actor: Actor?

    package init(entry: ReportEntry, of report: MilitaryReport) {
        self.entry = entry
        published = report.published
        url = report.url
        actor = ReportIssuer.actor(report.issuer)
    }

    private var statement: Statement {
        var statement = Statement()
        statement.date = published
        statement.url = url
        statement.text = entry.text
        return statement
    }

    // MARK: - Accepting

    /// The incident with the statement, and with what it says where the record said nothing or something older.
    ///
    /// The position gives way to a later statement only; squares and conceded figures that are recorded stay.
    package func added(to incident: Incident) -> Incident {
        var incident = incident
        let place = place(in: incident) ?? incident.involvements.count
        if place == incident.involvements.count {
            var involvement = Involvement()
            involvement.actor = actor.map { .known($0) }
            incident.involvements.append(involvement)
        }
        add(to: &incident.involvements[place])
        return incident
    }

    /// The involvement of the actor; where nobody knows who speaks, the only one there is.
    private func place(in incident: Incident) -> Int? {
        guard let actor else { return incident.involvements.count == 1 ? 0 : nil }
        return incident.involvements.firstIndex { $0.actor == .known(actor) }
    }

    private func add(to involvement: inout Involvement) {
        let isLatest = involvement.statements.compactMap(\.date).allSatisfy { date in
            published.map { $0 >= date } ?? false
        }
        let isOpen = [nil, .known(.notYetAssessed), .known(.openIncident)].contains(involvement.position)
        if !involvement.statements.contains(where: isSame) { involvement.statements.append(statement) }
        if let position = entry.position, isOpen || isLatest { involvement.position = position }
        if involvement.mgrs == nil { involvement.mgrs = entry.grids.first }
        if entry.position == .known(.credible) {
            if involvement.deathsConceded == .unknown { involvement.deathsConceded = entry.killed }
            if involvement.injuriesConceded == .unknown { involvement.injuriesConceded = entry.injured }
        }
        for reason in reasons where !involvement.reasons.contains(where: { $0.reason == reason.reason }) {
            involvement.reasons.append(reason)
        }
    }

    private func isSame(_ other: Statement) -> Bool {
        other.text.map { DeclarationKey.words(of: $0) } == DeclarationKey.words(of: entry.text)
    }

    private var reasons: [Reason] {
        guard let position = entry.position?.known, position == .nonCredible || position == .credible else { return [] }
        return entry.reasons.map { stated in
            var reason = Reason()
            reason.finding = position == .credible ? .credible : .nonCredible
            reason.reason = .known(stated.known?.kind ?? .other)
            reason.text = entry.finding
            return reason
        }
    }

    // MARK: - Taking back

    /// The incident without what accepting added: values that changed since are left as they are.
    ///
    /// `incident` is as it stands now, `before` as it stood before the declaration was accepted.
    package func takenBack(from incident: Incident, before: Incident) -> Incident {
        let after = added(to: before)
        guard let place = place(in: after), let current = self.place(in: incident) else { return incident }
        var incident = incident
        let added = after.involvements[place]
        let earlier = place < before.involvements.count ? before.involvements[place] : Involvement()
        var involvement = incident.involvements[current]
        if !earlier.statements.contains(where: isSame) { involvement.statements.removeAll(where: isSame) }
        func restore<Value: Equatable>(_ path: WritableKeyPath<Involvement, Value>) {
            guard involvement[keyPath: path] == added[keyPath: path] else { return }
            involvement[keyPath: path] = earlier[keyPath: path]
        }
        restore(\.position)
        restore(\.mgrs)
        restore(\.deathsConceded)
        restore(\.injuriesConceded)
        restore(\.reasons)
        // An involvement that only the declaration made goes with it, unless more was written into it since.
        var empty = Involvement()
        empty.actor = involvement.actor
        if place >= before.involvements.count, involvement == empty {
            incident.involvements.remove(at: current)
        } else {
            incident.involvements[current] = involvement
        }
        return incident
    }
}

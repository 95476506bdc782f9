// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// What differs between two releases: incidents, rules, and by which incidents each headline figure moved.
package struct ReleaseChanges: Hashable, Sendable {
    /// An incident that both releases hold in different versions.
    package struct Changed: Hashable, Sendable {
        package let was: ReleasedIncident
        package let now: ReleasedIncident
        /// The fields that differ; nil where the documents were not compared.
        package var fields: [String]?
        /// Whether a revision between the two took something away for the sake of a person.
        package var isRedacted = false
    }

    /// A headline figure and what it was.
    package struct Moved: Hashable, Sendable {
        /// nil where the release before has no such figure.
        package let was: ReleasedFigure?
        /// nil where the release has no such figure any more.
        package let now: ReleasedFigure?
        /// The incidents whose part in it differs, in the order of their names.
        package let by: [Mover]

        /// Whether the figure, its incidents or its rule's version differ.
        package var isMoved: Bool {
            guard let was, let now else { return true }
            return was != now || !by.isEmpty
        }
    }

    /// An incident by which a figure moved; nil where the rule did not or does not count it.
    package struct Mover: Hashable, Sendable {
        package let id: String
        package let name: String
        package let was: ReleasedIncident.Part?
        package let now: ReleasedIncident.Part?
    }

    /// nil of the first release.
    package let since: ReleaseVersion?
    package let added: [ReleasedIncident]
    package let withdrawn: [ReleasedIncident]
    package var changed: [Changed]
    package let figures: [Moved]

    /// Compares what two releases hold; all of it is added where there is no release before.
    package init(
        since: ReleaseVersion?,
        from before: ReleaseContents?,
        to now: ReleaseContents
    ) {
        self.since = since
        let old = Dictionary((before?.incidents ?? []).map { ($0.id, $0) }) { first, _ in first }
        let new = Dictionary(now.incidents.map { ($0.id, $0) }) { first, _ in first }
        added = now.incidents.filter { old[$0.id] == nil }
        withdrawn = (before?.incidents ?? []).filter { new[$0.id] == nil }
        changed = now.incidents.compactMap { incident in
            guard let was = old[incident.id], was.digest != incident.digest else { return nil }
            return Changed(was: was, now: incident)
        }
        let figuresBefore = before?.figures ?? []
        let keys =
            now.figures.map(\.key) + figuresBefore.map(\.key).filter { key in !now.figures.contains { $0.key == key } }
        let ids = Set(old.keys).union(new.keys)
        figures = keys.compactMap { key in
            let was = figuresBefore.first { $0.key == key }
            let now = now.figures.first { $0.key == key }
            guard let figure = now ?? was else { return nil }
            let movers = before == nil ? [] : Self.movers(ids, old, new, figure)
            return Moved(was: was, now: now, by: movers)
        }
    }

    private static func movers(
        _ ids: Set<String>,
        _ old: [String: ReleasedIncident],
        _ new: [String: ReleasedIncident],
        _ figure: ReleasedFigure
    ) -> [Mover] {
        ids.compactMap { id -> Mover? in
            let was = old[id]?.parts[figure.rule]?[figure.measure]
            let now = new[id]?.parts[figure.rule]?[figure.measure]
            guard was != now, let incident = new[id] ?? old[id] else { return nil }
            return Mover(id: id, name: incident.name, was: was, now: now)
        }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    /// Whether anything differs.
    package var isEmpty: Bool {
        added.isEmpty && withdrawn.isEmpty && changed.isEmpty && !figures.contains { $0.isMoved }
    }

    /// What kind of step the release is.
    ///
    /// `major`: a rule of counting changed or incidents were withdrawn; `minor`: incidents were added or changed.
    package var kind: String {
        guard since != nil else { return "first" }
        let isMethod = figures.contains { $0.was?.ruleVersion != $0.now?.ruleVersion }
        if isMethod || !withdrawn.isEmpty { return "major" }
        return isEmpty ? "none" : "minor"
    }
}

/// What of a release is compared with another one.
package struct ReleaseContents: Hashable, Sendable {
    package let incidents: [ReleasedIncident]
    package let figures: [ReleasedFigure]

    package init(incidents: [ReleasedIncident], figures: [ReleasedFigure]) {
        (self.incidents, self.figures) = (incidents, figures)
    }
}

// SPDX-License-Identifier: Apache-2.0

package import Catalogue
package import CivilianHarm

/// What is marked on the time axis of charts: something that happened, or how long a conflict or the work on it went on.
package struct TimelineEvent: Hashable, Sendable {
    /// Raw values are those of the file of rules.
    package enum Kind: String, CaseIterable, Sendable {
        case event, conflict, monitoring, assessment
    }

    package let kind: Kind
    package let title: BilingualText
    package let first: CalendarDay
    /// Never before the first; nil for an event of one day, and for a period that goes on.
    package let last: CalendarDay?

    /// Fails where the last day is before the first.
    package init?(_ kind: Kind, _ title: BilingualText, first: CalendarDay, last: CalendarDay? = nil) {
        if let last, last < first { return nil }
        self.kind = kind
        self.title = title
        self.first = first
        self.last = last
    }

    /// Whether it is one day rather than a stretch of time.
    package var isOneDay: Bool { kind == .event && (last == nil || last == first) }
}

/// Events that belong to charts of some sets of incidents: those of a programme, an actor or a country.
package struct EventList: Hashable, Sendable {
    /// Of which sets; its days are left aside, and without a list they are marked on charts of every set.
    package let scope: RuleSet.Scope
    /// In the order of the file.
    package let events: [TimelineEvent]

    package init(scope: RuleSet.Scope, events: [TimelineEvent]) {
        self.scope = scope
        self.events = events
    }

    /// Whether all incidents of a query lie within the scope by what the query asks for.
    package func covers(_ query: IncidentQuery) -> Bool {
        let lists: [(FilterDimension, [String])] = [
            (.programme, scope.programmes), (.actor, scope.actors), (.country, scope.countries),
        ]
        return lists.allSatisfy { dimension, values in
            values.isEmpty || (!query[dimension].isEmpty && query[dimension].isSubset(of: values))
        }
    }
}

extension RuleBook {
    /// The events of every list that covers a query, in the order of time.
    package func events(for query: IncidentQuery) -> [TimelineEvent] {
        eventLists.filter { $0.covers(query) }.flatMap(\.events).enumerated()
            .sorted { ($0.element.first, $0.offset) < ($1.element.first, $1.offset) }.map(\.element)
    }
}

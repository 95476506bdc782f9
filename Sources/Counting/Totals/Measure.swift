// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// What is added up: people of one group who were killed or injured, or people conceded or named.
package enum Measure: Hashable, Sendable {
    /// Groups overlap: children, women and men are parts of civilians, roles lie across them.
    case people(CasualtyGroup, Outcome)
    /// The largest concession of any one actor; actors are not added up within an incident.
    case conceded(Outcome)
    /// What one actor concedes, by the code of its term.
    case concededBy(actor: String, Outcome)
    /// People who are listed with a name, killed or injured.
    case named
    /// Those of them who were killed.
    case namedKilled
}

extension Measure {
    /// Civilians killed.
    package static let killed = Measure.people(.civilians, .killed)
    /// Civilians injured.
    package static let injured = Measure.people(.civilians, .injured)
    /// Deaths that a military accepts.
    package static let deathsConceded = Measure.conceded(.killed)

    /// The measures that a total shows, in order: civilians, their parts, fighters, the named, what is conceded.
    package static let shown: [Measure] = [
        .killed, .people(.children, .killed), .people(.women, .killed), .people(.men, .killed), .injured,
        .people(.children, .injured), .people(.women, .injured), .people(.men, .injured),
        .people(.fighters, .killed), .people(.fighters, .injured), .named, .namedKilled, .deathsConceded,
        .conceded(.injured),
    ]

    /// Those of the roles.
    package static let roles: [Measure] = RoleTally.groups.flatMap { group in
        [Measure.people(group, .killed), .people(group, .injured)]
    }

    /// The name in JSON, CSV and options: `killed`, `childrenInjured`, `deathsConceded`, `concededBy:KEY:killed`.
    package var key: String {
        switch self {
        case .people(.civilians, let outcome): outcome.rawValue
        case .people(.children, .killed): "children"
        case .people(.women, .killed): "women"
        case .people(.men, .killed): "men"
        case .people(let group, let outcome): group.rawValue + (outcome == .killed ? "Killed" : "Injured")
        case .conceded(.killed): "deathsConceded"
        case .conceded(.injured): "injuriesConceded"
        case .concededBy(let actor, let outcome): "concededBy:\(actor):\(outcome.rawValue)"
        case .named: "named"
        case .namedKilled: "namedKilled"
        }
    }

    /// Reads what `key` wrote; nil for anything else.
    package init?(key: String) {
        if let known = Self.byKey[key] {
            self = known
            return
        }
        let parts = key.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "concededBy", !parts[1].isEmpty,
            let outcome = Outcome(rawValue: String(parts[2]))
        else { return nil }
        self = .concededBy(actor: String(parts[1]), outcome)
    }

    private static let byKey: [String: Measure] = Dictionary(
        (shown + roles).map { ($0.key, $0) },
        uniquingKeysWith: { first, _ in first }
    )

    /// The names of all measures that need no actor.
    package static let keys = (shown + roles).map(\.key)
}

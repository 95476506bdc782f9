// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import Register

extension PageController {
    /// Changes of one part of the list.
    private static let changesOfAPart = 50

    /// The change log, part by part.
    func changes(_ asking: Asking) async throws -> Reply {
        let own = try APIQuery(asking.query, taking: [.after])
        var type: ChangeType?
        for item in own.others {
            let allowed = ChangeType.allCases.map(\.rawValue)
            guard item.name == "type" else { throw APIProblem(Self.unknown([item], ["type", "after"])) }
            guard let known = ChangeType(rawValue: item.value), type == nil || type == known else {
                throw APIProblem(.invalidValue(parameter: "type", value: item.value, allowed: .oneOf(allowed)))
            }
            type = known
        }
        let all = try await reading.changeLog().filter { type == nil || $0.type == type }
        var rest = all[...]
        if let after = own.after {
            // The list only grows at its beginning; what a later redaction takes out of it leaves the place to be found.
            guard let place = ChangePlace(after) else {
                throw APIProblem(
                    kind: .invalidParameter,
                    detail: "'after' is no place of this list: take it from 'next'",
                    parameter: APIQuery.Parameter.after.rawValue
                )
            }
            rest = all.drop { !(place < ChangePlace($0)) }
        }
        let part = rest.prefix(Self.changesOfAPart)
        var items: [(change: PublishedChange, record: PublicRecord?, revision: PublicRevision?)] = []
        for change in part {
            guard case .version(let id, _, let number) = change.subject else {
                items.append((change, nil, nil))
                continue
            }
            let revision = try await reading.history(of: id).first { $0.number == number }
            items.append((change, try await reading.record(id), revision))
        }
        let next =
            rest.count > part.count ? part.last.map { self.next(.changes, own.others, ChangePlace($0).text) } : nil
        return Self.list(total: all.count, nil, next: next) { writer in
            for item in items {
                writer.object { write(item.change, item.record, item.revision, to: &$0) }
            }
        }
    }

    private func write(
        _ change: PublishedChange,
        _ record: PublicRecord?,
        _ revision: PublicRevision?,
        to writer: inout JSONWriter
    ) {
        writer.member("type", change.type.rawValue)
        writer.member("at", change.at.text)
        writer.member("incident", record?.incident.id.description)
        writer.member("code", record?.incident.firstCode)
        writer.key("revision")
        if let revision { writer.object { APIItems.write(revision, to: &$0) } } else { writer.null() }
        writer.key("rule")
        guard case .rule(let key, let version) = change.subject else { return writer.null() }
        let rule = reading.figures.rules.rules.first { $0.key == key && $0.version == version }
        writer.object { writer in
            writer.member("key", key)
            writer.member("version", version)
            writer.key("name")
            writer.object { writer in
                for language in InterfaceLanguage.allCases {
                    writer.member(language.rawValue, rule?.name[language] ?? key)
                }
            }
        }
    }

    /// How one actor answered.
    func replies(_ asking: Asking) async throws -> Reply {
        guard let desk = reading.parts else { throw Self.nothing("this register has no such lists") }
        for name in [QueryParameter.page, .pageSize, .sort, .order] where asking.value(of: name.rawValue) != nil {
            throw APIProblem(kind: .unknownParameter, detail: "figures have no pages", parameter: name.rawValue)
        }
        let query = try IncidentQuery(queryString: asking.query)
        guard let actor = query[.actor].first, query[.actor].count == 1 else {
            throw APIProblem(
                kind: .invalidParameter,
                detail: "give one actor, such as actor=us-led-coalition",
                parameter: FilterDimension.actor.rawValue
            )
        }
        return .data(try await desk.replies(of: actor, query).json)
    }
}

/// A place in the change log: behind one change, wherever others come and go.
struct ChangePlace: Hashable, Sendable {
    private let milliseconds: Int64
    /// Tells changes of one time apart.
    private let name: String

    init(_ change: PublishedChange) {
        (milliseconds, name) = (change.at.milliseconds, change.subject.name)
    }

    /// Reads what `text` wrote; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: ".", maxSplits: 1)
        guard parts.count == 2, let milliseconds = Int64(parts[0]), parts[1].utf8.count <= 200 else { return nil }
        (self.milliseconds, name) = (milliseconds, String(parts[1]))
    }

    /// The place as a parameter of an address.
    var text: String { "\(milliseconds).\(name)" }

    /// The order of the log: the latest first, those of one time by name.
    static func < (left: ChangePlace, right: ChangePlace) -> Bool {
        left.milliseconds != right.milliseconds ? left.milliseconds > right.milliseconds : left.name < right.name
    }
}

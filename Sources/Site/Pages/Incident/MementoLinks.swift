// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register

/// The links between a record and its versions: RFC 7089.
struct MementoLinks {
    let language: InterfaceLanguage
    /// The part of an address that names the record.
    let key: String
    /// Makes an address of this site one that can be used outside of it.
    let absolute: (String) -> String

    /// The path of a version.
    func path(of version: Int) -> String { Route.part(language, key: key, .version(version)).path }

    private var original: LinkedResource {
        LinkedResource(absolute(Route.incident(language, key: key).path), "original")
    }
    private var timeGate: LinkedResource {
        LinkedResource(absolute(Route.memento(.timegate, language, key: key).path), "timegate")
    }

    private func timeMap(as relation: String) -> LinkedResource {
        let path = Route.memento(.timemap, language, key: key).path
        return LinkedResource(absolute(path), relation, type: "application/link-format")
    }

    private func memento(_ version: PublicVersion, _ relation: String) -> LinkedResource {
        LinkedResource(absolute(path(of: version.number)), relation, time: version.recordedAt)
    }

    /// Of the record as it is now: its newest version, and where the others are found.
    func ofTheRecord(_ record: PublicRecord) -> [LinkedResource] {
        let newest = PublicVersion(number: record.revision, recordedAt: record.recordedAt)
        return [original, timeGate, timeMap(as: "timemap"), memento(newest, "last memento")]
    }

    /// Of one version: the first, the last, and those beside it.
    func ofAVersion(_ number: Int, among versions: [PublicVersion]) -> [LinkedResource] {
        let place = versions.firstIndex { $0.number == number }
        let shown = versions.enumerated().compactMap { index, version -> LinkedResource? in
            var relations: [String] = []
            if index == 0 { relations.append("first") }
            if index == versions.count - 1 { relations.append("last") }
            if let place, index == place - 1 { relations.append("prev") }
            if let place, index == place + 1 { relations.append("next") }
            guard !relations.isEmpty || index == place else { return nil }
            return memento(version, (relations + ["memento"]).joined(separator: " "))
        }
        return [original, timeGate, timeMap(as: "timemap")] + shown
    }

    /// The list of all versions, in the format of RFC 6690.
    func timeMap(_ versions: [PublicVersion]) -> Reply {
        let mementos = versions.enumerated().map { index, version in
            let relations = [index == 0 ? "first" : nil, index == versions.count - 1 ? "last" : nil, "memento"]
            return memento(version, relations.compactMap(\.self).joined(separator: " "))
        }
        let links = [original, timeGate, timeMap(as: "self")] + mementos
        let text = links.map(\.text).joined(separator: ",\n") + "\n"
        return Reply(contentType: "application/link-format", body: Array(text.utf8))
    }
}

// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register

/// The archived copies that a record knows, wherever on its page the originals are linked from.
struct ArchivedCopies: Sendable {
    private let copies: [String: String]

    init(of incident: PublicIncident) {
        let pairs =
            (incident.sources ?? []).map { ($0.url, $0.archiveURL) }
            + incident.geolocationSources.map { ($0.url, $0.archiveURL) }
        var copies: [String: String] = [:]
        for case (let original?, let copy?) in pairs where copies[original] == nil { copies[original] = copy }
        self.copies = copies
    }

    /// The copy of an address; nil where none is known.
    subscript(_ original: String?) -> String? { original.flatMap { copies[$0] } }
}

extension IncidentPage {
    /// A link to another host, robust where the record knows an archived copy of what it leads to.
    func link(_ address: String?, _ label: HTML, archive: String? = nil) -> HTML {
        let day = incident.lastUpdated ?? incident.firstPublished ?? model.recordedAt.moment?.day
        return .external(address, label: label, archive: archive ?? copies[address], day: day?.text)
    }

    /// The link to an archived copy; nothing where there is none.
    func archivedCopy(_ address: String?) -> HTML {
        guard address != nil else { return .empty }
        return "<span class=\"archived\">\(link(address, .escaping(words[.archivedCopy])))</span>"
    }

    /// A link to a file on another host, which is asked for nothing until the reader follows it.
    func openElsewhere(_ external: ExternalLink) -> HTML {
        let label = words.filled(.openAtItsSource, markup: ["host": .code(external.host)])
        return "<p>\(link(external.address, label))</p>"
    }
}

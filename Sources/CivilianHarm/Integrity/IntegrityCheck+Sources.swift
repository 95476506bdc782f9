// SPDX-License-Identifier: Apache-2.0

extension IntegrityCheck {
    /// Addresses, names and number of the sources.
    mutating func checkSources() {
        guard let sources = incident.sources else { return }
        if sources.isEmpty { report(.noSources, "sources") }
        var rows: [String: Int] = [:]
        for (index, source) in sources.enumerated() {
            let path = "sources[\(index)]"
            if let url = source.url {
                if WebAddress(url) == nil { report(.sourceURLMalformed, "\(path).url", ["url": .text(url)]) }
                if let first = rows[url] {
                    report(.sourceURLRepeated, "\(path).url", ["first": .count(first + 1), "row": .count(index + 1)])
                } else {
                    rows[url] = index
                }
            } else {
                report(.sourceWithoutURL, "\(path).url", ["name": .text(source.name ?? "–")])
            }
            if source.name == nil { report(.sourceWithoutName, "\(path).name") }
            if let url = source.archiveURL, WebAddress(url)?.namesADocument != true {
                report(.archiveURLMalformed, "\(path).archiveURL", ["url": .text(url)])
            }
        }
        if let declared = incident.origin?.declared?.sources, declared != sources.count {
            report(
                .sourceCountDisagrees,
                "sources",
                ["declared": .count(declared), "count": .count(sources.count)]
            )
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
package import Register

extension IncidentDraft {
    /// Where the draft comes from, as a revision keeps it.
    package var revisionOrigin: RevisionOrigin {
        let origin = incident.origin
        return RevisionOrigin(
            format: origin?.format ?? OriginFormat.interchange.rawValue,
            record: origin?.recordName,
            digest: origin?.digest,
            lastUpdated: incident.lastUpdated
        )
    }

    /// Everything by which another draft of the same incident could be found.
    var lookupNames: Set<String> {
        var names = Set(incident.codes.map { "code:" + $0.lowercased() })
        if incident.id != .none { names.insert(incident.id.description) }
        if let record = incident.origin?.recordName { names.insert("record:" + record) }
        return names
    }
}

extension Origin {
    /// The record's name within its archive: the host of its address and its number, or the mapping and the key that it was
    /// read by; nil where neither is given.
    var recordName: String? {
        if let mapping = OriginFormat.mapping(ofFormat: format) { return recordID.map { "\(mapping)#\($0)" } }
        let host = url.flatMap(Self.host)
        switch (host, recordID) {
        case (let host?, let number?): return "\(host)#\(number)"
        case (nil, let number?): return "#\(number)"
        case (_?, nil): return url
        case (nil, nil): return nil
        }
    }

    /// The host of an address in lower case, without `www.`; nil where there is none.
    private static func host(_ address: String) -> String? {
        guard let start = address.firstRange(of: "://") else { return nil }
        let host = address[start.upperBound...].prefix { !"/?#:".contains($0) }.lowercased()
        guard !host.isEmpty else { return nil }
        return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    }
}

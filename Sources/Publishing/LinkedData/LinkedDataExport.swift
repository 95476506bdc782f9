// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register
import Synchronization

/// Incidents as JSON-LD: each an event with its place and the sources it rests on, and the data set at the end.
struct LinkedDataExport: Sendable {
    let selection: ExportSelection
    let policy: PeoplePolicy
    /// What is said of the data set beside what its records tell.
    let dataset: DatasetDescription
    /// What the address of an incident's page begins with; empty for none.
    let pageAddress: String

    /// What the incidents so far tell of the data set.
    private struct State {
        var dataset: DatasetDescription
        var countries: Set<String> = []
        var documents: ExportDocuments
    }

    /// Gives the bytes of the file, piece by piece.
    func write(_ progress: (Int) -> Void, _ write: ([UInt8]) throws -> Void) async throws -> ExportSummary {
        var state = beginning
        try write(head)
        for batch in 0..<selection.batches {
            try write(nodes(of: try await selection.documents(batch), &state))
            progress(state.dataset.incidents)
        }
        try write(end(&state))
        return ExportSummary(incidents: state.dataset.incidents)
    }

    /// The same to be taken while it is sent, each piece once and in their order.
    var pieces: FilePieces {
        let state = Mutex(beginning)
        let last = selection.batches + 1
        return FilePieces(count: last + 1) { piece in
            switch piece {
            case 0: return head
            case last: return state.withLock { end(&$0) }
            default:
                let stored = try await selection.documents(piece - 1)
                return try state.withLock { try nodes(of: stored, &$0) }
            }
        }
    }

    private var beginning: State {
        State(
            dataset: dataset,
            documents: ExportDocuments(order: .canonical, publicUnder: policy, reading: Self.values)
        )
    }

    /// The values of a record of which anything is said: the others are not decoded.
    static let values: RecordValues = [
        "codes", "date", "dateEnd", "countries", "placeText", "placeNames", "geolocations", "lastUpdated",
        "sources.url",
    ]

    private var head: [UInt8] {
        var context = JSONWriter(order: .interchange)
        DatasetDescription.writeContext(to: &context)
        return Array("{\"@context\":".utf8) + context.bytes + Array(",\"@graph\":[\n".utf8)
    }

    private func nodes(of batch: [StoredRevision], _ state: inout State) throws -> [UInt8] {
        var bytes: [UInt8] = []
        for stored in batch {
            guard let document = try state.documents.document(of: stored),
                let seen = PublicIncident(try Incident.read(document: document).incident)
            else { continue }
            bytes += node(of: seen, state.dataset.identifier)
            bytes += Array(",\n".utf8)
            state.dataset.incidents += 1
            state.countries.formUnion(seen.countries.compactMap { $0.known?.rawValue })
            state.dataset.include(seen)
        }
        return bytes
    }

    private func end(_ state: inout State) -> [UInt8] {
        state.dataset.countries = state.countries.sorted()
        var writer = JSONWriter(order: .interchange)
        writer.array { state.dataset.writeNodes(to: &$0) }
        return Array(writer.bytes.dropFirst().dropLast()) + Array("\n]}\n".utf8)
    }

    func node(of incident: PublicIncident, _ dataset: String) -> [UInt8] {
        var writer = JSONWriter(order: .interchange, reserving: 2048)
        let facts = FlatFacts(incident: incident, id: incident.id)
        writer.object { writer in
            writer.member("@id", "urn:uuid:\(incident.id)")
            writer.key("@type")
            ["Event", "prov:Entity"].write(to: &writer)
            writer.member("name", ([facts.code, incident.date?.text].compactMap(\.self)).joined(separator: " "))
            if !incident.codes.isEmpty {
                writer.key("identifier")
                incident.codes.write(to: &writer)
            }
            if let date = incident.date { writer.member("startDate", date.text) }
            if let end = incident.dateEnd { writer.member("endDate", end.text) }
            if !pageAddress.isEmpty { writer.member("url", pageAddress + facts.code) }
            if facts.placeName != nil || facts.point != nil { write(facts, to: &writer) }
            writer.key("isPartOf")
            writer.object { $0.member("@id", dataset) }
            let sources = (incident.sources ?? []).compactMap(\.url).filter(Self.isAddress)
            if !sources.isEmpty {
                writer.key("prov:wasDerivedFrom")
                sources.write(to: &writer)
            }
        }
        return writer.bytes
    }

    private func write(_ facts: FlatFacts, to writer: inout JSONWriter) {
        writer.key("location")
        writer.object { writer in
            writer.member("@type", "Place")
            if let name = facts.placeName { writer.member("name", name) }
            if let point = facts.point {
                writer.key("geo")
                writer.object { writer in
                    writer.member("@type", "GeoCoordinates")
                    writer.member("latitude", point.latitude)
                    writer.member("longitude", point.longitude)
                }
            }
        }
    }

    /// Whether a text is an address in ASCII that a processor takes for one.
    private static func isAddress(_ text: String) -> Bool {
        (text.hasPrefix("https://") || text.hasPrefix("http://"))
            && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\"{}|\\^`".utf8.contains($0) }
    }
}

extension DatasetDescription {
    /// Widens what the data set covers by an incident.
    fileprivate mutating func include(_ incident: PublicIncident) {
        if let day = incident.date { firstDay = min(firstDay ?? day, day) }
        if let day = incident.dateEnd ?? incident.date { lastDay = max(lastDay ?? day, day) }
        if let day = incident.lastUpdated { modified = max(modified ?? day, day) }
    }
}

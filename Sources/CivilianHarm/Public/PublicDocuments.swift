// SPDX-License-Identifier: Apache-2.0

import Geodesy

/// Makes of kept documents what other programs may have of them: key by key from the whitelist of `PublicForm`.
///
/// Coordinates have the decimals that their radius allows, and people pass the `MicrodataGate`. Its memory is used again
/// for the next document.
package struct PublicDocuments {
    private var rewriter: DocumentRewriter
    private var tape = JSONTape()

    /// Documents with their keys in this order.
    package init(_ policy: PeoplePolicy = PeoplePolicy(), order: JSONWriter.KeyOrder = .interchange) {
        rewriter = DocumentRewriter(Self.plan(policy, order))
    }

    /// What may be seen of a kept document; nil unless it is published.
    ///
    /// - Throws: `InterchangeError` where the document cannot be read.
    package mutating func document(of stored: [UInt8]) throws(InterchangeError) -> [UInt8]? {
        var text: [UInt8] = []
        text.reserveCapacity(stored.count)
        if isPublished(stored), rewriter.write(stored, to: &text) { return text }
        // Not as this program writes it, or not published: the record itself says.
        let incident = try Incident.read(document: stored).incident
        guard incident.visibility == .published else { return nil }
        guard rewriter.write(incident.canonicalDocument, to: &text) else { throw .unknownSchema(nil) }
        return text
    }

    private mutating func isPublished(_ stored: [UInt8]) -> Bool {
        stored.withUnsafeBufferPointer { bytes in
            guard tape.read(bytes), let place = tape.member("visibility", bytes) else { return false }
            return Self.published.isEqual(to: bytes, tape.nodes[place].range)
        }
    }

    private static let published = Array(Visibility.published.rawValue.utf8)

    private static func plan(_ policy: PeoplePolicy, _ order: JSONWriter.KeyOrder) -> DocumentPlan {
        let gate = MicrodataGate(policy)
        return DocumentPlan(order: order) { path in
            guard PublicForm.shows(path) else { return .hidden }
            switch path {
            case ["geolocations"]:
                return .made { bytes, _ in made(bytes) { (geolocations: [Geolocation]) in geolocations.map(printed) } }
            case ["victims"]:
                return .made { bytes, _ in made(bytes) { (victims: [Victim]) in gate.victims(victims) } }
            case ["victimFamilies"]:
                return .made { bytes, record in
                    guard bytes.count > 2 else { return Array(bytes) }
                    guard let victims: [Victim] = record("victims").flatMap(read) else { return nil }
                    return made(bytes) { (families: [VictimFamily]) in gate.families(families, of: victims) }
                }
            default: return .shown
            }
        }
    }

    /// The values of a list, changed; an empty list stays as it is.
    private static func made<Element: InterchangeValue>(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ change: ([Element]) -> [Element]
    ) -> [UInt8]? {
        guard bytes.count > 2 else { return Array(bytes) }
        guard let values: [Element] = read(bytes) else { return nil }
        var writer = JSONWriter(order: .canonical, reserving: bytes.count)
        change(values).write(to: &writer)
        return writer.bytes
    }

    private static func read<Value: InterchangeValue>(_ bytes: UnsafeBufferPointer<UInt8>) -> Value? {
        guard let json = try? JSONParser.parse(bytes) else { return nil }  // the caller tells that it is no document
        var reader = InterchangeReader()
        let value = Value.read(json, &reader)
        return reader.problems.isEmpty ? value : nil
    }

    /// A coordinate as finely as its radius allows; where that is not known, as for a village.
    private static func printed(_ geolocation: Geolocation) -> Geolocation {
        guard let latitude = geolocation.latitude, let longitude = geolocation.longitude else { return geolocation }
        var seen = geolocation
        let radius = geolocation.radiusMetres ?? 0
        let text = Coordinate(latitude: latitude, longitude: longitude)?.printed(
            radiusMetres: radius > 0 ? radius : PublicForm.radiusWhereUnknown
        )
        // What is off the globe is no place.
        seen.latitude = text.flatMap { Double($0.latitude) }
        seen.longitude = text.flatMap { Double($0.longitude) }
        return seen
    }
}

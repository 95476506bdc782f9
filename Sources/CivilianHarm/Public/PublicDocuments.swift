// SPDX-License-Identifier: Apache-2.0

import Geodesy

/// Makes of kept documents what other programs may have of them: key by key from the whitelist of `PublicForm`.
///
/// Coordinates have the decimals that their radius allows, and people pass the `MicrodataGate`. Its memory is used again
/// for the next document.
package struct PublicDocuments {
    private var rewriter: DocumentRewriter
    /// The keys of a record whose values are made anew for readers.
    private let changes: [(key: String, make: DocumentPlan.Making)]

    /// Documents with their keys in this order, without those of a record that `isWanted` does not take.
    package init(
        _ policy: PeoplePolicy = PeoplePolicy(),
        order: JSONWriter.KeyOrder = .interchange,
        where isWanted: (_ key: String) -> Bool = { _ in true }
    ) {
        changes = Self.changes(policy)
        rewriter = DocumentRewriter(Self.plan(changes, order, isWanted))
    }

    /// What may be seen of a kept document; nil unless it is published.
    ///
    /// - Throws: `InterchangeError` where the document cannot be read.
    package mutating func document(of stored: [UInt8]) throws(InterchangeError) -> [UInt8]? {
        var text: [UInt8] = []
        text.reserveCapacity(stored.count)
        if rewriter.write(stored, to: &text, where: Self.isPublished) { return text }
        // Not as this program writes it, or not published: the record itself says.
        guard let written = try Self.written(stored) else { return nil }
        guard rewriter.write(written, to: &text) else { throw .unknownSchema(nil) }
        return text
    }

    /// The record of a document as this program writes it; nil unless it is published.
    private static func written(_ stored: [UInt8]) throws(InterchangeError) -> [UInt8]? {
        let incident = try Incident.read(document: stored).incident
        return incident.visibility == .published ? incident.canonicalDocument : nil
    }

    private static func isPublished(_ tape: JSONTape, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let place = tape.member("visibility", bytes) else { return false }
        return published.isEqual(to: bytes, tape.nodes[place].range)
    }

    private static let published = Array(Visibility.published.rawValue.utf8)

    private static func plan(
        _ changes: [(key: String, make: DocumentPlan.Making)],
        _ order: JSONWriter.KeyOrder,
        _ isWanted: (_ key: String) -> Bool
    ) -> DocumentPlan {
        DocumentPlan(order: order) { path in
            guard PublicForm.shows(path), path.first.map(isWanted) ?? true else { return .hidden }
            return changes.first { [$0.key] == path }.map { .made($0.make) } ?? .shown
        }
    }

    private static func changes(_ policy: PeoplePolicy) -> [(key: String, make: DocumentPlan.Making)] {
        let gate = MicrodataGate(policy)
        return [
            (
                "geolocations",
                { bytes, _ in made(bytes) { (geolocations: [Geolocation]) in geolocations.map(printed) } }
            ),
            ("victims", { bytes, _ in made(bytes) { (victims: [Victim]) in gate.victims(victims) } }),
            (
                "victimFamilies",
                { bytes, record in
                    guard bytes.count > 2 else { return Array(bytes) }
                    guard let victims: [Victim] = record("victims").flatMap(read) else { return nil }
                    return made(bytes) { (families: [VictimFamily]) in gate.families(families, of: victims) }
                }
            ),
        ]
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

// MARK: - Documents that are laid out in tables

extension PublicDocuments {
    /// A value of a document that is read elsewhere: places on a tape.
    package struct Moved: Sendable {
        package let from: Int
        package let to: Int
    }

    /// Puts a kept document into `text`, and behind it the values of it that are made anew for readers; `tape` reads both.
    ///
    /// What readers may not see is still in the text: whoever walks over it takes the keys that `PublicForm` shows.
    /// - Returns: Where the values stand that were made anew; nil unless the document is published.
    /// - Throws: `InterchangeError` where the document cannot be read.
    package func layOut(
        _ stored: [UInt8],
        in text: inout [UInt8],
        on tape: inout JSONTape
    ) throws(InterchangeError) -> [Moved]? {
        if let moved = changed(stored, in: &text, on: &tape) { return moved }
        // Not as this program writes it, or not published: the record itself says.
        guard let written = try Self.written(stored) else { return nil }
        guard let moved = changed(written, in: &text, on: &tape) else { throw .unknownSchema(nil) }
        return moved
    }

    /// nil where the document is not as this program writes it, or not published.
    private func changed(_ stored: [UInt8], in text: inout [UInt8], on tape: inout JSONTape) -> [Moved]? {
        text.removeAll(keepingCapacity: true)
        text.append(contentsOf: stored)
        guard let made = stored.withUnsafeBufferPointer({ made(of: $0, on: &tape) }) else { return nil }
        let starts = made.map { _, bytes in
            defer { text.append(contentsOf: bytes) }
            return text.count
        }
        return text.withUnsafeBufferPointer { bytes in
            var moved: [Moved] = []
            for (index, (place, value)) in made.enumerated() {
                guard let to = tape.add(bytes, starts[index]..<starts[index] + value.count) else { return nil }
                moved.append(Moved(from: place, to: to))
            }
            return moved
        }
    }

    /// The values that are made anew, with the places of those in whose stead they stand; empty lists stay.
    private func made(
        of bytes: UnsafeBufferPointer<UInt8>,
        on tape: inout JSONTape
    ) -> [(place: Int, bytes: [UInt8])]? {
        guard tape.read(bytes), Self.isSchema(tape, bytes), Self.isPublished(tape, bytes) else { return nil }
        let read = tape
        func value(_ key: String) -> UnsafeBufferPointer<UInt8>? {
            read.member(key, bytes).map { UnsafeBufferPointer(rebasing: bytes[read.nodes[$0].whole]) }
        }
        var made: [(place: Int, bytes: [UInt8])] = []
        for change in changes {
            guard let place = tape.member(change.key, bytes), tape.nodes[place].next > place + 1 else { continue }
            guard let old = value(change.key), let new = change.make(old, value) else { return nil }
            made.append((place, new))
        }
        return made
    }

    private static func isSchema(_ tape: JSONTape, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let place = tape.member("schema", bytes) else { return false }
        return schema.isEqual(to: bytes, tape.nodes[place].range)
    }

    private static let schema = Array(Incident.schema.utf8)
}

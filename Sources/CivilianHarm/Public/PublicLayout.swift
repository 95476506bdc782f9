// SPDX-License-Identifier: Apache-2.0

/// Lays kept documents out with those values beside them that readers have in another form: places and people.
struct PublicLayout: Sendable {
    private let gate: MicrodataGate
    private let showsPlaces: Bool
    private let showsVictims: Bool
    private let showsFamilies: Bool

    /// A layout without the values that `isWanted` does not take.
    init(_ policy: PeoplePolicy, where isWanted: (_ path: [String]) -> Bool) {
        gate = MicrodataGate(policy)
        showsPlaces = isWanted([Self.places])
        showsVictims = isWanted([Self.victims])
        showsFamilies = isWanted([Self.families])
    }

    private static let places = "geolocations"
    private static let victims = "victims"
    private static let families = "victimFamilies"

    /// Puts a kept document into `text`, and behind it the values of it that are made anew for readers; `tape` reads both.
    ///
    /// What readers may not see is still in the text: whoever walks over it takes the keys that `PublicForm` shows.
    /// - Returns: Where the values stand that were made anew; nil unless the document is published.
    /// - Throws: `InterchangeError` where the document cannot be read.
    func layOut(
        _ stored: [UInt8],
        in text: inout [UInt8],
        on tape: inout JSONTape
    ) throws(InterchangeError) -> [MovedValue]? {
        if let moved = changed(stored, in: &text, on: &tape) { return moved }
        // Not as this program writes it, or not published: the record itself says.
        guard let written = try Self.written(stored) else { return nil }
        guard let moved = changed(written, in: &text, on: &tape) else { throw .unknownSchema(nil) }
        return moved
    }

    /// The record of a document as this program writes it; nil unless it is published.
    static func written(_ stored: [UInt8]) throws(InterchangeError) -> [UInt8]? {
        let incident = try Incident.read(document: stored).incident
        return incident.visibility == .published ? incident.canonicalDocument : nil
    }

    /// nil where the document is not as this program writes it, or not published.
    private func changed(_ stored: [UInt8], in text: inout [UInt8], on tape: inout JSONTape) -> [MovedValue]? {
        text.removeAll(keepingCapacity: true)
        text.append(contentsOf: stored)
        let made = stored.withUnsafeBufferPointer { bytes -> [Piece]? in
            guard tape.read(bytes), Self.says("schema", Incident.schema, tape, bytes),
                Self.says("visibility", Visibility.published.rawValue, tape, bytes)
            else { return nil }
            return try? pieces(tape, bytes, &text)  // what it throws says that the document is not as written
        }
        guard let made else { return nil }
        return text.withUnsafeBufferPointer { bytes in
            var moved: [MovedValue] = []
            for piece in made {
                guard let to = tape.add(bytes, piece.bytes) else { return nil }
                moved.append(MovedValue(from: piece.place, to: to))
            }
            return moved
        }
    }

    /// A value that was made anew: the place of the one that it stands for, and its bytes in the text.
    private struct Piece {
        let place: Int
        let bytes: Range<Int>
    }

    /// Adds the values that are made anew to the text; empty lists stay.
    private func pieces(
        _ tape: JSONTape,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ text: inout [UInt8]
    ) throws(NotAsWritten) -> [Piece] {
        var pieces: [Piece] = []
        var start = text.count
        func add(_ place: Int) {
            pieces.append(Piece(place: place, bytes: start..<text.count))
            start = text.count
        }
        if showsPlaces, let place = try Self.list(Self.places, tape, bytes) {
            try PublicPlaces.write(at: place, tape, bytes, to: &text)
            add(place)
        }
        guard showsVictims || showsFamilies else { return pieces }
        let victims = try Self.list(Self.victims, tape, bytes)
        let families = try Self.list(Self.families, tape, bytes)
        guard victims != nil || families != nil else { return pieces }
        let people = try PublicPeople(at: victims, tape, bytes, gate)
        if showsVictims, let victims {
            people.writeVictims(tape, bytes, to: &text)
            add(victims)
        }
        if showsFamilies, let families {
            try people.writeFamilies(at: families, tape, bytes, to: &text)
            add(families)
        }
        return pieces
    }

    /// The place of a list of the record; nil where it is empty.
    private static func list(
        _ key: String,
        _ tape: JSONTape,
        _ bytes: UnsafeBufferPointer<UInt8>
    ) throws(NotAsWritten) -> Int? {
        guard let place = tape.member(key, bytes), tape.nodes[place].kind == .array else { throw NotAsWritten() }
        return tape.nodes[place].next > place + 1 ? place : nil
    }

    private static func says(
        _ key: String,
        _ value: String,
        _ tape: JSONTape,
        _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard let place = tape.member(key, bytes), tape.nodes[place].kind == .string else { return false }
        return value.utf8.elementsEqual(bytes[tape.nodes[place].range])
    }
}

// SPDX-License-Identifier: Apache-2.0

/// The people of one kept document as readers have them: written anew from where their values stand.
///
/// What is given is copied as it stands, and what the `MicrodataGate` withholds is written as unknown. Of the living a key is
/// withheld unless it is named here: a new field is private until it is.
struct PublicPeople {
    /// The places of the values of one victim behind those of the one before.
    private var places: [Int] = []
    /// Where each victim stands.
    private var starts: [Int] = []
    private let sights: [MicrodataGate.Sight]
    private let withheldFamilies: Set<String>

    /// The people in a list of victims at a place; nobody where it is nil.
    ///
    /// - Throws: `NotAsWritten` where it is no list of victims as this program writes it.
    init(
        at place: Int?,
        _ tape: JSONTape,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ gate: MicrodataGate
    ) throws(NotAsWritten) {
        var people: [PersonTraits] = []
        var part = place.map { $0 + 1 } ?? 0
        let end = place.map { Int(tape.nodes[$0].next) } ?? 0
        while part < end {
            starts.append(part)
            try tape.addValues(of: VictimForm.layout, at: part, bytes, to: &places)
            people.append(try Self.traits(places[(places.count - VictimForm.layout.count)...], tape, bytes))
            part = Int(tape.nodes[part].next)
        }
        sights = gate.sights(of: people)
        withheldFamilies = gate.withheldFamilies(of: people, sights)
    }

    private static func traits(
        _ places: ArraySlice<Int>,
        _ tape: JSONTape,
        _ bytes: UnsafeBufferPointer<UInt8>
    ) throws(NotAsWritten) -> PersonTraits {
        func place(_ key: Int) -> Int { places[places.startIndex + key] }
        return PersonTraits(
            outcome: try tape.key(at: place(VictimForm.outcome), bytes),
            sex: try tape.key(at: place(VictimForm.sex), bytes),
            ageKind: try tape.key(at: place(VictimForm.ageKind), bytes),
            age: try age(at: place(VictimForm.age), tape, bytes),
            ageText: try tape.text(at: place(VictimForm.ageText), bytes),
            family: try tape.text(at: place(VictimForm.family), bytes)
        )
    }

    private static func age(
        at place: Int,
        _ tape: JSONTape,
        _ bytes: UnsafeBufferPointer<UInt8>
    ) throws(NotAsWritten) -> Age? {
        if tape.nodes[place].kind == .null { return nil }
        var reader = InterchangeReader()
        guard let age = Age.read(try tape.json(at: place, bytes), &reader), reader.problems.isEmpty else {
            throw NotAsWritten()
        }
        return age
    }

    /// Adds the list of victims to a text.
    func writeVictims(_ tape: JSONTape, _ bytes: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
        text.append(UInt8(ascii: "["))
        for (index, start) in starts.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            var piece = PieceWriter(bytes, from: tape.nodes[start].whole.lowerBound)
            for key in 0..<VictimForm.layout.count {
                guard let seen = VictimForm.replacement(of: key, sights[index]) else { continue }
                piece.replace(tape.nodes[places[index * VictimForm.layout.count + key]].whole, by: seen, &text)
            }
            piece.finish(at: tape.nodes[start].whole.upperBound, &text)
        }
        text.append(UInt8(ascii: "]"))
    }

    /// Adds a list of families at a place to a text.
    ///
    /// - Throws: `NotAsWritten` where it is no list of families as this program writes it.
    func writeFamilies(
        at place: Int,
        _ tape: JSONTape,
        _ bytes: UnsafeBufferPointer<UInt8>,
        to text: inout [UInt8]
    ) throws(NotAsWritten) {
        text.append(UInt8(ascii: "["))
        var places: [Int] = []
        var part = place + 1
        while part < tape.nodes[place].next {
            if part > place + 1 { text.append(UInt8(ascii: ",")) }
            places.removeAll(keepingCapacity: true)
            try tape.addValues(of: FamilyForm.layout, at: part, bytes, to: &places)
            guard let id = try tape.text(at: places[FamilyForm.id], bytes) else { throw NotAsWritten() }
            var piece = PieceWriter(bytes, from: tape.nodes[part].whole.lowerBound)
            if withheldFamilies.contains(id) {
                for key in places.indices where !FamilyForm.isGiven[key] {
                    piece.replace(tape.nodes[places[key]].whole, by: FamilyForm.unknown[key], &text)
                }
            }
            piece.finish(at: tape.nodes[part].whole.upperBound, &text)
            part = Int(tape.nodes[part].next)
        }
        text.append(UInt8(ascii: "]"))
    }
}

/// Copies a stretch of a text with other bytes in place of some of its own.
struct PieceWriter {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// What comes before is copied.
    private var from: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        self.bytes = bytes
        from = start
    }

    mutating func replace(_ range: Range<Int>, by new: [UInt8], _ text: inout [UInt8]) {
        text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[from..<range.lowerBound]))
        text.append(contentsOf: new)
        from = range.upperBound
    }

    func finish(at end: Int, _ text: inout [UInt8]) {
        text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[from..<end]))
    }
}

/// The keys of a victim in the order of kept documents, and what stands for each that is withheld.
private enum VictimForm {
    static let layout = KeyLayout(Victim.form.canonical.map { Array($0.key.utf8) })
    static let unknown = Victim().canonicalValues
    static let outcome = place("outcome")
    static let isPlaceholder = place("isPlaceholder")
    static let names = place("names")
    static let family = place("family")
    static let sex = place("sex")
    static let age = place("age")
    static let ageKind = place("ageKind")
    static let ageText = place("ageText")
    static let url = place("url")

    private static func place(_ key: String) -> Int {
        guard let place = Victim.form.canonical.firstIndex(where: { $0.key == key }) else {
            preconditionFailure("a victim has the key \(key)")
        }
        return place
    }

    /// The bytes in place of the value of a key; nil where it is given as it stands.
    static func replacement(of key: Int, _ sight: MicrodataGate.Sight) -> [UInt8]? {
        if key == age || key == ageKind || key == ageText {
            switch sight.age {
            case .recorded: return nil
            case .withheld: return unknown[key]
            case .band(let band):
                let seen = key == ageKind ? band.ageKind?.rawValue : key == ageText ? band.ageText : nil
                return seen.map { Array("\"\($0)\"".utf8) } ?? unknown[key]
            }
        }
        return isGiven(key, sight) ? nil : unknown[key]
    }

    private static func isGiven(_ key: Int, _ sight: MicrodataGate.Sight) -> Bool {
        if sight.isDead { return key != url }
        switch key {
        case outcome, isPlaceholder: return true
        case names, family: return sight.showsNames
        case sex: return sight.showsSex
        default: return false
        }
    }
}

/// The same of a family of which the names are withheld.
private enum FamilyForm {
    static let keys = VictimFamily.form.canonical.map(\.key)
    static let layout = KeyLayout(keys.map { Array($0.utf8) })
    static let unknown = VictimFamily().canonicalValues
    static let id = keys.firstIndex(of: "id") ?? 0
    static let isGiven = keys.map { ["id", "declaredCount"].contains($0) }
}

extension InterchangeObject {
    /// The value of each key in the order of kept documents, as these write it.
    fileprivate var canonicalValues: [[UInt8]] {
        Self.form.canonical.map { field in
            var writer = JSONWriter(order: .canonical)
            field.write(self, &writer)
            return writer.bytes
        }
    }
}

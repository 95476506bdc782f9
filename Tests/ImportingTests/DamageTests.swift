// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Foundation
import Testing

@testable import Importing

/// Damaged files never end the program, and always give a draft or say why not.
@Suite struct DamageTests {
    private static let fixtures = [
        InventedPage().html, "[\(InventedPost().json)]", InventedPost().json, InventedPost.terms,
        "Incident Code\nCS1\nLocation\nWadi Samir\nAirwars Assessment\nText.\nKey Information\nCivilians reported killed\n5–6",
        printed(7) { InventedText(printing: $0).text }, printed(8) { InventedPage(printing: $0).html },
        printed(9) { String(decoding: $0.interchangeLine, as: UTF8.self) + "\n" },
    ]

    private static func printed(_ seed: UInt64, _ print: (Incident) -> String) -> String {
        var invention = Invention(seed: seed)
        return print(invention.incident())
    }

    /// Damaged copies of each fixture; `SIJILL_DAMAGE_ROUNDS` asks for more by hand.
    private static let rounds = Int(ProcessInfo.processInfo.environment["SIJILL_DAMAGE_ROUNDS"] ?? "") ?? 150

    @Test(arguments: fixtures.indices)
    func truncatedFilesAreReadOrRefused(index: Int) throws {
        let bytes = Array(Self.fixtures[index].utf8)
        let context = try InventedPost.context()
        for end in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 150)) {
            let reading = Reading(ImportInput(name: "file", bytes: Array(bytes[..<end])), context: context)
            check(reading, isTermTable: index == 3)
        }
    }

    @Test(arguments: fixtures.indices)
    func mutatedFilesAreReadOrRefused(index: Int) throws {
        let original = Array(Self.fixtures[index].utf8)
        let context = try InventedPost.context()
        var random = SeededGenerator(seed: UInt64(index) + 1)
        for _ in 0..<Self.rounds {
            var bytes = original
            for _ in 0..<Int.random(in: 1...12, using: &random) { mutate(&bytes, &random) }
            check(Reading(ImportInput(name: "file", bytes: bytes), context: context), isTermTable: index == 3)
        }
    }

    @Test(arguments: fixtures.indices)
    func splicedFilesAreReadOrRefused(index: Int) throws {
        let context = try InventedPost.context()
        var random = SeededGenerator(seed: UInt64(index) + 100)
        for _ in 0..<Self.rounds / 2 {
            let (left, right) = (
                Array(Self.fixtures[index].utf8), Array(Self.fixtures.randomElement(using: &random)?.utf8 ?? "".utf8)
            )
            let cut = Int.random(in: 0...left.count, using: &random)
            let from = Int.random(in: 0...right.count, using: &random)
            let bytes = Array(left[..<cut]) + Array(right[from...])
            check(Reading(ImportInput(name: "file", bytes: bytes), context: context), isTermTable: true)
        }
    }

    @Test(arguments: [
        "<html>\0", "\0", "<", "[", "{", "{\"acf\":", "[{\"acf\":{}}]", "Incident Code\nLocation\n", "\u{FEFF}",
        "\r\r\r",
        "<article class=\"type-civ\"></article>", "<div class=\"type-civ\"><div class=\"info-main\"></div></div>",
        "<html><body class=\"civ\"><article class=\"type-civ\"><table><table><td><div class=\"info-main\"></article></html>",
        "Incident Code\n" + String(repeating: "(", count: 50_000) + "\nAirwars Assessment",
        "<article class=\"type-civ\" data-x=\"" + String(repeating: "y", count: 500_000) + "\"></article>",
    ])
    func hostileFilesAreReadOrRefused(text: String) throws {
        check(Reading(text, context: try InventedPost.context()), isTermTable: false)
    }

    private func mutate(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: Array("</div>\"}{[,<td>&".utf8), at: place)
        default:
            let end = min(bytes.count, place + Int.random(in: 1...200, using: &random))
            bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0..<bytes.count, using: &random))
        }
    }

    /// Nothing read means that something was said; what was read can be written and read again.
    private func check(_ reading: Reading, isTermTable: Bool) {
        let isRefused = reading.diagnostics.contains { $0.severity == .error }
        #expect(isTermTable || !reading.drafts.isEmpty || !reading.reports.isEmpty || isRefused)
        for draft in reading.drafts {
            let document = draft.incident.canonicalDocument
            #expect((try? Incident.read(document: document).incident) == draft.incident)
            let json = try? JSONParser.parse(draft.incident.interchangeLine)
            #expect(json.map { misshapen($0) } == [], "the form of section 2 of the interchange format")
        }
    }

    private static let prose: Set<String> = [
        "annotationsCaption", "caption", "embed", "note", "notes", "originalText", "quote", "text", "geolocationNotes",
        "assessmentText",
    ]

    /// The keys whose text is blank, or is not in one line without needless white space.
    private func misshapen(_ json: JSONValue, _ key: String = "") -> [String] {
        if key == "annotations" { return [] }
        if let text = json.string {
            let line = TextCollector.line(text)
            return line == nil || (line != text && !Self.prose.contains(key)) ? [key] : []
        }
        let elements = (json.array ?? []).flatMap { misshapen($0, key) }
        return elements + (json.members ?? []).flatMap { misshapen($0.value, Self.prose.contains(key) ? key : $0.key) }
    }
}

/// A generator that gives the same numbers for the same seed (SplitMix64, Steele, Lea and Flood 2014, figure 17).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

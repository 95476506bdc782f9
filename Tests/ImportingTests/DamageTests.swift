// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Testing

@testable import Importing

/// Damaged files never end the program, and always give a draft or say why not.
@Suite struct DamageTests {
    private static let fixtures = [
        InventedPage().html, "[\(InventedPost().json)]", InventedPost().json, InventedPost.terms,
        "Incident Code\nCS1\nLocation\nWadi Samir\nAirwars Assessment\nText.\nKey Information\nCivilians reported killed\n5–6",
    ]

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
        for _ in 0..<150 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...12, using: &random) { mutate(&bytes, &random) }
            check(Reading(ImportInput(name: "file", bytes: bytes), context: context), isTermTable: index == 3)
        }
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
        #expect(isTermTable || !reading.drafts.isEmpty || reading.diagnostics.contains { $0.severity == .error })
        for draft in reading.drafts {
            let document = draft.incident.canonicalDocument
            #expect((try? Incident.read(document: document).incident) == draft.incident)
        }
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

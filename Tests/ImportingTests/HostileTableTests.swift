// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Foundation
import Testing

@testable import Importing

/// Hostile and damaged tables are refused with one clear reason, or read; none ends the program.
@Suite struct HostileTableTests {
    private let mapping: TableMapping

    init() throws {
        mapping = try TableMapping.invented(
            "\"key\":[\"*\"],\"columns\":[{\"column\":\"a\",\"to\":\"placeNames.en\"},{\"column\":\"b\",\"to\":\"tallies.civilians.killed\"}]"
        )
    }

    private func fault(_ bytes: [UInt8]) -> ImportDiagnosticCode? { TableReading(bytes, mapping).fault?.code }

    @Test func eachHasItsReason() {
        #expect(fault([]) == .emptyFile)
        #expect(fault(Array("a,b\n1,\0\n".utf8)) == .malformedValue)
        #expect(fault(Array("a,b\n1,2\n\"open,3\n".utf8)) == .truncatedFile)
        #expect(fault(Array("a,b\nä,1\n".utf8) + [0xE4, 0x2C, 0x31]) == .notUTF8)
        #expect(fault([0xD0, 0xCF, 0x11, 0xE0, 0, 0]) == .notRecognised)
        #expect(fault(Array("%PDF-1.7".utf8)) == .notRecognised)
        #expect(fault(Array("PK\u{3}\u{4}".utf8) + [UInt8](repeating: 7, count: 100)) == .truncatedFile)
        #expect(fault([0xFF, 0xFE, 0x41]) == .notUTF8)
        #expect(fault(Array("{\"a\":".utf8) + [UInt8](repeating: UInt8(ascii: "["), count: 100_000)) == .malformedJSON)
    }

    @Test func aLineOfTenMillionColumnsIsRefusedInBoundedMemory() {
        let line = [UInt8](repeating: UInt8(ascii: ","), count: 10_000_000)
        #expect(fault(Array("a,b\n".utf8) + line) == .fileTooLarge)
        #expect(fault(line + Array("\na,b\n".utf8)) == .fileTooLarge)
    }

    /// Damaged copies of each fixture; `SIJILL_DAMAGE_ROUNDS` asks for more by hand.
    private static let rounds = Int(ProcessInfo.processInfo.environment["SIJILL_DAMAGE_ROUNDS"] ?? "") ?? 150

    private static let fixtures: [[UInt8]] = [
        Array("sep=;\r\na;b\r\n\"Tell \"\"Marwa\"\"\";5-6\r\nتل مروة;٣\r\n".utf8),
        [0xFF, 0xFE] + Array("a,b\nc,1\n".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
        Array("[{\"a\":\"x\",\"b\":1},{\"a\":\"y\",\"b\":{\"c\":[1,2]}}]".utf8),
        Array("{\"a\":\"x\",\"b\":1}\n{\"a\":\"y\",\"b\":2}\n".utf8),
        Array("{\"data\":{\"rows\":[[\"a\",\"b\"],[\"x\",\"1\"]]}}".utf8),
        WorkbookFixture.workbook(),
    ]

    @Test(arguments: fixtures.indices)
    func damagedTablesAreReadOrRefused(index: Int) {
        var random = SeededGenerator(seed: UInt64(index) + 77)
        for round in 0..<Self.rounds {
            var bytes = Self.fixtures[index]
            for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
                let place = Int.random(in: bytes.indices, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
                default: bytes.removeSubrange(place...)
                }
            }
            let reading = TableReading(bytes, mapping, pieceLength: round % 3 == 0 ? 5 : 100_000)
            #expect(reading.fault != nil || reading.summary != nil)
            for incident in reading.incidents {
                #expect((try? Incident.read(document: incident.canonicalDocument)) != nil)
            }
        }
    }
}

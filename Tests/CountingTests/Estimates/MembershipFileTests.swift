// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Counting

@Suite struct MembershipFileTests {
    private func file(_ text: String, taking lists: [String]? = nil) throws -> MembershipFile {
        try MembershipFile(Array(text.utf8), taking: lists)
    }

    @Test func patternsWithCountsAreRead() throws {
        let file = try file(PublishedTable.csv)

        #expect(try file.table() == PublishedTable.table())
        #expect(file.rows == 15)
        #expect(file.diagnostics.isEmpty)
        #expect(!file.hasLinks)
    }

    @Test func personsAreReadAndAddedUp() throws {
        let file = try file("person,A,B\np1,1,0\np2,1,1\np3,0,1\np4,1,1\n")

        #expect(try file.table() == ListMembership(lists: ["A", "B"], counts: [0, 1, 1, 2]))
    }

    @Test(arguments: [
        "A,B,count\n1,1,2\n", "A;B;count\r\n1;1;2\r\n", "A\tB\tcount\r1\t1\t2", "\u{FEFF}A,B,count\n\n1,1,2",
        "\"A\",\"B\",\"count\"\n\"1\", 1 ,\"2\"\n",
    ]) func commonWritingsAreTheSameTable(text: String) throws {
        #expect(try file(text).table() == ListMembership(lists: ["A", "B"], counts: [0, 0, 0, 2]))
    }

    @Test func aNameMayHoldSeparatorsAndQuotes() throws {
        #expect(try file("\"a, \"\"b\"\"\",\"c\nd\"\n1,1\n").lists == ["a, \"b\"", "c\nd"])
    }

    static let badRows: [(row: String, column: String?, reason: MembershipDiagnostic.Reason)] = [
        ("1,0", nil, .fieldCount(2, expected: 3)), ("1,0,4,", nil, .fieldCount(4, expected: 3)),
        ("1,,4", "B", .notZeroOrOne), ("2,0,4", "A", .notZeroOrOne), ("yes,0,4", "A", .notZeroOrOne),
        ("0,0,4", nil, .onNoList), ("1,1,-1", "count", .notACount), ("1,1,1.5", "count", .notACount),
        ("1,1,", "count", .notACount), ("1,1,1000000001", "count", .notACount),
        ("1,1,99999999999999999999", "count", .notACount), ("\"1\"x,1,4", "A", .badQuotes),
        ("1,0,5", nil, .repeatedPattern(line: 2)),
    ]

    @Test(arguments: badRows) func aBadRowIsNamedAndTheRestIsTaken(
        row: String,
        column: String?,
        reason: MembershipDiagnostic.Reason
    ) throws {
        let file = try file("A,B,count\n1,0,7\n\(row)\n0,1,9\n")

        #expect(file.diagnostics == [MembershipDiagnostic(line: 3, column: column, reason: reason)])
        #expect(file.rows == 3)
        #expect(try file.table().counts == [0, 7, 9, 0])
    }

    @Test func aPersonWhoStandsTwiceIsNamed() throws {
        let file = try file("person,A,B\np1,1,0\np2,1,1\np1,0,1\n")

        #expect(
            file.diagnostics == [MembershipDiagnostic(line: 4, column: "person", reason: .repeatedPerson(line: 2))]
        )
        #expect(try file.table().persons == 2)
    }

    @Test func bytesThatAreNoTextAreNamed() throws {
        let file = try MembershipFile(Array("A,B\n1,1\n".utf8) + [0xFF, 0x2C, 0x31, 0x0A])

        #expect(file.diagnostics == [MembershipDiagnostic(line: 3, column: "A", reason: .notText)])
    }

    @Test func aQuoteThatDoesNotCloseIsNamedWithItsLine() throws {
        let file = try file("A,B\n1,1\n1,\"1\n0,1\n")

        #expect(file.diagnostics == [MembershipDiagnostic(line: 3, column: "B", reason: .badQuotes)])
        #expect(try file.table().persons == 1)
    }

    @Test func aDiagnosticDoesNotRepeatTheValue() throws {
        let file = try file("A,B\nLamis Invented,1\n")

        #expect(file.diagnostics.map(\.text) == ["line 2, column A: this is neither 0 nor 1"])
    }

    @Test func chosenListsAreTakenInTheirOrderAndTheRestIsSaid() throws {
        let file = try file("A,B,age,C\n1,1,34,0\n0,1,7,1\n0,1,unknown,0\n", taking: ["C", "A"])

        #expect(file.lists == ["C", "A"])
        #expect(file.unusedColumns == ["B", "age"])
        #expect(file.personsOutside == 1)
        #expect(try file.table().counts == [0, 1, 1, 0])
    }

    static let failures: [(text: String, lists: [String]?, failure: MembershipFile.Failure)] = [
        ("", nil, .noHeading), ("\n\n", nil, .noHeading), ("A,,B\n", nil, .unnamedColumn(2)),
        ("A,B,A\n", nil, .repeatedColumn("A")), ("person,count,A\n", nil, .personsAndCounts),
        ("person,link\n", nil, .noLists), ("A,B\n", ["C"], .unknownList("C")),
        ("A,B\n", ["A", "A"], .repeatedColumn("A")),
        ("A,B,link:C\n", nil, .unknownList("C")), ("A,B,C,D,E\n", nil, .tooManyLists(5)),
    ]

    @Test(arguments: failures) func aHeadingThatMakesNoTableIsRefused(
        text: String,
        lists: [String]?,
        failure: MembershipFile.Failure
    ) {
        #expect(throws: failure) { try file(text, taking: lists) }
    }

    @Test func damagedFilesLoseNoRowInSilence() throws {
        var random = EstimateRandom(seed: 23)
        let whole = Array("person,A,B,C,link\np1,1,0,0,\np2,1,1,0,0.7\n\"p3\",0,1,1,0.9\np4,1,1,1,0.4\n".utf8)
        var (read, left) = (0, 0)
        for _ in 0..<4000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: at)
                default: bytes.insert([0x22, 0x0A, 0x2C, 0x31, 0x00][Int(random.next() % 5)], at: at)
                }
            }
            guard let file = try? MembershipFile(bytes) else { continue }
            let taken = file.entries.values.reduce(0, +)
            if !file.lists.isEmpty, !String(decoding: bytes, as: UTF8.self).contains("count") {
                #expect(taken + file.personsOutside + file.diagnostics.count == file.rows)
            }
            read += taken
            left += file.diagnostics.count
        }
        #expect(read > 1000)
        #expect(left > 1000)
    }
}

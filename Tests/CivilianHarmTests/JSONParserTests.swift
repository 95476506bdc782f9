// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import CivilianHarm

@Suite struct JSONParserTests {
    @Test(arguments: [
        ("", JSONError.Reason.emptyInput), (" \n", .emptyInput), ("{\"a\":", .unexpectedEnd), ("[1,", .unexpectedEnd),
        ("\"a", .unexpectedEnd), ("tru", .unexpectedEnd), ("[1,]", .unexpectedByte(0x5D)),
        ("{\"a\":1,}", .unexpectedByte(0x7D)), ("{a:1}", .unexpectedByte(0x61)), ("'a'", .unexpectedByte(0x27)),
        ("01", .invalidNumber), ("1.", .invalidNumber), (".5", .unexpectedByte(0x2E)), ("+1", .unexpectedByte(0x2B)),
        ("1e", .invalidNumber), ("-", .invalidNumber), ("NaN", .unexpectedByte(0x4E)), ("1e999", .numberOutOfRange),
        ("\"\\x\"", .invalidEscape), ("\"\\ud800\"", .invalidEscape), ("\"\\udc00\"", .invalidEscape),
        ("\"\\u12g4\"", .invalidEscape), ("\"\t\"", .unexpectedByte(0x09)), ("1 2", .trailingContent),
        ("{\"a\":1,\"a\":2}", .repeatedKey("a")), ("{\"a\":1,\"\\u0061\":2}", .repeatedKey("a")),
    ])
    func faultyTextIsRefusedWithItsReason(text: String, reason: JSONError.Reason) {
        #expect {
            try JSONParser.parse(text.utf8)
        } throws: { error in
            (error as? JSONError)?.reason == reason
        }
    }

    @Test(arguments: [1, 2, 15, 16, 17, 40], [true, false])
    func repeatedKeyIsFoundAmongManyInAnyOrder(count: Int, isAscending: Bool) throws {
        let keys = (0..<count).map { "k\($0 + 100)" }
        let ordered = isAscending ? keys : keys.reversed()
        func object(_ keys: [String]) -> String { "{" + keys.map { "\"\($0)\":1" }.joined(separator: ",") + "}" }

        #expect(try JSONParser.parse(object(ordered).utf8).members?.map(\.key) == ordered)
        for key in [ordered[0], ordered[count / 2], ordered[count - 1]] {
            #expect {
                try JSONParser.parse(object(ordered + [key]).utf8)
            } throws: { error in
                (error as? JSONError)?.reason == .repeatedKey(key)
            }
        }
    }

    @Test func keysInTwoNormalFormsAreTwoKeys() throws {
        let object = try JSONParser.parse("{\"z\":0,\"e\u{301}\":1,\"\u{E9}\":2}".utf8)

        #expect(object.members?.count == 3)
    }

    @Test func invalidUTF8IsRefused() {
        let bytes: [UInt8] = [0x22, 0xC3, 0x28, 0x22]
        #expect {
            try JSONParser.parse(bytes)
        } throws: { error in
            (error as? JSONError)?.reason == .invalidUTF8
        }
    }

    @Test func faultIsNamedByLineAndColumn() {
        #expect {
            try JSONParser.parse("{\n  \"a\": 1,\n  \"b\": ?\n}".utf8)
        } throws: { error in
            guard let error = error as? JSONError else { return false }
            return error.line == 3 && error.column == 8 && error.description.hasSuffix("(line 3, column 8)")
        }
    }

    @Test func depthIsBounded() {
        let deep = String(repeating: "[", count: 100_000)
        #expect {
            try JSONParser.parse(deep.utf8)
        } throws: { error in
            (error as? JSONError)?.reason == .nestedTooDeep(limit: JSONParser.depthLimit)
        }
        let allowed = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
        #expect(throws: Never.self) { try JSONParser.parse(allowed.utf8) }
    }

    @Test(arguments: [
        ("0", 0.0), ("-0", 0), ("-12", -12), ("999999999999999", 999_999_999_999_999), ("1.5e2", 150), ("1E-2", 0.01),
        ("9007199254740993", 9_007_199_254_740_992), ("0.1", 0.1),
    ])
    func numbersAreRead(text: String, value: Double) throws {
        #expect(try JSONParser.parse(text.utf8) == .number(value))
    }

    @Test func escapesAreRead() throws {
        let value = try JSONParser.parse(#""\"\\\/\b\f\n\r\t\u0627\ud83d\ude00""#.utf8)
        #expect(value.string == "\"\\/\u{8}\u{C}\n\r\tا😀")
    }

    @Test func valuesAnswerByKind() throws {
        let value = try JSONParser.parse(#"{"a":[1,2.5],"b":true,"c":null}"#.utf8)
        #expect(value["a"]?.array?[0].integer == 1)
        #expect(value["a"]?.array?[1].integer == nil)
        #expect(value["b"]?.bool == true)
        #expect(value["c"]?.isNull == true)
        #expect(value["d"] == nil)
        #expect(value["a"]?["x"] == nil)
        #expect(value.members?.map(\.key) == ["a", "b", "c"])
    }

    @Test func cutTextNeverCrashes() throws {
        let text = Array(#"{"a":[1,-2.5e3,"ب\u0628\n"],"b":{"c":true,"d":null}}"#.utf8)
        for end in text.indices {
            #expect(throws: JSONError.self) { try JSONParser.parse(text[..<end]) }
        }
    }
}

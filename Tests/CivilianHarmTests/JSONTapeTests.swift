// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CivilianHarm

@Suite struct JSONTapeTests {
    private static func strings(_ text: String) -> [String]? {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { buffer in
            var tape = JSONTape()
            guard tape.read(buffer) else { return nil }
            return tape.nodes.filter { $0.kind == .string }.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        }
    }

    /// Strings are read eight bytes at a time: their ends lie at every place of such a word.
    @Test(arguments: 0...40) func stringsOfEveryLengthEndWhereTheyEnd(length: Int) {
        let plain = String(repeating: "a", count: length)
        #expect(Self.strings("[\"\(plain)\",\"b\"]") == [plain, "b"])
        for place in 0...length {
            var escaped = plain
            escaped.insert(contentsOf: "\\\"", at: escaped.utf8.index(escaped.startIndex, offsetBy: place))
            #expect(Self.strings("[\"\(escaped)\",\"!#\"]") == [escaped, "!#"], "\(place)")
        }
        #expect(Self.strings("[\"\(plain)") == nil && Self.strings("[\"\(plain)\\") == nil)
    }

    @Test func bytesThatDifferByOneFromAnEndAreNone() {
        let text = "!#[]\u{80}\u{7F}ä\u{A2}\u{DC}é سجل"
        #expect(Self.strings("[\"\(text)\"]") == [text])
    }

    @Test func aValueIsAddedBehindOthers() {
        let bytes = Array("{\"a\":1}[2,\"x\"]".utf8)
        bytes.withUnsafeBufferPointer { buffer in
            var tape = JSONTape()
            let isRead = tape.read(UnsafeBufferPointer(rebasing: buffer[..<7]))
            #expect(isRead)
            let place = tape.add(buffer, 7..<bytes.count)
            #expect(place == 3 && tape.nodes[3].next == 6 && tape.nodes[5].range == 11..<12)
            let cut = tape.add(buffer, 7..<bytes.count - 1)
            #expect(cut == nil)
        }
    }
}

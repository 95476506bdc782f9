// SPDX-License-Identifier: Apache-2.0

/// A closed list of keys that the format writes bare, without unknown terms.
package protocol PlainKey: InterchangeValue, Vocabulary {}

extension PlainKey {
    package static var shape: ValueShape { .term(vocabulary: vocabularyName, isPlain: true) }

    package func write(to writer: inout JSONWriter) { writer.string(rawValue) }

    package static func read(_ json: JSONValue, _ reader: inout InterchangeReader) -> Self? {
        guard let key = json.string else { return reader.wrongType("a key of \(vocabularyName)") }
        return Self(rawValue: key) ?? reader.malformed("a key of \(vocabularyName)")
    }
}

// SPDX-License-Identifier: Apache-2.0

/// A term of a vocabulary, or one outside of it kept as it was given.
package enum Term<Terms: Vocabulary>: Hashable, Sendable {
    case known(Terms)
    case unknown(String)

    /// The term of the vocabulary; nil for one outside of it.
    package var known: Terms? {
        if case .known(let term) = self { term } else { nil }
    }

    /// The printed label; a term outside the vocabulary as it was given.
    package func label(_ language: InterfaceLanguage) -> String {
        switch self {
        case .known(let term): term.label(language)
        case .unknown(let text): text
        }
    }

    /// One text for filters and addresses: the key, or `?` and the text of a term outside the vocabulary.
    package var code: String {
        switch self {
        case .known(let term): term.key
        case .unknown(let text): "?" + text
        }
    }

    /// Reads what `code` wrote.
    package init(code: String) {
        if code.hasPrefix("?") {
            self = .unknown(String(code.dropFirst()))
        } else {
            self = Terms(rawValue: code).map { .known($0) } ?? .unknown(code)
        }
    }

    /// A printed label; text outside the vocabulary is kept, empty text is nil.
    package init?(label: String) {
        let label = label.trimmed
        guard !label.isEmpty else { return nil }
        self = Terms.term(labelled: label).map { .known($0) } ?? .unknown(label)
    }
}

extension Term: InterchangeValue {
    package static var shape: ValueShape { .term(vocabulary: Terms.vocabularyName, isPlain: false) }

    package func write(to writer: inout JSONWriter) {
        switch self {
        case .known(let term): writer.string(term.rawValue)
        case .unknown(let text):
            writer.object { writer in
                writer.key("unknownTerm")
                writer.string(text)
            }
        }
    }

    package static func read(_ json: JSONValue, _ reader: inout InterchangeReader) -> Self? {
        if let key = json.string {
            return Terms(rawValue: key).map { .known($0) } ?? reader.malformed("a key of \(Terms.vocabularyName)")
        }
        if let members = json.members, members.count == 1, members[0].key == "unknownTerm",
            let text = members[0].value.string, !text.isEmpty
        {
            return .unknown(text)
        }
        return reader.wrongType("a key of \(Terms.vocabularyName) or {\"unknownTerm\": text}")
    }
}

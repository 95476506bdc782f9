// SPDX-License-Identifier: Apache-2.0

/// The form of a value of the interchange format, as data: what tables, their descriptions and rewriters follow.
package indirect enum ValueShape: Sendable {
    /// What a text is.
    package enum TextKind: Sendable {
        case text, identifier, day, clock, moment
    }

    case text(TextKind)
    case integer
    case number
    case boolean
    /// A key of a vocabulary; a plain one is never a term outside of it.
    case term(vocabulary: String, isPlain: Bool)
    /// A `Bound`.
    case range
    /// JSON of any kind.
    case json
    /// Null where nobody said.
    case optional(ValueShape)
    case list(ValueShape)
    case object(ObjectShape)
}

/// The keys of an object with the forms of their values, in the order of the format.
package struct ObjectShape: Sendable {
    /// One key.
    package struct Member: Sendable {
        package let key: String
        package let shape: ValueShape
    }

    /// The name of the object, as the data dictionary has it.
    package let name: String
    package let members: [Member]
    /// Whether keys of which nothing is known are left out.
    package let isMap: Bool

    /// The vocabulary of the keys, of a map whose values are objects; nil for every other object.
    package let keyVocabulary: String?
}

extension InterchangeObject {
    package static var shape: ValueShape { .object(objectShape) }

    /// The form of the object itself.
    package static var objectShape: ObjectShape {
        ObjectShape(
            name: "\(Self.self)",
            members: form.fields.map { ObjectShape.Member(key: $0.key, shape: $0.shape) },
            isMap: form.fields.contains { $0.isWritten != nil },
            keyVocabulary: keyVocabulary
        )
    }

    package static var keyVocabulary: String? { nil }
}

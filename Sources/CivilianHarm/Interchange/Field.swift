// SPDX-License-Identifier: Apache-2.0

/// One key of an object of the interchange format, bound to the property that holds it.
package struct Field<Root>: Sendable {
    package let key: String
    let isWritten: @Sendable (Root) -> Bool
    let write: @Sendable (Root, inout JSONWriter) -> Void
    let read: @Sendable (inout Root, JSONValue, inout InterchangeReader) -> Void
    let readMissing: @Sendable (inout Root, inout InterchangeReader) -> Void
    let areEqual: @Sendable (Root, Root) -> Bool
    let copy: @Sendable (Root, inout Root) -> Void
    let isAbsent: @Sendable (Root) -> Bool

    /// A key that is always written.
    package init<Value: InterchangeValue>(_ key: String, _ path: any WritableKeyPath<Root, Value> & Sendable) {
        self.init(key, path, omittedWhenAbsent: false)
    }

    /// A key of a map: left out where nothing is known.
    package static func known<Value: InterchangeValue>(
        _ key: String,
        _ path: any WritableKeyPath<Root, Value> & Sendable
    ) -> Field {
        Field(key, path, omittedWhenAbsent: true)
    }

    private init<Value: InterchangeValue>(
        _ key: String,
        _ path: any WritableKeyPath<Root, Value> & Sendable,
        omittedWhenAbsent: Bool
    ) {
        self.key = key
        isWritten = { root in !omittedWhenAbsent || !root[keyPath: path].isAbsent }
        write = { root, writer in root[keyPath: path].write(to: &writer) }
        read = { root, json, reader in
            if let value = Value.read(json, &reader) { root[keyPath: path] = value }
        }
        readMissing = { root, reader in
            if let value = Value.absent {
                root[keyPath: path] = value
            } else {
                reader.record(.missingValue, "this is required and missing")
            }
        }
        areEqual = { root, other in root[keyPath: path] == other[keyPath: path] }
        copy = { source, target in target[keyPath: path] = source[keyPath: path] }
        isAbsent = { root in root[keyPath: path].isAbsent }
    }
}

/// The keys of one object in the order of the interchange format.
package struct Form<Root>: Sendable {
    package let fields: [Field<Root>]
    /// The fields by the order of RFC 8785; every key is ASCII, so bytes sort as UTF-16 does.
    let canonical: [Field<Root>]
    let indices: [String: Int]

    package init(_ fields: [Field<Root>]) {
        self.fields = fields
        canonical = fields.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        indices = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1.key, $0) })
    }
}

/// A value written as an object with the keys of its form.
package protocol InterchangeObject: InterchangeValue {
    init()
    static var form: Form<Self> { get }
}

extension InterchangeObject {
    package func write(to writer: inout JSONWriter) {
        let fields = writer.order == .canonical ? Self.form.canonical : Self.form.fields
        writer.object { writer in
            for field in fields where field.isWritten(self) {
                writer.key(field.key)
                field.write(self, &writer)
            }
        }
    }

    package static func read(_ json: JSONValue, _ reader: inout InterchangeReader) -> Self? {
        guard let members = json.members else { return reader.wrongType("an object") }
        let form = Self.form
        var value = Self()
        var isGiven = [Bool](repeating: false, count: form.fields.count)
        for member in members {
            reader.within(.key(member.key)) { reader in
                guard let index = form.indices[member.key] else {
                    reader.record(.unknownKey, "the format has no such key", value: member.value)
                    return
                }
                if member.value.isNull { return }
                isGiven[index] = true
                form.fields[index].read(&value, member.value, &reader)
            }
        }
        for (index, field) in form.fields.enumerated() where !isGiven[index] {
            reader.within(.key(field.key)) { field.readMissing(&value, &$0) }
        }
        return value
    }
}

// SPDX-License-Identifier: Apache-2.0

/// One key of an object of the interchange format, bound to the property that holds it.
package final class Field<Root>: Sendable {
    package let key: String
    /// The form of the value.
    package let shape: ValueShape
    /// The key as JSON writes it, with its colon.
    let keyBytes: [UInt8]
    /// Writes the value.
    package let write: @Sendable (Root, inout JSONWriter) -> Void
    /// Reads a value that is not null; where its form is wrong, records a problem and leaves the property.
    package let read: @Sendable (inout Root, JSONValue, inout InterchangeReader) -> Void
    /// Sets the property to what a missing key means, or records that it is required.
    let readMissing: @Sendable (inout Root, inout InterchangeReader) -> Void
    /// Whether a map leaves the key out.
    let isWritten: (@Sendable (Root) -> Bool)?
    private let property: any FieldProperty<Root>

    /// A key that is always written.
    package init<Value: InterchangeValue>(_ key: String, _ path: any WritableKeyPath<Root, Value> & Sendable) {
        self.key = key
        keyBytes = Array("\"\(key)\":".utf8)
        shape = Value.shape
        property = KeyPathProperty(path: path)
        write = Self.writer(of: path)
        read = Self.reader(of: path)
        readMissing = Self.missingReader(of: path)
        isWritten = nil
    }

    private init<Value: InterchangeValue>(
        known key: String,
        _ path: any WritableKeyPath<Root, Value> & Sendable
    ) {
        self.key = key
        keyBytes = Array("\"\(key)\":".utf8)
        shape = Value.shape
        property = KeyPathProperty(path: path)
        write = Self.writer(of: path)
        read = Self.reader(of: path)
        readMissing = Self.missingReader(of: path)
        isWritten = Self.presence(of: path)
    }

    /// A key of a map: left out where nothing is known.
    package static func known<Value: InterchangeValue>(
        _ key: String,
        _ path: any WritableKeyPath<Root, Value> & Sendable
    ) -> Field {
        Field(known: key, path)
    }

    /// Stored properties are written from their place in the struct, which costs a fifth of going by the key path.
    private static func writer<Value: InterchangeValue>(
        of path: any WritableKeyPath<Root, Value> & Sendable
    ) -> @Sendable (Root, inout JSONWriter) -> Void {
        guard let offset = MemoryLayout<Root>.offset(of: path) else {
            return { root, writer in root[keyPath: path].write(to: &writer) }
        }
        return { root, writer in
            withUnsafePointer(to: root) { pointer in
                // `offset(of:)` promises that a value of this very type lies here.
                (UnsafeRawPointer(pointer) + offset).assumingMemoryBound(to: Value.self).pointee.write(to: &writer)
            }
        }
    }

    /// Whether there is anything to write, found in the same way.
    private static func presence<Value: InterchangeValue>(
        of path: any WritableKeyPath<Root, Value> & Sendable
    ) -> @Sendable (Root) -> Bool {
        guard let offset = MemoryLayout<Root>.offset(of: path) else { return { root in !root[keyPath: path].isAbsent } }
        return { root in
            withUnsafePointer(to: root) { pointer in
                !(UnsafeRawPointer(pointer) + offset).assumingMemoryBound(to: Value.self).pointee.isAbsent
            }
        }
    }

    /// Stored properties are set at their place in the struct, for the same reason.
    private static func setter<Value: InterchangeValue>(
        of path: any WritableKeyPath<Root, Value> & Sendable
    ) -> @Sendable (inout Root, Value) -> Void {
        guard let offset = MemoryLayout<Root>.offset(of: path) else {
            return { root, value in root[keyPath: path] = value }
        }
        return { root, value in
            withUnsafeMutablePointer(to: &root) { pointer in
                (UnsafeMutableRawPointer(pointer) + offset).assumingMemoryBound(to: Value.self).pointee = value
            }
        }
    }

    private static func reader<Value: InterchangeValue>(
        of path: any WritableKeyPath<Root, Value> & Sendable
    ) -> @Sendable (inout Root, JSONValue, inout InterchangeReader) -> Void {
        let set = setter(of: path)
        return { root, json, reader in
            if let value = Value.read(json, &reader) { set(&root, value) }
        }
    }

    private static func missingReader<Value: InterchangeValue>(
        of path: any WritableKeyPath<Root, Value> & Sendable
    ) -> @Sendable (inout Root, inout InterchangeReader) -> Void {
        let set = setter(of: path)
        return { root, reader in
            if let value = Value.absent {
                set(&root, value)
            } else {
                reader.record(.missingValue, "this is required and missing")
            }
        }
    }

    func areEqual(_ left: Root, _ right: Root) -> Bool { property.areEqual(left, right) }

    func copy(_ source: Root, _ target: inout Root) { property.copy(source, &target) }

    func isAbsent(_ root: Root) -> Bool { property.isAbsent(root) }
}

/// What can be done with a property whose type is not known here.
private protocol FieldProperty<Root>: Sendable {
    associatedtype Root

    func areEqual(_ left: Root, _ right: Root) -> Bool
    func copy(_ source: Root, _ target: inout Root)
    func isAbsent(_ root: Root) -> Bool
}

/// A property by its key path.
private struct KeyPathProperty<Root, Value: InterchangeValue>: FieldProperty {
    let path: any WritableKeyPath<Root, Value> & Sendable

    func areEqual(_ left: Root, _ right: Root) -> Bool { left[keyPath: path] == right[keyPath: path] }

    func copy(_ source: Root, _ target: inout Root) { target[keyPath: path] = source[keyPath: path] }

    func isAbsent(_ root: Root) -> Bool { root[keyPath: path].isAbsent }
}

/// The keys of one object in the order of the interchange format.
package struct Form<Root>: Sendable {
    package let fields: [Field<Root>]
    /// The fields by the order of RFC 8785; every key is ASCII, so bytes sort as UTF-16 does.
    let canonical: [Field<Root>]
    /// The place in `fields` of each of `canonical`.
    private let canonicalIndices: [Int]
    /// The place of each key in `fields`.
    package let indices: [String: Int]
    /// The places in `fields` of keys that are required, or whose missing means something else than a new value has.
    fileprivate let unset: [Int]

    package init(_ fields: [Field<Root>]) where Root: InterchangeObject {
        self.fields = fields
        canonicalIndices = fields.indices.sorted { fields[$0].key.utf8.lexicographicallyPrecedes(fields[$1].key.utf8) }
        canonical = canonicalIndices.map { fields[$0] }
        indices = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1.key, $0) })
        unset = fields.indices.filter { index in
            var (value, reader) = (Root(), InterchangeReader())
            fields[index].readMissing(&value, &reader)
            return !reader.problems.isEmpty || !fields[index].areEqual(value, Root())
        }
    }

    /// The place of a key in `fields`; nil where the form has no such key.
    ///
    /// `next` is a place in `canonical`, from 0: keys that come in that order, as in stored documents, are not looked up.
    func index(of key: String, next: inout Int) -> Int? {
        if next < canonical.count, canonical[next].key != key {
            while next < canonical.count, canonical[next].key.utf8.lexicographicallyPrecedes(key.utf8) { next += 1 }
        }
        guard next < canonical.count, canonical[next].key == key else { return indices[key] }
        next += 1
        return canonicalIndices[next - 1]
    }
}

/// A value written as an object with the keys of its form.
package protocol InterchangeObject: InterchangeValue {
    init()
    static var form: Form<Self> { get }
    /// The vocabulary of the keys, of a map whose values are objects; nil for every other object.
    static var keyVocabulary: String? { get }
}

extension InterchangeObject {
    package func write(to writer: inout JSONWriter) {
        let fields = writer.order == .canonical ? Self.form.canonical : Self.form.fields
        writer.object { writer in
            for field in fields where field.isWritten?(self) ?? true {
                writer.key(encoded: field.keyBytes)
                field.write(self, &writer)
            }
        }
    }

    package static func read(_ json: JSONValue, _ reader: inout InterchangeReader) -> Self? {
        guard let members = json.members else { return reader.wrongType("an object") }
        let form = Self.form
        var value = Self()
        var given = FieldSet()
        var next = 0
        for member in members {
            reader.within(.key(member.key)) { reader in
                guard let index = form.index(of: member.key, next: &next) else {
                    reader.record(.unknownKey, "the format has no such key", value: member.value)
                    return
                }
                if case .null = member.value { return }
                given.insert(index)
                form.fields[index].read(&value, member.value, &reader)
            }
        }
        for index in form.unset where !given.contains(index) {
            let field = form.fields[index]
            reader.within(.key(field.key)) { field.readMissing(&value, &$0) }
        }
        return value
    }
}

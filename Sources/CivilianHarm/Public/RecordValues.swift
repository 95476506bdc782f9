// SPDX-License-Identifier: Apache-2.0

/// Values of a record that somebody reads: the others need not be decoded, and most of a record is in a few of them.
package struct RecordValues: Hashable, Sendable, ExpressibleByArrayLiteral {
    /// Keys from the record down; what one leads to is read whole.
    package let paths: [[String]]

    /// Values by paths such as `tallies` or `sources.url`.
    package init(arrayLiteral paths: String...) {
        self.paths = paths.map { $0.split(separator: ".").map { String($0) } }
    }

    private init(paths: [[String]]) {
        self.paths = paths
    }

    package static func + (some: RecordValues, others: RecordValues) -> RecordValues {
        RecordValues(paths: some.paths + others.paths)
    }

    /// Values without which no record can be read, wherever they stand.
    private static let required: Set<[String]> = {
        var required: Set<[String]> = []
        func gather(_ shape: ValueShape, _ path: [String]) {
            switch shape {
            case .optional(let inner), .list(let inner): gather(inner, path)
            case .object(let object):
                for member in object.members where !object.isMap {
                    if member.shape.isPlain { required.insert(path + [member.key]) }
                    gather(member.shape, path + [member.key])
                }
            default: break
            }
        }
        gather(Incident.shape, [])
        return required
    }()

    /// Whether anything is read at a path, or below it; of what is read, values that must be there are read too.
    package func include(_ path: [String]) -> Bool {
        Self.required.contains(path) || paths.contains { zip($0, path).allSatisfy(==) }
    }
}

extension ValueShape {
    /// Whether this is one value that must be there.
    fileprivate var isPlain: Bool {
        switch self {
        case .text, .integer, .number, .boolean, .term: true
        case .range, .json, .optional, .list, .object: false
        }
    }
}

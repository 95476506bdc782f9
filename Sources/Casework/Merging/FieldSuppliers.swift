// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register

/// Which origins supplied which fields of a record, and which of them a person set, from its revisions.
struct FieldSuppliers: Sendable {
    private let standing: [RevisionHeader]
    /// Those of an origin.
    private let headers: [RevisionHeader]

    init(_ history: [RevisionHeader]) {
        standing = Self.standing(history)
        headers = standing.filter { $0.origin != nil }
    }

    /// The revision by which a person set a field, if nothing set it since; nil where what an import gave stands.
    func correction(ofField index: Int) -> RevisionHeader? {
        standing.last { $0.supplied.contains(index) }.flatMap { $0.kind.isCorrection ? $0 : nil }
    }

    /// The revisions that still hold: where an import was undone, those since the state that came back do not.
    private static func standing(_ history: [RevisionHeader]) -> [RevisionHeader] {
        var standing: [RevisionHeader] = []
        for header in history {
            if header.kind == .undone {
                let restored = standing.lastIndex { $0.digest == header.digest }
                standing.removeSubrange((restored.map { $0 + 1 } ?? 0)...)
            } else {
                standing.append(header)
            }
        }
        return standing
    }

    /// The latest revisions of other origins that supplied a field.
    func others(than origin: RevisionOrigin, ofField index: Int) -> [RevisionOrigin] {
        headers.filter { $0.supplied.contains(index) }.compactMap(\.origin).filter { !$0.isSameOrigin(as: origin) }
    }

    /// Whether the origin itself supplied a field before.
    func hasSupplied(_ origin: RevisionOrigin, field index: Int) -> Bool {
        headers.contains { $0.supplied.contains(index) && $0.origin?.isSameOrigin(as: origin) == true }
    }

    /// Whether a later state of the same origin is recorded already.
    func hasLater(than origin: RevisionOrigin) -> Bool {
        guard let day = origin.lastUpdated else { return false }
        return headers.contains { header in
            guard let kept = header.origin, kept.isSameOrigin(as: origin), let keptDay = kept.lastUpdated else {
                return false
            }
            return keptDay > day
        }
    }
}

extension RevisionKind {
    /// Whether a person changed the record by hand, which no later import takes back in silence.
    var isCorrection: Bool {
        switch self {
        case .edited, .corrected, .redacted: true
        case .imported, .generated, .decided, .undone: false
        }
    }
}

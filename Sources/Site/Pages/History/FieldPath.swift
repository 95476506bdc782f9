// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// The place of a value in a record: `victims[3].names.en`.
struct FieldPath: Hashable, Sendable {
    /// A step of the path: a key, or a place in a list from 0.
    enum Step: Hashable, Sendable {
        case key(String)
        case index(Int)
    }

    let steps: [Step]

    init(_ text: String) {
        var steps: [Step] = []
        for part in text.split(separator: ".") {
            let pieces = part.split(separator: "[")
            if let key = pieces.first { steps.append(.key(String(key))) }
            for piece in pieces.dropFirst() {
                if let index = Int(piece.dropLast()) { steps.append(.index(index)) }
            }
        }
        self.steps = steps
    }

    private init(steps: [Step]) { self.steps = steps }

    func appending(_ key: String) -> FieldPath { FieldPath(steps: steps + [.key(key)]) }

    /// The keys without the places in lists.
    var keys: [String] {
        steps.compactMap { step in
            if case .key(let key) = step { key } else { nil }
        }
    }

    /// The path in words: "People 4: Names: English".
    func label(_ words: Phrasebook) -> HTML {
        var pieces: [String] = []
        for step in steps {
            switch step {
            case .key(let key): pieces.append(FieldLabels.label(key, words.language))
            case .index(let index):
                if let last = pieces.popLast() { pieces.append("\(last) \(words.number(index + 1))") }
            }
        }
        return .joined(pieces.map { .isolated($0) }, by: words.language.isRightToLeft ? " ← " : " → ")
    }
}

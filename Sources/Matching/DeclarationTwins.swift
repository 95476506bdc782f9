// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// Two declarations that speak of one allegation.
package struct DeclarationTwins: Hashable, Sendable {
    /// How they belong together; the raw values are stable keys.
    package enum Kind: String, Sendable, CaseIterable {
        /// Everything that was read is the same: one report twice.
        case copy
        /// The military's number is the same, or a code: a second answer to one allegation.
        case sameAllegation
        /// They name one day, and one place or square, without a number in common.
        case sameEvent
    }

    /// Places in the list given, the smaller first.
    package let first: Int
    package let second: Int
    package let kind: Kind

    /// Every pair among declarations, in their order; each pair once, at its strongest.
    package static func all(among declarations: [Declaration]) -> [DeclarationTwins] {
        var groups: [String: [Int]] = [:]
        for (index, declaration) in declarations.enumerated() {
            for key in keys(of: declaration) { groups[key, default: []].append(index) }
        }
        var kinds: [[Int]: Kind] = [:]
        for (key, members) in groups where members.count > 1 {
            for (place, first) in members.enumerated() {
                for second in members[(place + 1)...] {
                    let kind = kind(declarations[first], declarations[second], sharing: key)
                    if let known = kinds[[first, second]], known.rank <= kind.rank { continue }
                    kinds[[first, second]] = kind
                }
            }
        }
        return kinds.map { DeclarationTwins(first: $0.key[0], second: $0.key[1], kind: $0.value) }
            .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    private static func keys(of declaration: Declaration) -> Set<String> {
        let actor = declaration.actor?.code ?? ""
        var keys = Set(declaration.serials.map { "serial \(actor) \($0)" })
        keys.formUnion(declaration.codes.map { "code \($0.uppercased())" })
        guard let day = declaration.firstDay else { return keys }
        keys.formUnion(declaration.squares.map { "event \(actor) \(day.text) \($0)" })
        for place in declaration.places {
            let words = PlaceKey.key(place)
            if !words.isEmpty { keys.insert("event \(actor) \(day.text) \(words)") }
        }
        return keys
    }

    private static func kind(_ first: Declaration, _ second: Declaration, sharing key: String) -> Kind {
        if first == second { return .copy }
        return key.hasPrefix("event") ? .sameEvent : .sameAllegation
    }
}

extension DeclarationTwins.Kind {
    fileprivate var rank: Int {
        switch self {
        case .copy: 0
        case .sameAllegation: 1
        case .sameEvent: 2
        }
    }
}

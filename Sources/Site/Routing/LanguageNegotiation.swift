// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// The interface language that a reader's browser asks for: RFC 9110, section 12.5.4.
enum LanguageNegotiation {
    /// Codes that older browsers still send, and what they became: IANA Language Subtag Registry.
    private static let current = ["iw": "he"]

    /// The language with the highest weight; English where none of ours is asked for.
    static func language(acceptLanguage header: String?) -> InterfaceLanguage {
        var best: (language: InterfaceLanguage, weight: Double)?
        for range in (header ?? "").split(separator: ",").prefix(32) {
            let parts = range.split(separator: ";").map(\.trimmed)
            guard let tag = parts.first?.lowercased().split(separator: "-").first,
                let language = InterfaceLanguage(rawValue: current[String(tag)] ?? String(tag))
            else { continue }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            if weight > (best?.weight ?? 0) { best = (language, weight) }
        }
        return best?.language ?? .english
    }
}

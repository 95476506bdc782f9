// SPDX-License-Identifier: Apache-2.0

/// Incidents by the codes that they bear or bore.
struct CodeIndex: Sendable {
    private var current: [String: [Int32]] = [:]
    private var former: [String: [Int32]] = [:]
    /// By the code without a small letter at its end.
    private var stems: [String: [Int32]] = [:]

    mutating func append(_ facets: MatchFacets, of index: Int32) {
        for code in Set(facets.codes.map(Self.key)) where !code.isEmpty {
            current[code, default: []].append(index)
            stems[Self.stem(code), default: []].append(index)
        }
        for code in Set(facets.formerCodes.map(Self.key)) where !code.isEmpty {
            former[code, default: []].append(index)
            stems[Self.stem(code), default: []].append(index)
        }
    }

    /// The incidents that codes lead to, each at its strongest level.
    func claims(of codes: [String]) -> [Int32: ClueLevel] {
        var claims: [Int32: ClueLevel] = [:]
        for code in codes.map(Self.key) where !code.isEmpty {
            for index in current[code] ?? [] { claims[index] = .codeCurrent }
            for index in former[code] ?? [] where claims[index] != .codeCurrent { claims[index] = .codeFormer }
            for index in stems[Self.stem(code)] ?? [] where claims[index] == nil { claims[index] = .codeVariant }
        }
        return claims
    }

    /// A code in capitals without spaces and leading zeros of its number: `cs 080` and `CS80` are one.
    private static func key(_ code: String) -> String {
        var key = ""
        var isInNumber = false
        for character in code.uppercased() where !character.isWhitespace {
            let isFigure = character.isASCII && character.isNumber
            if isFigure, !isInNumber, character == "0" { continue }
            isInNumber = isFigure
            key.append(character)
        }
        return key
    }

    private static func stem(_ key: String) -> String {
        guard let last = key.last, last.isLetter, key.dropLast().last?.isNumber == true else { return key }
        return String(key.dropLast())
    }
}

// SPDX-License-Identifier: Apache-2.0

/// N1 for any text, by the letter of its rules.
enum FullKey {
    /// Rounds after which a text is taken as it is; two suffice for every text met.
    private static let mostRounds = 8

    static func key(of text: String) -> String {
        var scalars = text.unicodeScalars.map(\.value)
        // What is dropped may have stood between a letter and its mark, and lower case may compose where capitals
        // did not: once more until nothing changes, so that the key of a key is itself.
        for _ in 0..<mostRounds {
            let next = round(scalars)
            if next == scalars { break }
            scalars = next
        }
        var key = String.UnicodeScalarView()
        key.append(contentsOf: scalars.lazy.compactMap { Unicode.Scalar($0) })
        return String(key)
    }

    private static func round(_ scalars: [UInt32]) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(scalars.count)
        var isAfterSpace = false
        for scalar in NFKC.normalise(scalars) where !KeyRules.isDropped(scalar) {
            if KeyRules.isSpace(scalar) {
                isAfterSpace = !result.isEmpty
                continue
            }
            if isAfterSpace {
                result.append(0x20)
                isAfterSpace = false
            }
            appendLowerCase(KeyRules.folded(scalar), to: &result)
        }
        return result
    }

    private static func appendLowerCase(_ scalar: UInt32, to result: inout [UInt32]) {
        if scalar < 0x80 {
            result.append((0x41...0x5A).contains(scalar) ? scalar + 0x20 : scalar)
        } else if let properties = Unicode.Scalar(scalar)?.properties, properties.changesWhenLowercased {
            result += properties.lowercaseMapping.unicodeScalars.map(\.value)
        } else {
            result.append(scalar)
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

/// Compatibility composition (Unicode Standard Annex 15) of a sequence of scalars.
enum NFKC {
    /// The composed sequence.
    static func normalise(_ scalars: [UInt32]) -> [UInt32] {
        var decomposed: [UInt32] = []
        decomposed.reserveCapacity(scalars.count + 8)
        for scalar in scalars { decompose(scalar, into: &decomposed) }
        order(&decomposed)
        return compose(decomposed)
    }

    private static func decompose(_ scalar: UInt32, into result: inout [UInt32]) {
        if scalar < 0xA0 {
            result.append(scalar)
        } else if Hangul.syllables.contains(scalar) {
            Hangul.decompose(scalar, into: &result)
        } else if let parts = NFKCTables.shared.decompositions[scalar] {
            result += parts
        } else {
            result.append(scalar)
        }
    }

    /// Sorts each run of combining marks by class, keeping the order of equals.
    private static func order(_ scalars: inout [UInt32]) {
        var index = 0
        while index < scalars.count {
            guard combiningClass(scalars[index]) != 0 else {
                index += 1
                continue
            }
            let start = index
            while index < scalars.count, combiningClass(scalars[index]) != 0 { index += 1 }
            if index - start > 1 {
                let run = scalars[start..<index].enumerated().sorted { left, right in
                    let (first, second) = (combiningClass(left.element), combiningClass(right.element))
                    return first == second ? left.offset < right.offset : first < second
                }
                scalars.replaceSubrange(start..<index, with: run.map(\.element))
            }
        }
    }

    private static func compose(_ scalars: [UInt32]) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(scalars.count)
        var starter: Int?
        /// The class of the scalar before; nil right after the starter.
        var lastClass: UInt8?
        for scalar in scalars {
            let scalarClass = combiningClass(scalar)
            if let index = starter, lastClass.map({ $0 < scalarClass }) ?? true,
                let composed = Hangul.compose(result[index], scalar)
                    ?? NFKCTables.shared.compositions[NFKCTables.pair(result[index], scalar)]
            {
                result[index] = composed
                continue
            }
            if scalarClass == 0 {
                starter = result.count
                lastClass = nil
            } else {
                lastClass = scalarClass
            }
            result.append(scalar)
        }
        return result
    }

    static func combiningClass(_ scalar: UInt32) -> UInt8 {
        guard scalar >= 0x300, let scalar = Unicode.Scalar(scalar) else { return 0 }
        return scalar.properties.canonicalCombiningClass.rawValue
    }
}

/// The syllables of Korean, which Unicode composes by calculation (Unicode Standard, section 3.12).
private enum Hangul {
    static let syllables: ClosedRange<UInt32> = 0xAC00...0xD7A3

    static func decompose(_ syllable: UInt32, into result: inout [UInt32]) {
        let index = syllable - 0xAC00
        result.append(0x1100 + index / 588)
        result.append(0x1161 + index % 588 / 28)
        if index % 28 != 0 { result.append(0x11A7 + index % 28) }
    }

    static func compose(_ first: UInt32, _ second: UInt32) -> UInt32? {
        if (0x1100...0x1112).contains(first), (0x1161...0x1175).contains(second) {
            return 0xAC00 + ((first - 0x1100) * 21 + second - 0x1161) * 28
        }
        if syllables.contains(first), (first - 0xAC00) % 28 == 0, (0x11A8...0x11C2).contains(second) {
            return first + second - 0x11A7
        }
        return nil
    }
}

// SPDX-License-Identifier: Apache-2.0

/// What a list shows of an incident beside its summary.
package struct IncidentCard: Hashable, Sendable {
    package var placeEnglish: String?
    package var placeArabic: String?
    /// The printed location line, where no name was told apart.
    package var placeText: String?
    package var region: String?
    /// The beginning of the narrative; nil where the language has none.
    package var excerptEnglish: String?
    package var excerptArabic: String?

    package init() {}

    /// Characters of an excerpt before it is cut at a word.
    package static let excerptLength = 280

    package init(of incident: Incident) {
        placeEnglish = incident.placeNames.en
        placeArabic = incident.placeNames.ar
        placeText = incident.placeText
        region = incident.adminNames.governorate ?? incident.adminNames.region ?? incident.adminNames.province
        excerptEnglish = incident.assessmentText.en.map(Self.excerpt)
        excerptArabic = incident.assessmentText.ar.map(Self.excerpt)
    }

    /// The first words of a prose, cut at a space, with an ellipsis where something follows.
    ///
    /// Goes by bytes and no farther than the cut: narratives are long, and every stored record has an excerpt.
    static func excerpt(_ prose: String) -> String {
        var prose = prose
        return prose.withUTF8 { source in
            let most = min(source.count, 4 * (excerptLength + 2)) + ellipsis.count
            return String(unsafeUninitializedCapacity: most) { target in write(source, to: target) }
        }
    }

    private static let ellipsis = Array(" …".utf8)

    /// Writes the excerpt of valid UTF-8 and gives its length in bytes.
    private static func write(
        _ source: UnsafeBufferPointer<UInt8>,
        to target: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        var (index, count, scalars) = (0, 0, 0)
        var isAfterSpace = false
        var lastSpace: Int?
        while index < source.count {
            let space = spaceLength(source, at: index)
            if space > 0 {
                isAfterSpace = count > 0
                index += space
                continue
            }
            if isAfterSpace {
                isAfterSpace = false
                lastSpace = count
                target[count] = 0x20
                count += 1
                scalars += 1
            }
            for _ in 0..<scalarLength(source[index]) {
                target[count] = source[index]
                count += 1
                index += 1
            }
            scalars += 1
            guard scalars > excerptLength else { continue }
            let end = lastSpace ?? count
            for (offset, byte) in ellipsis.enumerated() { target[end + offset] = byte }
            return end + ellipsis.count
        }
        return count
    }

    /// Bytes of the white space at a place of a prose, which is ASCII's or the no-break space; 0 where there is none.
    private static func spaceLength(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        switch source[index] {
        case 0x20, 0x09, 0x0A, 0x0D: 1
        case 0xC2 where source[index + 1] == 0xA0: 2
        default: 0
        }
    }

    /// Bytes of the scalar that begins with this byte.
    private static func scalarLength(_ first: UInt8) -> Int {
        switch first {
        case ..<0x80: 1
        case ..<0xE0: 2
        case ..<0xF0: 3
        default: 4
        }
    }
}

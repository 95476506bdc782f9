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
    /// Goes by scalars and no farther than the cut: narratives are long, and every stored record has an excerpt.
    static func excerpt(_ prose: String) -> String {
        var text = String.UnicodeScalarView()
        var lastSpace: String.UnicodeScalarView.Index?
        var length = 0
        for scalar in prose.unicodeScalars {
            if scalar.isExcerptSpace {
                if text.isEmpty || lastSpace == text.index(before: text.endIndex) { continue }
                text.append(" ")
                lastSpace = text.index(before: text.endIndex)
            } else {
                text.append(scalar)
            }
            length += 1
            guard length > excerptLength else { continue }
            if let lastSpace { text.removeSubrange(lastSpace...) }
            return String(text) + " …"
        }
        if let lastSpace, lastSpace == text.index(before: text.endIndex) { text.removeSubrange(lastSpace...) }
        return String(text)
    }
}

extension Unicode.Scalar {
    /// White space of prose: ASCII's, and the no-break space.
    fileprivate var isExcerptSpace: Bool {
        switch value {
        case 0x20, 0x09, 0x0A, 0x0D, 0xA0: true
        default: false
        }
    }
}

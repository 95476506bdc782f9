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
    static func excerpt(_ prose: String) -> String {
        var text = ""
        var length = 0
        for word in prose.split(whereSeparator: \.isWhitespace) {
            guard length + word.count <= excerptLength else { return text + " …" }
            if !text.isEmpty { text += " " }
            text += word
            length += word.count + 1
        }
        return text
    }
}

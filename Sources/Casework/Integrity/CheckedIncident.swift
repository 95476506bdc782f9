// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// What a list of findings says of the incident at which each was made.
package struct CheckedIncident: Hashable, Sendable {
    /// nil for an incident of a file, which has none yet.
    package let id: Incident.ID?
    /// The codes, joined by spaces; empty where the record has none.
    package let displayCode: String
    /// The part of an address that names the record: its first code, or its id where it has none.
    package let key: String
    package let placeEnglish: String?
    package let placeArabic: String?
    /// The printed location line, where no name was told apart.
    package let placeText: String?
    package let day: CalendarDay?
    /// The last day of a range; nil for a single day.
    package let lastDay: CalendarDay?
    package let isPublished: Bool

    package init(_ incident: Incident) {
        id = incident.id == .none ? nil : incident.id
        displayCode = incident.displayCode
        key = incident.codes.first ?? incident.id.description
        placeEnglish = incident.placeNames.en
        placeArabic = incident.placeNames.ar
        placeText = incident.placeText
        day = incident.date
        lastDay = incident.dateEnd
        isPublished = incident.visibility == .published
    }

    /// The place in Arabic for that language and in English for others, else in the other one, else as it was printed; nil where
    /// none is recorded.
    package func place(_ language: InterfaceLanguage) -> String? {
        (language == .arabic ? placeArabic ?? placeEnglish : placeEnglish ?? placeArabic) ?? placeText
    }

    /// `2031-04-09` or `2031-04-09/2031-04-10`: ISO 8601; empty for an undated incident.
    package var days: String {
        guard let day else { return "" }
        guard let lastDay, lastDay != day else { return day.text }
        return "\(day.text)/\(lastDay.text)"
    }
}

/// A finding with the incident at which it was made.
package struct IncidentFinding: Hashable, Sendable {
    /// 0 where the incident is of a file and in no register.
    package let number: Int32
    package let incident: CheckedIncident
    package let finding: IntegrityFinding

    package init(number: Int32 = 0, incident: CheckedIncident, finding: IntegrityFinding) {
        self.number = number
        self.incident = incident
        self.finding = finding
    }

    package var rule: IntegrityRule { finding.rule }
}

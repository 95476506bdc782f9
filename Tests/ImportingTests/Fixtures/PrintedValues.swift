// SPDX-License-Identifier: Apache-2.0
import CivilianHarm

@testable import Importing

/// How pages print the values of an incident, in the words of the old layout unless said otherwise.
struct PrintedValues {
    let incident: Incident
    let isNewLayout: Bool

    var date: String? {
        guard let first = incident.date else { return nil }
        guard let last = incident.dateEnd else { return long(first) }
        if isNewLayout { return "\(long(first)) – \(long(last))" }
        if first.year == last.year, first.month == last.month {
            return "\(MonthName.english[first.month - 1]) \(first.day)–\(last.day), \(first.year)"
        }
        return "\(long(first))–\(long(last))"
    }

    func long(_ day: CalendarDay) -> String {
        let month = MonthName.english[day.month - 1]
        return isNewLayout ? "\(day.day) \(month) \(day.year)" : "\(month) \(day.day), \(day.year)"
    }

    private func clock(_ time: ClockTime?) -> String {
        guard let time else { return "" }
        let minute = time.minute < 10 ? "0\(time.minute)" : "\(time.minute)"
        return "\((time.hour + 11) % 12 + 1):\(minute) \(time.hour < 12 ? "am" : "pm")"
    }

    var timeSentence: String? {
        let incident = incident
        let occurred = "The incident \(isNewLayout ? "occurred" : "occured")"
        switch incident.timeKind {
        case nil: return nil
        case .unknown: return "The local time of the incident is unknown."
        case .exact: return "\(occurred) at \(incident.time?.text ?? "") local time."
        case .approximate: return "\(occurred) at approximately \(clock(incident.time)) local time."
        case .window:
            return "\(occurred) between \(clock(incident.timeStart)) and \(clock(incident.timeEnd)) local time."
        case .timeOfDay: return "\(occurred) \(incident.timeOfDay?.label(.english) ?? "")."
        case .firstReported:
            guard case .local(let day, let time) = incident.firstReportedAt else { return nil }
            let by = incident.firstReportedBy ?? ""
            return "The incident was first reported on \(long(day)) at \(clock(time)) by \(by)."
        }
    }

    var place: String {
        let country = incident.countries.first?.label(.english) ?? ""
        let parts = [incident.placeNames.ar, incident.placeNames.en, incident.adminNames.region, country]
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    func joined<Terms: Vocabulary>(_ terms: [Term<Terms>]) -> String? {
        terms.isEmpty ? nil : terms.map { $0.label(.english) }.joined(separator: ", ")
    }

    var harmReported: String { incident.harmReported.map { $0 ? "Yes" : "No" } ?? "None known" }

    /// `5 – 6`, `5`, `Unknown`; figures above a thousand with their comma at times.
    func figure(_ bound: Bound, none: String = "Unknown") -> String {
        guard let low = bound.min, let high = bound.max else { return none }
        return low == high ? thousands(low) : "\(thousands(low))\(isNewLayout ? "–" : " – ")\(thousands(high))"
    }

    private func thousands(_ number: Int) -> String {
        number < 1000 || number % 2 == 0 ? "\(number)" : "\(number / 1000),\(String(number % 1000 + 1000).dropFirst())"
    }

    /// Parts of the civilians killed: `1–3 children`.
    var parts: [String] {
        let groups: [(CasualtyGroup, String, String)] = [
            (.children, "child", "children"), (.women, "woman", "women"), (.men, "man", "men"),
            (.journalists, "journalists", "journalists"),
            (.healthcarePersonnel, "healthcare_personnel", "healthcare_personnel"),
        ]
        return groups.compactMap { group, one, many in
            let bound = incident.tallies[group].killed
            guard bound != .unknown else { return nil }
            return "\(figure(bound).replacing(" – ", with: "–")) \(bound.max == 1 ? one : many)"
        }
    }

    /// The facts below the name of a person, in the order of the template.
    static func facts(_ victim: Victim) -> [(name: String, text: String)] {
        [
            ("victim-age", victim.ageText), ("victim-gender", victim.sex?.rawValue),
            ("victim-pregnant", victim.pregnant == true ? "pregnant" : nil), ("victim-notes", victim.notes),
            ("victim-killed-injured", victim.outcome?.rawValue),
            ("victim-reconciliation-id", victim.listMatches.first?.text),
        ].compactMap { name, text in text.map { (name, $0) } }
    }
}

// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Register

/// One incident as plain text, section by section.
struct IncidentText {
    private(set) var lines: [String] = []

    init(_ record: IncidentRecord) {
        let incident = record.incident
        lines.append(incident.displayCode.isEmpty ? "(no code)" : incident.displayCode)
        add("Formerly", incident.previousCodes.joined(separator: ", "))
        add(
            "Date",
            [incident.date?.text, incident.dateEnd?.text].compactMap(\.self).joined(separator: " to "),
            or: "undated"
        )
        add("Time", incident.timeSentence(.english) ?? "")
        add("Place", incident.placeNames.entries.map(\.text).joined(separator: " / "))
        add("Area", incident.adminNames.entries.joined(separator: ", "))
        add("Country", labels(incident.countries))
        addPoint(incident)
        add("Actors", labels(incident.allActors))
        add("Grade", incident.grade?.label(.english) ?? labels(incident.competingGrades), or: "not graded")
        add("Harm reported", incident.harmReported.map { $0 ? "yes" : "no" } ?? "", or: "unknown")
        add(
            "Strike",
            [incident.strikeStatus?.label(.english), labels(incident.strikeTypes)].compactMap(\.self).filter {
                !$0.isEmpty
            }.joined(separator: "; ")
        )
        add("Causes", labels(incident.causes))
        addTallies(incident)
        addMilitaries(incident)
        addPeople(incident)
        add("Sources", incident.sources.map(Self.corroboration) ?? "", or: "unknown")
        add("Media", incident.media.map { String($0.count) } ?? "", or: "unknown")
        add("Last updated", incident.lastUpdated?.text ?? "")
        add("Id", incident.id.description)
        add("Revision", "\(record.header.number), recorded \(record.header.recordedAt.text), \(record.header.reason)")
        for (_, text) in incident.assessmentText.entries { lines += ["", text] }
    }

    private static func corroboration(_ sources: [Source]) -> String {
        let found = Corroboration(sources)
        guard found.sources > 0 else { return "0" }
        return "\(found.sources), of which independent \(found.independent)"
            + (found.isProvisional ? " (provisional)" : "")
    }

    private mutating func add(_ name: String, _ text: String, or missing: String = "") {
        let shown = text.isEmpty ? missing : text
        guard !shown.isEmpty else { return }
        lines.append("  " + name + String(repeating: " ", count: max(1, 16 - name.count)) + shown)
    }

    private func labels<Terms: Vocabulary>(_ terms: [Term<Terms>]) -> String {
        terms.map { $0.label(.english) }.joined(separator: ", ")
    }

    private mutating func addPoint(_ incident: Incident) {
        guard let point = incident.primaryGeolocation, let latitude = point.latitude, let longitude = point.longitude
        else {
            add("Location", "not located")
            return
        }
        let accuracy = point.accuracy?.label(.english) ?? "accuracy unknown"
        let radius = point.radiusMetres.map { ", within about \(Int($0)) m" } ?? ""
        add("Location", "\(latitude), \(longitude) (\(accuracy)\(radius))")
    }

    private mutating func addTallies(_ incident: Incident) {
        for group in incident.tallies.knownGroups {
            let tally = incident.tallies[group]
            add(
                group == .civilians ? "Civilians" : group.rawValue,
                "killed \(tally.killed.words), injured \(tally.injured.words)"
            )
        }
        if incident.tallies[.civilians].isAbsent { add("Civilians", "killed unknown, injured unknown") }
    }

    private mutating func addMilitaries(_ incident: Incident) {
        for involvement in incident.involvements {
            let actor = involvement.actor?.label(.english) ?? "unnamed actor"
            let position = involvement.position?.label(.english) ?? "no position"
            let reasons = involvement.reasons.map { $0.reason.label(.english) }.joined(separator: ", ")
            add("Position", "\(actor): \(position)" + (reasons.isEmpty ? "" : " (\(reasons))"))
            if involvement.deathsConceded != .notApplicable {
                add("", "deaths conceded \(involvement.deathsConceded.words)")
            }
            if let reference = involvement.mgrs {
                add("", "MGRS \(reference.text)" + (reference.problem.map { " (\($0))" } ?? ""))
            }
            for statement in involvement.statements {
                add("", "\(statement.date?.text ?? "undated"): \(statement.text ?? "")")
            }
        }
    }

    private mutating func addPeople(_ incident: Incident) {
        guard !incident.victims.isEmpty else { return }
        add("People", "\(incident.victims.count), in \(incident.victimFamilies.count) families")
        for victim in incident.victims {
            let name = victim.names.entries.map(\.text).joined(separator: " / ")
            let facts = [victim.ageText, victim.sex?.label(.english), victim.outcome?.label(.english)]
            add("", ([name.isEmpty ? "name unknown" : name] + facts.compactMap(\.self)).joined(separator: ", "))
        }
    }
}

extension Bound {
    /// The count in words: `5–6`, `at least 2`, `unknown`.
    var words: String {
        switch self {
        case .unknown: return "unknown"
        case .notApplicable: return "not applicable"
        case .known(let range):
            switch (range.min, range.max) {
            case (let min?, let max?): return min == max ? String(min) : "\(min)–\(max)"
            case (let min?, nil): return "at least \(min)"
            case (nil, let max?): return "at most \(max)"
            case (nil, nil): return "unknown"
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import CivilianHarm

@testable import Importing

/// The plain text of an incident's page in the new layout: labels in lines of their own, values below.
struct InventedText {
    private let print: PrintedValues
    private let incident: Incident
    /// Whether labels and values share a line, with a colon or a tab between them.
    let joiner: String
    /// Whether each fact of a person stands in its own line.
    let partsFacts: Bool

    init(printing incident: Incident, joiner: String = "\n", partsFacts: Bool = false) {
        print = PrintedValues(incident: incident, isNewLayout: true)
        self.incident = incident
        self.joiner = joiner
        self.partsFacts = partsFacts
    }

    var text: String {
        let sections = [head, assessment, keyInformation, people, sources, media, statements, citations]
        return sections.flatMap(\.self).joined(separator: "\n") + "\n"
    }

    private func field(_ label: String, _ value: String?) -> String {
        value.map { label + joiner + $0 } ?? label
    }

    private var head: [String] {
        let points = incident.geolocations.compactMap { place -> String? in
            guard let latitude = place.latitude, let longitude = place.longitude, let accuracy = place.accuracy else {
                return nil
            }
            return "\(latitude), \(longitude)\nAccuracy: \(accuracy.label(.english))"
        }
        var lines = ["Incident Code", "", incident.codes.joined(separator: " "), ""]
        if let date = print.date { lines += [field("Incident Date", date), ""] }
        lines += [field("Location", print.place), ""]
        if let first = points.first { lines += ["Geolocation", "", first, ""] }
        if points.count > 1 { lines += ["Additional Geolocations", ""] + points.dropFirst() + [""] }
        return lines
    }

    private var assessment: [String] {
        ["Airwars Assessment", "", incident.assessmentText.en ?? "", "", print.timeSentence ?? "", ""]
    }

    private var keyInformation: [String] {
        var lines = [
            "Key Information", "", field("Country", nil), field("Military Actor", print.joined(incident.actors)),
        ]
        if !incident.strikeTypes.isEmpty { lines.append(field("Strike Type", Self.tree(incident.strikeTypes))) }
        let rows: [(String, String?)] = [
            ("Strike Status", incident.strikeStatus?.label(.english)),
            ("Infrastructure", print.joined(incident.infrastructure.compactMap(\.kind))),
            ("Civilian Harm Reported", print.harmReported), ("Civilian Harm Status", incident.grade?.label(.english)),
            ("Causes of Death / Injury", print.joined(incident.causes)), ("Impact", print.joined(incident.impacts)),
            ("Suspected Target", print.joined(incident.targets)),
            ("Observations", print.joined(incident.observations)),
        ]
        lines += rows.map { field($0, $1) }
        lines.append(field("Civilians reported killed", print.figure(incident.tallies[.civilians].killed)))
        lines += print.parts.map { "(\($0.prefix(1).uppercased() + $0.dropFirst()))" }
        lines.append(field("Civilians reported injured", print.figure(incident.tallies[.civilians].injured)))
        lines.append(field("Military actors reported killed", print.figure(incident.tallies[.fighters].killed)))
        return lines + [""]
    }

    /// A child in brackets behind its parent, where both are there.
    private static func tree(_ types: [Term<StrikeType>]) -> String {
        let hasBoth = types.contains(.known(.airstrike)) && types.contains(.known(.droneStrike))
        guard hasBoth else { return types.map { $0.label(.english) }.joined(separator: ", ") }
        return types.filter { $0 != .known(.droneStrike) }.map {
            $0 == .known(.airstrike) ? "Airstrike (Drone Strike)" : $0.label(.english)
        }.joined(separator: ", ")
    }

    private var people: [String] {
        guard !incident.victims.isEmpty || !incident.victimFamilies.isEmpty else { return [] }
        var lines = ["Victims", "", "The victims were named as:", ""]
        for family in incident.victimFamilies {
            lines.append("Family members\(family.declaredCount.map { " (\($0))" } ?? "")")
            lines += incident.victims.filter { $0.family == family.id }.flatMap { person($0) }
        }
        let individuals = incident.victims.filter { $0.family == nil }
        if !individuals.isEmpty, !incident.victimFamilies.isEmpty { lines += ["", "Individuals"] }
        return lines + individuals.flatMap { person($0) } + [""]
    }

    private func person(_ victim: Victim) -> [String] {
        let names = [victim.names.en, victim.names.ar].compactMap(\.self)
        let facts = PrintedValues.facts(victim).map(\.text)
        return partsFacts ? names + facts : [names.joined(separator: " "), facts.joined(separator: " ")]
    }

    private var sources: [String] {
        let rows = (incident.sources ?? []).flatMap { source -> [String] in
            let tags = [source.platform?.label(.english), source.language?.label(.english)].compactMap(\.self)
            let shown = partsFacts ? tags : tags.isEmpty ? [] : [tags.joined(separator: " ")]
            return [source.name ?? ""] + shown + ["Archive"]
        }
        return ["Sources (\(incident.sources?.count ?? 0))", ""] + rows + [""]
    }

    private var media: [String] {
        let rows = (incident.media ?? []).flatMap { item -> [String] in
            (item.graphic == true ? ["This media contains graphic content. Click to unblur."] : [])
                + [item.caption ?? "No caption"]
        }
        return rows.isEmpty ? [] : ["Media from sources (\(incident.media?.count ?? 0))", ""] + rows + [""]
    }

    private var statements: [String] {
        ["Military Statements", ""] + incident.involvements.flatMap { block($0) } + [""]
    }

    private func block(_ involvement: Involvement) -> [String] {
        let actor = involvement.actor?.label(.english) ?? ""
        var lines = [
            "\(actor) Assessment",
            field(involvement.attribution == .known ? "Known belligerent" : "Suspected belligerent", actor),
            field("\(actor) position on incident", involvement.position?.label(.english)),
        ]
        if involvement.position != .known(.notYetAssessed) {
            lines.append(field("Civilian deaths conceded", print.figure(involvement.deathsConceded, none: "None")))
            lines.append(field("Civilian injuries conceded", print.figure(involvement.injuriesConceded, none: "None")))
        }
        if let text = involvement.mgrs?.text { lines.append(field("MGRS coordinate", text)) }
        for report in involvement.strikeReports { lines += ["\(actor) Strike Report", report.text ?? ""] }
        if !involvement.statements.isEmpty { lines.append("\(actor) Civilian Casualty Statement") }
        for statement in involvement.statements {
            lines += [statement.date?.text ?? "", "Original Source", statement.text ?? ""]
        }
        return lines
    }

    private var citations: [String] {
        if incident.citations.isEmpty { return [] }
        return ["Referenced in", ""]
            + incident.citations.flatMap { [$0.kind?.label(.english), $0.title, $0.organisation].compactMap(\.self) }
    }
}

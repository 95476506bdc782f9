// SPDX-License-Identifier: Apache-2.0
import CivilianHarm

@testable import Importing

extension InventedPage {
    /// The page of the old layout that prints an incident.
    init(printing incident: Incident) {
        let print = PrintedValues(incident: incident, isNewLayout: false)
        classes = Self.classes(incident)
        codes = incident.codes.joined(separator: " ")
        date = print.date
        location = Self.escaped(print.place)
        point = incident.geolocations.map { Self.point($0) }.joined(separator: "\n")
        narrative =
            ((incident.assessmentText.en ?? "").split(separator: "\n\n").map(String.init) + [print.timeSentence])
            .compactMap(\.self).map { "<p>\(Self.escaped($0))</p>" }.joined(separator: "\n")
        victims = Self.people(incident)
        notes = ""
        summary = Self.summary(print)
        sources = Self.sources(incident.sources ?? [])
        media = Self.media(incident.media ?? [], "from sources")
        belligerents =
            "<div class=\"belligerent-assessments\">\(incident.involvements.map { Self.block($0, print) }.joined())</div>"
        citations = incident.citations.map { Self.citation($0) }.joined()
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }

    private static func classes(_ incident: Incident) -> String {
        func slugs<Terms: Vocabulary>(_ taxonomy: String, _ terms: [Term<Terms>]) -> [String] {
            terms.map { "\(taxonomy)-\(VocabularyTable.slug($0.label(.english)))" }
        }
        let names =
            ["post-4711", "civ", "type-civ", "status-publish"] + slugs("country", incident.countries)
            + slugs("belligerent", incident.actors) + slugs("observation", incident.observations)
        return names.joined(separator: " ")
    }

    private static func point(_ place: Geolocation) -> String {
        guard let latitude = place.latitude, let longitude = place.longitude, let accuracy = place.accuracy else {
            return ""
        }
        return """
            <div class="Geolocations \(place.isPrimary == true ? "primary" : "secondary")"><span class="geo-link">
            <span class="lat-lng"><i></i> \(latitude), \(longitude) </span><span class="warning">Note: The accuracy of this
            location is to <strong>\(accuracy.label(.english))</strong> level. <a href="https://map.example">Continue to
            map</a></span></span></div>
            """
    }

    private static func people(_ incident: Incident) -> String {
        guard !incident.victims.isEmpty || !incident.victimFamilies.isEmpty else { return "" }
        var html = incident.victimFamilies.isEmpty ? "" : "<div class=\"victims\"><p>The victims were named as:</p>"
        for family in incident.victimFamilies {
            html += "<p class=\"victims__label\">Family members \(family.declaredCount.map { "\n(\($0))" } ?? "")</p>"
            html += incident.victims.filter { $0.family == family.id }.map { person($0) }.joined()
        }
        if !incident.victimFamilies.isEmpty { html += "</div>" }
        return html + incident.victims.filter { $0.family == nil }.map { person($0) }.joined()
    }

    private static func person(_ victim: Victim) -> String {
        let facts = PrintedValues.facts(victim).map { "<span class=\"\($0.name)\">\(escaped($0.text))</span>\n" }
        let names = "<strong>\(victim.names.en ?? "")</strong> \(victim.names.ar.map { "<span>\($0)</span>" } ?? "")"
        return """
            <div class="victims__victim"><div dir="ltr" class="victims__name">\(names)</div>
            <div class="commas">\(facts.joined())</div></div>
            """
    }

    private static func summary(_ print: PrintedValues) -> String {
        let incident = print.incident
        let first = [
            ("Strike status", incident.strikeStatus?.label(.english)),
            ("Strike type", print.joined(incident.strikeTypes)),
            ("Infrastructure", print.joined(incident.infrastructure.compactMap(\.kind))),
        ]
        let second = [
            ("Civilian harm reported", print.harmReported),
            ("Civilians reported killed", print.figure(incident.tallies[.civilians].killed)),
        ]
        let third = [
            ("Civilians reported injured", print.figure(incident.tallies[.civilians].injured)),
            ("Cause of injury / death", print.joined(incident.causes)),
            ("Airwars civilian harm grading", incident.grade?.label(.english)),
            ("Impact", print.joined(incident.impacts)),
            ("Suspected belligerents", print.joined(incident.actors)),
            ("Suspected targets", print.joined(incident.targets)),
            ("Belligerents reported killed", print.figure(incident.tallies[.fighters].killed)),
        ]
        func rows(_ rows: [(String, String?)]) -> String {
            rows.compactMap { label, value in value.map { row(label, escaped($0)) } }.joined(separator: "\n")
        }
        let parts =
            print.parts.isEmpty ? "" : "<li><div>(\(print.parts.map { "<span>\($0)</span>" }.joined()))</div></li>"
        return """
            <h2>Summary</h2><ul class="meta-list summary">\(rows(first))</ul>
            <ul class="meta-list summary">\(rows(second))\(parts)\(rows(third))</ul>
            """
    }

    private static func sources(_ sources: [Source]) -> String {
        let items = sources.map { source in
            let tags = [source.platform?.label(.english), source.language?.label(.english)].compactMap(\.self)
            let list = tags.isEmpty ? "" : "<ul>\(tags.map { "<li class=\"tag\">\($0)</li>\n" }.joined())</ul>"
            let archive =
                source.archiveURL.map { "<i></i> <a class=\"archive\" href=\"\(escaped($0))\">Archive</a>" } ?? ""
            let link = source.url.map { " href=\"\(escaped($0))\"" } ?? ""
            return """
                <li><div class="source-title"><a\(link)>\(escaped(source.name ?? ""))</a></div>
                <div class="source-tags">\(list)</div><div class="archive-link">\(archive)</div>
                <div class="source-tags-mobile">\(list)</div></li>
                """
        }
        return """
            <h2>Sources  (\(sources.count)) <span>[<i></i> collapse]</span></h2>
            <ul class="meta-list sources-list">\(items.joined(separator: "\n"))</ul>
            """
    }

    private static func media(_ media: [Media], _ origin: String) -> String {
        if media.isEmpty { return "" }
        let items = media.map { item in
            let address =
                item.kind == .image
                ? "data-image=\"\(escaped(item.url ?? ""))\"" : "data-embed=\"\(escaped(item.embed ?? ""))\""
            let warning = "<div class=\"graphic-warning\"><p>This media contains graphic content.</p></div>"
            let caption = item.caption.map { "<div class=\"caption\">\n\(escaped($0)) </div>" } ?? ""
            return """
                <li class="\(item.graphic == true ? "graphic" : "")">\(item.graphic == true ? warning : "")
                <div class="media-item" \(address)><span class="media"></span>\(caption)</div></li>
                """
        }
        return
            "<h2>Media <br>\(origin) (\(media.count))</h2><ul class=\"media-list\">\(items.joined(separator: "\n"))</ul>"
    }

    private static func citation(_ citation: Citation) -> String {
        """
        <a href="\(escaped(citation.url ?? ""))" class="citation"><div class="citation__type"><span>
        \(citation.kind?.label(.english) ?? "")</span></div><div class="citation__content">
        <div class="citation__title">\(escaped(citation.title ?? ""))</div>
        <div class="citation__org">\(citation.organisation ?? "")</div></div></a>
        """
    }

    private static func block(_ involvement: Involvement, _ print: PrintedValues) -> String {
        let actor = involvement.actor?.label(.english) ?? ""
        let isAssessed = involvement.position != .known(.notYetAssessed)
        let rows = [
            ("\(involvement.attribution == .known ? "Known" : "Suspected") belligerent", actor),
            ("\(actor) position on incident", involvement.position?.label(.english)),
            ("Civilian deaths conceded", isAssessed ? print.figure(involvement.deathsConceded, none: "None") : nil),
            ("Civilian injuries conceded", isAssessed ? print.figure(involvement.injuriesConceded, none: "None") : nil),
            ("MGRS coordinate", involvement.mgrs?.text),
        ]
        let list = rows.compactMap { label, value in value.map { row(label, escaped($0)) } }.joined(separator: "\n")
        let reports = involvement.strikeReports.map { report in
            """
            <h2>Original strike reports</h2><div class="main-strike-report"><div class="statement-border">
            <div class="statement-title">\(actor)</div></div><div class="strike-report"><div class="report">
            <p class="english-language">\(escaped(report.text ?? ""))</p></div></div></div>
            """
        }
        return
            "<h2 class=\"color-header\">\(actor) Assessment:</h2><ul class=\"meta-list\">\(list)</ul>\(reports.joined())"
    }
}

// SPDX-License-Identifier: Apache-2.0

internal import CGumbo
internal import CivilianHarm

/// Notes on the place, the annotated map, and the imagery that it was found with.
enum GeolocationSection {
    static func read(_ section: HTMLNode, into draft: inout DraftReading) {
        for notes in section.outermost(class: "geolocation-notes") { draft.readGeolocationNotes(notes.prose) }
        if let container = section.first(class: "geojson-container"), let text = container.text {
            draft.readAnnotations(text)
        }
        if let caption = section.first(class: "geojson-caption")?.prose {
            draft.incident.annotationsCaption = caption
            draft.known = draft.known.union(FieldSet(["annotationsCaption"]))
        }
        for list in section.outermost(class: "media-list") {
            for item in list.elements where item.tag == GUMBO_TAG_LI {
                if let imagery = imagery(item, &draft) { draft.incident.geolocationImagery.append(imagery) }
            }
        }
    }

    private static func imagery(_ item: HTMLNode, _ draft: inout DraftReading) -> Imagery? {
        var imagery = Imagery()
        imagery.url = item.first { $0.attribute("data-image") != nil }?.attribute("data-image")
            .flatMap { TextCollector.line($0) }
        var texts: [String] = []
        var label: String?
        for part in item.first(class: "caption").map({ Array($0.elements) }) ?? [] {
            guard let text = part.prose else { continue }
            if let name = label {
                read(text, of: name, into: &imagery, &draft)
                label = nil
            } else if part.tag == GUMBO_TAG_DIV, text.hasSuffix(":") {
                label = String(text.dropLast())
            } else {
                texts.append(text)
            }
        }
        if let label { texts.append(label) }
        imagery.caption = texts.isEmpty ? nil : texts.joined(separator: "\n")
        return imagery == Imagery() ? nil : imagery
    }

    private static func read(_ text: String, of label: String, into imagery: inout Imagery, _ draft: inout DraftReading)
    {
        let line = TextCollector.line(text)
        switch label.lowercased() {
        case "imagery", "source", "imagery source": imagery.source = line
        case "resolution": imagery.resolution = line
        case "date", "date taken":
            imagery.date = DateText.day(text)
            if imagery.date != nil { return }
            draft.keep(text, field: "geolocationImagery", code: .malformedValue, "“\(text)” is not a day")
        case "time", "time taken":
            imagery.time = ClockText.time(text)
            if imagery.time != nil { return }
            draft.keep(text, field: "geolocationImagery", code: .malformedValue, "“\(text)” is not a time of day")
        default:
            draft.keep(text, field: label, code: .unknownLabel, "the reader does not know the label “\(label)”")
        }
    }
}

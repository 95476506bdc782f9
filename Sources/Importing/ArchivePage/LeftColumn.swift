// SPDX-License-Identifier: Apache-2.0

internal import CGumbo
internal import CivilianHarm

/// The left column of the old layout: codes, date, place, coordinates, permalink, works that refer to the incident.
struct LeftColumn {
    let node: HTMLNode

    func read(into draft: inout DraftReading) {
        for block in node.elements {
            guard block.hasClass("meta-block") else {
                if block.tag != GUMBO_TAG_H4, let text = block.prose {
                    draft.keep(text, field: "page", code: .unknownLabel, "the left column has a part without a label")
                }
                continue
            }
            if block.hasClass("permalink") {
                if let link = block.first(tag: GUMBO_TAG_A)?.link { draft.incident.origin?.url = link }
            } else if block.hasClass("postcitations") {
                readCitations(block, &draft)
            } else if let points = Self.points(block), !points.isEmpty {
                for point in points { readPoint(point.node, isPrimary: point.isPrimary, &draft) }
            } else {
                readLabelled(block, &draft)
            }
        }
    }

    private func readLabelled(_ block: HTMLNode, _ draft: inout DraftReading) {
        guard let label = block.elements.first(where: { $0.tag == GUMBO_TAG_H4 })?.text else {
            if let text = block.prose {
                draft.keep(text, field: "page", code: .unknownLabel, "the left column has a part without a label")
            }
            return
        }
        let value = block.text { $0.tag == GUMBO_TAG_H4 }
        guard let value else { return }
        switch PageLabel(label) {
        case .incidentCode:
            draft.readCodes(value, into: block.hasClass("previous") ? \.previousCodes : \.codes)
        case .previousCode:
            draft.readCodes(value, into: \.previousCodes)
            draft.known = draft.known.union(FieldSet(["previousCodes"]))
        case .date: draft.readDate(value)
        case .location: draft.readPlace(value)
        case .conflict: draft.readProgrammes([value])
        case .country: draft.readCountries(value)
        default:
            draft.keep(value, field: label, code: .unknownLabel, "the reader does not know the label “\(label)”")
        }
    }

    // MARK: Coordinates

    private static func points(_ block: HTMLNode) -> [(node: HTMLNode, isPrimary: Bool)]? {
        let lists = block.outermost { $0.hasClass("Geolocations") || $0.hasClass("geolocations") }
        return lists.flatMap { list in
            let links = list.outermost(class: "geo-link")
            return (links.isEmpty ? [list] : links).map { ($0, !list.hasClass("secondary")) }
        }
    }

    private func readPoint(_ point: HTMLNode, isPrimary: Bool, _ draft: inout DraftReading) {
        let coordinates = point.first(class: "lat-lng")?.text
        let warning = point.first(class: "warning")
        let printed = warning?.first(tag: GUMBO_TAG_STRONG)?.text
        draft.readGeolocation(coordinates: coordinates, accuracy: printed, isPrimary: isPrimary)
    }

    // MARK: Citations

    private func readCitations(_ block: HTMLNode, _ draft: inout DraftReading) {
        for anchor in block.outermost(class: "citation") { Self.readCitation(anchor, &draft) }
    }

    /// One work: its kind, title and organisation, with the address of its page.
    static func readCitation(_ anchor: HTMLNode, _ draft: inout DraftReading) {
        var citation = Citation()
        citation.title = anchor.first(class: "citation__title")?.text
        citation.organisation = anchor.first(class: "citation__org")?.text
        citation.kind = draft.term(anchor.first(class: "citation__type")?.text, "citations.kind")
        citation.url = anchor.link
        if citation != Citation() { draft.incident.citations.append(citation) }
    }
}

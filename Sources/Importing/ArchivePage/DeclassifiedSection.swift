// SPDX-License-Identifier: Apache-2.0

internal import CGumbo
internal import CivilianHarm

/// Documents that a military released: links beside the template's text.
enum DeclassifiedSection {
    static func read(_ section: HTMLNode, into draft: inout DraftReading) {
        var file = DeclassifiedFile()
        for link in section.links {
            let name = (link.text ?? "").lowercased()
            if name.contains("press release"), file.pressReleaseURL == nil {
                file.pressReleaseURL = link.url
            } else if name.contains("assessment"), file.assessmentURL == nil {
                file.assessmentURL = link.url
            } else if !link.url.contains("nytimes.com/spotlight/") {
                draft.keep(
                    link.url,
                    field: "declassified",
                    code: .unknownLabel,
                    "the reader does not know this document"
                )
            }
        }
        guard file != DeclassifiedFile() else { return }
        if section.text?.lowercased().contains("provisional") == true { file.provisional = true }
        draft.incident.declassified.append(file)
        draft.known = draft.known.union(FieldSet(["declassified"]))
    }
}

/// The munition that was identified: its labels, or its text as a note.
enum MunitionSection {
    static func read(_ section: HTMLNode, into draft: inout DraftReading) {
        var munition = Munition()
        for list in section.outermost(class: "meta-list") {
            for case .value(let label, let value?) in SummaryLists.rows(list) {
                switch PageLabel(label) {
                case .munitionType: munition.model = value
                case .munitionInformation: munition.note = value
                default:
                    draft.keep(
                        value,
                        field: label,
                        code: .unknownLabel,
                        "the reader does not know the label “\(label)”"
                    )
                }
            }
        }
        let rest = section.prose { $0.isHeading || $0.hasClass("meta-list") }
        munition.note = [munition.note, rest].compactMap(\.self).joined(separator: "\n\n")
        if munition.note?.isEmpty == true { munition.note = nil }
        munition.url = section.links.first?.url
        guard munition != Munition() else { return }
        draft.incident.munitions.append(munition)
        draft.known = draft.known.union(FieldSet(["munitions"]))
    }
}

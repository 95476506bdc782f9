// SPDX-License-Identifier: Apache-2.0

internal import CGumbo
internal import CivilianHarm

/// The assessment: narrative, links, and the sentence on the time.
enum Narrative {
    static func read(_ section: HTMLNode, into draft: inout DraftReading) {
        guard let body = section.first({ $0.hasClass("summary") && $0.tag == GUMBO_TAG_DIV }) else { return }
        draft.readNarrative(paragraphs(body))
        draft.incident.assessmentLinks += body.links
        // The heading may carry dates and codes of its own.
        let rest = section.prose { $0 == body || $0.isHeading }
        for line in (rest ?? "").split(whereSeparator: \.isNewline) { draft.readNarrativeHeading(String(line)) }
    }

    /// The paragraphs: block after block, with their line breaks.
    private static func paragraphs(_ body: HTMLNode) -> [String] {
        (body.prose ?? "").split(separator: "\n\n").map(String.init)
    }
}

extension HTMLNode {
    var isHeading: Bool {
        switch tag {
        case GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6: true
        default: false
        }
    }
}

extension DraftReading {
    /// Reads `Last Updated: December 15, 2024` or `(Previous Incident Code: S993)`; keeps any other line.
    mutating func readNarrativeHeading(_ line: String) {
        if readUpdate(line) || readPreviousCodes(line) { return }
        keep(line, field: "assessmentText", code: .unknownLabel, "this line stands beside the narrative")
    }

    /// Reads `Last Updated: …` or `First published: …`; false for any other line.
    mutating func readUpdate(_ line: String) -> Bool {
        for (beginning, field) in [("last updated", "lastUpdated"), ("first published", "firstPublished")] {
            guard let rest = line.after(beginning) else { continue }
            let text = rest.drop { $0 == ":" || $0.isWhitespace }
            guard let day = DateText.day(text) else { return false }
            if field == "lastUpdated" { incident.lastUpdated = day } else { incident.firstPublished = day }
            known = known.union(FieldSet([field]))
            return true
        }
        return false
    }

    /// Reads `(Previous Incident Code: S993)`; false for any other line.
    mutating func readPreviousCodes(_ line: String) -> Bool {
        var text = line.trimmed
        if text.hasPrefix("("), text.hasSuffix(")") { text = String(text.dropFirst().dropLast()) }
        guard let rest = text.after("previous incident code") else { return false }
        let codes = rest.drop { $0 == "s" || $0 == ":" || $0.isWhitespace }
        guard !codes.isEmpty, codes.count < 80 else { return false }
        readCodes(String(codes), into: \.previousCodes)
        known = known.union(FieldSet(["previousCodes"]))
        return true
    }
}

// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

// What stands above the first heading, and the narrative.

extension PageLinesReading {
    func readHead(_ draft: inout DraftReading) {
        let head = LabelledLines(
            sections.lines[.head] ?? [],
            label: { PageLabel($0) },
            inline: { Self.colonLabel($0) }
        )
        for line in head.before where draft.incident.origin?.title != line.text {
            draft.keep(line.text, field: "page", code: .unknownLabel, "this line stands before the first label")
        }
        for (label, values) in head.values where !values.isEmpty { readHead(label, values, &draft) }
    }

    /// A known label, a colon and a value in one line.
    static func colonLabel(_ line: String) -> (label: PageLabel, value: String)? {
        guard let colon = line.prefix(80).firstIndex(of: ":"), let label = PageLabel(String(line[..<colon])) else {
            return nil
        }
        let value = line[line.index(after: colon)...].trimmed
        return value.isEmpty ? nil : (label, value)
    }

    private func readHead(_ label: PageLabel, _ values: [PageLine], _ draft: inout DraftReading) {
        let texts = values.map(\.text)
        switch label {
        case .conflict: draft.readProgrammes(texts)
        case .incidentCode:
            for text in texts { draft.readCodes(text, into: \.codes) }
            draft.known.insert("codes")
        case .previousCode:
            for text in texts { draft.readCodes(text, into: \.previousCodes) }
            draft.known.insert("previousCodes")
        case .date:
            draft.readDate(texts[0])
            if draft.incident.date != nil { draft.know(["date", "dateEnd", "dateKind"]) }
            keepRest(texts, label: "Date", &draft)
        case .location:
            draft.readPlace(texts[0])
            draft.know(["placeText", "placeNames", "adminNames"])
            keepRest(texts, label: "Location", &draft)
        case .geolocation, .otherGeolocations: readPoints(texts, isPrimary: label == .geolocation, &draft)
        case .permalink: readPermalink(values, &draft)
        case .lastUpdated, .firstPublished:
            let name = label == .lastUpdated ? "Last updated" : "First published"
            if !draft.readUpdate("\(name): \(texts[0])") { keepRest([""] + texts, label: name, &draft) }
        default: readSummary(label, texts, &draft)
        }
    }

    private func readPermalink(_ values: [PageLine], _ draft: inout DraftReading) {
        let address = values.first.flatMap { $0.links.first ?? ($0.text.hasPrefix("http") ? $0.text : nil) }
        if let address { draft.incident.origin?.url = address }
        keepRest(
            values.dropFirst(address == nil ? 0 : 1).reduce(into: [""]) { $0.append($1.text) },
            label: "Web link",
            &draft
        )
    }

    private func keepRest(_ texts: [String], label: String, _ draft: inout DraftReading) {
        for text in texts.dropFirst() {
            draft.keep(text, field: label, code: .severalValues, "the label “\(label)” has more than one value")
        }
    }

    /// Pairs of degrees, each with its accuracy behind it or in the line below; the first is the primary one.
    private func readPoints(_ texts: [String], isPrimary: Bool, _ draft: inout DraftReading) {
        var pending: String?
        var isFirst = isPrimary
        func flush(_ accuracy: String?, _ draft: inout DraftReading) {
            guard pending != nil || accuracy != nil else { return }
            draft.readGeolocation(coordinates: pending, accuracy: accuracy, isPrimary: isFirst)
            isFirst = false
            pending = nil
        }
        for text in texts.flatMap(Self.pointParts) {
            if let accuracy = Self.accuracy(text) {
                flush(accuracy, &draft)
            } else if text.first.map({ $0.isNumber || $0 == "-" }) == true {
                flush(nil, &draft)
                pending = text
            } else {
                draft.keep(text, field: "geolocations", code: .unknownLabel, "this line stands beside the coordinates")
            }
        }
        flush(nil, &draft)
        draft.known.insert("geolocations")
    }

    /// The coordinates and the accuracy of one line, without the link to a map behind them.
    static func pointParts(_ line: String) -> [String] {
        var line = line
        let lower = line.lowercased()
        if let link = lower.range(of: "continue to map") {
            line =
                lower[link.upperBound...].contains(where: \.isLetter)
                ? line : String(line.prefix(lower[..<link.lowerBound].count))
        }
        for beginning in ["Note: The accuracy", "Accuracy:"] {
            guard let start = line.range(of: beginning)?.lowerBound, start > line.startIndex else { continue }
            return [line[..<start].trimmed, line[start...].trimmed].filter { !$0.isEmpty }
        }
        return line.trimmed.isEmpty ? [] : [line.trimmed]
    }

    /// `Accuracy: Village`, or the older layout's sentence.
    static func accuracy(_ line: String) -> String? {
        if let label = line.after("accuracy:") { return label.trimmed }
        guard let rest = line.after("note: the accuracy of this location is to "), let end = rest.range(of: " level")
        else { return nil }
        return String(rest[..<end.lowerBound])
    }

    // MARK: Assessment

    func readAssessment(_ draft: inout DraftReading) {
        guard var lines = sections.lines[.assessment]?[...] else { return }
        while let first = lines.first {
            let next = lines.dropFirst().first?.text ?? ""
            if draft.readUpdate(first.text) || draft.readPreviousCodes(first.text) {
                lines.removeFirst()
            } else if PageLabel(first.text) != nil,
                draft.readUpdate("\(first.text): \(next)")
                    || draft.readPreviousCodes("\(first.text): \(next)")
            {
                lines.removeFirst(2)
            } else {
                break
            }
        }
        var narrative = Array(lines)
        Self.partTimeSentence(&narrative)
        draft.readNarrative(narrative.paragraphs)
        for link in lines.flatMap(\.links) { draft.incident.assessmentLinks.append(TextLink(text: nil, url: link)) }
        if draft.incident.assessmentText.en != nil { draft.known.insert("assessmentText") }
        if draft.incident.timeKind != nil {
            draft.know(["timeKind", "timeText", "time", "timeStart", "timeEnd", "timeOfDay"])
            if draft.incident.timeKind == .firstReported { draft.know(["firstReportedAt", "firstReportedBy"]) }
        }
    }

    /// The generated sentence is a paragraph of its own, also where no blank line was copied above it.
    private static func partTimeSentence(_ lines: inout [PageLine]) {
        guard let last = lines.indices.last, TimeSentence(lines[last].text, isLast: true) != nil,
            lines.contains(where: \.startsParagraph)
        else { return }
        lines[last].startsParagraph = true
    }
}

// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Reads a page of the new layout from its lines.
struct PageLinesReading {
    let sections: SectionedLines

    init(_ lines: [PageLine]) {
        sections = SectionedLines(lines)
    }

    func read(into draft: inout DraftReading) {
        readHead(&draft)
        readAssessment(&draft)
        readKeyInformation(&draft)
        if let notes = sections.lines[.geolocationNotes]?.prose {
            draft.readGeolocationNotes(notes)
            draft.known.insert("geolocationNotes")
        }
        if let lines = sections.lines[.victims] { VictimLines(lines).read(into: &draft) }
        if let lines = sections.lines[.sources] {
            SourceLines(lines).read(into: &draft, declared: sections.headings[.sources])
        }
        if let lines = sections.lines[.media] {
            MediaLines(lines).read(into: &draft, declared: sections.headings[.media])
        }
        if let lines = sections.lines[.statements] { StatementLines(lines).read(into: &draft) }
        if let lines = sections.lines[.citations] { CitationLines(lines).read(into: &draft) }
        keepOthers(&draft)
        complete(&draft)
    }

    // MARK: Head

    private func readHead(_ draft: inout DraftReading) {
        let head = LabelledLines(sections.lines[.head] ?? []) { PageLabel($0) }
        for line in head.before {
            if draft.incident.origin?.title == line.text { continue }
            draft.keep(line.text, field: "page", code: .unknownLabel, "this line stands before the first label")
        }
        for (label, values) in head.values where !values.isEmpty { readHead(label, values, &draft) }
    }

    private func readHead(_ label: PageLabel, _ values: [PageLine], _ draft: inout DraftReading) {
        let texts = values.map(\.text)
        switch label {
        case .conflict: draft.readProgrammes(texts)
        case .incidentCode:
            draft.incident.codes += texts.flatMap(\.incidentCodes)
            draft.known.insert("codes")
        case .previousCode:
            draft.incident.previousCodes += texts.flatMap(\.incidentCodes)
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
        case .permalink: draft.incident.origin?.url = values.first?.links.first
        default: readSummary(label, texts, &draft)
        }
    }

    private func keepRest(_ texts: [String], label: String, _ draft: inout DraftReading) {
        for text in texts.dropFirst() {
            draft.keep(text, field: label, code: .severalValues, "the label “\(label)” has more than one value")
        }
    }

    /// Pairs of degrees, each with its accuracy in the line below.
    private func readPoints(_ texts: [String], isPrimary: Bool, _ draft: inout DraftReading) {
        var pending: String?
        func flush(_ accuracy: String?, _ draft: inout DraftReading) {
            guard pending != nil || accuracy != nil else { return }
            draft.readGeolocation(coordinates: pending, accuracy: accuracy, isPrimary: isPrimary)
            pending = nil
        }
        for text in texts {
            if let accuracy = Self.accuracy(text) {
                flush(accuracy, &draft)
            } else if text.first.map({ $0.isNumber || $0 == "-" }) == true {
                flush(nil, &draft)
                pending = text
            } else if text.lowercased() != "continue to map" {
                draft.keep(text, field: "geolocations", code: .unknownLabel, "this line stands beside the coordinates")
            }
        }
        flush(nil, &draft)
        draft.known.insert("geolocations")
    }

    /// `Accuracy: Village`, or the older layout's sentence.
    static func accuracy(_ line: String) -> String? {
        if let label = line.after("accuracy:") { return label.trimmed }
        guard let rest = line.after("note: the accuracy of this location is to "), let end = rest.range(of: " level")
        else { return nil }
        return String(rest[..<end.lowerBound])
    }

    // MARK: Assessment

    private func readAssessment(_ draft: inout DraftReading) {
        guard var lines = sections.lines[.assessment] else { return }
        while let first = lines.first, draft.readUpdate(first.text) || draft.readPreviousCodes(first.text) {
            lines.removeFirst()
        }
        draft.readNarrative(lines.paragraphs)
        for link in lines.flatMap(\.links) { draft.incident.assessmentLinks.append(TextLink(text: nil, url: link)) }
        if draft.incident.assessmentText.en != nil { draft.known.insert("assessmentText") }
        if draft.incident.timeKind != nil {
            draft.know(["timeKind", "timeText", "time", "timeStart", "timeEnd", "timeOfDay"])
            if draft.incident.timeKind == .firstReported { draft.know(["firstReportedAt", "firstReportedBy"]) }
        }
    }

    // MARK: Key information

    private func readKeyInformation(_ draft: inout DraftReading) {
        let rows = LabelledLines(sections.lines[.keyInformation] ?? []) { PageLabel($0) }
        for line in rows.before {
            draft.keep(line.text, field: "page", code: .unknownLabel, "this line stands before the first label")
        }
        for (label, values) in rows.values where !values.isEmpty { readSummary(label, values.map(\.text), &draft) }
    }

    private func readSummary(_ label: PageLabel, _ values: [String], _ draft: inout DraftReading) {
        let belonging = values.indices.filter { $0 == 0 || belongs(values[$0], to: label, draft) }
        for index in values.indices where !belonging.contains(index) {
            // The definition stands below the grade.
            if label == .grade { continue }
            let text = values[index]
            draft.keep(text, field: "\(label)", code: .unknownLabel, "the reader has no place for “\(text)”")
        }
        let isList = label == .strikeType
        let value = belonging.map { values[$0] }.joined(separator: Self.separator(label))
        let isPlaced =
            isList
            ? belonging.allSatisfy { draft.readSummary(label, values[$0]) } : draft.readSummary(label, value)
        guard isPlaced else {
            draft.keep(
                value,
                field: "\(label)",
                code: .unknownLabel,
                "this label stands where the reader has no place for it"
            )
            return
        }
        draft.know(Self.fields[label] ?? [])
    }

    private static func separator(_ label: PageLabel) -> String {
        switch label {
        case .killed, .injured, .fightersKilled, .fightersInjured: " "
        default: ", "
        }
    }

    /// Whether a further line is a value of a label too: parts of a figure, or known terms of a list.
    private func belongs(_ line: String, to label: PageLabel, _ draft: DraftReading) -> Bool {
        switch label {
        case .killed, .injured, .fightersKilled, .fightersInjured: return line.hasPrefix("(")
        case .harmReported, .strikeStatus, .incidentStatus, .strikeCount: return false
        default:
            var trial = draft
            return trial.readSummary(label, line) && trial.diagnostics.count == draft.diagnostics.count
        }
    }

    private static let fields: [PageLabel: [String]] = [
        .strikeStatus: ["strikeStatus"], .strikeType: ["strikeTypes"], .infrastructure: ["infrastructure"],
        .harmReported: ["harmReported"], .killed: ["tallies"], .injured: ["tallies"], .fightersKilled: ["tallies"],
        .fightersInjured: ["tallies"], .cause: ["causes"], .grade: ["grade", "competingGrades"], .impact: ["impacts"],
        .suspectedTarget: ["targets"], .knownTarget: ["targets"], .observation: ["observations"],
        .vesselType: ["vesselTypes"],
    ]

    // MARK: What remains

    /// Sections without a reader of their own.
    private func keepOthers(_ draft: inout DraftReading) {
        for (section, name) in [(PageSection.declassified, "declassified"), (.munition, "munitions")] {
            guard let text = sections.lines[section]?.prose else { continue }
            if section == .munition {
                var munition = Munition()
                munition.note = text
                draft.incident.munitions = [munition]
                draft.known.insert("munitions")
            } else {
                draft.keep(text, field: name, code: .unknownLabel, "documents are not read from this copy of the page")
            }
        }
        for section in sections.differingCopies {
            draft.report(
                .warning,
                .repeatedPartsDiffer,
                "page",
                "two parts under the heading “\(sections.headings[section] ?? "")” differ: the first is used"
            )
        }
    }

    /// What follows from the parts together, and what is missing.
    private func complete(_ draft: inout DraftReading) {
        if draft.incident.actors.isEmpty {
            for actor in draft.incident.involvements.compactMap(\.actor) where !draft.incident.actors.contains(actor) {
                draft.incident.actors.append(actor)
            }
        }
        if !draft.incident.actors.isEmpty { draft.known.insert("actors") }
        if !draft.incident.countries.isEmpty { draft.known.insert("countries") }
        if draft.incident.codes.isEmpty {
            draft.report(.warning, .noCode, "codes", "the page has no incident code: give it one after import")
        }
        if draft.incident.date == nil { reportMissingDate(&draft) }
    }

    /// A date that only a statement names is shown, and not used.
    private func reportMissingDate(_ draft: inout DraftReading) {
        let texts = draft.incident.involvements.flatMap { involvement in
            involvement.statements.map(\.text) + involvement.strikeReports.map(\.text)
                + involvement.partnerStatements.flatMap { $0.statements.map(\.text) }
        }
        var days: [CalendarDay] = []
        for day in texts.compactMap(\.self).flatMap(DateCandidates.days) where !days.contains(day) { days.append(day) }
        guard !days.isEmpty else {
            return draft.report(
                .warning,
                .dateMissing,
                "date",
                "the page has no date of the incident: it stays undated"
            )
        }
        let named = days.map(\.text).joined(separator: ", ")
        draft.report(
            .warning,
            .dateMissingCandidateInStatement,
            "date",
            "the page has no date of the incident; a statement names \(named), which is not used: check it, and enter it"
        )
    }
}

extension DraftReading {
    /// Marks fields as known.
    mutating func know(_ fields: [String]) { known = known.union(FieldSet(fields)) }
}

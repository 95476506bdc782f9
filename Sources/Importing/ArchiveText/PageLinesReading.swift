// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Reads a page of the new layout from its lines.
struct PageLinesReading {
    let sections: SectionedLines
    /// Sections that were read otherwise.
    private let isReadElsewhere: Set<PageSection>

    init(_ lines: [PageLine], without sections: Set<PageSection> = []) {
        self.sections = SectionedLines(lines)
        isReadElsewhere = sections
    }

    func read(into draft: inout DraftReading) {
        readHead(&draft)
        readAssessment(&draft)
        readKeyInformation(&draft)
        readGeolocationNotes(&draft)
        if let lines = own(.victims) { VictimLines(lines).read(into: &draft) }
        if let lines = own(.sources) {
            SourceLines(lines).read(into: &draft, declared: sections.headings[.sources])
        }
        if let lines = own(.media) {
            MediaLines(lines).read(into: &draft, declared: sections.headings[.media])
        }
        if let lines = own(.statements) { StatementLines(lines).read(into: &draft) }
        if let lines = own(.citations) { CitationLines(lines).read(into: &draft) }
        keepRemains(&draft)
        keepOthers(&draft)
        complete(&draft)
    }

    /// Notes on the place, and below them what the imagery is and whose.
    private func readGeolocationNotes(_ draft: inout DraftReading) {
        guard let lines = sections.lines[.geolocationNotes] else { return }
        func isImagery(_ line: PageLine) -> Bool { ["imagery", "imagery:"].contains(line.text.lowercased()) }
        let cut = lines.firstIndex(where: isImagery) ?? lines.endIndex
        if let notes = Array(lines[..<cut]).prose {
            draft.readGeolocationNotes(notes)
            draft.known.insert("geolocationNotes")
        }
        for part in lines[cut...].split(whereSeparator: isImagery) {
            var imagery = Imagery()
            imagery.source = part.first?.text
            imagery.caption = Array(part.dropFirst()).prose
            draft.incident.geolocationImagery.append(imagery)
            draft.known.insert("geolocationImagery")
        }
    }

    /// The lines of a section that is read here; what is left of another one is headings and white space.
    private func own(_ section: PageSection) -> [PageLine]? {
        isReadElsewhere.contains(section) ? nil : sections.lines[section]
    }

    // MARK: Key information

    private func readKeyInformation(_ draft: inout DraftReading) {
        let reading = draft
        let rows = LabelledLines(
            sections.lines[.keyInformation] ?? [],
            label: { PageLabel($0) },
            inline: { Self.colonLabel($0) ?? Self.plainLabel($0, reading) }
        )
        for line in rows.before {
            draft.keep(line.text, field: "page", code: .unknownLabel, "this line stands before the first label")
        }
        for (label, values) in rows.values where !values.isEmpty { readSummary(label, values.map(\.text), &draft) }
    }

    /// A label and its value with nothing but a blank between them, where the value is one that the label can have.
    private static func plainLabel(_ line: String, _ draft: DraftReading) -> (label: PageLabel, value: String)? {
        PageLabel.beginning(line).first { label, value in draft.canRead(value, as: label) }
    }

    func readSummary(_ label: PageLabel, _ values: [String], _ draft: inout DraftReading) {
        let belonging = values.indices.filter { $0 == 0 || belongs(values[$0], to: label, draft) }
        for index in values.indices where !belonging.contains(index) && !Self.isDefinition(values[index], of: label) {
            let text = values[index]
            draft.keep(text, field: "\(label)", code: .unknownLabel, "the reader has no place for “\(text)”")
        }
        let value = belonging.map { values[$0] }.joined(separator: Self.separator(label))
        guard draft.readSummary(label, value) else {
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

    /// Whether a line explains the term above it, as the new layout prints below grades and impacts.
    private static func isDefinition(_ line: String, of label: PageLabel) -> Bool {
        [.grade, .impact].contains(label) && line.split(separator: " ").count > 5 && !line.contains(":")
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
        case .killed, .injured, .fightersKilled, .fightersInjured:
            let parts = CountText.parts(line)
            return line.hasPrefix("(") || parts.allSatisfy { $0.group != nil && $0.bound != nil }
        case .harmReported, .strikeStatus, .incidentStatus, .strikeCount: return false
        default:
            return draft.canRead(line, as: label)
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

    /// What stands beside the lists that were read otherwise.
    private func keepRemains(_ draft: inout DraftReading) {
        for section in isReadElsewhere {
            for line in sections.lines[section] ?? [] where !line.text.lowercased().hasPrefix("the victim") {
                let heading = sections.headings[section] ?? "\(section)"
                draft.keep(line.text, field: heading, code: .unknownLabel, "this line stands beside a list")
            }
        }
    }

    /// Sections without a reader of their own.
    private func keepOthers(_ draft: inout DraftReading) {
        if let lines = sections.lines[.munition] { readMunition(lines, &draft) }
        if let text = sections.lines[.declassified]?.prose {
            let reason = "documents are not read from this copy of the page"
            draft.keep(text, field: "declassified", code: .unknownLabel, reason)
        }
        for (section, lines) in sections.differingCopies {
            let heading = sections.headings[section] ?? "\(section)"
            draft.report(
                .warning,
                .repeatedPartsDiffer,
                "page",
                "two parts under the heading “\(heading)” differ: the first is used"
            )
            let reason = "this stands in a second part under the heading “\(heading)”"
            if let text = lines.prose { draft.keep(text, field: heading, code: .repeatedPartsDiffer, reason) }
        }
    }

    private func readMunition(_ lines: [PageLine], _ draft: inout DraftReading) {
        let rows = LabelledLines(lines, label: { PageLabel($0) }, inline: { Self.colonLabel($0) })
        var munition = Munition()
        var notes = rows.before
        for (label, values) in rows.values {
            switch label {
            case .munitionType where munition.model == nil: munition.model = values.first?.text
            case .munitionInformation: notes += values
            default:
                draft.keep(values.prose ?? "", field: "\(label)", code: .unknownLabel, "this stands beside a munition")
            }
            if label == .munitionType { notes += values.dropFirst() }
        }
        munition.note = notes.prose
        munition.url = lines.lazy.flatMap(\.links).first
        if munition != Munition() { draft.incident.munitions = [munition] }
        draft.known.insert("munitions")
    }

    /// What follows from the parts together, and what is missing.
    private func complete(_ draft: inout DraftReading) {
        if draft.incident.actors.isEmpty {
            draft.incident.actors.appendMissing(draft.incident.involvements.compactMap(\.actor))
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
        days.appendMissing(texts.compactMap(\.self).flatMap(DateCandidates.days))
        guard !days.isEmpty else {
            return draft.report(
                .warning,
                .dateMissing,
                "date",
                "the page has no date of the incident: it stays undated"
            )
        }
        let named = days.prefix(10).map(\.text).joined(separator: ", ") + (days.count > 10 ? " and others" : "")
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

// SPDX-License-Identifier: Apache-2.0

internal import CGumbo
internal import CivilianHarm

/// Reads the archive's old layout: a left column of identity, a main column of sections, and a right column that prints
/// the summary and the sources a second time.
struct OldPageReading {
    let root: PageRoot

    func read(into draft: inout DraftReading) {
        readOrigin(&draft)
        draft.takesTermsFromClasses = true
        draft.known = ArticleClasses.fields.union(Self.fields)
        ArticleClasses(root.article.classNames).read(into: &draft)
        let columns = Columns(root.article)
        columns.left.map { LeftColumn(node: $0).read(into: &draft) }
        if let main = columns.main { readMain(main, columns.right, &draft) }
        if draft.incident.codes.isEmpty {
            draft.report(.warning, .noCode, "codes", "the page has no incident code: give it one after import")
        }
        if draft.incident.date == nil {
            draft.report(.warning, .dateMissing, "date", "the page has no date of the incident: it stays undated")
        }
    }

    private func readOrigin(_ draft: inout DraftReading) {
        let head = root.head()
        draft.incident.origin?.title = head.title
        draft.incident.origin?.url = head.url
        draft.incident.origin?.recordID = root.recordID
    }

    /// The three columns of the layout.
    private struct Columns {
        var left: HTMLNode?
        var main: HTMLNode?
        var right: HTMLNode?

        init(_ article: HTMLNode) {
            let parent = article.first(class: "info-main")?.parent ?? article
            for node in parent.elements {
                if node.hasClass("info-left") { left = node }
                if node.hasClass("info-main") { main = node }
                if node.hasClass("info-right") { right = node }
            }
        }
    }

    private func readMain(_ main: HTMLNode, _ right: HTMLNode?, _ draft: inout DraftReading) {
        var seen: Set<Section> = []
        for block in main.elements {
            guard let section = Section(block) else {
                if let text = block.prose {
                    let name = block.classNames.joined(separator: " ")
                    draft.keep(
                        text,
                        field: "page",
                        code: .unknownLabel,
                        "the reader does not know the section “\(name)” of the page"
                    )
                }
                continue
            }
            seen.insert(section)
            section.read(block, into: &draft)
        }
        // The second copies stand in for sections that the main column lacks.
        if let right, !seen.contains(.summary) { SummaryLists.read(right, into: &draft) }
        if !seen.contains(.sources) {
            draft.incident.sources = []
            if let right { SourceList.read(right, into: &draft) }
        }
        if draft.incident.media == nil { draft.incident.media = [] }
        let declared = draft.incident.origin?.declared
        draft.checkDeclared(declared?.media, draft.incident.media?.count ?? 0, "media", "media")
        if let right, let copy = SourceList.rowCount(right), let first = SourceList.rowCount(main), copy != first {
            draft.report(
                .warning,
                .repeatedPartsDiffer,
                "sources",
                "the page lists \(first) sources in one place and \(copy) in the other: the first list was read"
            )
        }
        if seen.contains(.victims) { draft.known = draft.known.union(FieldSet(["victims", "victimFamilies"])) }
    }

    /// A block of the main column.
    private enum Section {
        case assessment, victims, geolocation, summary, sources, media, declassified, belligerents, munition

        init?(_ block: HTMLNode) {
            if block.hasClass("victims") {
                self = .victims
            } else if block.hasClass("geolocation") {
                self = .geolocation
            } else if block.hasClass("sources") {
                self = .sources
            } else if block.hasClass("documentation-sources") {
                self = .media
            } else if block.hasClass("declassified-assessments") {
                self = .declassified
            } else if block.hasClass("belligerents") {
                self = .belligerents
            } else if block.hasClass("munition") || block.hasClass("munitions") {
                self = .munition
            } else if block.hasClass("info-main-block"), block.first(class: "meta-list") != nil,
                block.hasClass("summary")
            {
                self = .summary
            } else if block.first({ $0.hasClass("summary") && $0.tag == GUMBO_TAG_DIV }) != nil {
                self = .assessment
            } else {
                return nil
            }
        }

        func read(_ block: HTMLNode, into draft: inout DraftReading) {
            switch self {
            case .assessment: Narrative.read(block, into: &draft)
            case .victims: VictimList.read(block, into: &draft)
            case .geolocation: GeolocationSection.read(block, into: &draft)
            case .summary: SummaryLists.read(block, into: &draft)
            case .sources:
                draft.incident.sources = []
                SourceList.read(block, into: &draft)
            case .media:
                draft.incident.media = (draft.incident.media ?? []) + MediaList.media(in: block, origin: .source)
                draft.incident.setDeclared(\.media, from: block)
            case .declassified: DeclassifiedSection.read(block, into: &draft)
            case .belligerents: InvolvementSection.read(block, into: &draft)
            case .munition: MunitionSection.read(block, into: &draft)
            }
        }
    }

    /// The fields that such a page has a place for; victims only where it has their section.
    static let fields = FieldSet([
        "codes", "dateKind", "date", "dateEnd", "timeKind", "time", "timeStart", "timeEnd",
        "timeOfDay", "timeText", "firstReportedAt", "firstReportedBy", "placeText", "placeNames", "adminNames",
        "geolocations", "geolocationNotes", "geolocationImagery", "annotations", "harmReported", "grade",
        "competingGrades", "strikeStatus", "strikeTypes", "causes", "targets", "impacts", "infrastructure", "tallies",
        "assessmentText", "assessmentLinks", "involvements", "sources", "media", "citations", "origin",
    ])
}

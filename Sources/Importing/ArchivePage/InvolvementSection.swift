// SPDX-License-Identifier: Apache-2.0

internal import CGumbo
internal import CivilianHarm

/// What is said of each actor: headings with lists of labels, then reports, statements and media.
enum InvolvementSection {
    static func read(_ section: HTMLNode, into draft: inout DraftReading) {
        var blocks = InvolvementBlocks()
        section.walk { step in
            guard case .enter(let node) = step, node.isElement else { return false }
            if node.isHeading {
                blocks.readHeading(node.text ?? "", opensActor: node.hasClass("color-header"), &draft)
            } else if node.hasClass("meta-list") {
                for case .value(let label, let value) in SummaryLists.rows(node) {
                    blocks.readField(label, value, &draft)
                }
            } else if node.hasClass("documentation-sources") {
                blocks.current.media += MediaList.media(in: node, origin: .belligerent)
            } else if node.isReport {
                ReportBlock(node).read(into: &blocks, &draft)
            } else if node.hasClass("civilian-casualty-statements") {
                StatementBlocks.read(node, into: &blocks, &draft)
            } else if node.isBlock, node.elements.contains(where: \.isBlock) {
                return true
            } else if let text = node.prose {
                draft.keep(
                    text,
                    field: "involvements",
                    code: .unknownLabel,
                    "this text stands beside an actor's position"
                )
            }
            return false
        }
        draft.incident.involvements += blocks.finished(&draft)
    }
}

extension HTMLNode {
    fileprivate var isReport: Bool {
        hasClass("main-strike-report") || hasClass("partner-strike-report") || hasClass("partner-strike-reports")
            || hasClass("strike-report")
    }
}

/// The involvements of a page while its blocks are read, in either layout.
struct InvolvementBlocks {
    private var done: [Involvement] = []
    private var isOpen = false
    /// The actor that the heading of the current block names.
    private(set) var headingActor: String?
    /// Whether the current block has the actor's label, with or without a value.
    private var hasActorLabel = false
    var current = Involvement()

    /// Opens a new block at an actor's heading: `X Assessment:`.
    mutating func readHeading(_ heading: String, opensActor: Bool, _ draft: inout DraftReading) {
        var name = heading.trimmed
        while name.hasSuffix(":") { name.removeLast() }
        guard opensActor || name.lowercased().hasSuffix(" assessment") || name.lowercased() == "assessment" else {
            return
        }
        close(&draft)
        isOpen = true
        name = name.lowercased().hasSuffix("assessment") ? String(name.dropLast(10)).trimmed : name
        headingActor = name.isEmpty ? nil : name
    }

    private mutating func close(_ draft: inout DraftReading) {
        if isOpen || current != Involvement() {
            if !hasActorLabel, current.actor == nil { current.actor = draft.term(headingActor, "involvements.actor") }
            current.markConcessionsThatCannotApply()
            done.append(current)
        }
        current = Involvement()
        headingActor = nil
        hasActorLabel = false
        isOpen = false
    }

    /// Every block that was opened, also those without a label.
    mutating func finished(_ draft: inout DraftReading) -> [Involvement] {
        close(&draft)
        return done
    }

    /// Reads one label of an actor's block; unknown ones are kept.
    mutating func readField(_ label: String, _ value: String?, _ draft: inout DraftReading) {
        isOpen = true
        let name = label.lowercased()
        switch PageLabel(label) {
        case .suspectedActor: return readActor(value, .suspected, &draft)
        case .knownActor: return readActor(value, .known, &draft)
        case .militaryActor: return readActor(value, nil, &draft)
        default: break
        }
        guard let value else { return }
        if name.hasSuffix("position on incident") {
            current.position = draft.term(value, "involvements.position")
        } else if name == "civilian deaths conceded" {
            current.deathsConceded = concession(value, "deathsConceded", &draft)
        } else if name == "civilian injuries conceded" {
            current.injuriesConceded = concession(value, "injuriesConceded", &draft)
        } else if name.contains("accuracy") {
            current.statedAccuracy = value
        } else if name.hasPrefix("mgrs") {
            current.mgrs = draft.gridReference(value)
        } else if name.contains("location") || name.contains("population cent") {
            current.statedLocation = value
        } else if name.contains("reason") {
            readReason(value, name, &draft)
        } else {
            draft.keep(value, field: label, code: .unknownLabel, "the reader does not know the label “\(label)”")
        }
    }

    private mutating func readActor(_ value: String?, _ attribution: Attribution?, _ draft: inout DraftReading) {
        hasActorLabel = true
        current.attribution = attribution
        current.actor = draft.term(value ?? headingActor, "involvements.actor")
    }

    /// "None" is printed beside any position when nothing was entered: unknown, not zero (domain reference, section 7.1).
    private func concession(_ value: String, _ field: String, _ draft: inout DraftReading) -> Bound {
        if ["none", "unknown", "-", "–"].contains(value.lowercased()) { return .unknown }
        if let bound = CountText.bound(value) { return bound }
        draft.keep(value, field: "involvements.\(field)", code: .malformedValue, "“\(value)” is not a number or range")
        return .unknown
    }

    /// Reasons are printed in words; the finding follows from the label, else from the position.
    private mutating func readReason(_ value: String, _ label: String, _ draft: inout DraftReading) {
        let isCredible =
            label.contains("non") ? false : label.contains("credible") || current.position == .known(.credible)
        let kinds: [Term<ReasonKind>] = draft.terms(joined: value, "involvements.reasons")
        for kind in kinds {
            var reason = Reason()
            reason.finding = isCredible ? .credible : .nonCredible
            reason.reason = kind
            current.reasons.append(reason)
        }
    }
}

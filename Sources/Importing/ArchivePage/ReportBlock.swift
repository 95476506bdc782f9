// SPDX-License-Identifier: Apache-2.0

internal import CGumbo
internal import CivilianHarm

/// A quoted strike report of the actor, or of a partner.
struct ReportBlock {
    private let node: HTMLNode

    init(_ node: HTMLNode) {
        self.node = node
    }

    func read(into blocks: inout InvolvementBlocks, _ draft: inout DraftReading) {
        let title = node.first(class: "statement-title")?.text
        let url = node.first(class: "official-source")?.first(tag: GUMBO_TAG_A)?.link
        let body = node.first(class: "report") ?? node.first(class: "strike-report") ?? node
        let original = body.outermost { $0.isInAnotherLanguage }
        let text = body.prose { part in
            part.hasClass("statement-border") || part.hasClass("official-source") || original.contains(part)
        }
        let originalText = original.compactMap(\.prose).joined(separator: "\n\n")
        if isPartner(title, blocks.headingActor) {
            var report = PartnerStrikeReport()
            report.partner = draft.term(title, "involvements.partnerStrikeReports.partner")
            report.text = text
            report.url = url
            report.originalText = originalText.isEmpty ? nil : originalText
            if report != PartnerStrikeReport() { blocks.current.partnerStrikeReports.append(report) }
        } else {
            var report = StrikeReport()
            report.text = text
            report.url = url
            report.originalText = originalText.isEmpty ? nil : originalText
            if report != StrikeReport() { blocks.current.strikeReports.append(report) }
        }
    }

    private func isPartner(_ title: String?, _ actor: String?) -> Bool {
        if node.hasClass("main-strike-report") { return false }
        if node.hasClass("partner-strike-report") || node.hasClass("partner-strike-reports") { return true }
        guard let title, let actor else { return false }
        return title != actor
    }
}

extension HTMLNode {
    /// Whether this is the text as the military published it, beside its translation.
    fileprivate var isInAnotherLanguage: Bool {
        if hasClass("original") { return true }
        return classNames.contains { $0.hasSuffix("-language") && $0 != "english-language" }
    }
}

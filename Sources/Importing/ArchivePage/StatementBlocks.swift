// SPDX-License-Identifier: Apache-2.0

internal import CGumbo
internal import CivilianHarm

/// Dated statements on civilian casualties: tabs of dates, and a text for each.
enum StatementBlocks {
    static func read(_ section: HTMLNode, into blocks: inout InvolvementBlocks, _ draft: inout DraftReading) {
        let tabs = section.outermost { $0.hasClass("statement-border-nav") && !$0.hasClass("language") }
            .flatMap { Array($0.elements) }.compactMap(\.text)
        var bodies = section.outermost { $0.hasClass("statement") || $0.hasClass("report") }
        if bodies.isEmpty { bodies = [section] }
        let links = section.outermost(class: "official-source").compactMap { $0.first(tag: GUMBO_TAG_A)?.link }
        var nextTab = 0
        var statements: [Statement] = []
        for (index, body) in bodies.enumerated() {
            let printed = dateElement(body)
            var date = printed?.text
            if date == nil, nextTab < tabs.count {
                date = tabs[nextTab]
                nextTab += 1
            }
            let text = body.prose { $0.hasClass("statement-border") || $0.hasClass("official-source") || $0 == printed }
            let url = body.first(class: "official-source")?.first(tag: GUMBO_TAG_A)?.link
            statements.append(
                statement(date, url ?? (index < links.count ? links[index] : links.first), text, &draft)
            )
        }
        for tab in tabs[nextTab...] { keep(tab, &draft) }
        add(
            statements.filter { $0 != Statement() },
            title: section.first(class: "statement-title")?.text,
            &blocks,
            &draft
        )
    }

    private static func dateElement(_ body: HTMLNode) -> HTMLNode? {
        body.first { $0.hasClass("statement-date") || $0.hasClass("date") }
    }

    private static func statement(
        _ date: String?,
        _ url: String?,
        _ text: String?,
        _ draft: inout DraftReading
    ) -> Statement {
        let day = date.flatMap { DateText.day($0) }
        if let date, day == nil { keep(date, &draft) }
        return Statement(date: day, url: url, text: text)
    }

    private static func keep(_ tab: String, _ draft: inout DraftReading) {
        draft.keep(
            tab,
            field: "involvements.statements",
            code: .malformedValue,
            "“\(tab)” is not the date of a statement"
        )
    }

    /// Statements under another actor's name are those of a partner.
    private static func add(
        _ statements: [Statement],
        title: String?,
        _ blocks: inout InvolvementBlocks,
        _ draft: inout DraftReading
    ) {
        guard let title, let actor = blocks.headingActor, title != actor else {
            blocks.current.statements += statements
            return
        }
        var partner = PartnerStatement()
        partner.partner = draft.term(title, "involvements.partnerStatements.partner")
        partner.statements = statements
        blocks.current.partnerStatements.append(partner)
    }
}

// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Matching
import Register

/// What declarations speak of: lists with reasons, and a form to decide each.
struct ReconcilePage: Sendable {
    /// Rows of one page.
    static let pageSize = 20

    let reconciliation: DeclarationReview
    let list: ReconcileList
    /// From 1.
    let page: Int
    let token: String
    let frame: PageFrame

    private var words: Phrasebook { frame.words }
    private var address: String { Route.desk(words.language, .reconcile).path }

    /// The whole document.
    func document() -> [UInt8] {
        let title = words.match("reconcileTitle")
        let contents: HTML = """
            <h1>\(title)</h1>
            <p class="lead-in">\(words.match("reconcileLead"))</p>
            <nav class="views" aria-label="\(title)"><ul>\(each: ReconcileList.allCases, tab)</ul></nav>
            <p class="total" role="status">\(list == .recorded ? words.counted(.incidents, total)
                : words.counted(.allegations, total))</p>
            \(rows)
            \(pages)
            """
        return frame.document(title: title, kind: "figures desk report", isIndexed: false, contents)
    }

    private func count(_ list: ReconcileList) -> Int {
        switch list {
        case .open: reconciliation.open.count
        case .matched: reconciliation.matched.count
        case .declared: reconciliation.declaredOnly.count
        case .recorded: reconciliation.recordedOnly.count
        }
    }

    private var total: Int { count(list) }

    private func tab(_ other: ReconcileList) -> HTML {
        """
        <li><a href="\(address)?list=\(other.rawValue)"\(when: other == list, " aria-current=\"page\"")>\
        \(words.match(other.phrase)) <span class="aside">\(words.number(count(other)))</span></a></li>
        """
    }

    private var items: [ReconciliationItem] {
        switch list {
        case .open: reconciliation.open
        case .matched: reconciliation.matched
        case .declared: reconciliation.declaredOnly
        case .recorded: []
        }
    }

    private var range: Range<Int> {
        let start = min(total, (page - 1) * Self.pageSize)
        return start..<min(total, start + Self.pageSize)
    }

    private var rows: HTML {
        guard !range.isEmpty else {
            return "<p class=\"none\">\(words.match(list == .open ? "nothingOpen" : "nothingHere"))</p>"
        }
        if list == .recorded {
            let incidents = reconciliation.recordedOnly[range]
            return """
                <ul>\(each: incidents, { incident in
                    "<li>\(link(to: incident.id, incident.name))</li>\n"
                })</ul>
                """
        }
        return "\(each: items[range], declaration)"
    }

    private var pages: HTML {
        let last = max(1, (total + Self.pageSize - 1) / Self.pageSize)
        guard last > 1 else { return .empty }
        return """
            <nav class="pages" aria-label="\(words[.pages])"><ol>\(each: 1...last, { number in
                """
                <li><a href="\(address)?list=\(list.rawValue)&amp;page=\(number)"\
                \(when: number == page, " aria-current=\"page\"")>\(words.number(number))</a></li>
                """
            })</ol></nav>
            """
    }

    private func link(to id: Incident.ID, _ name: String) -> HTML {
        "<a href=\"\(Route.incident(words.language, key: id.description).path)\">\(HTML.code(name))</a>"
    }

    // MARK: - One declaration

    private func declaration(_ item: ReconciliationItem) -> HTML {
        let report = "\(Route.report(words.language, item.place.report, .annotated).path)#entry-\(item.place.entry + 1)"
        let head = [item.issuer.map { Issuer.label($0, words.language) }, item.published.map(words.day)]
        return """
            <section class="entry" id="d-\(item.place.description.replacing(".", with: "-"))">
            <h2><a href="\(report)">\(words.match("declarationOf", ["place": item.place.description]))</a></h2>
            <p class="aside">\(head.compactMap(\.self).joined(separator: " · "))</p>
            <blockquote lang="en" dir="auto">\(item.entry.text)</blockquote>
            \(some: item.kind.flatMap(Self.phrase), { "<p class=\"notice\">\(words.match($0))</p>\n" })\
            \(each: reconciliation.twins(of: item.place), twin)\
            <ol class="candidates">\(each: item.candidates, { candidate(of: item, $0) })</ol>
            </section>

            """
    }

    /// How several incidents of a match stand to each other; nil for one.
    private static func phrase(of kind: Reconciliation.Kind) -> String? {
        kind == .one ? nil : "kind.\(kind.rawValue)"
    }

    private func twin(_ twin: (place: ReconciliationItem.Place, kind: DeclarationTwins.Kind)) -> HTML {
        let report = Route.report(words.language, twin.place.report, .annotated).path
        let text = words.match("twin.\(twin.kind.rawValue)", ["place": twin.place.description])
        return "<p class=\"aside\"><a href=\"\(report)#entry-\(twin.place.entry + 1)\">\(text)</a></p>\n"
    }

    private func candidate(of item: ReconciliationItem, _ candidate: ReconciliationItem.Candidate) -> HTML {
        let percent = Int((candidate.proposal.probability * 100).rounded())
        return """
            <li><p class="said">\(link(to: candidate.id, candidate.name)) \
            <span class="tag">\(words.match("chance", ["n": words.number(percent)]))</span>\
            \(some: candidate.verdict, { " <strong>\(words.match(Self.phrase(of: $0)))</strong>" })</p>
            \(when: candidate.proposal.codeContradicts, "<p class=\"notice\">\(words.match("codeContradicts"))</p>\n")\
            <ul class="clues">\(each: candidate.proposal.contributions, { contribution in
                let side = words.match(contribution.weight >= 0 ? "evidenceFor" : "evidenceAgainst")
                return """
                    <li class="\(contribution.weight >= 0 ? "for" : "against")">\(words.sentence(contribution)) \
                    <span class="aside">\(side)</span></li>
                    """
            })</ul>
            \(form(item, candidate))</li>

            """
    }

    private static func phrase(of verdict: MatchVerdict) -> String {
        switch verdict {
        case .accepted: "verdictAccepted"
        case .rejected: "verdictRejected"
        case .cannotTell, .withdrawn: "verdictCannotTell"
        }
    }

    private func form(_ item: ReconciliationItem, _ candidate: ReconciliationItem.Candidate) -> HTML {
        let choices: [(MatchVerdict, String)] =
            candidate.verdict == nil
            ? [(.accepted, "accept"), (.rejected, "reject"), (.cannotTell, "cannotTell")] : [(.withdrawn, "withdraw")]
        return """
            <form class="choice" method="post" action="\(Route.desk(words.language, .decide).path)">
            <input type="hidden" name="token" value="\(token)">
            <input type="hidden" name="declaration" value="\(item.place.description)">
            <input type="hidden" name="incident" value="\(candidate.id.description)">
            <input type="hidden" name="list" value="\(list.rawValue)">
            <label>\(words.match("whyDecision")) <input name="reason" maxlength="500" dir="auto"></label>
            <label>\(words.match("byWhom")) <input name="author" maxlength="80" dir="auto"></label>
            \(each: choices, { verdict, name in
                "<button name=\"verdict\" value=\"\(verdict.rawValue)\">\(words.match(name))</button>\n"
            })</form>
            """
    }
}

// SPDX-License-Identifier: Apache-2.0

/// A military's press release, strike report or casualty report, whole and as it was read.
package struct MilitaryReport: InterchangeObject {
    /// What the documents call their form.
    package static let schema = "sijill.military-report/1"

    /// The form of the document; always `schema`.
    package var schemaName = schema
    /// Made from the digest of the text, so that the same text is the same report in every register.
    package var id = Identifier<MilitaryReport>.none
    package var kind: Term<ReportKind>?
    /// Who published it, as the archive's key: `cjtfoir`, `centcom`, `uk_mod`.
    package var issuer: String?
    package var title: String?
    /// The first day that it covers.
    package var dateStart: CalendarDay?
    package var dateEnd: CalendarDay?
    package var published: CalendarDay?
    package var url: String?
    package var archiveURL: String?
    package var language: Term<LanguageTag>?
    /// The text as published; every offset counts its UTF-8 bytes.
    package var originalText = ""
    package var notes: [String] = []
    package var amendments: [ReportAmendment] = []
    /// Allegations of a casualty report.
    package var entries: [ReportEntry] = []
    /// What the report prints on the flow of allegations.
    package var flows: [ReportFlow] = []
    /// Strikes of a strike report.
    package var strikes: [Strike] = []
    /// Numbers of strikes that a strike report prints for days and countries.
    package var tallies: [StrikeTally] = []
    /// Passages in which nothing was understood: nothing is dropped.
    package var unread: [TextMark] = []

    package init() {}

    package static let form = Form<MilitaryReport>([
        Field("schema", \.schemaName), Field("id", \.id), Field("kind", \.kind), Field("issuer", \.issuer),
        Field("title", \.title),
        Field("dateStart", \.dateStart), Field("dateEnd", \.dateEnd), Field("published", \.published),
        Field("url", \.url), Field("archiveURL", \.archiveURL), Field("language", \.language),
        Field("originalText", \.originalText), Field("notes", \.notes), Field("amendments", \.amendments),
        Field("entries", \.entries), Field("flows", \.flows), Field("strikes", \.strikes), Field("tallies", \.tallies),
        Field("unread", \.unread),
    ])
}

/// A change that the publisher made to a report later.
package struct ReportAmendment: InterchangeObject {
    package var text: String?
    package var url: String?

    package init() {}

    package static let form = Form<ReportAmendment>([Field("text", \.text), Field("url", \.url)])
}

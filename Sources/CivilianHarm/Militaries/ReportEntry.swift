// SPDX-License-Identifier: Apache-2.0

/// One allegation of a military's casualty report, as the text has it; what the text does not say is nil or empty.
package struct ReportEntry: InterchangeObject {
    /// The number that the report's list gives it; nil where it is not numbered.
    package var number: Int?
    /// Where the whole entry stands in the report's text, in UTF-8 offsets.
    package var start = 0
    package var end = 0
    /// The entry verbatim.
    package var text = ""
    /// The day of the allegation, or the first of several.
    package var date: CalendarDay?
    /// The last day where the text names several.
    package var dateEnd: CalendarDay?
    /// The place as the text spells it, without "near" or the country.
    package var place: String?
    package var country: Term<Country>?
    /// By whom the allegation came.
    package var via: Term<AllegationOrigin>?
    /// The sentence or sentences that say what was found, verbatim.
    package var finding: String?
    package var position: Term<Position>?
    package var reasons: [Term<StatedReason>] = []
    /// Civilians whose death the actor concedes; unknown where the text gives no figure.
    package var killed = Bound.unknown
    package var injured = Bound.unknown
    /// The military's own number of the allegation.
    package var serial: String?
    /// Codes of recorders as the text writes them.
    package var codes: [String] = []
    package var grids: [GridReference] = []
    /// Where each value stands in the report's text.
    package var marks: [TextMark] = []

    package init() {}

    package static let form = Form<ReportEntry>([
        Field("number", \.number), Field("start", \.start), Field("end", \.end), Field("text", \.text),
        Field("date", \.date), Field("dateEnd", \.dateEnd), Field("place", \.place), Field("country", \.country),
        Field("via", \.via), Field("finding", \.finding), Field("position", \.position), Field("reasons", \.reasons),
        Field("killed", \.killed), Field("injured", \.injured), Field("serial", \.serial), Field("codes", \.codes),
        Field("grids", \.grids), Field("marks", \.marks),
    ])
}

// SPDX-License-Identifier: Apache-2.0

/// A number of strikes that a release gives for a day or a period and a country, beside the strikes that it lists.
///
/// It is never added to them: it is the sum that the military prints.
package struct StrikeTally: InterchangeObject {
    /// Where the sentence stands in the report's text, in UTF-8 offsets.
    package var start = 0
    package var end = 0
    package var date: CalendarDay?
    /// The last day where several are named; nil for one day.
    package var dateEnd: CalendarDay?
    /// nil where the number holds for several countries, or the text does not say.
    package var country: Term<Country>?
    package var strikes = Bound.unknown
    package var marks: [TextMark] = []

    package init() {}

    package static let form = Form<StrikeTally>([
        Field("start", \.start), Field("end", \.end), Field("date", \.date), Field("dateEnd", \.dateEnd),
        Field("country", \.country), Field("strikes", \.strikes), Field("marks", \.marks),
    ])
}

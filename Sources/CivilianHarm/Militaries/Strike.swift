// SPDX-License-Identifier: Apache-2.0

/// Strikes that a military declares, or that are alleged, on targets near one place on one day or a few.
package struct Strike: InterchangeObject {
    /// Where the lines stand in the report's text, in UTF-8 offsets; both 0 where there is no text.
    package var start = 0
    package var end = 0
    /// The lines verbatim.
    package var text = ""
    package var status: Term<StrikeDeclaration>?
    package var actor: Term<Actor>?
    package var date: CalendarDay?
    /// The last day where several are named; nil for one day.
    package var dateEnd: CalendarDay?
    package var country: Term<Country>?
    /// The place as officially described, without "near".
    package var place: String?
    /// What carried the weapon, as the text says it.
    package var platform: String?
    /// How many strikes; unknown where the text does not say.
    package var strikes = Bound.unknown
    package var targets: [StrikeTarget] = []
    /// Deaths that the military claims, fighters included.
    package var deathsClaimed = Bound.unknown
    package var survivors: String?
    package var vessel: Term<VesselType>?
    /// Film of it that the military published; several clips may show one strike.
    package var footage: [StrikeFootage] = []
    package var marks: [TextMark] = []

    package init() {}

    package static let form = Form<Strike>([
        Field("start", \.start), Field("end", \.end), Field("text", \.text), Field("status", \.status),
        Field("actor", \.actor), Field("date", \.date), Field("dateEnd", \.dateEnd), Field("country", \.country),
        Field("place", \.place), Field("platform", \.platform), Field("strikes", \.strikes),
        Field("targets", \.targets), Field("deathsClaimed", \.deathsClaimed), Field("survivors", \.survivors),
        Field("vessel", \.vessel), Field("footage", \.footage), Field("marks", \.marks),
    ])
}

/// One kind of target of a strike, and what was done to it.
package struct StrikeTarget: InterchangeObject {
    /// What it was, as the text says it, without its number.
    package var target = ""
    /// How many; unknown where the text gives no number.
    package var number = Bound.unknown
    package var effect: Term<StrikeEffect>?

    package init() {}

    package static let form = Form<StrikeTarget>([
        Field("target", \.target), Field("number", \.number), Field("effect", \.effect),
    ])
}

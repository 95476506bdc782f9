// SPDX-License-Identifier: Apache-2.0

/// One actor in one incident: what it is accused of, and what it said.
package struct Involvement: InterchangeObject {
    package var actor: Term<Actor>?
    package var attribution: Attribution?
    package var position: Term<Position>?
    package var legacy: LegacySelects?
    package var reasons: [Reason] = []
    package var deathsConceded = Bound.unknown
    package var injuriesConceded = Bound.unknown
    package var statedLocation: String?
    package var statedAccuracy: String?
    package var mgrs: GridReference?
    package var strikeReports: [StrikeReport] = []
    package var partnerStrikeReports: [PartnerStrikeReport] = []
    package var statements: [Statement] = []
    package var partnerStatements: [PartnerStatement] = []
    package var media: [Media] = []

    package init() {}

    package static let form = Form<Involvement>([
        Field("actor", \.actor), Field("attribution", \.attribution), Field("position", \.position),
        Field("legacy", \.legacy), Field("reasons", \.reasons), Field("deathsConceded", \.deathsConceded),
        Field("injuriesConceded", \.injuriesConceded), Field("statedLocation", \.statedLocation),
        Field("statedAccuracy", \.statedAccuracy), Field("mgrs", \.mgrs), Field("strikeReports", \.strikeReports),
        Field("partnerStrikeReports", \.partnerStrikeReports), Field("statements", \.statements),
        Field("partnerStatements", \.partnerStatements), Field("media", \.media),
    ])
}

/// The archive's older selects, verbatim.
package struct LegacySelects: InterchangeObject {
    package var actor: String?
    package var position: String?

    package init() {}

    package static let form = Form<LegacySelects>([Field("actor", \.actor), Field("position", \.position)])
}

/// Why an actor came to its finding.
package struct Reason: InterchangeObject {
    package var finding = Finding.nonCredible
    package var reason = Term<ReasonKind>.known(.other)
    package var text: String?

    package init() {}

    package static let form = Form<Reason>([
        Field("finding", \.finding), Field("reason", \.reason), Field("text", \.text),
    ])
}

/// A strike report by the actor, as quoted.
package struct StrikeReport: InterchangeObject {
    package var text: String?
    package var url: String?
    package var originalText: String?

    package init() {}

    package static let form = Form<StrikeReport>([
        Field("text", \.text), Field("url", \.url), Field("originalText", \.originalText),
    ])
}

/// A strike report by a partner of the actor.
package struct PartnerStrikeReport: InterchangeObject {
    package var partner: Term<Actor>?
    package var legacyPartner: String?
    package var text: String?
    package var url: String?
    package var originalText: String?

    package init() {}

    package static let form = Form<PartnerStrikeReport>([
        Field("partner", \.partner), Field("legacyPartner", \.legacyPartner), Field("text", \.text),
        Field("url", \.url), Field("originalText", \.originalText),
    ])
}

/// A dated text of an actor on the harm.
package struct Statement: InterchangeObject {
    package var date: CalendarDay?
    package var url: String?
    package var text: String?

    package init() {}

    package static let form = Form<Statement>([Field("date", \.date), Field("url", \.url), Field("text", \.text)])
}

/// What a partner of the actor said.
package struct PartnerStatement: InterchangeObject {
    package var partner: Term<Actor>?
    package var legacyPartner: String?
    package var statements: [Statement] = []

    package init() {}

    package static let form = Form<PartnerStatement>([
        Field("partner", \.partner), Field("legacyPartner", \.legacyPartner), Field("statements", \.statements),
    ])
}

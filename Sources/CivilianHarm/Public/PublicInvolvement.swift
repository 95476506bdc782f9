// SPDX-License-Identifier: Apache-2.0

/// What the public sees of one actor in one incident; the archive's older selects stay inside.
package struct PublicInvolvement: Hashable, Sendable {
    package let actor: Term<Actor>?
    package let attribution: Attribution?
    package let position: Term<Position>?
    package let reasons: [Reason]
    package let deathsConceded: Bound
    package let injuriesConceded: Bound
    package let statedLocation: String?
    package let statedAccuracy: String?
    package let mgrs: GridReference?
    package let strikeReports: [StrikeReport]
    package let partnerStrikeReports: [PublicPartnerReport]
    /// Newest first; undated ones last, in the order of the record.
    package let statements: [Statement]
    package let partnerStatements: [PublicPartnerStatement]
    package let media: [PublicMedia]

    package init(_ involvement: Involvement) {
        actor = involvement.actor
        attribution = involvement.attribution
        position = involvement.position
        reasons = involvement.reasons
        deathsConceded = involvement.deathsConceded
        injuriesConceded = involvement.injuriesConceded
        statedLocation = involvement.statedLocation
        statedAccuracy = involvement.statedAccuracy
        mgrs = involvement.mgrs
        strikeReports = involvement.strikeReports
        partnerStrikeReports = involvement.partnerStrikeReports.map(PublicPartnerReport.init)
        statements = Self.newestFirst(involvement.statements)
        partnerStatements = involvement.partnerStatements.map(PublicPartnerStatement.init)
        media = involvement.media.map(PublicMedia.init)
    }

    static func newestFirst(_ statements: [Statement]) -> [Statement] {
        statements.enumerated().sorted { left, right in
            switch (left.element.date, right.element.date) {
            case (let first?, let second?) where first != second: first > second
            case (_?, nil): true
            case (nil, _?): false
            default: left.offset < right.offset
            }
        }.map(\.element)
    }
}

/// What the public sees of a strike report by a partner of an actor.
package struct PublicPartnerReport: Hashable, Sendable {
    package let partner: Term<Actor>?
    package let report: StrikeReport

    package init(_ report: PartnerStrikeReport) {
        partner = report.partner
        var copy = StrikeReport()
        copy.text = report.text
        copy.url = report.url
        copy.originalText = report.originalText
        self.report = copy
    }
}

/// What the public sees of the statements of a partner of an actor.
package struct PublicPartnerStatement: Hashable, Sendable {
    package let partner: Term<Actor>?
    /// Newest first; undated ones last, in the order of the record.
    package let statements: [Statement]

    package init(_ statement: PartnerStatement) {
        partner = statement.partner
        statements = PublicInvolvement.newestFirst(statement.statements)
    }
}

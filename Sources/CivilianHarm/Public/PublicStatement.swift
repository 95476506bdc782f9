// SPDX-License-Identifier: Apache-2.0

/// What one actor said of one incident: a statement, or its position alone where it made none.
package struct PublicStatement: Hashable, Sendable {
    package let actor: Term<Actor>?
    package let position: Term<Position>?
    package let reasons: [Reason]
    /// The actor whose partner speaks; nil where it speaks itself.
    package let partnerOf: Term<Actor>?
    /// nil where there is a position and no statement.
    package let statement: Statement?
    package let deathsConceded: Bound
    package let injuriesConceded: Bound
    /// The square that the actor returned; nil for a partner, and where none is recorded.
    package let square: GridReference?

    /// Everything that was said of an incident, actor by actor, newest first.
    ///
    /// An actor that is recorded as having said nothing ("not yet assessed") has no entry.
    package static func all(in involvements: [PublicInvolvement]) -> [PublicStatement] {
        involvements.flatMap { involvement -> [PublicStatement] in
            let own = involvement.statements.map { PublicStatement(involvement, $0) }
            let isSilent = involvement.position == nil || involvement.position == .known(.notYetAssessed)
            let alone = isSilent ? [] : [PublicStatement(involvement, nil)]
            let partners = involvement.partnerStatements.flatMap { partner in
                partner.statements.map { PublicStatement(partner.partner, of: involvement, $0) }
            }
            return (own.isEmpty ? alone : own) + partners
        }
    }

    private init(_ involvement: PublicInvolvement, _ statement: Statement?) {
        actor = involvement.actor
        position = involvement.position
        reasons = involvement.reasons
        partnerOf = nil
        self.statement = statement
        deathsConceded = involvement.deathsConceded
        injuriesConceded = involvement.injuriesConceded
        square = involvement.mgrs
    }

    private init(_ partner: Term<Actor>?, of involvement: PublicInvolvement, _ statement: Statement) {
        actor = partner
        position = nil
        reasons = []
        partnerOf = involvement.actor
        self.statement = statement
        (deathsConceded, injuriesConceded) = (.notApplicable, .notApplicable)
        square = nil
    }
}

// SPDX-License-Identifier: Apache-2.0

/// What one actor of an incident says and concedes.
package struct ActorConcession: Hashable, Sendable {
    /// The code of the actor's term; empty where the involvement names none.
    package let actor: String
    /// The code of the position's term; empty where there is none.
    package let position: String
    package let deaths: Bound
    package let injuries: Bound

    /// One row for each involvement, in the order of the record.
    package static func rows(of involvements: [Involvement]) -> CodedRows {
        CodedRows(
            involvements.map { involvement in
                [
                    involvement.actor?.code ?? "", involvement.position?.code ?? "", involvement.deathsConceded.code,
                    involvement.injuriesConceded.code,
                ]
            }
        )
    }

    /// Reads what `rows(of:)` wrote.
    package static func read(_ rows: CodedRows) -> [ActorConcession] {
        rows.rows.compactMap { parts in
            guard parts.count == 4 else { return nil }
            return ActorConcession(
                actor: String(parts[0]),
                position: String(parts[1]),
                deaths: Bound(code: parts[2]),
                injuries: Bound(code: parts[3])
            )
        }
    }
}

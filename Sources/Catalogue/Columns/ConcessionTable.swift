// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// What each actor concedes in every list of concessions that some incident has, read once.
package struct ConcessionTable: Sendable {
    private struct Row: Sendable {
        let actor: UInt32
        let deaths: Bound
        let injuries: Bound
    }

    private var rows: ContiguousArray<Row> = []
    /// By code of the list: where its rows end.
    private var ends: ContiguousArray<Int> = []
    private var actors: [String: UInt32] = [:]

    /// Reads the lists that were added.
    mutating func update(_ lists: CodedRowsTable) {
        for list in lists.dropFirst(ends.count) {
            for concession in ActorConcession.read(list) {
                let next = UInt32(actors.count)
                let actor = actors[concession.actor, default: next]
                if actor == next { actors[concession.actor] = next }
                rows.append(Row(actor: actor, deaths: concession.deaths, injuries: concession.injuries))
            }
            ends.append(rows.count)
        }
    }

    /// By code of the list: the range that reaches highest of what an actor concedes.
    package func bounds(of actor: String, _ outcome: Outcome) -> [Bound] {
        guard let actor = actors[actor] else { return ends.map { _ in .unknown } }
        var start = 0
        return ends.map { end in
            defer { start = end }
            var own: [Bound] = []
            for row in rows[start..<end] where row.actor == actor {
                own.append(outcome == .killed ? row.deaths : row.injuries)
            }
            return Bound.largest(of: own)
        }
    }
}

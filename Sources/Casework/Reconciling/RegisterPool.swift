// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
package import Matching
package import Register
import Synchronization

/// The incidents of a register as a pool, with the names by which people know them.
package struct RegisterPool: Sendable {
    package let pool: MatchPool
    /// The current codes of each member, joined as the record prints them.
    package let names: [String]
    /// The identifier of each member.
    package let ids: [Incident.ID]
    private let membersByCode: [String: Set<Int32>]
    /// The actors of each member's involvements of which no statement is recorded.
    private let silentActors: [[Term<Actor>]]

    /// Reads every incident of a register once.
    ///
    /// - Parameters:
    ///   - store: The register.
    ///   - source: Whose words on the incidents count.
    ///   - serials: Numbers of militaries that are known from decisions, by incident.
    ///   - progress: Told how many incidents are done.
    /// - Throws: errors of the store, and of documents that cannot be read.
    package init(
        _ store: any IncidentStore,
        source: MatchFacets.Source,
        serials: [Incident.ID: [String]] = [:],
        progress: @escaping @Sendable (_ done: Int) -> Void = { _ in }
    ) async throws {
        let collected = Mutex(Collected())
        try await store.forEachCurrent { stored in
            let incident = try Incident.read(document: stored.document).incident
            let facets = MatchFacets(incident, source: source, serials: serials[incident.id] ?? [])
            let done = collected.withLock { $0.add(incident, facets, number: stored.incidentNumber.value) }
            progress(done)
        }
        let all = collected.withLock { $0 }
        pool = all.builder.pool()
        names = all.names
        ids = all.ids
        membersByCode = all.membersByCode
        silentActors = all.silentActors
    }

    /// The members with an involvement of one of these actors that made no statement, in their order.
    package func members(silentOf actors: Set<Term<Actor>>) -> [Int32] {
        silentActors.indices.filter { silentActors[$0].contains(where: actors.contains) }.map { Int32($0) }
    }

    /// The members that bear one of the codes of a joined text now: `CS12 RS7`.
    package func members(joinedCodes: String) -> Set<Int32> {
        joinedCodes.split(separator: " ").reduce(into: []) { members, code in
            members.formUnion(membersByCode[code.uppercased()] ?? [])
        }
    }

    /// The members that bear a code now.
    package func members(code: String) -> Set<Int32> { membersByCode[code.uppercased()] ?? [] }

    private struct Collected: Sendable {
        var builder = MatchPoolBuilder()
        var names: [String] = []
        var ids: [Incident.ID] = []
        var membersByCode: [String: Set<Int32>] = [:]
        var silentActors: [[Term<Actor>]] = []

        mutating func add(_ incident: Incident, _ facets: MatchFacets, number: Int32) -> Int {
            let member = Int32(names.count)
            builder.add(facets, number: number)
            names.append(incident.displayCode)
            ids.append(incident.id)
            silentActors.append(incident.involvements.filter(\.statements.isEmpty).compactMap(\.actor))
            for code in incident.codes { membersByCode[code.uppercased(), default: []].insert(member) }
            return names.count
        }
    }
}

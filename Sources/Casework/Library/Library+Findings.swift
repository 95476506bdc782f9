// SPDX-License-Identifier: Apache-2.0

package import Catalogue
import CivilianHarm
import Names
import Register
import Synchronization

extension Library {
    /// Looks up what a query asks for that the columns do not hold.
    ///
    /// A code is looked for among current and former ones. An incident's code that `near` measures from means those who bear
    /// it now where one of them can be seen on the plane, else those who bore it.
    package func findings(for query: IncidentQuery, on plane: Plane) async throws -> QueryFindings {
        var found = QueryFindings()
        let terms = SearchKey.terms(of: query.text)
        if !terms.isEmpty { found.text = NumberSet(try await numbers(matching: terms, in: query.fields)) }
        if !query.codes.isEmpty {
            var bearers = NumberSet()
            for code in query.codes {
                for claim in try await store.claims(ofCode: code) { bearers.insert(claim.number.value) }
            }
            found.bearers = bearers
        }
        if case .code(let code)? = query.near?.centre { found.centres = try await centres(code, on: plane) }
        if query.isClean, plane == .staff { found.clean = try await cleanIncidents() }
        return found
    }

    /// The incidents of a query, with the state of the catalogue that they were selected from.
    package func selection(
        _ query: IncidentQuery,
        on plane: Plane
    ) async throws -> (snapshot: CatalogueSnapshot, selection: Selection) {
        let found = try await findings(for: query, on: plane)
        let snapshot = snapshot
        return (snapshot, snapshot.select(query, on: plane, found: found))
    }

    private func centres(_ code: String, on plane: Plane) async throws -> NumberSet {
        let claims = try await store.claims(ofCode: code)
        let snapshot = snapshot
        for areCurrent in [true, false] {
            let bearers = NumberSet(claims.filter { $0.isCurrent == areCurrent }.map(\.number.value))
            let seen = snapshot.select(IncidentQuery(), on: plane, matching: bearers)
            if seen.count > 0 { return seen.numbers }
        }
        return NumberSet()
    }

    /// The incidents without an error or a warning: every document is read.
    private func cleanIncidents() async throws -> NumberSet {
        let context = integrity
        let found = Mutex(IntegrityParts())
        try await store.forEachCurrent { stored in
            let part = IntegrityParts.Part(try Incident.read(document: stored.document).incident, context: context)
            found.withLock { $0.parts[stored.incidentNumber.value] = part }
        }
        let parts = found.withLock { $0 }
        return parts.survey(position: 0).incidents(without: [.error, .warning], among: parts.parts.keys)
    }
}

extension IntegritySurvey {
    /// The incidents that break no rule of these levels.
    fileprivate func incidents(without levels: Set<IntegrityLevel>, among numbers: some Sequence<Int32>) -> NumberSet {
        var broken = NumberSet()
        for (rule, rows) in byRule where levels.contains(rule.level) { for row in rows { broken.insert(row.number) } }
        return NumberSet(numbers.filter { !broken.contains($0) })
    }
}

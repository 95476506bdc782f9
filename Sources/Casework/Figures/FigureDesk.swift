// SPDX-License-Identifier: Apache-2.0

package import Catalogue
package import Counting
import Names
package import Register

/// Answers questions for figures: finds the incidents, and hands them to the counting module with the rule.
package struct FigureDesk: Sendable {
    private enum Source {
        case register(Library, PastSnapshots)
        case snapshot(CatalogueSnapshot)
    }

    package let rules: RuleBook
    /// Reads words of quantity by the table of the rules.
    package let quantities: QuantityReader
    private let source: Source

    /// A desk that counts at most `pastLimit` incidents as of another time; nil for any number.
    package init(library: Library, rules: RuleBook, store: any IncidentStore, pastLimit: Int? = nil) {
        self.rules = rules
        quantities = QuantityReader(rules.quantities)
        source = .register(library, PastSnapshots(store: store, limit: pastLimit))
    }

    /// A desk over one state of a catalogue, which has neither texts nor a past.
    package init(snapshot: CatalogueSnapshot, rules: RuleBook) {
        self.rules = rules
        quantities = QuantityReader(rules.quantities)
        source = .snapshot(snapshot)
    }

    /// Whether there is a past that can be asked for.
    package var hasHistory: Bool {
        switch source {
        case .register: true
        case .snapshot: false
        }
    }

    /// How the figures of a set were known as time went by, up to the time of the request.
    ///
    /// - Throws: `FigureError`, and errors of the store.
    package func knownCurve(_ measures: [Measure], _ request: FigureRequest, plane: Plane) async throws -> KnownCurve {
        guard rules.rule(request.rule) != nil else {
            throw FigureError.unknownRule(key: request.rule, known: rules.keys)
        }
        guard SearchKey.terms(of: request.query.text).isEmpty else { throw FigureError.textAsOf }
        guard case .register(_, let past) = source else { throw FigureError.noHistory }
        return try await past.curve(KnownCurve.Question(measures, request, plane: plane), rules: rules)
    }

    /// The present state of the catalogue.
    package var snapshot: CatalogueSnapshot {
        switch source {
        case .register(let library, _): library.snapshot
        case .snapshot(let snapshot): snapshot
        }
    }

    /// The incidents of a request, ready to be counted.
    ///
    /// - Throws: `FigureError`, and errors of the store.
    package func figures(_ request: FigureRequest, plane: Plane) async throws -> Figures {
        guard let rule = rules.rule(request.rule, at: request.asOf?.milliseconds) else {
            throw FigureError.unknownRule(key: request.rule, known: rules.keys)
        }
        return try await figures(request, under: rule, plane: plane)
    }

    /// The incidents of a request under a rule that need not be of the book; a selection that is given is that of the rule.
    ///
    /// - Throws: `FigureError`, and errors of the store.
    func figures(
        _ request: FigureRequest,
        under rule: RuleSet,
        plane: Plane,
        selection: Selection? = nil
    ) async throws -> Figures {
        let (snapshot, found) = try await incidents(of: request, on: plane)
        let counter = Counter(snapshot, rule: rule, policy: request.policy, allocation: request.allocation)
        return Figures(
            request: request,
            plane: plane,
            counter: counter,
            selection: selection ?? counter.select(request.query, on: plane, found: found),
            coverage: rules.coverage
        )
    }

    /// The incidents of a query as of a time, nil for now, and the catalogue that they are of.
    ///
    /// - Throws: `FigureError`, and errors of the store.
    func selection(
        _ query: IncidentQuery,
        asOf time: Timestamp?,
        on plane: Plane
    ) async throws -> (snapshot: CatalogueSnapshot, selection: Selection) {
        var request = FigureRequest(query)
        request.asOf = time
        let (snapshot, found) = try await incidents(of: request, on: plane)
        return (snapshot, snapshot.select(query, on: plane, found: found))
    }

    /// The catalogue to count over, and what was found for the query that it does not hold.
    ///
    /// Codes as of another time are those that incidents bore then: the catalogue of that time has them.
    private func incidents(
        of request: FigureRequest,
        on plane: Plane
    ) async throws -> (CatalogueSnapshot, QueryFindings) {
        switch source {
        case .snapshot(let snapshot): return (snapshot, QueryFindings())
        case .register(let library, let past):
            if let time = request.asOf {
                guard SearchKey.terms(of: request.query.text).isEmpty else { throw FigureError.textAsOf }
                return (try await past.snapshot(asOf: time, incidents: library.size), QueryFindings())
            }
            let found = try await library.findings(for: request.query, on: plane)
            return (library.snapshot, found)
        }
    }
}

/// A set of incidents under a rule, and what may be asked of it.
package struct Figures: Sendable {
    package let request: FigureRequest
    /// Whose view it is: readers' or the staff's.
    package let plane: Plane
    package let counter: Counter
    package let selection: Selection
    /// Said beside every total.
    package let coverage: BilingualText

    /// How many of the incidents are held against more than one actor: each counts once here and once in each.
    package var incidentsOfSeveralActors: Int {
        counter.incidentsOfSeveralValues(of: .actor, in: selection)
    }

    /// The query whose list is exactly the incidents behind the figures; nil where rule and query exclude each other.
    package var query: IncidentQuery? { counter.rule.restricting(request.query) }
}

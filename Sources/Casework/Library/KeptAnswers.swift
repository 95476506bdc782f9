// SPDX-License-Identifier: Apache-2.0

package import Catalogue
import CivilianHarm
import Synchronization

/// What was worked out lately of queries that the catalogue alone answers: what they select, their facets, and orders.
///
/// The pages of one list share these. Bounded by bytes; what belongs to an earlier state is never found again and let go.
struct KeptAnswers: Sendable {
    /// A query without its page and order, on one plane of one state.
    struct Key: Hashable, Sendable {
        let state: Int
        let plane: Plane
        let query: IncidentQuery

        init(_ query: IncidentQuery, _ plane: Plane, _ snapshot: CatalogueSnapshot) {
            var bare = query
            bare.page = 1
            bare.pageSize = IncidentQuery.defaultPageSize
            bare.order = IncidentOrder()
            (state, self.plane, self.query) = (snapshot.state, plane, bare)
        }
    }

    /// What is selected, and how it divides.
    struct Answer: Sendable {
        let selection: Selection
        let facets: [Facet]

        /// About how many bytes it takes.
        var cost: Int {
            512 + selection.numbers.bytes + facets.reduce(0) { $0 + 64 + $1.values.count * 72 }
        }
    }

    private struct OrderKey: Hashable {
        let key: Key
        let order: IncidentOrder
    }

    private var answers = RecentlyUsed<Key, Answer>(bound: 4 << 20)
    /// All numbers of a selection in an order.
    private var orders = RecentlyUsed<OrderKey, ContiguousArray<Int32>>(bound: 4 << 20)

    /// Selections of more incidents are ordered page by page.
    static let longestOrder = 400_000

    mutating func answer(_ key: Key) -> Answer? { answers.value(for: key) }

    mutating func keep(_ answer: Answer, for key: Key) { answers.insert(answer, for: key, cost: answer.cost) }

    mutating func numbers(_ key: Key, _ order: IncidentOrder) -> ContiguousArray<Int32>? {
        orders.value(for: OrderKey(key: key, order: order))
    }

    mutating func keep(_ numbers: ContiguousArray<Int32>, for key: Key, _ order: IncidentOrder) {
        orders.insert(numbers, for: OrderKey(key: key, order: order), cost: 128 + numbers.count * 4)
    }
}

/// A page of a list before its cards: how much there is, and which versions of which incidents stand on it.
package struct ListOutline: Sendable {
    /// How many incidents the query asks for, on all pages; exact.
    package let total: Int
    /// The incidents of the page.
    package let rows: [Row]
    /// How many incidents each value of each filter would give.
    package let facets: [Facet]
    /// Tells states of the catalogue apart.
    package let state: Int

    /// One incident in the version that the catalogue has.
    package struct Row: Hashable, Sendable {
        package let number: Int32
        package let revision: Int
    }
}

extension Library {
    /// The outline of a page where the catalogue alone answers the query; nil where texts or codes have to be looked up.
    package func outline(_ query: IncidentQuery, plane: Plane) -> ListOutline? {
        let snapshot = snapshot
        guard let (answer, numbers) = keptAnswer(query, plane, snapshot) else { return nil }
        return ListOutline(
            total: answer.selection.count,
            rows: numbers.map { ListOutline.Row(number: $0, revision: snapshot.revision(of: $0)) },
            facets: answer.facets,
            state: snapshot.state
        )
    }

    /// What a query selects and the numbers of its page; nil where texts or codes have to be looked up.
    func keptAnswer(
        _ query: IncidentQuery,
        _ plane: Plane,
        _ snapshot: CatalogueSnapshot
    ) -> (KeptAnswers.Answer, numbers: [Int32])? {
        guard query.text.isEmpty, query.codes.isEmpty, !query.isClean else { return nil }
        if case .code? = query.near?.centre { return nil }
        let key = KeptAnswers.Key(query, plane, snapshot)
        guard let answer = kept.withLock({ $0.answer(key) }) else {
            let found = snapshot.answer(query, on: plane)
            let answer = KeptAnswers.Answer(selection: found.selection, facets: found.facets)
            kept.withLock { $0.keep(answer, for: key) }
            return (answer, found.numbers)
        }
        let first = (query.page - 1).multipliedReportingOverflow(by: query.pageSize)
        guard !first.overflow, first.partialValue < answer.selection.count else { return (answer, []) }
        guard answer.selection.count <= KeptAnswers.longestOrder else {
            let (order, start) = (query.order, first.partialValue)
            return (answer, snapshot.numbers(of: answer.selection, by: order, from: start, limit: query.pageSize))
        }
        var numbers = kept.withLock { $0.numbers(key, query.order) }
        if numbers == nil {
            // Who turns a page turns others: from the second page on the whole order is kept.
            let all = ContiguousArray(snapshot.numbers(of: answer.selection, by: query.order))
            kept.withLock { $0.keep(all, for: key, query.order) }
            numbers = all
        }
        return (answer, numbers.map { Array($0.dropFirst(first.partialValue).prefix(query.pageSize)) } ?? [])
    }
}

// SPDX-License-Identifier: Apache-2.0

package import Catalogue
package import Counting
import IncidentMap

/// What a map shows: the incidents of a question, those that are located, and those in view.
package struct MapView: Sendable {
    package let question: MapQuestion
    /// Every incident of the question under its rule, wherever it is, located or not.
    package let everywhere: Figures
    /// Those that can stand on a map.
    package let located: LocatedSelection
    /// Those of them in the area in view; all of them where the question names none.
    package let inView: LocatedSelection
    /// The query whose list is exactly what is in view; nil where filters and rule exclude each other.
    package let listQuery: IncidentQuery?

    package init(everywhere: Figures, inView: Figures, of question: MapQuestion) {
        self.question = question
        self.everywhere = everywhere
        located = everywhere.counter.snapshot.located(everywhere.selection)
        self.inView = inView.counter.snapshot.located(inView.selection)
        listQuery = inView.query
    }

    package var counter: Counter { everywhere.counter }

    /// How many incidents can stand on no map.
    package var notLocated: Int { everywhere.selection.count - located.selection.count }

    /// The sum over what is in view.
    package var total: Total { counter.total(of: question.mode.measure, in: inView.selection) }

    /// The incidents of one page of the list of what is in view, in the order asked for.
    package var page: [Int32] {
        let query = question.query
        return counter.snapshot.numbers(
            of: inView.selection,
            by: query.order,
            from: (query.page - 1) * query.pageSize,
            limit: query.pageSize
        )
    }
}

extension FigureDesk {
    /// The incidents of a question as a map shows them.
    ///
    /// - Throws: `FigureError`, and errors of the store.
    package func map(_ question: MapQuestion, plane: Plane) async throws -> MapView {
        let everywhere = try await figures(question.everywhere.figures.request, plane: plane)
        guard question.query.box != nil else {
            return MapView(everywhere: everywhere, inView: everywhere, of: question)
        }
        let inView = try await figures(question.figures.request, plane: plane)
        return MapView(everywhere: everywhere, inView: inView, of: question)
    }
}

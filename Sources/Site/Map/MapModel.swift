// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting

/// What the page of the map shows: plain values, each figure from the counting module.
struct MapModel: Sendable {
    let inView: InViewPiece
    /// Filters with their counts; empty where none are shown.
    let facets: [PublicFacet]
    /// nil where none is shown.
    let timeline: MapTimeline?
    let legend: MapLegend
    let drawing: StaticMap

    var view: MapView { inView.view }
    var question: MapQuestion { view.question }
    var rule: RuleSet { view.counter.rule }
}

extension Route {
    /// The address of a question at this route.
    func address(of question: MapQuestion) -> String {
        let query = question.queryString
        return query.isEmpty ? path : "\(path)?\(query)"
    }

    /// The address of a list at this route.
    func address(of query: IncidentQuery) -> String {
        let text = query.queryString
        return text.isEmpty ? path : "\(path)?\(text)"
    }
}

// SPDX-License-Identifier: Apache-2.0

package import Catalogue
package import IncidentMap

/// What a reader asks of the map: the list's own parameters, those of counting, and a mode.
///
/// The area of the query (`bbox`) is what the map shows: it restricts the list of what is in view and its sum, and neither
/// the marks beyond the edge nor the time line.
package struct MapQuestion: Hashable, Sendable {
    package var figures: FigureQuery
    package var mode = MapMode.deaths

    /// The name of the mode's parameter.
    package static let modeParameter = "mode"

    package init(_ figures: FigureQuery = FigureQuery(), mode: MapMode = .deaths) {
        self.figures = figures
        self.mode = mode
    }

    /// Reads the part of an address after the question mark.
    ///
    /// - Throws: The first thing that cannot be read.
    package init(queryString: some StringProtocol) throws(IncidentQueryError) {
        var others: [QueryItem] = []
        var modes: Set<String> = []
        for item in try QueryItem.items(of: queryString) {
            if item.name != Self.modeParameter {
                others.append(item)
            } else if !item.value.isEmpty {
                modes.insert(item.value)
            }
        }
        do throws(IncidentQueryError) {
            figures = try FigureQuery(queryString: QueryItem.queryString(of: others))
        } catch .unknownParameter(let name, let allowed) {
            throw .unknownParameter(name: name, allowed: allowed + [Self.modeParameter])
        }
        guard modes.count <= 1 else { throw .repeatedParameter(name: Self.modeParameter) }
        guard let text = modes.first else { return }
        guard let mode = MapMode(rawValue: text) else {
            let allowed = MapMode.allCases.map(\.rawValue)
            throw .invalidValue(parameter: Self.modeParameter, value: text, allowed: .oneOf(allowed))
        }
        self.mode = mode
    }

    /// The question as names and values in one stable order; what is usual is left out.
    package var items: [QueryItem] {
        figures.items + (mode == .deaths ? [] : [QueryItem(Self.modeParameter, mode.rawValue)])
    }

    /// The part of an address after the question mark.
    package var queryString: String { QueryItem.queryString(of: items) }
}

extension MapQuestion {
    /// The filters, with the area in view among them.
    package var query: IncidentQuery {
        get { figures.request.query }
        set { figures.request.query = newValue }
    }

    /// The same question with something changed, on the first page.
    package func with(_ change: (inout MapQuestion) -> Void) -> MapQuestion {
        var changed = self
        changed.query = changed.query.onPage(1)
        change(&changed)
        return changed
    }

    /// The same question of the whole map.
    package var everywhere: MapQuestion { with { $0.query.box = nil } }
}

// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import HTTPTypes
import IncidentMap

extension PageController {
    /// A tile of the map of incidents.
    func tile(_ address: TileAddress, _ asking: Asking) async throws -> Reply {
        guard let square = address.square else {
            let text =
                "there is no tile \(address.text): zooms are 0 to \(MapScale.maximumZoom), rows and columns below 2^zoom"
            return .data(DataProblem.bytes(text), status: .notFound)
        }
        return try await answeringMap(asking, taking: [.rule, .boundPolicy, .mode]) { query in
            let layer = try await reading.map.layer(query, plane: .public)
            return Reply(
                contentType: Reply.vectorTile,
                body: IncidentTile.bytes(of: square, in: layer, mode: query.mode)
            )
        }
    }

    /// The incidents in view, with their totals.
    func mapList(_ asking: Asking) async throws -> Reply {
        try await answeringMap(asking, taking: [.rule, .boundPolicy]) { query in
            let (desk, query) = (reading.map, query.ofView)
            let layer = try await desk.layer(query, plane: .public)
            let list = MapList(query, layer, figures: desk.figures(of: layer, query, plane: .public))
            return .data(list.json(rows: try await reading.rows(list.numbers)))
        }
    }

    /// Reads the question, and tells programs what cannot be answered.
    private func answeringMap(
        _ asking: Asking,
        taking parameters: [MapQuery.Parameter],
        _ body: (MapQuery) async throws -> Reply
    ) async throws -> Reply {
        let query: MapQuery
        do throws(IncidentQueryError) {
            query = try MapQuery(queryString: asking.query, taking: parameters)
        } catch {
            return .data(DataProblem.bytes(error.description), status: .badRequest)
        }
        do {
            return try await body(query)
        } catch let error as FigureError {
            return .data(DataProblem.bytes(error.description), status: .badRequest)
        }
    }
}

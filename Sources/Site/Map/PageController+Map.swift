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
        return try await telling { try await tile(square, query: asking.query) }
    }

    /// A square of the map of incidents for a query.
    ///
    /// - Throws: `IncidentQueryError` and `FigureError` for what cannot be answered, and errors of the store.
    func tile(_ square: MapSquare, query: String) async throws -> Reply {
        let query = try MapQuery(queryString: query, taking: [.rule, .boundPolicy, .mode])
        let layer = try await reading.map.layer(query, plane: .public)
        return Reply(contentType: Reply.vectorTile, body: IncidentTile.bytes(of: square, in: layer, mode: query.mode))
    }

    /// The incidents in view, with their totals.
    func mapList(_ asking: Asking) async throws -> Reply {
        try await telling { .data(try await incidentsInView(asking.query)) }
    }

    /// The incidents that a query has in view, with their totals, as data.
    ///
    /// - Throws: `IncidentQueryError` and `FigureError` for what cannot be answered, and errors of the store.
    func incidentsInView(_ queryString: String) async throws -> [UInt8] {
        let query = try MapQuery(queryString: queryString, taking: [.rule, .boundPolicy]).ofView
        let desk = reading.map
        let layer = try await desk.layer(query, plane: .public)
        let list = MapList(query, layer, figures: desk.figures(of: layer, query, plane: .public))
        return list.json(rows: try await reading.rows(list.numbers))
    }

    /// Tells programs what of a question cannot be answered.
    private func telling(_ body: () async throws -> Reply) async throws -> Reply {
        do {
            return try await body()
        } catch let error as IncidentQueryError {
            return .data(DataProblem.bytes(error.description), status: .badRequest)
        } catch let error as FigureError {
            return .data(DataProblem.bytes(error.description), status: .badRequest)
        }
    }
}

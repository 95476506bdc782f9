// SPDX-License-Identifier: Apache-2.0

package import Catalogue
import Counting
package import IncidentMap
import Register
import Synchronization

/// Answers questions for maps of incidents, of the present state of the register.
///
/// It keeps the order of the map for the latest state, and the selections that were asked for lately. A class: the lock guards
/// these two, and all who ask share them.
package final class MapDesk: Sendable {
    private struct State {
        var placed: PlacedCatalogue?
        var layers: RecentlyUsed<LayerKey, MapLayer>
    }

    private struct LayerKey: Hashable {
        let state: Int
        let query: String
    }

    private let figures: FigureDesk
    private let layerBytes: Int
    private let state: Mutex<State>

    /// A desk that keeps selections of at most so many bytes.
    package init(figures: FigureDesk, layerBytes: Int = 32 << 20) {
        self.figures = figures
        self.layerBytes = layerBytes
        state = Mutex(State(layers: RecentlyUsed(bound: layerBytes)))
    }

    /// The located incidents of a query, ready to be drawn.
    ///
    /// - Throws: `FigureError`, and errors of the store.
    package func layer(_ query: MapQuery, plane: Plane) async throws -> MapLayer {
        let text = (plane == .public ? "public\n" : "staff\n") + query.layerKey
        let known = LayerKey(state: self.figures.snapshot.state, query: text)
        if let layer = state.withLock({ $0.layers.value(for: known) }) { return layer }
        let figures = try await figures.figures(query.request, plane: plane)
        let placed = placed(figures.counter.snapshot)
        let layer = MapLayer(figures.selection, figures.counter, in: placed, withFighters: query.mode == .fighters)
        let key = LayerKey(state: figures.counter.snapshot.state, query: text)
        state.withLock { state in
            // A layer of an earlier state is of no more use, and would keep all of that state in memory.
            guard state.placed?.snapshot.state == key.state else { return }
            state.layers.insert(layer, for: key, cost: layer.bytes)
        }
        return layer
    }

    /// The figures that a layer is of, for the frame of an answer.
    package func figures(of layer: MapLayer, _ query: MapQuery, plane: Plane) -> Figures {
        Figures(
            request: query.request,
            plane: plane,
            counter: layer.counter,
            selection: layer.all,
            coverage: figures.rules.coverage
        )
    }

    /// A state of the catalogue in the order of the map; made once, from the order of the state before.
    private func placed(_ snapshot: CatalogueSnapshot) -> PlacedCatalogue {
        state.withLock { state in
            if let placed = state.placed, placed.snapshot.state == snapshot.state { return placed }
            let placed = PlacedCatalogue(snapshot, after: state.placed)
            // A request that began before the last change does not take the newer order away.
            guard (state.placed?.snapshot.state ?? -1) < snapshot.state else { return placed }
            state.placed = placed
            state.layers = RecentlyUsed(bound: layerBytes)
            return placed
        }
    }
}

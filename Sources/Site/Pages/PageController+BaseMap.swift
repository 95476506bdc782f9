// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Maps

extension PageController {
    /// A tile of the base map; empty where it is all sea.
    func baseTile(zoom: Int, x: Int, y: Int) -> Reply {
        guard let tile = BaseTile(of: settings.map, zoom: zoom, x: x, y: y) else {
            return .text(
                "there is no tile \(zoom)/\(x)/\(y): zooms are 0 to \(BaseTile.maximumZoom), rows and columns below 2^zoom",
                status: .notFound
            )
        }
        return Reply(contentType: Reply.vectorTile, body: tile.bytes)
    }
}

// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

/// The library that draws the moving map, from a folder that `scripts/map-library` filled.
struct MapLibrary: Sendable {
    /// What the page loads.
    let page: [UInt8]
    /// What the library runs beside the page.
    let worker: [UInt8]

    /// Reads the folder; nil where it has no library, and pages show a drawn map.
    init?(folder: String?) {
        guard let folder, let page = FileManager.default.contents(atPath: folder + "/maplibre-gl.js"),
            let worker = FileManager.default.contents(atPath: folder + "/maplibre-gl-worker.js"),
            !page.isEmpty, !worker.isEmpty
        else { return nil }
        self.page = Array(page)
        self.worker = Array(worker)
    }
}

// SPDX-License-Identifier: Apache-2.0

/// Where the files of the map are served.
struct MapAddresses: Hashable, Sendable {
    var stylesheet = ""
    /// Our own module.
    var script = ""
    /// The library and what it runs beside the page; nil where it is not installed, and the map is a drawing.
    var library: Library?

    struct Library: Hashable, Sendable {
        let page: String
        let worker: String
    }
}

/// The files of the map.
struct MapAssets {
    let all: [Asset]
    let addresses: MapAddresses

    private static let script = "text/javascript; charset=utf-8"

    /// Our script: one module out of two files.
    static let module = PackageResources.map_marks_js + PackageResources.map_js

    init(library: MapLibrary?) {
        let style = Asset(
            base: "map",
            suffix: "css",
            contentType: "text/css; charset=utf-8",
            bytes: PackageResources.map_css
        )
        let script = Asset(base: "map", suffix: "js", contentType: Self.script, bytes: Self.module)
        var all = [style, script]
        var addresses = MapAddresses(stylesheet: Route.asset(style.name).path, script: Route.asset(script.name).path)
        if let library {
            let page = Asset(base: "map-library", suffix: "js", contentType: Self.script, bytes: library.page)
            var worker = Asset(base: "map-worker", suffix: "js", contentType: Self.script, bytes: library.worker)
            worker.scripts = .worker
            all += [page, worker]
            addresses.library = MapAddresses.Library(
                page: Route.asset(page.name).path,
                worker: Route.asset(worker.name).path
            )
        }
        self.all = all
        self.addresses = addresses
    }
}

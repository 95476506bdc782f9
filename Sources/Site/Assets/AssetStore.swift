// SPDX-License-Identifier: Apache-2.0

import Charts
import Maps

/// The files that pages refer to, held in memory: style sheets, the icon, fonts, and what draws the map.
struct AssetStore: Sendable {
    private let byName: [String: Asset]
    let addresses: AssetAddresses

    init(fonts: FontFolder, mapLibrary: MapLibrary? = nil) {
        let style = Asset(
            base: "site",
            suffix: "css",
            contentType: "text/css; charset=utf-8",
            bytes: PackageResources.site_css + MapStyle.stylesheet
        )
        let chartStyle = Asset(
            base: "charts",
            suffix: "css",
            contentType: "text/css; charset=utf-8",
            bytes: ChartStyle.stylesheet + PackageResources.figures_css + PackageResources.desk_css
        )
        let icon = Asset(base: "icon", suffix: "svg", contentType: "image/svg+xml", bytes: PackageResources.icon_svg)
        let fontFiles = fonts.faces.map { face in
            (face, Asset(base: face.name, suffix: "woff2", contentType: "font/woff2", bytes: face.bytes))
        }
        let fontStyle = fontFiles.isEmpty ? nil : Self.fontStyle(fontFiles)
        let search = Asset(
            base: "copy-search",
            suffix: "js",
            contentType: "text/javascript; charset=utf-8",
            bytes: PackageResources.copy_search_js
        )
        let map = MapAssets(library: mapLibrary)
        let all = [style, chartStyle, icon, search] + fontFiles.map(\.1) + [fontStyle].compactMap(\.self) + map.all
        byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        addresses = AssetAddresses(
            stylesheet: Route.asset(style.name).path,
            chartStylesheet: Route.asset(chartStyle.name).path,
            fontStylesheet: fontStyle.map { Route.asset($0.name).path },
            icon: Route.asset(icon.name).path,
            copySearch: Route.asset(search.name).path,
            map: map.addresses
        )
    }

    subscript(name: String) -> Asset? { byName[name] }

    /// The names of all files, in a stable order.
    var names: [String] { byName.keys.sorted() }

    private static func fontStyle(_ files: [(FontFace, Asset)]) -> Asset {
        let rules = files.map { face, file in
            """
            @font-face { font-family: "\(face.family)"; font-weight: \(face.weight); font-display: swap; \
            src: url("\(Route.asset(file.name).path)") format("woff2"); unicode-range: \(face.unicodeRange); }
            """
        }
        let bytes = Array(rules.joined(separator: "\n").utf8)
        return Asset(base: "fonts", suffix: "css", contentType: "text/css; charset=utf-8", bytes: bytes)
    }
}

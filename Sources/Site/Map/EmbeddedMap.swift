// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm

/// The map as a document that other sites may frame: what is in view, the drawing that the script makes move, and the list.
struct EmbeddedMap: Sendable {
    let model: MapModel
    let frame: PageFrame

    private var words: Phrasebook { frame.words }

    /// The whole document.
    func document() -> [UInt8] {
        let page = MapPage(model: model, frame: frame)
        let home = Route.map(words.language).address(of: model.question)
        let html: HTML = """
            <!DOCTYPE html>
            <html lang="\(words.language.rawValue)" dir="\(words.language.direction.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <title>\(words[.embedTitle]) · \(frame.siteTitle)</title>
            <link rel="stylesheet" href="\(frame.assets.stylesheet)">
            <link rel="stylesheet" href="\(frame.assets.chartStylesheet)">
            \(some: frame.assets.fontStylesheet, { "<link rel=\"stylesheet\" href=\"\($0)\">\n" })\
            \(MapPage.head(frame.assets.map))</head>
            <body class="figures map framed">
            <main id="main">
            <h1>\(words[.embedTitle])</h1>
            \(page.stage)
            \(model.inView.html)
            <p><a href="\(home)" target="_blank" rel="noopener">\(words.filled(.atHome, ["register": frame.siteTitle]))</a></p>
            </main>
            </body>
            </html>

            """
        return html.bytes
    }
}

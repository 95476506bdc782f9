// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import IncidentMap

/// The map with its time line and the list of what is in view; complete without scripts, which only make it move.
struct MapPage: Sendable {
    let model: MapModel
    let frame: PageFrame

    var words: Phrasebook { frame.words }
    var question: MapQuestion { model.question }

    /// The whole document.
    func document() -> [UInt8] {
        frame.document(
            title: words[.mapPageTitle],
            kind: "figures map",
            isIndexed: question == MapQuestion(),
            head: Self.head(frame.assets.map),
            contents
        )
    }

    /// What the head of a page with a map names.
    static func head(_ addresses: MapAddresses) -> HTML {
        """
        <link rel="stylesheet" href="\(addresses.stylesheet)">
        <script type="module" src="\(addresses.script)"></script>

        """
    }

    private var contents: HTML {
        """
        <h1>\(words[.mapPageTitle])</h1>
        <p class="aside">\(words[.mapLead])</p>
        \(modes)
        \(controls)
        <div class="map-layout" id="map-layout">
        <div class="map-main">
        \(stage)
        \(some: model.timeline, timeline)
        </div>
        \(model.inView.html)
        </div>
        \(embedding)
        """
    }

    /// Links to the modes, which keep everything else.
    private var modes: HTML {
        """
        <nav class="modes" id="map-modes" aria-label="\(words[.modes])"><ul>\(each: MapMode.allCases, { mode in
            """
            <li><a data-view href="\(address(question.with { $0.mode = mode }))"\
            \(when: mode == question.mode, " aria-current=\"true\"")>\(words.name(of: mode))</a></li>

            """
        })</ul></nav>
        """
    }

    var stage: HTML {
        """
        <section class="stage" aria-label="\(words[.mapName])">
        <div id="map" data-setting="\(MapSetting(model, frame).json)">
        \(model.drawing.html(words))
        </div>
        <p class="aside" id="map-note" role="status">\(words[.drawnMapNote])</p>
        <div id="map-legend">\(model.legend.html(question.mode, words))</div>
        <p class="aside">\(words[.baseNote])</p>
        </section>
        """
    }

    private var embedding: HTML {
        let embed = Route.embedMap(words.language).address(of: question)
        let snippet = EmbedSnippet.text(frame.absolute(embed), title: words[.embedTitle], height: 640)
        return """
            <details class="embedding"><summary>\(words[.embedThis])</summary>
            <p class="aside">\(words[.embedNote])</p>
            <p><code dir="ltr" tabindex="0" id="map-snippet">\(snippet)</code></p></details>
            """
    }

    func address(_ question: MapQuestion) -> String { Route.map(words.language).address(of: question) }
}

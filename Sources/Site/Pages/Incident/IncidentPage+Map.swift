// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Maps

extension IncidentPage {
    /// The drawings of the place with their key; nothing where the record places nothing.
    var map: HTML {
        let text = IncidentMapText(incident)
        guard let panels = IncidentMapPanels(text.map) else { return .empty }
        let drawing = IncidentMapDrawing(map: text.map, base: model.map, words: words.mapWords)
        let entries =
            text.points.map { entry($0.drawn.mark, isOurs: true, text.sentences(on: $0, words)) }
            + text.squares.map { entry($0.drawn.mark, isOurs: false, text.sentences(on: $0, words)) }
        return """
            <div class="maps">
            <div class="map-drawings">
            \(each: panels.panels, { kind, panel in figure(kind, panel, drawing, text) })</div>
            \(when: !entries.isEmpty, "<ul class=\"map-key\">\(HTML.joined(entries))</ul>")
            <p class="map-about">\(HTML.joined(about(text), by: " "))</p>
            </div>
            """
    }

    private func figure(
        _ kind: IncidentMapPanels.Kind,
        _ panel: MapPanel,
        _ drawing: IncidentMapDrawing,
        _ text: IncidentMapText
    ) -> HTML {
        let caption = caption(kind, panel, text)
        let described =
            (text.points.map { text.sentences(on: $0, words) } + text.squares.map { text.sentences(on: $0, words) })
            .joined().map(\.plainText)
        let svg = drawing.svg(
            kind,
            panel,
            id: "map-\(kind.rawValue)",
            title: "\(words[.mapTitle]): \(caption)",
            description: kind == .wide ? caption : described.joined(separator: " ")
        )
        return "<figure>\(HTML(trusted: svg))<figcaption>\(caption)</figcaption></figure>\n"
    }

    private func caption(_ kind: IncidentMapPanels.Kind, _ panel: MapPanel, _ text: IncidentMapText) -> String {
        switch kind {
        case .wide: return words[.wideTitle]
        case .area: return words[.areaTitle]
        case .near:
            let isInside = text.points.first.map { panel.lies(within: $0.drawn) } ?? false
            return isInside ? words[.nearTitle] + " " + words[.insideCircle] : words[.nearTitle]
        }
    }

    private func entry(_ mark: String, isOurs: Bool, _ sentences: [HTML]) -> HTML {
        """
        <li><span class="map-sign\(isOurs ? "" : " theirs")">\(mark)</span>\
        <p>\(HTML.joined(sentences, by: " "))</p></li>

        """
    }

    private func about(_ text: IncidentMapText) -> [HTML] {
        var sentences: [HTML] = []
        if !text.annotations.features.isEmpty { sentences.append(.escaping(words[.drawnByRecorder])) }
        if text.annotations.omitted > 0 {
            sentences.append(.escaping(words.filled(.drawingsOmitted, ["n": words.number(text.annotations.omitted)])))
        }
        sentences.append(words.filled(.aboutMap, markup: ["source": .isolated(model.map.attribution)]))
        return sentences
    }
}

extension Phrasebook {
    /// What drawings of maps say in this language.
    var mapWords: MapWords {
        MapWords(
            language: language.rawValue,
            isRightToLeft: language.direction == .rightToLeft,
            north: self[.north],
            distance: { self.length(metres: $0) }
        )
    }
}

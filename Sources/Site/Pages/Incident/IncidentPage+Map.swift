// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Maps

extension IncidentPage {
    /// The drawings of the place with their key; nothing where the record places nothing.
    func map(_ text: IncidentMapText) -> HTML {
        let map = text.map
        guard let panels = IncidentMapPanels(map) else { return .empty }
        let drawing = IncidentMapDrawing(map: map, base: model.map, words: words.mapWords)
        let ofPoints = text.points.map { text.sentences(on: $0, words) }
        let ofSquares = text.squares.map { text.sentences(on: $0, words) }
        let entries =
            zip(text.points, ofPoints).map { entry($0.drawn.mark, isOurs: true, $1) }
            + zip(text.squares, ofSquares).map { entry($0.drawn.mark, isOurs: false, $1) }
        let described = (ofPoints + ofSquares).joined().map(\.plainText).joined(separator: " ")
        return """
            <div class="maps">
            <div class="map-drawings">
            \(each: panels.panels, { kind, panel in figure(kind, panel, drawing, text, described) })</div>
            \(when: !entries.isEmpty, "<ul class=\"map-key\">\(HTML.joined(entries))</ul>")
            <p class="map-about">\(HTML.joined(about(text), by: " "))</p>
            </div>
            """
    }

    private func figure(
        _ kind: IncidentMapPanels.Kind,
        _ panel: MapPanel,
        _ drawing: IncidentMapDrawing,
        _ text: IncidentMapText,
        _ described: String
    ) -> HTML {
        let caption = caption(kind, panel, text)
        let svg = drawing.svg(
            kind,
            panel,
            id: "map-\(kind.rawValue)",
            title: "\(words[.mapTitle]): \(caption)",
            description: kind == .wide ? caption : described
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

// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Maps

extension IncidentPage {
    /// The register's areas that the primary coordinate lies in, worked out beside the recorded names; nothing without areas.
    func derivedAreas(_ text: IncidentMapText) -> HTML {
        guard !model.map.areas.isEmpty, let point = text.points.first else { return .empty }
        let place = MapPoint(point.drawn.coordinate)
        let holding = model.map.areas(holding: place)
        guard let smallest = holding.last else { return .empty }
        let isWide = (point.drawn.radiusMetres ?? 0) > 100
        var sentences = [
            words.filled(isWide ? .liesInSeveral : .liesIn, markup: ["areas": .joined(holding.map(named), by: " › ")])
        ]
        let reached = point.drawn.circle.map { model.map.areas(ofLevel: smallest.level, reachedBy: $0) } ?? []
        let others = reached.filter { $0.code != smallest.code }
        if isWide, !others.isEmpty {
            sentences.append(words.filled(.mayLieIn, markup: ["areas": .joined(others.map(named), by: " · ")]))
        }
        sentences.append(.escaping(words[.areasFrom]))
        return "<p class=\"map-about\">\(HTML.joined(sentences, by: " "))</p>"
    }

    private func named(_ area: MapArea) -> HTML {
        guard let name = area.name(in: words.language.rawValue) else { return .code(area.code) }
        let language = name.language.isEmpty || name.language == words.language.rawValue ? nil : name.language
        return words.filled(
            .areaWithCode,
            markup: ["name": .isolated(name.text, language: language), "code": .code(area.code)]
        )
    }
}

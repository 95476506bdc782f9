// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import IncidentMap

/// What the map's script needs to know, as JSON in an attribute: addresses, the question, the marks and texts.
struct MapSetting {
    private let model: MapModel
    private let frame: PageFrame

    init(_ model: MapModel, _ frame: PageFrame) {
        self.model = model
        self.frame = frame
    }

    var json: String {
        let (words, question) = (frame.words, model.question)
        var writer = JSONWriter(order: .interchange)
        writer.object { writer in
            writer.member("library", frame.assets.map.library?.page)
            writer.member("worker", frame.assets.map.library?.worker)
            writer.member("incidents", Self.tiles("incidents"))
            writer.member("base", Self.tiles("base"))
            writer.member("view", Route.mapView(words.language).path)
            writer.member("incident", Route.incident(words.language, key: "").path)
            writer.member("language", words.language.rawValue)
            writer.member("numbers", words.digits == .european ? "latn" : "arab")
            writer.array("order", Self.order) { $1.string($0) }
            writer.member("mode", question.mode.rawValue)
            writer.member("tiles", tiles)
            writer.member("extent", (question.query.box ?? model.view.located.extent)?.value)
            writer.member("whole", model.view.located.extent?.value)
            writer.key("looks")
            writer.object { writer in
                for entry in model.legend.entries {
                    if let code = entry.code { writer.member(code, entry.look) }
                }
            }
            writer.key("words")
            writer.object { writer in
                for phrase in Self.phrases { writer.member(phrase.rawValue, words[phrase]) }
                writer.member("unknownFigure", words[.unknownFigure])
                writer.member("rangeFigure", words[.rangeFigure])
                writer.member("noneFigure", words[.noneFigure])
            }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The question as tiles take it: without what concerns the list, the time of counting, or the part in view.
    private var tiles: String {
        let left = Set([QueryParameter.box, .page, .pageSize, .sort, .order].map(\.rawValue) + Self.ofFigures)
        let items = model.question.items.filter { !left.contains($0.name) }
        return QueryItem.queryString(of: items + [QueryItem(MapQuestion.modeParameter, model.question.mode.rawValue)])
    }

    /// Parameters that tiles do not take; the mode is always said.
    private static let ofFigures =
        [
            FigureQuery.Parameter.allocation, .asOf, .by, .measure,
        ].map(\.rawValue) + [MapQuestion.modeParameter]

    /// Where the script finds tiles; nil where this site has none of them.
    private static func tiles(_ kind: String) -> String? {
        Route(path: "/tiles/\(kind)/0/0/0").map { _ in "/tiles/\(kind)/{z}/{x}/{y}" }
    }

    /// The parameters that stand behind the filters in an address, in their order.
    private static let order =
        QueryParameter.allCases.dropFirst().map(\.rawValue) + FigureQuery.Parameter.allCases.map(\.rawValue)
        + [MapQuestion.modeParameter]

    /// The texts that the script shows.
    private static let phrases: [MapPagePhrase] = [
        .noWebGL, .noLibrary, .mapFailed, .mapLoading, .movingMap, .keys, .zoomIn, .zoomOut, .showAll, .showOnMap,
        .onTheMap,
        .shownOnMap,
        .closePopup, .brushFrom, .brushTo,
    ]
}

// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Foundation
import Register
import Testing

@testable import Site

/// The invented records that the tests of the site draw.
enum Fixture {
    static var folder: URL { URL(fileURLWithPath: #filePath).deletingLastPathComponent() }

    /// A record that has something in every field; what must stay inside begins with "restricted".
    static func full() throws -> Incident {
        let bytes = try Data(contentsOf: folder.appendingPathComponent("Fixtures/incident.json"))
        return try Incident.read(document: Array(bytes)).incident
    }

    /// A record of which nothing is known but its code.
    static func bare(code: String = "QM0001", number: Int = 1) throws -> Incident {
        var incident = Incident()
        incident.id = try #require(Incident.ID("0190aaaa-0000-7000-8000-\(String(100_000_000_000 + number))"))
        incident.codes = [code]
        return incident
    }

    static let assets = AssetAddresses(
        stylesheet: "/assets/site.0.css",
        chartStylesheet: "/assets/charts.0.css",
        fontStylesheet: "/assets/fonts.0.css",
        icon: "/assets/icon.0.svg"
    )

    static func frame(_ language: InterfaceLanguage, _ route: Route? = nil, query: String = "") -> PageFrame {
        PageFrame(words: Phrasebook(language), assets: assets, siteTitle: "Sijill", route: route, query: query)
    }

    /// The page of an incident as text.
    static func page(_ incident: Incident, _ language: InterfaceLanguage, formerly: String? = nil) throws -> String {
        let key = incident.codes.first ?? incident.id.description
        let model = IncidentPage.Model(
            incident: try #require(PublicIncident(incident)),
            revision: 3,
            recordedAt: try #require(Timestamp("2033-04-06T12:30:00Z")),
            formerly: formerly,
            key: key
        )
        let page = IncidentPage(model: model, frame: frame(language, .incident(language, key: key)))
        return String(decoding: page.document(), as: UTF8.self)
    }
}

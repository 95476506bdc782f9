// SPDX-License-Identifier: Apache-2.0

extension Route {
    /// The name under which requests are logged: it says nothing of the record that was asked for.
    package var name: String {
        switch self {
        case .entrance: "entrance"
        case .home: "home"
        case .incidents, .anyIncidents, .browse, .search: "incidents"
        case .list: "file"
        case .feed: "feed"
        case .incident, .anyIncident: "incident"
        case .history: "history"
        case .part, .anyVersion: "part"
        case .memento: "memento"
        case .people, .peopleFile: "people"
        case .parts, .partsFile: "parts"
        case .conceded, .concededFile: "conceded"
        case .reports, .strikes, .report: "reports"
        case .about, .guide, .apiReference: "about"
        case .figures, .subjects, .subject, .replies: "figures"
        case .chart, .embed, .strikeCharts, .embedStrikes: "chart"
        case .release: "release"
        case .cite, .cited: "cited"
        case .corrections, .errorForm, .ticket: "corrections"
        case .figuresData, .repliesData, .strikesData, .mapList, .api: "data"
        case .incidentTile, .baseTile: "tile"
        case .map, .mapView, .embedMap: "map"
        case .desk: "desk"
        case .asset, .favicon: "asset"
        case .health: "health"
        case .robots: "robots"
        }
    }
}

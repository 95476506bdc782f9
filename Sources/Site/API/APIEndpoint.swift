// SPDX-License-Identifier: Apache-2.0

/// What programs can ask for: the one table of addresses below `/api/v1`.
///
/// Requests are read by it, and the OpenAPI document and the page on the API are written from it. Raw values name the
/// operations.
package enum APIEndpoint: String, CaseIterable, Sendable {
    case index = "getIndex"
    case description = "getDescription"
    case incidents = "listIncidents"
    case incident = "getIncident"
    case history = "getHistory"
    case version = "getVersion"
    case related = "listRelatedIncidents"
    case search = "search"
    case victims = "listVictims"
    case statements = "listStatements"
    case sources = "listSources"
    case media = "listMedia"
    case reports = "listReports"
    case report = "getReport"
    case strikes = "listStrikes"
    case replies = "getReplies"
    case changes = "listChanges"
    case programmes = "listProgrammes"
    case vocabularies = "listVocabularies"
    case vocabulary = "getVocabulary"
    case rules = "listRules"
    case total = "getTotals"
    case series = "getSeries"
    case breakdown = "getBreakdown"
    case known = "getFiguresAsKnown"
    case map = "listIncidentsOnMap"
    case tile = "getTileOfIncidents"
    case baseTile = "getTileOfBaseMap"

    /// The address below `/api/v1`, with the names of its variable parts in braces.
    package var template: String {
        switch self {
        case .index: ""
        case .description: "/openapi.json"
        case .incidents: "/incidents"
        case .incident: "/incidents/{key}"
        case .history: "/incidents/{key}/history"
        case .version: "/incidents/{key}/versions/{number}"
        case .related: "/incidents/{key}/related"
        case .search: "/search"
        case .victims: "/victims"
        case .statements: "/statements"
        case .sources: "/sources"
        case .media: "/media"
        case .reports: "/reports"
        case .report: "/reports/{number}"
        case .strikes: "/strikes"
        case .replies: "/replies"
        case .changes: "/changes"
        case .programmes: "/programmes"
        case .vocabularies: "/vocabularies"
        case .vocabulary: "/vocabularies/{name}"
        case .rules: "/rules"
        case .total: "/totals"
        case .series: "/series"
        case .breakdown: "/breakdowns"
        case .known: "/as-known"
        case .map: "/map"
        case .tile: "/tiles/incidents/{zoom}/{column}/{row}"
        case .baseTile: "/tiles/base/{zoom}/{column}/{row}"
        }
    }

    /// Where the addresses of this version of the API begin; a version that breaks programs gets another number.
    package static let root = "/api/v1"

    /// The parts of the template.
    var parts: [Substring] { template.split(separator: "/") }

    /// What it gives, in a sentence.
    var summary: String {
        switch self {
        case .index: "What this API offers, and the register's name."
        case .description: "This description of the API, in OpenAPI 3.1."
        case .incidents: "Published incidents of a query, as documents of the interchange format."
        case .incident: "One incident: by a current code, a former code, or its id; as it is now or was at a time."
        case .history: "The published versions of an incident, newest first, with what each changed."
        case .version: "An incident as it was in one of its versions."
        case .related: "Incidents that may belong together with one, with the reasons."
        case .search: "Incidents in whose texts all words are found, in any script, with the passages."
        case .victims: "People recorded as victims, by incident; the register's rules on names and ages apply."
        case .statements: "What militaries said of incidents."
        case .sources: "Sources of incidents."
        case .media: "Pictures and recordings of incidents: where they are and what to say before."
        case .reports: "Reports and releases that militaries published."
        case .report: "One report with its text and what was read out of it."
        case .strikes: "Strikes that militaries reported, with or without recorded harm."
        case .replies: "How one actor answered for the incidents that it is held against."
        case .changes: "What of the published records and rules changed, the latest first."
        case .programmes: "Programmes of the register with their numbers of incidents."
        case .vocabularies: "Every vocabulary: its name, and how many terms it has."
        case .vocabulary: "The terms of a vocabulary with labels and definitions."
        case .rules: "The rules of counting, with their definitions and versions."
        case .total: "Totals of the incidents of a query under a rule of counting."
        case .series: "Totals by period."
        case .breakdown: "Totals by the values of a property."
        case .known: "Totals as they were known at the end of each period."
        case .map: "The incidents inside a box as a map prints them, with their totals."
        case .tile: "A vector tile of incidents; clusters add up to the totals."
        case .baseTile: "A vector tile of land, borders and names."
        }
    }

    /// The media type of what it answers with.
    var mediaType: String {
        switch self {
        case .tile, .baseTile: Reply.vectorTile
        default: "application/json"
        }
    }
}

/// A request to the API: an address of the table with the values of its variable parts, decoded.
package struct APICall: Hashable, Sendable {
    package let endpoint: APIEndpoint
    package let values: [String]

    package init(_ endpoint: APIEndpoint, _ values: [String] = []) {
        self.endpoint = endpoint
        self.values = values
    }

    /// Reads the parts of a path; nil where the table has no such address.
    init?(_ path: [String]) {
        guard path.prefix(2) == ["api", "v1"] else { return nil }
        let own = path.dropFirst(2)
        for endpoint in APIEndpoint.allCases {
            let parts = endpoint.parts
            guard parts.count == own.count else { continue }
            var values: [String] = []
            let fits = zip(parts, own).allSatisfy { part, text in
                guard part.first == "{" else { return part == text }
                values.append(text)
                return true
            }
            if fits {
                self.init(endpoint, values)
                return
            }
        }
        return nil
    }

    /// The path, percent-encoded.
    package var path: String {
        var rest = values[...]
        return APIEndpoint.root
            + endpoint.parts.map { part in
                guard part.first == "{" else { return "/\(part)" }
                return "/" + PercentCoding.encode(rest.popFirst() ?? "")
            }.joined()
    }
}

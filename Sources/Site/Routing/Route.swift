// SPDX-License-Identifier: Apache-2.0

package import Catalogue
package import CivilianHarm
package import Publishing
package import Register

/// Every address of the site: links are printed from it and requests are read into it.
package enum Route: Hashable, Sendable {
    /// `/`: goes on to the home page in the reader's language.
    case entrance
    /// `/en`
    case home(InterfaceLanguage)
    /// `/en/incidents`, with a query.
    case incidents(InterfaceLanguage)
    /// `/en/incidents.csv`, with a query: all its incidents as a file.
    case list(InterfaceLanguage, ExportFormat)
    /// `/en/incidents.atom`, with a query: its incidents as a feed.
    case feed(InterfaceLanguage)
    /// `/en/incidents/CS1141`: a code, current or former, or an id.
    case incident(InterfaceLanguage, key: String)
    /// `/en/incidents/CS1141/history`
    case history(InterfaceLanguage, key: String)
    /// `/en/incidents/CS1141/versions/3` and the like.
    case part(InterfaceLanguage, key: String, RecordPart)
    /// `/timegate/en/incidents/CS1141`, `/timemap/en/incidents/CS1141`
    case memento(MementoService, InterfaceLanguage, key: String)
    /// `/en/about`: how to read the register, with its definitions.
    case about(InterfaceLanguage)
    /// `/en/browse`: lists of incidents that need no search.
    case browse(InterfaceLanguage)
    /// `/en/search`: the search of a copy in files; a server leads to the list.
    case search(InterfaceLanguage)
    /// `/en/people`: the victims of a query.
    case people(InterfaceLanguage)
    /// `/en/people.csv`: the same people as a file.
    case peopleFile(InterfaceLanguage)
    /// `/en/statements`, `/en/sources`, `/en/media`: these parts of the incidents of a query.
    case parts(InterfaceLanguage, IncidentPart)
    /// `/en/statements.csv` and the like: the same parts as a file.
    case partsFile(InterfaceLanguage, IncidentPart)
    /// `/en/conceded`: the incidents of a query in which an actor concedes harm.
    case conceded(InterfaceLanguage)
    /// `/en/conceded.csv`: the same incidents as a file.
    case concededFile(InterfaceLanguage)
    /// `/en/methodology`, `/en/definitions`, `/en/conformance`, `/en/accessibility`, `/en/privacy`.
    case guide(InterfaceLanguage, GuidePage)
    /// `/en/reports`, `/en/strikes`: what militaries published, with a query.
    case reports(InterfaceLanguage)
    case strikes(InterfaceLanguage)
    /// `/en/strikes/charts`, `/en/strikes/charts/over-time`: how many strikes, all charts or one, with a query.
    case strikeCharts(InterfaceLanguage, StrikeChartKind?)
    /// `/en/embed/strikes-over-time`: such a chart alone, for other sites to frame.
    case embedStrikes(InterfaceLanguage, StrikeChartKind)
    /// `/api/strikes`: the same figures as JSON.
    case strikesData
    /// `/en/reports/12`, `/en/reports/12/original`: one report.
    case report(InterfaceLanguage, ReportNumber, ReportView)
    /// `/en/figures`: the figures of the whole register.
    case figures(InterfaceLanguage)
    /// `/en/actors`, `/en/countries`, `/en/programmes`, `/en/areas`.
    case subjects(InterfaceLanguage, FilterDimension)
    /// `/en/actors/us-led-coalition`
    case subject(InterfaceLanguage, Subject)
    /// `/en/actors/us-led-coalition/replies`: how an actor answered, and below it the incidents on which it did not.
    case replies(InterfaceLanguage, actor: String, RepliesView)
    /// `/en/cite`: takes the form that has a query cited.
    case cite(InterfaceLanguage)
    /// `/en/cite/ID`, and `/cite/ID` in the reader's language: a cited query.
    case cited(InterfaceLanguage?, String)
    /// `/en/releases` and what stands below it.
    case release(ReleaseRoute)
    /// `/en/corrections`: what of the published records and rules changed.
    case corrections(InterfaceLanguage)
    /// `/en/report-error`, with the record that it is about: the form by which readers say that something is wrong.
    case errorForm(InterfaceLanguage)
    /// `/en/tickets/T-7K3M-9QXD-W2HA`: what became of a report.
    case ticket(InterfaceLanguage, String)
    /// `/api/replies`: the same as JSON.
    case repliesData
    /// `/en/charts/deaths-by-grade`, with a query.
    case chart(InterfaceLanguage, ChartKind)
    /// `/en/embed/deaths-by-grade`: the chart alone, for other sites to frame.
    case embed(InterfaceLanguage, ChartKind)
    /// `/en/map`: the map with its time line, with a query.
    case map(InterfaceLanguage)
    /// `/en/map/view`: the part of that page which follows what is in view, for its script.
    case mapView(InterfaceLanguage)
    /// `/en/embed/map`: the map alone, for other sites to frame.
    case embedMap(InterfaceLanguage)
    /// `/api/total`, `/api/series`, `/api/breakdown`: figures as JSON.
    case figuresData(FiguresData)
    /// `/api/v1/incidents` and the like: data for programs.
    case api(APICall)
    /// `/en/api`: what programs can ask for.
    case apiReference(InterfaceLanguage)
    /// `/tiles/incidents/8/157/100`: a square of the map of incidents, with a query.
    case incidentTile(TileAddress)
    /// `/api/map/list`: the incidents in view.
    case mapList
    /// `/tiles/base/3/4/3`: a square of the base map.
    case baseTile(zoom: Int, x: Int, y: Int)
    /// `/en/desk/integrity`: pages for staff, on this machine alone.
    case desk(InterfaceLanguage, DeskPage)
    /// `/incidents`, in the reader's language.
    case anyIncidents
    /// `/CS1141` and `/incidents/CS1141`, in the reader's language.
    case anyIncident(key: String)
    /// `/incidents/ID/versions/3`, in the reader's language: the address that a citation gives.
    case anyVersion(key: String, Int)
    /// `/assets/name`, name and digest in one.
    case asset(String)
    /// `/favicon.ico`, which browsers ask for unasked.
    case favicon
    case health
    case robots

    /// Reads the path of a request, percent-encoded as it came; nil where no page has such an address.
    package init?(path: String) {
        var parts: [String] = []
        for part in path.utf8.split(separator: UInt8(ascii: "/")) {
            guard let decoded = PercentCoding.decode(part) else { return nil }
            parts.append(decoded)
        }
        guard let first = parts.first else {
            self = .entrance
            return
        }
        if let language = InterfaceLanguage(rawValue: first) {
            self.init(language, Array(parts.dropFirst()))
        } else {
            self.init(unprefixed: parts)
        }
    }

    private init?(_ language: InterfaceLanguage, _ parts: [String]) {
        switch (parts.count, parts.first) {
        case (0, _): self = .home(language)
        case (1, "incidents"): self = .incidents(language)
        case (1, "incidents.atom"): self = .feed(language)
        case (1, let name?) where name.hasPrefix("incidents."):
            guard let format = ExportFormat(ending: name.dropFirst(10)) else { return nil }
            self = .list(language, format)
        case (2, "incidents"): self = .incident(language, key: parts[1])
        case (3, "incidents") where parts[2] == "history": self = .history(language, key: parts[1])
        case (3..., "incidents"):
            guard let part = RecordPart(parts[2...]) else { return nil }
            self = .part(language, key: parts[1], part)
        case (1, "about"): self = .about(language)
        case (1, "browse"): self = .browse(language)
        case (1, "search"): self = .search(language)
        case (1, "people"): self = .people(language)
        case (1, "people.csv"): self = .peopleFile(language)
        case (1, "conceded"): self = .conceded(language)
        case (1, "conceded.csv"): self = .concededFile(language)
        case (1, "reports"): self = .reports(language)
        case (1, "strikes"): self = .strikes(language)
        case (2..., "strikes"):
            guard let route = Route(strikes: language, parts.dropFirst()) else { return nil }
            self = route
        case (2, "reports"), (3, "reports"):
            guard let number = Self.plainNumber(parts[1]).flatMap(Int32.init(exactly:)),
                let view = parts.count == 2 ? ReportView.annotated : ReportView(part: parts[2])
            else { return nil }
            self = .report(language, ReportNumber(number), view)
        case (1, "corrections"): self = .corrections(language)
        case (1, "report-error"): self = .errorForm(language)
        case (2, "tickets"): self = .ticket(language, parts[1])
        case (1, "figures"): self = .figures(language)
        case (1, "api"): self = .apiReference(language)
        case (1, "map"): self = .map(language)
        case (2, "map") where parts[1] == "view": self = .mapView(language)
        case (2, "embed") where parts[1] == "map": self = .embedMap(language)
        case (2, "embed") where StrikeChartKind(embedName: parts[1]) != nil:
            guard let kind = StrikeChartKind(embedName: parts[1]) else { return nil }
            self = .embedStrikes(language, kind)
        case (2, "charts"), (2, "embed"):
            guard let kind = ChartKind(rawValue: parts[1]) else { return nil }
            self = parts[0] == "charts" ? .chart(language, kind) : .embed(language, kind)
        case (2, "desk"):
            guard let page = DeskPage(rawValue: parts[1]) else { return nil }
            self = .desk(language, page)
        case (1, let name?) where IncidentPart(address: name) != nil:
            guard let part = IncidentPart(address: name) else { return nil }
            self = name == part.address ? .parts(language, part) : .partsFile(language, part)
        case (1, let part?) where GuidePage(rawValue: part) != nil:
            guard let page = GuidePage(rawValue: part) else { return nil }
            self = .guide(language, page)
        case (1, "cite"): self = .cite(language)
        case (2, "cite"): self = .cited(language, parts[1])
        case (1..., "releases"):
            guard let route = ReleaseRoute(language, parts.dropFirst()) else { return nil }
            self = .release(route)
        case (3..., "actors"):
            guard Subject(.actor, key: parts[1]) != nil, let view = RepliesView(parts[2...]) else { return nil }
            self = .replies(language, actor: parts[1], view)
        case (1, let part?), (2, let part?):
            guard let dimension = Subject.parts.first(where: { $0.part == part })?.dimension else { return nil }
            guard parts.count == 2 else {
                self = .subjects(language, dimension)
                return
            }
            guard let subject = Subject(dimension, key: parts[1]) else { return nil }
            self = .subject(language, subject)
        default: return nil
        }
    }

    /// What stands below the list of strikes.
    private init?(strikes language: InterfaceLanguage, _ parts: ArraySlice<String>) {
        guard parts.first == "charts", parts.count <= 2 else { return nil }
        let kind = parts.dropFirst().first.map { StrikeChartKind(rawValue: $0) }
        if case .some(.none) = kind { return nil }
        self = .strikeCharts(language, kind ?? nil)
    }

    private init?(unprefixed parts: [String]) {
        switch (parts.count, parts[0]) {
        case (2..., "api") where parts[1] == "v1":
            guard let call = APICall(parts) else { return nil }
            self = .api(call)
        case (2, "cite"): self = .cited(nil, parts[1])
        case (1..., "releases"):
            guard let route = ReleaseRoute(unprefixed: parts.dropFirst()) else { return nil }
            self = .release(route)
        case (1, "incidents"): self = .anyIncidents
        case (2, "incidents"): self = .anyIncident(key: parts[1])
        case (4, "incidents"):
            guard case .version(let number)? = RecordPart(parts[2...]) else { return nil }
            self = .anyVersion(key: parts[1], number)
        case (4, _) where parts[2] == "incidents":
            guard let service = MementoService(rawValue: parts[0]), let language = InterfaceLanguage(rawValue: parts[1])
            else { return nil }
            self = .memento(service, language, key: parts[3])
        case (2, "assets"): self = .asset(parts[1])
        case (2, "api") where parts[1] == "replies": self = .repliesData
        case (2, "api") where parts[1] == "strikes": self = .strikesData
        case (2, "api"):
            guard let data = FiguresData(rawValue: parts[1]) else { return nil }
            self = .figuresData(data)
        case (3, "api") where parts[1...] == ["map", "list"]: self = .mapList
        case (5, "tiles") where parts[1] == "incidents":
            guard let address = TileAddress(parts[2...]) else { return nil }
            self = .incidentTile(address)
        case (5, "tiles") where parts[1] == "base":
            let numbers = parts[2...].compactMap(Self.plainNumber)
            guard numbers.count == 3 else { return nil }
            self = .baseTile(zoom: numbers[0], x: numbers[1], y: numbers[2])
        case (1, "favicon.ico"): self = .favicon
        case (1, "healthz"): self = .health
        case (1, "robots.txt"): self = .robots
        case (1, let key) where Self.looksLikeACode(key): self = .anyIncident(key: key)
        default: return nil
        }
    }

    /// A whole number without a sign or a zero before it, so that each tile has one address; nil for anything else.
    static func plainNumber(_ text: String) -> Int? {
        let isPlain = (1...9).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return isPlain && (text == "0" || text.utf8.first != 0x30) ? Int(text) : nil
    }

    /// Whether a lone part of a path may be a code: letters and then a digit, nothing else but letters, digits and `-`.
    private static func looksLikeACode(_ text: String) -> Bool {
        let bytes = text.utf8
        return bytes.count <= 40 && bytes.contains { (0x30...0x39).contains($0) }
            && bytes.first.map { (0x61...0x7A).contains($0 | 0x20) } == true
            && bytes.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "-")
            }
    }
}

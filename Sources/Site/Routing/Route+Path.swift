// SPDX-License-Identifier: Apache-2.0

import Catalogue
package import CivilianHarm
import Publishing
import Register

extension Route {
    /// The path, percent-encoded.
    package var path: String {
        switch self {
        case .entrance: "/"
        case .home(let language): "/\(language.rawValue)"
        case .incidents(let language): "/\(language.rawValue)/incidents"
        case .list(let language, let format): "/\(language.rawValue)/incidents.\(format.ending ?? format.rawValue)"
        case .feed(let language): "/\(language.rawValue)/incidents.atom"
        case .incident(let language, let key): "/\(language.rawValue)/incidents/\(PercentCoding.encode(key))"
        case .history(let language, let key):
            "/\(language.rawValue)/incidents/\(PercentCoding.encode(key))/history"
        case .part(let language, let key, let part):
            "/\(language.rawValue)/incidents/\(PercentCoding.encode(key))/\(part.path)"
        case .memento(let service, let language, let key):
            "/\(service.rawValue)\(Route.incident(language, key: key).path)"
        case .about(let language): "/\(language.rawValue)/about"
        case .browse(let language): "/\(language.rawValue)/browse"
        case .search(let language): "/\(language.rawValue)/search"
        case .people(let language): "/\(language.rawValue)/people"
        case .peopleFile(let language): "/\(language.rawValue)/people.csv"
        case .parts(let language, let part): "/\(language.rawValue)/\(part.address)"
        case .partsFile(let language, let part): "/\(language.rawValue)/\(part.address).csv"
        case .conceded(let language): "/\(language.rawValue)/conceded"
        case .concededFile(let language): "/\(language.rawValue)/conceded.csv"
        case .guide(let language, let page): "/\(language.rawValue)/\(page.rawValue)"
        case .reports(let language): "/\(language.rawValue)/reports"
        case .strikes(let language): "/\(language.rawValue)/strikes"
        case .strikeCharts(let language, let kind):
            "/\(language.rawValue)/strikes/charts\(kind.map { "/\($0.rawValue)" } ?? "")"
        case .embedStrikes(let language, let kind): "/\(language.rawValue)/embed/\(kind.embedName)"
        case .strikesData: "/api/strikes"
        case .report(let language, let number, let view): "/\(language.rawValue)/reports/\(number.value)\(view.suffix)"
        case .figures(let language): "/\(language.rawValue)/figures"
        case .subjects(let language, let dimension): "/\(language.rawValue)/\(Subject.part(of: dimension))"
        case .subject(let language, let subject):
            "/\(language.rawValue)/\(Subject.part(of: subject.dimension))/\(PercentCoding.encode(subject.key))"
        case .replies(let language, let actor, let view):
            "/\(language.rawValue)/actors/\(PercentCoding.encode(actor))\(view.suffix)"
        case .cite(let language): "/\(language.rawValue)/cite"
        case .cited(let language, let id):
            "\(language.map { "/\($0.rawValue)" } ?? "")/cite/\(PercentCoding.encode(id))"
        case .release(let route): route.path
        case .corrections(let language): "/\(language.rawValue)/corrections"
        case .errorForm(let language): "/\(language.rawValue)/report-error"
        case .ticket(let language, let id): "/\(language.rawValue)/tickets/\(PercentCoding.encode(id))"
        case .repliesData: "/api/replies"
        case .chart(let language, let kind): "/\(language.rawValue)/charts/\(kind.rawValue)"
        case .embed(let language, let kind): "/\(language.rawValue)/embed/\(kind.rawValue)"
        case .map(let language): "/\(language.rawValue)/map"
        case .mapView(let language): "/\(language.rawValue)/map/view"
        case .embedMap(let language): "/\(language.rawValue)/embed/map"
        case .figuresData(let data): "/api/\(data.rawValue)"
        case .api(let call): call.path
        case .apiReference(let language): "/\(language.rawValue)/api"
        case .incidentTile(let address): "/tiles/incidents/\(address.text)"
        case .mapList: "/api/map/list"
        case .baseTile(let zoom, let x, let y): "/tiles/base/\(zoom)/\(x)/\(y)"
        case .desk(let language, let page): "/\(language.rawValue)/desk/\(page.rawValue)"
        case .anyIncidents: "/incidents"
        case .anyIncident(let key): "/incidents/\(PercentCoding.encode(key))"
        case .anyVersion(let key, let number):
            "/incidents/\(PercentCoding.encode(key))/\(RecordPart.version(number).path)"
        case .asset(let name): "/assets/\(PercentCoding.encode(name))"
        case .favicon: "/favicon.ico"
        case .health: "/healthz"
        case .robots: "/robots.txt"
        }
    }

    /// The same page in a language; nil for an address that no language belongs to.
    package func inLanguage(_ language: InterfaceLanguage) -> Route? {
        switch self {
        case .home, .entrance: .home(language)
        case .incidents, .anyIncidents: .incidents(language)
        case .list(_, let format): .list(language, format)
        case .feed: .feed(language)
        case .incident(_, let key), .anyIncident(let key): .incident(language, key: key)
        case .history(_, let key): .history(language, key: key)
        case .part(_, let key, let part): .part(language, key: key, part)
        case .anyVersion(let key, let number): .part(language, key: key, .version(number))
        case .memento(let service, _, let key): .memento(service, language, key: key)
        case .about: .about(language)
        case .browse: .browse(language)
        case .search: .search(language)
        case .people: .people(language)
        case .reports: .reports(language)
        case .strikes: .strikes(language)
        case .strikeCharts(_, let kind): .strikeCharts(language, kind)
        case .embedStrikes(_, let kind): .embedStrikes(language, kind)
        case .report(_, let number, let view): .report(language, number, view)
        case .peopleFile: .peopleFile(language)
        case .parts(_, let part): .parts(language, part)
        case .partsFile(_, let part): .partsFile(language, part)
        case .conceded: .conceded(language)
        case .concededFile: .concededFile(language)
        case .guide(_, let page): .guide(language, page)
        case .figures: .figures(language)
        case .subjects(_, let dimension): .subjects(language, dimension)
        case .subject(_, let subject): .subject(language, subject)
        case .replies(_, let actor, let view): .replies(language, actor: actor, view)
        case .cite: .cite(language)
        case .cited(_, let id): .cited(language, id)
        case .release(let route): route.inLanguage(language).map { .release($0) }
        case .corrections: .corrections(language)
        case .errorForm: .errorForm(language)
        case .ticket(_, let id): .ticket(language, id)
        case .chart(_, let kind): .chart(language, kind)
        case .embed(_, let kind): .embed(language, kind)
        case .map: .map(language)
        case .mapView: .mapView(language)
        case .embedMap: .embedMap(language)
        case .desk(_, let page): .desk(language, page)
        case .apiReference: .apiReference(language)
        case .asset, .favicon, .health, .robots, .figuresData, .repliesData, .strikesData, .api, .mapList,
            .incidentTile, .baseTile:
            nil
        }
    }

    /// The language of the address; nil for one that belongs to none.
    package var language: InterfaceLanguage? {
        InterfaceLanguage.allCases.first { self == inLanguage($0) }
    }
}

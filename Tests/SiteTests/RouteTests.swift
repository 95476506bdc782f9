// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Publishing
import Testing

@testable import Site

struct RouteTests {
    static let routes: [Route] =
        [
            .cited(nil, "0123abc"), .release(.any(nil)),
            .release(.any(ReleaseVersion(year: 2031, month: 7, number: 12))),
            .release(.file(ReleaseVersion(year: 2031, month: 7, number: 1), "incidents.csv")),
            .repliesData, .mapList, .incidentTile(TileAddress(zoom: 14, x: 0, y: 16_383)), .entrance, .anyIncidents,
            .anyIncident(key: "CS1141"), .asset("site.0123.css"), .favicon, .health, .robots,
            .anyVersion(key: "CS1141", 2), .baseTile(zoom: 0, x: 0, y: 0), .baseTile(zoom: 10, x: 1023, y: 7),
        ]
        + InterfaceLanguage.allCases.flatMap { language -> [Route] in
            [
                .home(language), .incidents(language), .people(language), .peopleFile(language), .about(language),
                .incident(language, key: "ISSY-010203-A"), .map(language), .mapView(language), .embedMap(language),
                .incident(language, key: "a code/with ؟ and %"), .history(language, key: "CS1141"),
                .part(language, key: "CS1141", .version(12)), .part(language, key: "a/b", .list(.people)),
                .part(language, key: "CS1141", .citation(.file, version: nil)), .part(language, key: "CS1141", .whole),
                .part(language, key: "CS1141", .citation(.bibTeX, version: 3)),
                .memento(.timegate, language, key: "CS1141"), .memento(.timemap, language, key: "a ؟"),
                .conceded(language), .concededFile(language),
                .cited(language, "0123abc"), .release(.list(language)), .corrections(language), .errorForm(language),
                .ticket(language, "T-7K3M-9QXD-W2HA"), .ticket(language, "? a"),
                .release(.release(language, ReleaseVersion(year: 2031, month: 7, number: 1))),
                .replies(language, actor: "us-led-coalition", .whole), .replies(language, actor: "?a b", .unanswered),
            ] + IncidentPart.allCases.flatMap { [.parts(language, $0), .partsFile(language, $0)] }
                + DeskPage.allCases.map { .desk(language, $0) } + GuidePage.allCases.map { .guide(language, $0) }
        }

    @Test(arguments: routes) func routeIsReadBackFromItsPath(_ route: Route) {
        #expect(Route(path: route.path) == route)
    }

    @Test(arguments: ["/CS1141", "/usmar251104a"]) func loneCodeLeadsToAnIncident(_ path: String) {
        #expect(Route(path: path) == .anyIncident(key: String(path.dropFirst())))
    }

    @Test(arguments: [
        "/fr", "/incidents/a/b/c", "/en/nothing", "/en/desk", "/en/desk/other", "/desk/integrity",
        "/en/map/other", "/map", "/en/incidents/x/future", "/en/incidents/x/versions", "/en/incidents/x/versions/00",
        "/en/incidents/x/versions/-1",
        "/en/incidents/x/versions/1/whole", "/incidents/x/whole/1", "/timegate/en/incidents", "/timemap/fr/incidents/x",
        "/incidents/x/versions/1/cite.bib", "/..", "/%zz", "/%ff", "/wp-login.php",
        "/1234", "/tiles/base/1/0", "/tiles/base/01/0/0", "/tiles/base/-1/0/0", "/tiles/base/1/0/x",
        "/tiles/other/1/0/0",
    ])
    func otherPathsAreNoPages(_ path: String) {
        #expect(Route(path: path) == nil)
    }

    @Test func slashesAtTheEndDoNotMatter() {
        #expect(Route(path: "/en/") == .home(.english))
        #expect(Route(path: "/ar/incidents/") == .incidents(.arabic))
    }

    @Test func pageStaysTheSameInTheOtherLanguage() {
        #expect(Route.history(.english, key: "X1").inLanguage(.arabic) == .history(.arabic, key: "X1"))
        #expect(Route.robots.inLanguage(.arabic) == nil)
    }

    @Test(arguments: [
        (nil, InterfaceLanguage.english), ("ar", .arabic), ("ar-SY,en;q=0.5", .arabic),
        ("fr,en;q=0.2,ar;q=0.9", .arabic),
        ("en-GB,ar;q=0.9", .english), ("de", .english), ("ar;q=0", .english), (";;,,", .english),
    ])
    func languageIsTheOneWithTheHighestWeight(_ header: String?, _ language: InterfaceLanguage) {
        #expect(LanguageNegotiation.language(acceptLanguage: header) == language)
    }
}

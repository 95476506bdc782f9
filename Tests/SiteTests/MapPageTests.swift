// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import Foundation
import IncidentMap
import Testing

@testable import Site

/// The page of the map as readers get it without scripts, its embed, and what answers allow a script.
@Suite(.serialized) struct MapPageTests {
    /// Every third incident has no place; the others lie on a line from west to east.
    static func incidents(_ count: Int = 45) throws -> [Incident] {
        try (1...count).map { number in
            var incident = try Fixture.bare(code: "QM\(1000 + number)", number: number)
            incident.stage = .known(.published)
            incident.harmReported = true
            incident.grade = .known(number.isMultiple(of: 4) ? .weak : .fair)
            incident.date = CalendarDay(dayNumber: 16_000 + number * 40)
            incident.placeNames.en = "Village \(number)"
            incident.placeNames.ar = "قرية \(number)"
            incident.strikeStatus = .known(number.isMultiple(of: 5) ? .declared : .likely)
            incident.tallies[.civilians] = Tally(
                killed: number.isMultiple(of: 7) ? .unknown : Bound(min: number, max: number + 2),
                injured: .unknown
            )
            if !number.isMultiple(of: 3) {
                incident.geolocations = [
                    Geolocation(latitude: 10, longitude: Double(number), isPrimary: true, accuracy: .known(.village))
                ]
            }
            return incident
        }
    }

    private static func counted(_ incidents: [Incident]) -> [Incident] {
        incidents.filter { $0.grade == .known(.fair) }
    }

    private static func links(_ page: String, _ isWanted: (String) -> Bool) -> [String] {
        Markup(page).tags.filter { $0.name == "a" }.compactMap { $0.attributes["href"] }.filter(isWanted)
    }

    private static func setting(_ page: String) throws -> JSONValue {
        let tag = try #require(Markup(page).tags.first { $0.attributes["id"] == "map" })
        return try JSONParser.parse(Array(try #require(tag.attributes["data-setting"]).utf8))
    }

    @Test(arguments: InterfaceLanguage.allCases)
    func pageHoldsEverythingWithoutItsScript(_ language: InterfaceLanguage) async throws {
        let incidents = try Self.incidents()
        let counted = Self.counted(incidents)
        let located = counted.filter { !$0.geolocations.isEmpty }
        let words = Phrasebook(language)
        try await RunningSite.answering(incidents) { site in
            let page = try await site.get("/\(language.rawValue)/map").text
            #expect(page.contains("<html lang=\"\(language.rawValue)\""))
            let count = words.counted(.incidents, located.count)
            #expect(page.contains(words.filled(.inViewNote, ["count": count])))
            let missing = words.counted(.incidents, counted.count - located.count)
            #expect(page.contains(words.filled(.notOnMap, ["count": missing])))
            let lower = located.reduce(0) { $0 + ($1.tallies[.civilians].killed.min ?? 0) }
            let upper = located.reduce(0) { $0 + ($1.tallies[.civilians].killed.max ?? 0) }
            #expect(page.contains(words.figure(Bound(min: lower, max: upper)) ?? ""))
            #expect(page.contains(RuleBook.builtIn.rules[0].name[language]))
            let scripts = Markup(page).tags.filter { $0.name == "script" }
            #expect(scripts.count == 1 && scripts[0].attributes["type"] == "module")
            #expect(scripts[0].attributes["src"]?.hasPrefix("/assets/map.") == true)
            let rest = page.replacing(/<script type="module" src="[^"]*"><\/script>/, with: "")
            PageSafetyTests.expectHarmless(rest, withFigures: true)
        }
    }

    @Test func everyIncidentInViewIsReachedByThePagesOfTheList() async throws {
        let incidents = try Self.incidents()
        let located = Self.counted(incidents).filter { !$0.geolocations.isEmpty }
        try await RunningSite.answering(incidents) { site in
            var next: String? = "/en/map?size=7"
            var seen: [String] = []
            for _ in 0..<10 {
                guard let target = next else { break }
                let page = try await site.get(target.split(separator: "#").first.map(String.init) ?? target).text
                seen += Self.links(page) { $0.hasPrefix("/en/incidents/QM") }
                next = Markup(page).tags.first { $0.attributes["rel"] == "next" }?.attributes["href"]
            }
            #expect(seen.count == located.count)
            #expect(Set(seen) == Set(located.flatMap(\.codes).map { "/en/incidents/\($0)" }))
        }
    }

    @Test func areaInViewRestrictsTheListAndNothingElse() async throws {
        let incidents = try Self.incidents()
        let inView = Self.counted(incidents).filter { incident in
            incident.geolocations.contains { (10...20).contains($0.longitude ?? 0) }
        }
        try await RunningSite.answering(incidents) { site in
            let whole = try await site.get("/en/map").text
            let part = try await site.get("/en/map?bbox=10,0,20,20").text
            #expect(part.contains("\(inView.count) incidents in view"))
            #expect(Set(Self.links(part) { $0.hasPrefix("/en/incidents/QM") }).count == inView.count)
            func rows(_ page: String) -> Int { Markup(page).tags.count { $0.attributes["data-first"] != nil } }
            #expect(rows(part) == rows(whole) && rows(whole) > 10)
            let (ofPart, ofWhole) = (try Self.setting(part), try Self.setting(whole))
            #expect(ofPart["tiles"]?.string == ofWhole["tiles"]?.string)
            #expect(ofPart["extent"]?.string == "10,0,20,20")
            // The list of the same area has the same incidents.
            let lists = Self.links(part) { $0.hasPrefix("/en/incidents?") && $0.contains("located=yes") }
            #expect(lists.count == 1 && lists[0].contains("bbox=10,0,20,20"))
            let fragment = try await site.get("/en/map/view?bbox=10,0,20,20").text
            #expect(part.contains(fragment))
        }
    }

    @Test func timeLineCountsEveryIncidentWhateverDaysAreChosen() async throws {
        let incidents = try Self.incidents()
        let desk = InMemoryReading(incidents: incidents).figures
        var question = MapQuestion(mode: .incidents)
        question.query.from = CalendarDay("2014-01-01")
        let figures = try await desk.figures(question.everywhere.figures.request, plane: .public)
        let all = try await desk.figures(FigureRequest(), plane: .public)
        let line = MapTimeline(all, of: question, lanes: [])
        #expect(line.columns.reduce(0) { $0 + $1.total.incidents } + line.undated == Self.counted(incidents).count)
        #expect(figures.selection.count < all.selection.count)
        #expect(line.timeline == .month && line.drawsIncidents)
        for (earlier, later) in zip(line.columns, line.columns.dropFirst()) {
            #expect(later.period.first.dayNumber == earlier.period.last.dayNumber + 1)
        }
        let first = try #require(line.columns.first?.period)
        #expect(line.position(of: first.first, atEnd: false) == 0)
        #expect(line.position(of: first.last, atEnd: true) == 1)
        let (early, late) = (try #require(CalendarDay("1990-01-01")), try #require(CalendarDay("2090-01-01")))
        #expect(line.position(of: early, atEnd: false) == 0)
        #expect(line.position(of: late, atEnd: true) == Double(line.columns.count))
    }

    @Test func columnsAreNoMoreThanTheirAxis() async throws {
        let desk = InMemoryReading(incidents: try Self.incidents()).figures
        for mode in MapMode.allCases {
            let figures = try await desk.figures(FigureRequest(rule: "alleged"), plane: .public)
            let line = MapTimeline(figures, of: MapQuestion(mode: mode), lanes: [])
            let highest = line.columns.map { line.heights($0).upper }.max() ?? 0
            #expect(line.top >= highest && line.top < max(highest, 1) * 3, "\(mode)")
        }
    }

    @Test func namedPeriodsStandAboveTheTimeLine() async throws {
        var reading = InMemoryReading(incidents: try Self.incidents())
        let text = """
            {"schema": "sijill.rules/1", "periods": [{"key": "watch", "name": {"en": "Monitoring", "ar": "الرصد"}, "periods": [
            {"key": "a", "from": "2013-01-01", "to": "2015-06-10", "name": {"en": "First watch", "ar": "الرصد الأول"}},
            {"key": "b", "from": "2015-06-11", "to": "2030-01-01", "name": {"en": "Second watch", "ar": "الرصد الثاني"}}]}],
            "events": [{"events": [{"kind": "conflict", "from": "2014-01-01", "title": {"en": "War", "ar": "حرب"}},
            {"kind": "conflict", "from": "2016-01-01", "to": "2017-01-01", "title": {"en": "Second", "ar": "ثانية"}}]}]}
            """
        reading.rules = try RuleBook.read(Array(text.utf8))
        try await RunningSite.answering(reading) { site in
            let page = try await site.get("/ar/map").text
            let lanes = Markup(page).tags.count {
                $0.name == "rect" && $0.attributes["class"]?.hasPrefix("lane") == true
            }
            #expect(lanes == 8)
            #expect(page.contains("الرصد الأول") && page.contains("حرب"))
        }
    }

    @Test func modesAndFormsKeepTheQuestion() async throws {
        try await RunningSite.answering(try Self.incidents()) { site in
            let page = try await site.get("/en/map?grade=fair&bbox=10,0,20,20&rule=alleged").text
            let modes = Self.links(page) { $0.contains("mode=") }
            #expect(modes.count == MapMode.allCases.count - 1)
            for link in modes {
                #expect(
                    link.contains("grade=fair") && link.contains("bbox=10,0,20,20") && link.contains("rule=alleged")
                )
                let answer = try await site.get(link)
                #expect(answer.status == 200, "\(link)")
                #expect(try Self.setting(answer.text)["mode"]?.string.map { link.contains("mode=\($0)") } == true)
            }
            let kept = Markup(page).tags.filter { $0.name == "input" && $0.attributes["type"] == "hidden" }
            let names = kept.compactMap { $0.attributes["name"] }
            #expect(names.count { $0 == "bbox" } == 3 && names.count { $0 == "rule" } == 2)
        }
    }

    @Test func marksOfStrikesAreCountedOnce() async throws {
        let incidents = try Self.incidents()
        let desk = InMemoryReading(incidents: incidents).figures
        var question = MapQuestion(mode: .strikes)
        question.figures.request.rule = "alleged"
        let view = try await desk.map(question, plane: .public)
        let legend = MapLegend(view, words: Phrasebook(.english))
        let located = incidents.filter { !$0.geolocations.isEmpty }
        let declared = located.count { $0.strikeStatus == .known(.declared) }
        #expect(legend.entries.map(\.count) == [declared, located.count - declared])
        #expect(Set(legend.entries.map(\.look)).count == legend.entries.count)
    }

    @Test func ruleThatExcludesTheFiltersSaysSo() async throws {
        try await RunningSite.answering(try Self.incidents()) { site in
            let page = try await site.get("/en/map?grade=weak").text
            #expect(page.contains(Phrasebook(.english)[.emptyRule]))
            let ways = Self.links(page) { $0.contains("grade=weak") && $0.contains("rule=with-weak") }
            #expect(ways.count == 1)
            let all = try await site.get("/en/map?grade=weak&rule=alleged").text
            #expect(!all.contains(Phrasebook(.english)[.emptyRule]))
        }
    }

    @Test(arguments: [
        "mode=none", "mode=deaths&mode=actor", "bbox=1,2,3", "bbox=0,9,1,8", "rule=none", "nothing=1", "q=%FF",
        "from=2020-02-30",
    ])
    func whatCannotBeAnsweredIsSaid(_ query: String) async throws {
        try await RunningSite.answering(try Self.incidents(3)) { site in
            for path in ["/en/map", "/ar/map/view", "/en/embed/map"] {
                let answer = try await site.get("\(path)?\(query)")
                #expect(answer.status == 400, "\(path)")
                #expect(answer.headers["content-security-policy"]?.contains("script-src") == false)
                #expect(answer.headers["x-frame-options"] == "DENY")
            }
        }
    }

    @Test func textsOfReadersStayTexts() async throws {
        try await RunningSite.answering(try Self.incidents(3)) { site in
            let query = "q=" + PercentCoding.encode(PageSafetyTests.payload)
            for path in ["/en/map", "/ar/embed/map"] {
                let page = try await site.get("\(path)?\(query)").text
                let rest = page.replacing(/<script type="module" src="[^"]*"><\/script>/, with: "")
                PageSafetyTests.expectHarmless(rest, withFigures: true)
                #expect(try Self.setting(page)["tiles"]?.string?.contains("script%3E") == true)
            }
        }
    }

    @Test func onlyMapsMayRunScriptsAndOnlyOurs() async throws {
        try await RunningSite.answering(try Self.incidents(3)) { site in
            let page = try await site.get("/en/map").headers["content-security-policy"] ?? ""
            let embed = try await site.get("/ar/embed/map")
            let frame = embed.headers["content-security-policy"] ?? ""
            for policy in [page, frame] {
                #expect(
                    policy.hasPrefix("default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'")
                )
                #expect(!policy.contains("unsafe") && !policy.contains("blob:") && !policy.contains("http"))
            }
            #expect(page.contains("frame-ancestors 'none'") && frame.contains("frame-ancestors *"))
            #expect(embed.headers["x-frame-options"] == nil)
            let fragment = try await site.get("/en/map/view").headers["content-security-policy"] ?? ""
            #expect(!fragment.contains("script-src") && fragment.contains("frame-ancestors 'none'"))
        }
    }

    @Test func libraryIsServedWhereItIsInstalled() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("map-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("page".utf8).write(to: folder.appendingPathComponent("maplibre-gl.js"))
        #expect(MapLibrary(folder: folder.path) == nil)
        try Data("worker".utf8).write(to: folder.appendingPathComponent("maplibre-gl-worker.js"))
        var settings = SiteSettings()
        settings.mapFolder = folder.path
        try await RunningSite.answering(try Self.incidents(3), settings: settings) { site in
            let setting = try Self.setting(try await site.get("/en/map").text)
            let page = try await site.get(try #require(setting["library"]?.string))
            let worker = try await site.get(try #require(setting["worker"]?.string))
            #expect(page.text == "page" && worker.text == "worker")
            #expect(page.headers["content-type"]?.hasPrefix("text/javascript") == true)
            #expect(page.headers["content-security-policy"]?.contains("connect-src") == false)
            #expect(
                worker.headers["content-security-policy"]?.hasPrefix("default-src 'none'; connect-src 'self'") == true
            )
        }
        try await RunningSite.answering(try Self.incidents(3)) { site in
            let setting = try Self.setting(try await site.get("/en/map").text)
            #expect(setting["library"]?.string == nil)
        }
    }

    @Test(arguments: ["", "mode=actor", "grade=fair&bbox=10,0,20,20&rule=alleged&mode=strikes", "q=a&size=7"])
    func questionIsReadBackFromItsAddress(_ query: String) throws {
        let question = try MapQuestion(queryString: query)
        #expect(question.queryString == query)
        #expect(try MapQuestion(queryString: question.queryString) == question)
        #expect(question.everywhere.query.box == nil)
    }

    @Test func scriptIsSmall() {
        #expect(PackageResources.map_js.count < 20_000 && MapAssets.module.count < 25_000)
        #expect(Gzip.compress(MapAssets.module).map { $0.count < 10_000 } == true)
    }
}

// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import Charts
import CivilianHarm
import Counting
import Register

/// The figures of the register, or of one actor, country, programme or area.
struct FiguresPage: Sendable {
    let model: FiguresModel
    /// The charts that stand on the page itself.
    let charts: [Chart]
    /// The kinds that have a page of their own.
    let kinds: [ChartKind]
    /// What the subject is called; nil for the whole register.
    let name: String?
    let frame: PageFrame

    var words: Phrasebook { frame.words }

    /// The whole document.
    func document() -> [UInt8] {
        frame.document(title: name ?? words[.figuresTitle], kind: "figures", contents)
    }

    private var contents: HTML {
        """
        \(heading)
        \(when: model.whole.incidents == 0, "<p>\(words[.noIncidents])</p>")\
        \(when: model.whole.incidents > 0, panels)
        """
    }

    private var heading: HTML {
        """
        <header class="subject">
        \(some: kindOfSubject, { "<p class=\"aside\">\($0)</p>\n" })\
        <h1><bdi>\(name ?? words[.figuresTitle])</bdi></h1>
        \(when: name == nil, "<p class=\"lead\">\(words[.figuresLead])</p>\n")\
        <p class="extent"><a href="\(list(model.question.request.query.queryString))">\
        \(words.counted(.incidents, model.whole.incidents))</a> \
        \(some: model.days, { days in
            .escaping(words.filled(.extentOfDates, ["first": words.day(days.first), "last": words.day(days.last)]))
        })</p>
        \(some: model.question.request.asOf, { "<p class=\"notice\">\(words.asOf($0))</p>\n" })\
        <nav class="subjects">\(each: Subject.parts, { part in
            "<a href=\"\(Route.subjects(words.language, part.dimension).path)\">\(words[Self.plural(part.dimension)])</a> "
        })</nav>
        </header>
        """
    }

    private var kindOfSubject: String? {
        switch model.subject?.dimension {
        case .actor: words[.actorPage]
        case .country: words[.countryPage]
        case .programme: words[.programmePage]
        case .area: words[.areaPage]
        default: nil
        }
    }

    static func plural(_ dimension: FilterDimension) -> FigurePhrase {
        switch dimension {
        case .actor: .allActors
        case .country: .allCountries
        case .programme: .allProgrammes
        default: .allAreas
        }
    }

    private var panels: HTML {
        """
        <section id="grades"><h2>\(words[.byGrade])</h2>
        <ul class="panels">\(each: model.grades, gradePanel)</ul></section>
        \(conceded)
        <section id="rules"><h2>\(words[.byRule])</h2>\(ruleTable)</section>
        \(people)
        <section id="charts"><h2>\(words[.chartsTitle])</h2>
        <p class="aside">\(words[.chartsLead])</p>
        \(each: charts, { Self.embedded($0) })
        <ul class="ways-to-charts">\(each: kinds, { kind in
            "<li><a href=\"\(chartAddress(kind))\">\(words.title(of: kind))</a></li>"
        })</ul></section>
        <section id="work"><h2>\(words[.monitoringStatus])</h2>
        <ul class="panels small">\(each: model.stages, stagePanel)</ul></section>
        <section id="coverage"><h2>\(words[.coverageTitle])</h2><p>\(model.coverage[words.language])</p>
        <p class="aside"><a href="\(dataAddress)">\(words[.figuresAsData])</a></p>
        \(CiteForm(question: model.question, hasFigures: true, frame: frame).html)</section>
        """
    }

    private static func embedded(_ chart: Chart) -> HTML { HTML(trusted: chart.figure(headingLevel: 3)) }

    private func gradePanel(_ line: FiguresModel.Line) -> HTML {
        """
        <li><h3>\(line.name)</h3>
        <p class="large">\(figure(line.totals[0]))</p>
        <p>\(words[.deaths]) · \(link(line.query, words.counted(.incidents, line.totals[0].incidents)))</p>
        \(gaps(line.totals[0]))\
        \(some: line.detail, { "<p class=\"aside\">\($0)</p>" })</li>

        """
    }

    private func stagePanel(_ line: FiguresModel.Line) -> HTML {
        """
        <li><h3>\(line.name)</h3><p>\(link(line.query, words.counted(.incidents, line.totals[0].incidents)))</p></li>

        """
    }

    func list(_ query: String?) -> String {
        PastListQuery.address(of: query ?? "", asOf: model.question.request.asOf, words.language)
    }

    func link(_ query: String?, _ text: String) -> HTML { "<a href=\"\(list(query))\">\(text)</a>" }

    private func chartAddress(_ kind: ChartKind) -> String {
        let query = model.question.queryString
        let path = Route.chart(words.language, kind).path
        return query.isEmpty ? path : "\(path)?\(query)"
    }

    private var dataAddress: String {
        let query = model.question.queryString
        return query.isEmpty ? Route.figuresData(.total).path : "\(Route.figuresData(.total).path)?\(query)"
    }
}

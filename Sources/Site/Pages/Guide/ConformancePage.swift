// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm

/// Where the register shows what the standards for casualty recording ask for: each line leads to live pages.
struct ConformancePage: Sendable {
    let frame: PageFrame

    private var words: Phrasebook { frame.words }
    private var language: InterfaceLanguage { words.language }

    /// What a standard asks for, and where it can be seen; a line without evidence says what is lacking.
    struct Line: Sendable {
        let asks: GuidePhrase
        let evidence: [Evidence]
    }

    /// A page that shows it.
    enum Evidence: Hashable, Sendable {
        case guide(GuidePage, part: String)
        case about(part: String)
        case list, figures, areas, corrections
        case chart(ChartKind)
    }

    /// The areas of the standards, in their order.
    static let areas: [(title: GuidePhrase, lines: [Line])] = [
        (
            .areaOrganisation,
            [
                Line(asks: .asksKeepers, evidence: []),
                Line(asks: .asksIndependence, evidence: [.guide(.methodology, part: "grades")]),
            ]
        ),
        (
            .areaMethodology,
            [
                Line(asks: .asksSources, evidence: [.chart(.platforms), .chart(.languages)]),
                Line(asks: .asksMinimum, evidence: [.guide(.methodology, part: "recorded"), .list]),
                Line(asks: .asksEvaluation, evidence: [.guide(.definitions, part: "grade")]),
                Line(asks: .asksDisagreement, evidence: [.guide(.methodology, part: "ranges")]),
                Line(asks: .asksQuality, evidence: [.guide(.methodology, part: "checks")]),
                Line(asks: .asksDefinitions, evidence: [.guide(.definitions, part: "")]),
                Line(asks: .asksChanges, evidence: [.guide(.methodology, part: "rules")]),
                Line(asks: .asksLimits, evidence: [.guide(.methodology, part: "coverage"), .figures, .areas]),
            ]
        ),
        (
            .areaSecurity,
            [
                Line(asks: .asksReaders, evidence: [.guide(.privacy, part: "readers")]),
                Line(asks: .asksNamed, evidence: [.guide(.privacy, part: "people")]),
            ]
        ),
        (
            .areaPublication,
            [
                Line(asks: .asksOpen, evidence: [.list, .figures]),
                Line(asks: .asksCorrections, evidence: [.corrections, .about(part: "citing")]),
                Line(asks: .asksAccess, evidence: [.guide(.accessibility, part: "")]),
            ]
        ),
    ]

    /// The whole document.
    func document() -> [UInt8] {
        GuideFrame(page: .conformance, frame: frame).document(
            lead: words[.conformanceLead],
            """
            \(each: Self.areas, { area in
                """
                <section><h2>\(words[area.title])</h2>
                <dl class="facts">\(each: area.lines, line)</dl></section>

                """
            })
            <p class="aside">\(words[.conformanceNote])</p>
            """
        )
    }

    private func line(_ line: Line) -> HTML {
        let links: [HTML] = line.evidence.map { "<a href=\"\(path(of: $0))\">\(title(of: $0))</a>" }
        return """
            <div><dt>\(words[line.asks])</dt>\
            <dd>\(links.isEmpty ? "\(words[.notShownHere])" : .joined(links, by: words.comma))</dd></div>

            """
    }

    private func path(of evidence: Evidence) -> String {
        switch evidence {
        case .guide(let page, let part): Route.guide(language, page).path + (part.isEmpty ? "" : "#\(part)")
        case .about(let part): Route.about(language).path + "#\(part)"
        case .list: Route.incidents(language).path
        case .figures: Route.figures(language).path
        case .areas: Route.subjects(language, .area).path
        case .corrections: Route.corrections(language).path
        case .chart(let kind): Route.chart(language, kind).path
        }
    }

    private func title(of evidence: Evidence) -> String {
        switch evidence {
        case .guide(_, "recorded"): words[.recordedTitle]
        case .guide(_, "grades"): words[.grades]
        case .guide(_, "ranges"): words[.aboutFiguresTitle]
        case .guide(_, "rules"): words[.rulesOfCounting]
        case .guide(_, "checks"): words[.checksTitle]
        case .guide(_, "coverage"): words[.coverageTitle]
        case .guide(.definitions, "grade"): VocabularyPhrase.table.text("grade", language) ?? ""
        case .guide(let page, _): words.title(of: page)
        case .about: words[.aboutCitingTitle]
        case .list: words[.incidents]
        case .figures: words[.figuresTitle]
        case .areas: words[.allAreas]
        case .corrections: words[CorrectionPhrase.logTitle]
        case .chart(let kind): words.title(of: kind)
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm
import Counting

/// What is recorded and how it is counted, from the rules and vocabularies that are running.
struct MethodologyPage: Sendable {
    /// What the register covers, for the statement of what it does not.
    struct Coverage: Sendable {
        let overview: PublicOverview
        /// Sources by language, most first; empty codes for sources whose language is not recorded.
        let languages: [(code: String, sources: Int)]
    }

    let book: RuleBook
    let coverage: Coverage
    let frame: PageFrame

    var words: Phrasebook { frame.words }
    var language: InterfaceLanguage { words.language }

    /// The whole document.
    func document() -> [UInt8] {
        var parts: [(id: String, title: String)] = [
            ("recorded", words[.recordedTitle]), ("grades", words[.grades]), ("ranges", words[.aboutFiguresTitle]),
            ("rules", words[.rulesOfCounting]), ("periods", words[.periodsTitle]), ("words", words[.quantitiesTitle]),
            ("bands", words[.bandTitle]), ("coverage", words[.coverageTitle]), ("checks", words[.checksTitle]),
        ]
        if book.quantities.rules.isEmpty { parts.removeAll { $0.id == "words" } }
        return GuideFrame(page: .methodology, frame: frame).document(
            lead: words[.methodologyLead],
            parts: parts,
            """
            \(recorded)
            \(grades)
            \(ranges)
            \(rules)
            \(periods)
            \(quantities)
            \(bands)
            \(bias)
            \(checks)
            """
        )
    }

    func section(_ id: String, _ title: String, _ contents: HTML) -> HTML {
        "<section id=\"\(id)\"><h2>\(title)</h2>\n\(contents)</section>\n"
    }

    private var recorded: HTML {
        section(
            "recorded",
            words[.recordedTitle],
            """
            <p>\(words[.recordedText])</p>
            <p>\(words[.civilianText])</p>
            <p>\(words[.machineText])</p>
            """
        )
    }

    private var grades: HTML {
        section(
            "grades",
            words[.grades],
            """
            <p>\(words[.aboutGrades])</p>
            <dl class="facts">\(each: Grade.allCases, { grade in
                """
                <div><dt><a href="\(DefinitionsPage.path(of: grade, language))">\(grade.label(language))</a></dt>\
                <dd>\(grade.definition(language))</dd></div>

                """
            })</dl>
            <p>\(words[.aboutPositions])</p>
            """
        )
    }

    private var ranges: HTML {
        section(
            "ranges",
            words[.aboutFiguresTitle],
            """
            <p>\(words[.aboutFigures])</p>
            <dl class="facts">\(each: AboutPage.examples(words), { "<div><dt><bdi>\($0.0)</bdi></dt><dd>\($0.1)</dd></div>" })</dl>
            <p>\(words[.groupsOverlap]) \(words[.fightersApart])</p>
            """
        )
    }

    private var bands: HTML {
        section("bands", words[.bandTitle], "<p>\(words[.bandText])</p>\n<p>\(words[.bandNote])</p>")
    }

    private var bias: HTML {
        let places = coverage.overview.facets.first { $0.dimension == .country }?.values ?? []
        let extent: HTML? =
            if let first = coverage.overview.firstDay, let last = coverage.overview.lastDay {
                "<p>\(words.filled(.extentOfDates, ["first": words.day(first), "last": words.day(last)]) as String)</p>"
            } else { nil }
        return section(
            "coverage",
            words[.coverageTitle],
            """
            <p>\(book.coverage[language])</p>
            \(extent)
            \(table(words[.country], words[.incidentsColumn], places.map { (words.label(of: $0.code, in: .country), $0.count) }))
            \(table(words[.language], words[.sourcesUnit], coverage.languages.map { (name(ofLanguage: $0.code), $0.sources) }))
            """
        )
    }

    private func name(ofLanguage code: String) -> String {
        code.isEmpty ? words[.notKnown] : words.label(Term<LanguageTag>(code: code))
    }

    private func table(_ heading: String, _ unit: String, _ rows: [(String, Int)]) -> HTML {
        guard !rows.isEmpty else { return .empty }
        return TotalsTable(
            label: heading,
            heads: [heading, unit],
            rows: rows.map { TotalsTable.Row(name: "<bdi>\($0)</bdi>", cells: ["\(words.number($1))"]) }
        ).html
    }
}

// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// One incident of a list: what, where, when, and how it stands.
struct IncidentCardPiece {
    let row: PublicRow
    let words: Phrasebook
    /// The words that were searched for: the incident's page shows them marked; empty for none.
    let searched: String
    /// The version that the card is of and leads to; nil for the record as it is now.
    let version: Int?

    init(_ row: PublicRow, _ words: Phrasebook, searched: String = "", version: Int? = nil) {
        self.row = row
        self.words = words
        self.searched = searched
        self.version = version
    }

    private var summary: IncidentSummary { row.summary }

    /// What names the incident in its address: its first code, else its id.
    var key: String { summary.displayCode.split(separator: " ").first.map(String.init) ?? row.id.description }

    private var address: String {
        // Codes change: of the past, the id names the record.
        if let version { return Route.part(words.language, key: row.id.description, .version(version)).path }
        let path = Route.incident(words.language, key: key).path
        return searched.isEmpty ? path : "\(path)?\(MarkedWords.parameter)=\(PercentCoding.encode(searched))"
    }

    /// Code, place and day in one line without markup.
    var headline: String {
        let day = CalendarDay(number: summary.day).map { words.days($0, CalendarDay(number: summary.dayEnd)) }
        let place = places.first?.text ?? row.card.placeText ?? words[.placeNotKnown]
        let code = summary.displayCode.isEmpty ? words[.withoutCode] : summary.displayCode
        return [code, place, day ?? words[.undated]].joined(separator: " · ")
    }

    /// The toll and the beginning of the narrative without markup.
    var sentence: String {
        let figures = [(Phrase.civiliansKilled, summary.killed), (.civiliansInjured, summary.injured)].map {
            "\(words[$0]): \(words.figure($1) ?? words[.unknownFigure])"
        }
        let texts = [row.card.excerptEnglish, row.card.excerptArabic]
        let excerpt = (words.language == .arabic ? texts.reversed() : texts).compactMap(\.self).first
        return (figures + [excerpt].compactMap(\.self)).joined(separator: ". ")
    }

    var html: HTML {
        """
        <div class="card">
        <p class="head">\(code) <span class="dot">·</span> \(date)</p>
        <h2><a href="\(address)">\(place)</a></h2>
        \(otherPlace)
        <p class="where">\(area)</p>
        \(excerpt)
        \(snippets)
        <p class="toll">\(toll)</p>
        <p class="marks">\(marks)</p>
        <p class="aside">\(HTML.joined(details, by: " · "))</p>
        </div>
        """
    }

    private var code: HTML {
        summary.displayCode.isEmpty ? "\(words[.withoutCode])" : .code(summary.displayCode)
    }

    private var date: HTML {
        guard let day = CalendarDay(number: summary.day) else { return "\(words[.undated])" }
        return "<time datetime=\"\(day.text)\">\(words.days(day, CalendarDay(number: summary.dayEnd)))</time>"
    }

    private var places: [(language: String, text: String)] {
        let names = [("en", row.card.placeEnglish), ("ar", row.card.placeArabic)].compactMap { language, name in
            name.map { (language: language, text: $0) }
        }
        return words.language == .arabic ? names.reversed() : names
    }

    private var place: HTML {
        if let name = places.first { return .isolated(name.text, language: name.language) }
        return row.card.placeText.map { .isolated($0) } ?? "\(words[.placeNotKnown])"
    }

    private var otherPlace: HTML {
        guard places.count > 1 else { return .empty }
        return "<p class=\"names\">\(HTML.isolated(places[1].text, language: places[1].language))</p>"
    }

    private var area: HTML {
        let countries = summary.countries.codes.map { words.label(Term<Country>(code: String($0))) }
        let pieces = ([row.card.region].compactMap(\.self) + countries).map { HTML.isolated($0) }
        return .joined(pieces, by: words.comma)
    }

    private var excerpt: HTML {
        let texts = [("en", row.card.excerptEnglish), ("ar", row.card.excerptArabic)]
        let ordered = words.language == .arabic ? texts.reversed() : texts
        guard let (language, text) = ordered.first(where: { $0.1 != nil }), let text else { return .empty }
        return "<p class=\"excerpt\"\(HTML.languageAttributes(language))>\(text)</p>"
    }

    private var snippets: HTML {
        guard !row.snippets.isEmpty else { return .empty }
        return """
            <ul class="snippets">\(each: row.snippets, { snippet in
                """
                <li><span class="aside">\(words[snippet.field.name])</span> <span dir="auto">\(each: snippet.segments, { segment in
                    segment.isMatch ? "<mark>\(segment.text)</mark>" : "\(segment.text)"
                })</span></li>
                """
            })</ul>
            """
    }

    /// Killed and injured with the parts that are known.
    private var toll: HTML {
        let parts = [
            (CasualtyGroup.children, summary.childrenKilled), (.women, summary.womenKilled),
            (.men, summary.menKilled),
        ].compactMap { group, bound -> HTML? in
            guard bound != .unknown, let figure = words.figure(bound) else { return nil }
            // Within brackets the number alone: "Women 0".
            let short = bound == Bound(min: 0, max: 0) ? words.number(0) : figure
            let text = words.filled(.groupFigure, ["group": group.label(words.language), "figure": short])
            return "<span class=\"part\">\(text)</span>"
        }
        let figures = [(Phrase.civiliansKilled, summary.killed), (.civiliansInjured, summary.injured)]
        let pieces = figures.compactMap { name, bound -> HTML? in
            guard let figure = words.figure(bound) else { return nil }
            let aside: HTML = " <span class=\"aside\">(\(HTML.joined(parts, by: words.comma)))</span>"
            let isKilled = name == .civiliansKilled
            return """
                <span class="figure">\(words[name]) <strong><bdi>\(figure)</bdi></strong>\
                \(when: isKilled && !parts.isEmpty, aside)</span>
                """
        }
        return .joined(pieces, by: " ")
    }

    private var marks: HTML {
        var marks: [HTML] = []
        let grades = summary.grade.codes.map { Term<Grade>(code: String($0)) }
        for grade in grades {
            let name: HTML = "<bdi>\(words.label(grade))</bdi>"
            marks.append("<span class=\"mark-grade \(grade.known?.key ?? "other")\">\(words[.grade]): \(name)</span>")
        }
        if grades.isEmpty { marks.append("<span class=\"mark-grade\">\(words[.ungraded])</span>") }
        for status in summary.strikeStatus.codes {
            marks.append("<span>\(HTML.isolated(words.label(Term<StrikeStatus>(code: String(status)))))</span>")
        }
        for actor in summary.actors.codes {
            marks.append("<span>\(HTML.isolated(words.label(Term<Actor>(code: String(actor)))))</span>")
        }
        return .joined(marks, by: " ")
    }

    private var details: [HTML] {
        let accuracy = summary.accuracy.codes.first.map { Term<LocationAccuracy>(code: String($0)) }
        let isLocated = summary.latitude != nil
        return [
            isLocated
                ? accuracy.map { .escaping(words.filled(.locatedTo, ["accuracy": words.label($0)])) }
                : .escaping(words[.notLocatedShort]),
            summary.sources > 0 ? .escaping(words.counted(.sources, Int(summary.sources))) : nil,
            summary.namedVictims > 0 ? .escaping(words.counted(.named, Int(summary.namedVictims))) : nil,
            summary.matchedVictims > 0 ? .escaping(words.counted(.matched, Int(summary.matchedVictims))) : nil,
            CalendarDay(number: summary.firstPublished).map {
                words.filled(.firstPublishedOn, markup: ["day": words.dayHTML($0)])
            },
            CalendarDay(number: summary.lastUpdated).map {
                words.filled(.lastUpdatedOn, markup: ["day": words.dayHTML($0)])
            },
        ].compactMap(\.self)
    }
}

extension CalendarDay {
    /// The day of a summary's column; nil where it has none.
    fileprivate init?(number: Int32?) {
        guard let number else { return nil }
        self.init(dayNumber: Int(number))
    }
}

extension SearchField {
    /// What the field is called beside a passage.
    fileprivate var name: Phrase {
        switch self {
        case .code: .fieldCode
        case .place: .fieldPlace
        case .narrative: .fieldNarrative
        case .victim: .fieldVictim
        case .source: .fieldSource
        case .statement: .fieldStatement
        case .note: .fieldNote
        }
    }
}

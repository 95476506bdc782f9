// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm

/// The strikes of one day, or a few, in one country.
struct StrikeBlock {
    let date: CalendarDay?
    let dateEnd: CalendarDay?
    let country: Term<Country>?
    /// With their places in the report, from 0.
    var strikes: [(index: Int, strike: Strike)]

    /// The blocks of a report in the order of its text.
    static func blocks(of strikes: [Strike]) -> [StrikeBlock] {
        strikes.enumerated().reduce(into: []) { blocks, next in
            let strike = next.element
            if let last = blocks.last, last.date == strike.date, last.dateEnd == strike.dateEnd,
                last.country == strike.country
            {
                blocks[blocks.count - 1].strikes.append((next.offset, strike))
            } else {
                blocks.append(
                    StrikeBlock(
                        date: strike.date,
                        dateEnd: strike.dateEnd,
                        country: strike.country,
                        strikes: [(next.offset, strike)]
                    )
                )
            }
        }
    }

    /// How many strikes the block declares; nil where one of its entries gives no single number.
    var declared: Int? {
        var sum = 0
        for (_, strike) in strikes {
            guard let number = strike.strikes.min, number == strike.strikes.max else { return nil }
            sum += number
        }
        return sum
    }
}

/// A block as a table of places, strikes and targets.
struct StrikeBlockPiece {
    let block: StrikeBlock
    /// By the strike's place in the report; empty where none was compared.
    var compared: [[StrikeDesk.Compared]?] = []
    /// The codes in footage that published incidents bear.
    var codes: Set<String> = []
    let words: Phrasebook

    var html: HTML {
        let id = "block-\((block.strikes.first?.index ?? 0) + 1)"
        return """
            <section class="block" aria-labelledby="\(id)">
            <h2 id="\(id)">\(HTML.isolated(title))</h2>
            <p class="aside">\(count)</p>
            <ul class="strikes">\(each: block.strikes, { index, strike in
                """
                <li id="strike-\(index + 1)"><p class="said">\
                \(strike.place.map { HTML.isolated($0, language: "en") } ?? .escaping(words[ReportPhrase.placeNotSaid]))\
                <span class="aside"> · \(words.strikes(strike.strikes))</span></p>
                \(targets(strike))\
                \(when: !strike.text.isEmpty, "<blockquote lang=\"en\" dir=\"auto\">\(strike.text)</blockquote>")\
                \(FootagePiece(footage: strike.footage, published: codes, words: words).html)\
                \(comparison(index))</li>

                """
            })</ul></section>

            """
    }

    private func comparison(_ index: Int) -> HTML {
        guard compared.indices.contains(index) else { return .empty }
        return ComparedIncidentsPiece(compared: compared[index], words: words).html
    }

    private var title: String {
        let day = block.date.map { words.days($0, block.dateEnd) } ?? words[ReportPhrase.undatedBlock]
        guard let country = block.country else { return day }
        return words.filled(.blockTitle, ["day": day, "country": country.label(words.language)])
    }

    private var count: String {
        let entries = words.counted(.strikeEntries, block.strikes.count)
        guard let declared = block.declared else { return entries }
        return words.filled(.blockCount, ["entries": entries, "strikes": words.counted(.strikes, declared)])
    }

    private func targets(_ strike: Strike) -> HTML {
        guard !strike.targets.isEmpty else { return .empty }
        return """
            <ul class="targets">\(each: strike.targets, { target in
                """
                <li>\(when: target.number != .unknown, "\(words.figure(target.number) ?? "") ")\
                \(HTML.isolated(target.target, language: "en"))\
                \(some: target.effect, { "<span class=\"aside\"> · \($0.label(words.language))</span>" })</li>
                """
            })</ul>
            """
    }
}

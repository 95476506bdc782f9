// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm

/// The filters that are no lists of values: a place, codes, and what is new.
struct PlaceFilters {
    let query: IncidentQuery
    let words: Phrasebook

    var html: HTML {
        """
        \(place)
        \(codes)
        \(since)
        """
    }

    private var place: HTML {
        let isChosen = query.near != nil
        return """
            <details class="group"\(when: isChosen, " open")><summary>\(words[.placeFilter])</summary>
            <fieldset><legend class="hidden">\(words[.placeFilter])</legend>
            <label class="field" for="near"><span class="hidden">\(words[.placeFilter])</span></label>
            <input id="near" name="near" form="filter" dir="ltr" autocomplete="off" value="\(query.near?.value)" \
            aria-describedby="near-hint">
            <p class="hint" id="near-hint">\(words[.placeHint])</p>
            <label><input type="checkbox" name="inside" form="filter" value="possible"\
            \(when: query.areaMatch == .possible, " checked")> <span>\(words[.includePossible])</span></label>
            </fieldset></details>

            """
    }

    private var codes: HTML {
        let value = query.items.first { $0.name == QueryParameter.code.rawValue }?.value
        return """
            <details class="group"\(when: value != nil, " open")><summary>\(words[.codeFilter])</summary>
            <fieldset><legend class="hidden">\(words[.codeFilter])</legend>
            <label class="field" for="code"><span class="hidden">\(words[.codeFilter])</span></label>
            <input id="code" name="code" form="filter" dir="ltr" autocomplete="off" value="\(value)" \
            aria-describedby="code-hint">
            <p class="hint" id="code-hint">\(words[.codeHint])</p>
            </fieldset></details>

            """
    }

    private var since: HTML {
        let days: [(QueryParameter, ListPhrase, CalendarDay?)] = [
            (.publishedSince, .publishedSince, query.publishedSince),
            (.updatedSince, .updatedSince, query.updatedSince),
        ]
        return """
            <details class="group"\(when: days.contains { $0.2 != nil }, " open")><summary>\(words[.sinceFilter])</summary>
            <fieldset><legend class="hidden">\(words[.sinceFilter])</legend>
            <div class="days">\(each: days, { name, label, day in
                """
                <label>\(words[label]) <input type="date" name="\(name.rawValue)" form="filter" value="\(day?.text)"></label>
                """
            })</div>
            </fieldset></details>

            """
    }
}

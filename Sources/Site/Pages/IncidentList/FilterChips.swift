// SPDX-License-Identifier: Apache-2.0

/// The filters in force, each with the way to take it away, and the way to take all away.
struct FilterChips {
    /// A filter in the reader's words, and the address of the list without it.
    struct Chip {
        let label: String
        let without: String
    }

    let chips: [Chip]
    /// The address of the list without any of them.
    let cleared: String
    let words: Phrasebook
    /// Whether a script changes what the page shows without loading it anew.
    var isOfView = false

    /// Empty where no filter is in force.
    var html: HTML {
        guard !chips.isEmpty else { return .empty }
        return """
            <ul class="chips" aria-label="\(words[.filtersInForce])">
            \(each: chips, { chip in
                """
                <li><a\(mark) href="\(chip.without)"><span class="hidden">\(words[.removeFilter]) </span>\
                <bdi>\(chip.label)</bdi> <span aria-hidden="true">×</span></a></li>

                """
            })
            <li><a class="clear"\(mark) href="\(cleared)">\(words[.clearFilters])</a></li>
            </ul>
            """
    }

    private var mark: HTML { isOfView ? " data-view" : .empty }
}

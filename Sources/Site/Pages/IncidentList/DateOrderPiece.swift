// SPDX-License-Identifier: Apache-2.0

import Catalogue

/// The choice between the latest and the earliest incidents first.
struct DateOrderPiece {
    /// The one in force.
    let direction: IncidentOrder.Direction
    let words: Phrasebook
    let address: (IncidentOrder.Direction) -> String

    var html: HTML {
        """
        <nav class="sort" aria-label="\(words[.sortBy])"><ul>
        \(each: [IncidentOrder.Direction.descending, .ascending], { choice in
            let name = words[choice == .ascending ? PeoplePhrase.earliestFirst : .latestFirst]
            let mark: HTML = choice == direction ? " aria-current=\"true\"" : .empty
            return "<li><a href=\"\(address(choice))\"\(mark)>\(name)</a></li>\n"
        })</ul></nav>
        """
    }
}

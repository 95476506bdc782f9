// SPDX-License-Identifier: Apache-2.0

/// Film of a strike that the military published, as a recorder lists it: an address, never the film itself.
package struct StrikeFootage: InterchangeObject {
    /// Its number with the recorder while no incident is known that it shows: `UM0004`; nil for footage that is matched.
    package var unmatched: String?
    /// What clips and explosions of one strike have in common; nil for a strike with one.
    package var group: String?
    package var title: String?
    /// When the military published it.
    package var published: CalendarDay?
    package var url: String?
    package var archiveURL: String?
    /// Where in the film the strike is seen, as given: `0:10-0:17`.
    package var passage: String?
    /// The codes of the incidents that it was found to show, as given; empty while none is known.
    package var incidents: [String] = []

    package init() {}

    package static let form = Form<StrikeFootage>([
        Field("unmatched", \.unmatched), Field("group", \.group), Field("title", \.title),
        Field("published", \.published), Field("url", \.url), Field("archiveURL", \.archiveURL),
        Field("passage", \.passage), Field("incidents", \.incidents),
    ])
}

// SPDX-License-Identifier: Apache-2.0

package import Casework
package import CivilianHarm
package import Maps
package import Publishing

/// How an installation serves its site.
package struct SiteSettings: Sendable {
    /// The address to answer on; this machine alone by default, a proxy stands in front.
    package var host = "127.0.0.1"
    /// 0 takes any free port.
    package var port = 8080
    /// Where readers find the site, for citations and search engines; nil where it has no address of its own yet.
    package var publicAddress: PublicAddress?
    /// The folder that `scripts/fonts` filled; nil for the readers' own fonts.
    package var fontsFolder: String?
    /// The folder that `scripts/map-library` filled; nil for a map that is drawn and does not move.
    package var mapFolder: String?
    /// What the register is called in each language.
    package var titles: [InterfaceLanguage: String] = [.english: "Sijill", .arabic: "سجلّ"]
    /// Land, borders and areas under every map.
    package var map = BuiltInWorld.map
    /// Whom readers write to, an e-mail address or a page of the web; nil where the site names nobody.
    package var contact: String?
    /// Cited queries that readers may look up; nil where the site keeps none.
    package var citations: CitationBook?
    /// Takes readers' reports of errors; nil where the site takes none.
    package var tickets: TicketDesk?
    /// How many reports a minute one address may send.
    package var reportsPerMinute = 4
    /// Releases that readers may take; nil where the site offers none.
    package var releases: ReleaseShelf?
    package var digits = Digits.european
    /// How many bytes of answers are kept in memory for readers who ask for the same; 0 keeps none.
    package var keptAnswerBytes = 24 << 20
    /// How many requests a minute one address may make of the API; nil for any number.
    package var apiRequestsPerMinute: Int? = 600
    /// How many times a minute one address may ask for what is much work; nil for any number.
    package var workPerMinute: Int? = 12
    /// How many connections may be open at once; further ones wait.
    package var maximumConnections = 1024
    /// How long a request may take to arrive, and a connection may wait for the next one, in seconds.
    package var requestSeconds: Int64 = 60
    /// How long the other side of a connection may take nothing of an answer that is there, in seconds.
    package var readerSeconds: Int64 = 120

    /// Whether the pages become files that no server answers for.
    var isCopy = false

    package init() {}

    /// What the register is called in a language: where it has no name there, as in English.
    func title(_ language: InterfaceLanguage) -> String { titles[language] ?? titles[.english] ?? "Sijill" }
}

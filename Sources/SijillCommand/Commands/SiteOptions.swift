// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import CivilianHarm
import Foundation
import Maps
import Publishing
import Register
import RegisterSQLite
import Site

/// What the pages of a register are made with, whether a server shows them or files hold them.
struct SiteOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder with the pages' fonts (or SIJILL_FONTS).", valueName: "folder"))
    var fonts: String?

    @Option(
        help: ArgumentHelp(
            "The folder that scripts/base-map and scripts/map-library filled (or SIJILL_MAP); else a coarse map serves.",
            valueName: "folder"
        )
    )
    var map: String?

    @Option(help: ArgumentHelp("The name of the site in English (or SIJILL_TITLE).", valueName: "text"))
    var title: String?

    @Option(help: ArgumentHelp("The name of the site in Arabic (or SIJILL_TITLE_AR).", valueName: "text"))
    var arabicTitle: String?

    @Option(
        help: ArgumentHelp(
            "Whom readers write to: an e-mail address, or a page of the web (or SIJILL_CONTACT).",
            valueName: "address"
        )
    )
    var contact: String?

    @OptionGroup var policy: PeoplePolicyOptions

    @Flag(help: "Publish no lists of people; incidents keep theirs.")
    var withoutPeople = false

    /// How many incidents readers may have counted as of another time: about two seconds of work.
    static let pastLimit = 20_000

    /// A folder that `./run` fills; nil where it is not there.
    private static func usual(_ folder: String) -> String? {
        FileManager.default.fileExists(atPath: folder) ? folder : nil
    }

    /// The settings of a site of the register in a folder.
    func settings(register folder: String) -> SiteSettings {
        let environment = ProcessInfo.processInfo.environment
        var settings = SiteSettings()
        settings.releases = ReleaseShelf(register: folder)
        settings.fontsFolder = fonts ?? environment["SIJILL_FONTS"] ?? Self.usual(".build/fonts")
        settings.mapFolder = map ?? environment["SIJILL_MAP"] ?? Self.usual(".build/map")
        settings.map = MapFiles.map(folder: map ?? environment["SIJILL_MAP"], register: folder)
        if let title = title ?? environment["SIJILL_TITLE"] { settings.titles[.english] = title }
        if let title = arabicTitle ?? environment["SIJILL_TITLE_AR"] { settings.titles[.arabic] = title }
        settings.contact = contact ?? environment["SIJILL_CONTACT"]
        return settings
    }

    /// What the pages are made of.
    func reading(
        _ library: Library,
        _ store: any IncidentStore & ReportStore,
        reports: ReportDesk,
        of options: RegisterOptions
    ) throws -> LibraryReading {
        let figures = FigureDesk(
            library: library,
            rules: try RuleFile.book(of: options),
            store: store,
            pastLimit: Self.pastLimit
        )
        return LibraryReading(
            library,
            figures: figures,
            people: withoutPeople ? nil : policy.policy,
            reports: reports,
            database: { try SQLiteTables($0, $1) }
        )
    }
}

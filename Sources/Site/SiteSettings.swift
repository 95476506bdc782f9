// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

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
    /// What the register is called in each language.
    package var titles: [InterfaceLanguage: String] = [.english: "Sijill", .arabic: "سجلّ"]
    package var digits = Digits.european

    package init() {}
}

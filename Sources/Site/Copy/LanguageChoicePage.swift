// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// A page of a copy that stands where a server would choose by the languages of the reader's browser.
struct LanguageChoicePage: Sendable {
    /// An address that belongs to no language.
    let route: Route
    /// What the register is called in each language.
    let titles: @Sendable (InterfaceLanguage) -> String
    let frame: PageFrame

    /// The whole document.
    func document() -> [UInt8] {
        HTML.joined([start, list, "</body>\n</html>\n"]).bytes
    }

    private var start: HTML {
        """
        <!DOCTYPE html>
        <html lang="en" dir="ltr">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\(titles(.english))</title>
        <link rel="stylesheet" href="\(frame.assets.stylesheet)">
        \(some: frame.assets.fontStylesheet, { "<link rel=\"stylesheet\" href=\"\($0)\">\n" })\
        <link rel="icon" type="image/svg+xml" href="\(frame.assets.icon)">
        </head>
        <body class="choice">

        """
    }

    private var list: HTML {
        """
        <main id="main" class="prose"><h1>\(titles(.english))</h1>
        <ul>\(each: InterfaceLanguage.allCases, { language in
            """
            <li lang="\(language.rawValue)" dir="\(language.direction.rawValue)"><a hreflang="\(language.rawValue)" \
            href="\(route.inLanguage(language)?.path ?? Route.home(language).path)">\
            <bdi>\(titles(language))</bdi> · <bdi>\(language.ownName)</bdi></a></li>

            """
        })</ul></main>

        """
    }
}

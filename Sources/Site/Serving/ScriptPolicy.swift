// SPDX-License-Identifier: Apache-2.0

/// Which scripts an answer may run, and what these may load: nothing, unless a page is a map.
enum ScriptPolicy: Sendable {
    case none
    /// A page with a moving map: our scripts, which ask this site alone for tiles and lists.
    ///
    /// `data:` is for a picture of one dot by which the library finds out what the browser can show.
    case map
    /// What the map's library runs beside the page: it fetches tiles from this site.
    case worker

    /// The content security policy; nil where the usual one holds.
    func policy(isFramed: Bool) -> String? {
        switch self {
        case .none: nil
        case .map:
            "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self'; "
                + "font-src 'self'; img-src 'self' data:; base-uri 'none'; "
                + (isFramed ? "form-action 'none'; frame-ancestors *" : "form-action 'self'; frame-ancestors 'none'")
        case .worker: "default-src 'none'; connect-src 'self'; frame-ancestors 'none'"
        }
    }
}

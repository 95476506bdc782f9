// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
package import Publishing

/// Addresses of releases; those of files hold for every language.
package enum ReleaseRoute: Hashable, Sendable {
    /// `/en/releases`
    case list(InterfaceLanguage)
    /// `/en/releases/v2026.11.1`
    case release(InterfaceLanguage, ReleaseVersion)
    /// `/releases` and `/releases/v2026.11.1`, in the reader's language: the address that a citation gives.
    case any(ReleaseVersion?)
    /// `/releases/v2026.11.1/incidents.csv`, `/releases/v2026.11.1/tables/victims.csv`
    case file(ReleaseVersion, String)

    /// Reads what stands behind `/en/releases`; nil where nothing has such an address.
    init?(_ language: InterfaceLanguage, _ parts: ArraySlice<String>) {
        guard let first = parts.first else {
            self = .list(language)
            return
        }
        guard parts.count == 1, let version = ReleaseVersion(first) else { return nil }
        self = .release(language, version)
    }

    /// Reads what stands behind `/releases`; nil where nothing has such an address.
    init?(unprefixed parts: ArraySlice<String>) {
        guard let first = parts.first else {
            self = .any(nil)
            return
        }
        guard let version = ReleaseVersion(first) else { return nil }
        guard parts.count > 1 else {
            self = .any(version)
            return
        }
        // A part that holds a slash came encoded: it is no way into a folder.
        let name = parts.dropFirst().joined(separator: "/")
        guard Release.isFileName(name), !parts.contains(where: { $0.contains("/") }) else { return nil }
        self = .file(version, name)
    }

    /// The path, percent-encoded.
    var path: String {
        switch self {
        case .list(let language): "/\(language.rawValue)/releases"
        case .release(let language, let version): "/\(language.rawValue)/releases/\(version)"
        case .any(let version): "/releases" + (version.map { "/\($0)" } ?? "")
        case .file(let version, let name):
            "/releases/\(version)/"
                + name.split(separator: "/").map { PercentCoding.encode(String($0)) }.joined(separator: "/")
        }
    }

    /// The same page in a language; nil for a file.
    func inLanguage(_ language: InterfaceLanguage) -> ReleaseRoute? {
        switch self {
        case .list, .any(nil): .list(language)
        case .release(_, let version), .any(let version?): .release(language, version)
        case .file: nil
        }
    }
}

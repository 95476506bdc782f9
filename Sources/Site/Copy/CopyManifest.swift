// SPDX-License-Identifier: Apache-2.0

import Casework

/// The files of a copy with their digests, written as `sha256sum --check` reads them.
package struct CopyManifest: Equatable, Sendable {
    /// The file of the manifest itself.
    package static let fileName = "SHA256SUMS"
    /// The first line: by it a folder is known to be a copy.
    private static let mark = "# A copy of a Sijill register in files, form 1. sha256sum --check reads this list."

    /// By path, relative to the folder: SHA-256 in hexadecimal.
    package var digests: [String: String]

    package init(_ digests: [String: String] = [:]) {
        self.digests = digests
    }

    /// Reads a manifest; nil for what is none, or names files outside of the folder.
    package init?(_ bytes: some Sequence<UInt8>) {
        guard let text = String(validating: Array(bytes), as: UTF8.self) else { return nil }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        guard lines.popFirst().map(String.init) == Self.mark, lines.popLast()?.isEmpty == true else { return nil }
        var digests: [String: String] = [:]
        for line in lines {
            let digest = line.prefix(64)
            let path = String(line.dropFirst(66))
            guard digest.utf8.allSatisfy(Self.isDigit), digest.utf8.count == 64, line.dropFirst(64).hasPrefix("  "),
                Self.isWithin(path), digests.updateValue(String(digest), forKey: path) == nil
            else { return nil }
        }
        self.digests = digests
    }

    /// The manifest as a file, by path.
    package var bytes: [UInt8] {
        var text = Self.mark + "\n"
        for (path, digest) in digests.sorted(by: { $0.key < $1.key }) { text += "\(digest)  \(path)\n" }
        return Array(text.utf8)
    }

    /// SHA-256 as it is written here.
    static func digest(_ digest: [UInt8]) -> String { Digest.hexadecimal(digest) }

    /// Whether a path stays within the folder that it starts from, and could be one of a copy.
    static func isWithin(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return !path.isEmpty && path != fileName
            && parts.allSatisfy { part in
                !part.isEmpty && part != "." && part != ".."
                    && part.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"\\:*?\"<>|".utf8.contains($0) }
            }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) }
}

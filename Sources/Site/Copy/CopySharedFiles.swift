// SPDX-License-Identifier: Apache-2.0

import Publishing
import Synchronization

/// Files of a whole register that are the same in every language: each is made once and copied.
final class CopySharedFiles: Sendable {
    /// The lock guards the files that are made: several are at once.
    private let files = Mutex<[ExportFormat: CopyTally.File]>([:])

    /// The file that was made of a route in another language; nil where there is none.
    func file(for route: Route) -> CopyTally.File? {
        guard let format = Self.format(of: route) else { return nil }
        return files.withLock { $0[format] }
    }

    func take(_ file: CopyTally.File, of route: Route) {
        guard let format = Self.format(of: route) else { return }
        files.withLock { $0[format] = file }
    }

    private static func format(of route: Route) -> ExportFormat? {
        guard case .list(_, let format) = route, !format.hasPageAddresses else { return nil }
        return format
    }
}

extension CopyFolder {
    /// Makes a file of the copy the same as another one of it, where it is not already.
    func hold(_ other: CopyTally.File, as file: String) throws(CopyError) -> CopyTally.File {
        var kept = other
        kept.name = file
        kept.isWritten = false
        guard !holds(file, digest: other.digest, length: Int(other.length)) else { return kept }
        let writing = try begin(file)
        try read(other.name) { (piece) throws(CopyError) in try writing.add(piece) }
        try writing.finish()
        kept.isWritten = true
        return kept
    }
}

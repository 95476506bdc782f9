// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Publishing
import Synchronization

/// Files of a whole register that are the same in every language: each is made once and copied.
final class CopySharedFiles: Sendable {
    /// What is the same in every language.
    private enum Content: Hashable {
        case list(ExportFormat)
        case people
        case parts(IncidentPart)
    }

    private enum State {
        case isMade
        case file(CopyTally.File)
    }

    /// The lock guards the files that are made: several are at once.
    private let files = Mutex<[Content: State]>([:])

    /// Whether a route's file is made in another language at this moment; else it is begun.
    func begin(_ route: Route) -> Bool {
        guard let content = Self.content(of: route) else { return true }
        return files.withLock { files in
            switch files[content] {
            case .isMade: return false
            case .file: return true
            case nil:
                files[content] = .isMade
                return true
            }
        }
    }

    /// The file that was made of a route in another language; nil where there is none.
    func file(for route: Route) -> CopyTally.File? {
        guard let content = Self.content(of: route), case .file(let file) = files.withLock({ $0[content] }) else {
            return nil
        }
        return file
    }

    /// Takes the file that a route gave; nil for none.
    func end(_ route: Route, _ file: CopyTally.File?) {
        guard let content = Self.content(of: route) else { return }
        files.withLock { $0[content] = file.map { .file($0) } }
    }

    private static func content(of route: Route) -> Content? {
        switch route {
        case .list(_, let format): format.hasPageAddresses ? nil : .list(format)
        case .peopleFile: .people
        case .partsFile(_, let part): .parts(part)
        default: nil
        }
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

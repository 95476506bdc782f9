// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// Why the register could not do what was asked.
package enum RegisterError: Error, Equatable, Sendable {
    /// There is no register here yet.
    case notARegister(path: String)
    /// There is a register here already.
    case alreadyExists(path: String)
    /// The register was written by a newer program.
    case newerSchema(found: [String])
    /// The register's schema is older than the program's: `sijill migrate` brings it up to date.
    case pendingMigrations([String])
    /// Another process is writing.
    case heldByAnotherProcess(path: String)
    /// Somebody else saved a revision in between.
    case conflict(Incident.ID, expected: Int, actual: Int)
    case notFound(Incident.ID)
    /// No space is left on the disk; nothing of the transaction was kept.
    case diskFull(path: String)
    /// The folder or file cannot be opened, read or written.
    case notAccessible(path: String, reason: String)
    /// The store's contents contradict themselves.
    case damaged(reason: String)
    /// A backup's contents contradict themselves.
    case damagedBackup(path: String, reason: String)
    /// A text that cannot be searched for.
    case invalidSearch(reason: String)
}

extension RegisterError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notARegister(let path):
            "\(path) holds no register: name another folder with --register, or import something to begin one"
        case .alreadyExists(let path):
            "\(path) holds a register already: name another folder; 'sijill restore --force' replaces it"
        case .newerSchema(let found):
            "this register was written by a newer Sijill (\(found.joined(separator: ", "))): update the program"
        case .pendingMigrations(let names):
            "this register is older than the program (\(names.joined(separator: ", "))): run 'sijill migrate' first"
        case .heldByAnotherProcess(let path):
            "another process is writing to \(path): wait until it has finished, then try again"
        case .conflict(let id, let expected, let actual):
            "incident \(id) was changed meanwhile: revision \(expected) was expected, \(actual) is current"
        case .notFound(let id): "there is no incident \(id)"
        case .diskFull(let path): "no space is left for \(path): free some and run the command again"
        case .notAccessible(let path, let reason): "\(path) cannot be used: \(reason)"
        case .damaged(let reason): "the register is damaged: \(reason); restore a backup with 'sijill restore'"
        case .damagedBackup(let path, let reason): "the backup \(path) is damaged: \(reason); take another one"
        case .invalidSearch(let reason): "this cannot be searched for: \(reason)"
        }
    }
}

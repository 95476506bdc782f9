// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import Glibc
import Register

/// The files of one register.
struct RegisterFolder: Sendable {
    let path: String

    var databasePath: String { path + "/register.sqlite" }
    var lockPath: String { path + "/register.lock" }
    /// Where a copy is built before it takes its place.
    var unfinishedPath: String { path + "/register.sqlite.unfinished" }

    init(_ path: String) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// Whether there is a database file with something in it.
    var hasDatabase: Bool { Self.size(of: databasePath) > 0 }

    /// Makes sure that the folder may be looked into, where it is there.
    func checkAccess() throws(RegisterError) {
        guard access(path, F_OK) == 0 || errno != EACCES, access(path, X_OK) == 0 || errno != EACCES else {
            throw .notAccessible(path: path, reason: "permission denied: run the command as the user who owns it")
        }
    }

    /// Bytes of a file; 0 where there is none.
    static func size(of path: String) -> Int64 {
        var status = stat()
        return stat(path, &status) == 0 ? Int64(status.st_size) : 0
    }

    /// Makes the folder with the folders above it; only its owner may look into a folder made here.
    func make() throws(RegisterError) {
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw .notAccessible(path: path, reason: "the folder cannot be made: \(Self.reason(errno))")
        }
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw .notAccessible(path: path, reason: "it is not a folder: name another one")
        }
    }

    /// Makes what was written and renamed in the folder survive a power cut.
    func synchronise(_ file: String) throws(RegisterError) {
        for name in [file, path] {
            let descriptor = open(name, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw .notAccessible(path: name, reason: Self.reason(errno)) }
            let failed = fsync(descriptor) != 0
            let code = errno
            close(descriptor)
            if failed, code == ENOSPC { throw .diskFull(path: name) }
            if failed { throw .notAccessible(path: name, reason: Self.reason(code)) }
        }
    }

    /// Puts one file in the place of another, in one step.
    func rename(_ from: String, to: String) throws(RegisterError) {
        guard Glibc.rename(from, to) == 0 else { throw .notAccessible(path: to, reason: Self.reason(errno)) }
    }

    /// Keeps what there is of a database under another name; nothing happens where there is none.
    func setAsideDatabase() throws(RegisterError) {
        guard FileManager.default.fileExists(atPath: databasePath) else { return }
        let aside = databasePath + ".damaged"
        Self.removeDatabase(aside)
        // The log goes first: it must never lie beside a database that it does not belong to.
        for suffix in ["-wal", "-shm", ""] where FileManager.default.fileExists(atPath: databasePath + suffix) {
            try rename(databasePath + suffix, to: aside + suffix)
        }
    }

    /// Removes a database file with the files beside it; those that are not there do not matter.
    static func removeDatabase(_ path: String) {
        for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
    }

    /// What the system says of an error number.
    static func reason(_ code: Int32) -> String {
        String(cString: strerror(code)).lowercased()
    }
}

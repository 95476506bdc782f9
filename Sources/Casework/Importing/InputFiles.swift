// SPDX-License-Identifier: Apache-2.0

import Foundation

/// One file that an import was given, by name or in a folder.
package struct InputFile: Hashable, Sendable {
    /// The path as it was given, or below the folder that was given.
    package let path: String
    package let size: Int64
    /// Whether the file was named itself, and not found in a folder.
    package let isNamed: Bool
    /// Whether it is a folder of tables, which is read as one.
    package var isTableFolder = false

    /// Whether it explains its neighbours: such files in a folder are passed over.
    package var isAccompanying: Bool {
        guard !isNamed else { return false }
        let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
        return name.hasPrefix(".")
            || ["readme", "source.", "licence", "license", "copying"].contains { name.hasPrefix($0) }
    }
}

/// A path that cannot be read, with the reason.
package struct UnreadablePath: Hashable, Sendable {
    package let path: String
    package let reason: String
}

/// Lists the files of an import: folders are walked in the order of names, each folder once, whatever links say.
package struct InputFiles: Sendable {
    package private(set) var files: [InputFile] = []
    package private(set) var unreadable: [UnreadablePath] = []
    private var visited: Set<FolderIdentity> = []

    private struct FolderIdentity: Hashable {
        var device: UInt64
        var inode: UInt64
    }

    package init(_ paths: [String]) {
        for path in paths { add(path, isNamed: true) }
    }

    /// Bytes of all files together.
    package var totalSize: Int64 { files.reduce(0) { $0 + $1.size } }

    private mutating func add(_ path: String, isNamed: Bool) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            unreadable.append(UnreadablePath(path: path, reason: Self.reason(errno, isNamed: isNamed)))
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
            let identity = FolderIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
            guard visited.insert(identity).inserted else {
                let reason = "this folder was read already: a loop of links, or named twice"
                unreadable.append(UnreadablePath(path: path, reason: reason))
                return
            }
            guard let names = Self.names(in: path) else {
                let reason = "the folder cannot be listed, \(Self.reason(errno, isNamed: isNamed))"
                unreadable.append(UnreadablePath(path: path, reason: reason))
                return
            }
            if TableFolder.isOne(path, names: names) {
                var folder = InputFile(path: path, size: Self.size(of: names, in: path), isNamed: isNamed)
                folder.isTableFolder = true
                return files.append(folder)
            }
            for name in names {
                add(path.hasSuffix("/") ? path + name : "\(path)/\(name)", isNamed: false)
            }
        case S_IFREG: files.append(InputFile(path: path, size: Int64(status.st_size), isNamed: isNamed))
        default: unreadable.append(UnreadablePath(path: path, reason: "neither a file nor a folder: save it as a file"))
        }
    }

    /// Bytes of these files of a folder.
    private static func size(of names: [String], in folder: String) -> Int64 {
        names.reduce(0) { sum, name in
            var status = stat()
            return stat("\(folder)/\(name)", &status) == 0 ? sum + Int64(status.st_size) : sum
        }
    }

    /// The names in a folder, sorted; nil, with `errno`, where it cannot be listed.
    private static func names(in folder: String) -> [String]? {
        guard let stream = opendir(folder) else { return nil }
        defer { closedir(stream) }
        var names: [String] = []
        errno = 0
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
            errno = 0
        }
        return errno == 0 ? names.sorted() : nil
    }

    /// What the system says of an error number, and what to do.
    private static func reason(_ code: Int32, isNamed: Bool) -> String {
        let reason = String(cString: strerror(code)).lowercased()
        switch code {
        case EACCES: return "\(reason): let the user who imports read it"
        case ENOENT where isNamed: return "\(reason): check its name"
        case ENOENT: return "\(reason): a link that leads nowhere, or a name that is not UTF-8"
        default: return reason
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import Foundation

/// One file that an import was given, by name or in a folder.
package struct InputFile: Hashable, Sendable {
    /// The path as it was given, or below the folder that was given.
    package let path: String
    package let size: Int64
    /// Whether the file was named itself, and not found in a folder.
    package let isNamed: Bool

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
        for path in paths { add(path, isNamed: true, depth: 0) }
    }

    /// Bytes of all files together.
    package var totalSize: Int64 { files.reduce(0) { $0 + $1.size } }

    private mutating func add(_ path: String, isNamed: Bool, depth: Int) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            unreadable.append(UnreadablePath(path: path, reason: String(cString: strerror(errno))))
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
            let identity = FolderIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
            guard visited.insert(identity).inserted else {
                unreadable.append(UnreadablePath(path: path, reason: "a loop of links: this folder was read already"))
                return
            }
            do {
                for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted() {
                    add(path.hasSuffix("/") ? path + name : "\(path)/\(name)", isNamed: false, depth: depth + 1)
                }
            } catch {
                unreadable.append(UnreadablePath(path: path, reason: "the folder cannot be listed"))
            }
        case S_IFREG: files.append(InputFile(path: path, size: Int64(status.st_size), isNamed: isNamed))
        default: unreadable.append(UnreadablePath(path: path, reason: "neither a file nor a folder"))
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import Casework
import Glibc
import Synchronization

/// Why a copy cannot be written.
package enum CopyError: Error, Equatable, Sendable {
    /// There is something in the folder, and it is no copy of a register.
    case notACopy(folder: String)
    /// The list of the folder's files cannot be read.
    case unreadableManifest(path: String)
    /// A file or a folder cannot be made, read or removed; the code is the system's error number.
    case notAccessible(path: String, code: Int32)
    /// What stands in the way of a file is a folder, or a link that leads elsewhere.
    case inTheWay(path: String)
}

extension CopyError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notACopy(let folder):
            "\(folder) is not empty and no copy of a register: name a new folder, or an empty one"
        case .unreadableManifest(let path):
            "\(path) is damaged: name another folder, or empty this one by hand"
        case .notAccessible(let path, let code):
            "\(path) cannot be written, \(String(cString: strerror(code)).lowercased())"
        case .inTheWay(let path): "\(path) stands in the way of a file of the copy: move it elsewhere"
        }
    }
}

/// The folder of a copy: it writes what changed, and removes nothing but what a copy wrote.
final class CopyFolder: Sendable {
    let path: String
    /// The files of the last copy, and those that a run wrote which was cut off.
    let before: CopyManifest
    /// Whether there was nothing in the folder.
    private let isNew: Bool
    /// Folders that are known to be there.
    ///
    /// The lock guards them: many files are written at once.
    private let folders = Mutex<Set<String>>([])
    /// The journal of this run, open for appending.
    private let journal: Int32

    /// The names of what a run writes before the manifest names it.
    private static let journalName = ".sijill-copy"
    private static let unfinished = ".sijill-part"

    /// Opens a folder, which is made where it is not there.
    ///
    /// - Throws: `CopyError` where it holds something else, or cannot be written.
    init(_ path: String) throws(CopyError) {
        self.path = path
        try Self.makeFolder(path)
        let list = "\(path)/\(CopyManifest.fileName)"
        let log = "\(path)/\(Self.journalName)"
        var manifest = CopyManifest()
        isNew = try Self.isEmpty(path)
        if let bytes = try Self.bytes(of: list) {
            guard let read = CopyManifest(bytes) else { throw .unreadableManifest(path: list) }
            manifest = read
        } else if !isNew, try Self.bytes(of: log) == nil {
            throw .notACopy(folder: path)
        }
        // What was begun and not finished is ours, whatever is in it.
        for line in String(decoding: try Self.bytes(of: log) ?? [], as: UTF8.self).split(separator: "\n")
        where CopyManifest.isWithin(String(line)) {
            manifest.digests[String(line)] = manifest.digests[String(line)] ?? ""
            unlink("\(path)/\(line)\(Self.unfinished)")
        }
        before = manifest
        journal = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard journal >= 0 else { throw .notAccessible(path: log, code: errno) }
    }

    deinit { close(journal) }

    /// Whether a file stands there as it was written, with this digest and length.
    func holds(_ file: String, digest: String, length: Int) -> Bool {
        guard before.digests[file] == digest else { return false }
        var state = stat()
        return lstat("\(path)/\(file)", &state) == 0 && state.st_mode & S_IFMT == S_IFREG
            && Int(state.st_size) == length
    }

    /// Writes a file whole, or not at all.
    func write(_ bytes: [UInt8], to file: String) throws(CopyError) {
        let writing = try begin(file)
        try writing.add(bytes)
        try writing.finish()
    }

    /// Begins a file that is written piece by piece.
    func begin(_ file: String) throws(CopyError) -> CopyWriting {
        if let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) { try makeFolders(String(file[..<slash])) }
        let line = Array("\(file)\n".utf8)
        guard Glibc.write(journal, line, line.count) == line.count else {
            throw .notAccessible(path: "\(path)/\(Self.journalName)", code: errno)
        }
        let whole = "\(path)/\(file)"
        // Nobody reads a copy that never was one yet: its files need no other name while they are written.
        return try CopyWriting(path: whole, temporary: isNew ? nil : whole + Self.unfinished)
    }

    /// Removes the files of earlier copies that this one does not have, and folders that are empty then.
    ///
    /// - Returns: How many files were removed.
    func removeFiles(notIn manifest: CopyManifest) throws(CopyError) -> Int {
        var removed = 0
        for file in before.digests.keys where manifest.digests[file] == nil {
            guard unlink("\(path)/\(file)") == 0 else {
                guard errno == ENOENT || errno == ENOTDIR else {
                    throw .notAccessible(path: "\(path)/\(file)", code: errno)
                }
                continue
            }
            removed += 1
            var folder = file[...]
            while let slash = folder.lastIndex(of: "/") {
                folder = folder[..<slash]
                guard rmdir("\(path)/\(folder)") == 0 else { break }
            }
        }
        return removed
    }

    /// Writes the manifest: from then on the copy is whole.
    func finish(_ manifest: CopyManifest) throws(CopyError) {
        let list = "\(path)/\(CopyManifest.fileName)"
        let bytes = manifest.bytes
        // The manifest may not be on the disk before what it names.
        sync()
        if try Self.bytes(of: list) != bytes {
            let writing = try CopyWriting(path: list, temporary: list + Self.unfinished)
            try writing.add(bytes)
            try writing.finish()
        }
        unlink("\(path)/\(Self.journalName)")
    }

    /// Gives the bytes of a file of the copy piece by piece.
    func read(_ file: String, _ body: (ArraySlice<UInt8>) throws(CopyError) -> Void) throws(CopyError) {
        guard try Self.read("\(path)/\(file)", body) else {
            throw .notAccessible(path: "\(path)/\(file)", code: ENOENT)
        }
    }

    private func makeFolders(_ folder: String) throws(CopyError) {
        if folders.withLock({ $0.contains(folder) }) { return }
        if let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) { try makeFolders(String(folder[..<slash])) }
        let whole = "\(path)/\(folder)"
        if try !Self.makeFolder(whole) {
            var state = stat()
            guard lstat(whole, &state) == 0, state.st_mode & S_IFMT == S_IFDIR else { throw .inTheWay(path: whole) }
        }
        _ = folders.withLock { $0.insert(folder) }
    }

    /// False where there is something of the name already.
    @discardableResult
    private static func makeFolder(_ path: String) throws(CopyError) -> Bool {
        if mkdir(path, 0o755) == 0 { return true }
        guard errno == EEXIST else { throw .notAccessible(path: path, code: errno) }
        return false
    }

    private static func isEmpty(_ path: String) throws(CopyError) -> Bool {
        guard let folder = opendir(path) else { throw .notAccessible(path: path, code: errno) }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let isItself = withUnsafePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: CChar.self, capacity: 3) { strcmp($0, ".") == 0 || strcmp($0, "..") == 0 }
            }
            guard isItself else { return false }
        }
        return true
    }

    /// The bytes of a file; nil where there is none.
    private static func bytes(of path: String) throws(CopyError) -> [UInt8]? {
        var bytes: [UInt8] = []
        return try read(path) { bytes += $0 } ? bytes : nil
    }

    /// False where there is no such file.
    private static func read(
        _ path: String,
        _ body: (ArraySlice<UInt8>) throws(CopyError) -> Void
    ) throws(CopyError) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else {
            if errno == ENOENT { return false }
            throw .notAccessible(path: path, code: errno)
        }
        defer { close(descriptor) }
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .notAccessible(path: path, code: errno) }
            guard count > 0 else { return true }
            try body(piece[..<count])
        }
    }
}

/// A file that is there only when it is whole, and has its name then at the latest.
final class CopyWriting {
    private let path: String
    /// Another name that it has until then; nil for none.
    private let temporary: String?
    private let descriptor: Int32
    private var isFinished = false

    fileprivate init(path: String, temporary: String?) throws(CopyError) {
        self.path = path
        self.temporary = temporary
        let name = temporary ?? path
        let isOurs = temporary == nil ? O_EXCL : O_TRUNC
        descriptor = open(name, O_WRONLY | O_CREAT | isOurs | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else {
            throw errno == EEXIST ? .inTheWay(path: name) : .notAccessible(path: name, code: errno)
        }
    }

    deinit {
        guard descriptor >= 0 else { return }
        close(descriptor)
        if !isFinished { unlink(temporary ?? path) }
    }

    func add(_ bytes: some RandomAccessCollection<UInt8>) throws(CopyError) {
        let bytes = Array(bytes)
        var done = 0
        while done < bytes.count {
            let written = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
            }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw .notAccessible(path: temporary ?? path, code: errno) }
            done += written
        }
    }

    /// Gives the file its name.
    func finish() throws(CopyError) {
        if let temporary, rename(temporary, path) != 0 {
            throw errno == EISDIR || errno == ENOTEMPTY
                ? .inTheWay(path: path) : .notAccessible(path: path, code: errno)
        }
        isFinished = true
    }
}

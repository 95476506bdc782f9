// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation

/// A folder in which a release is written: it bears the release's name only when all of it is there.
///
/// Not to be shared between tasks: it keeps the sums of what was written.
final class ReleaseFolder {
    private let version: ReleaseVersion
    private let path: String
    private let temporary: String
    private(set) var sums: [(name: String, digest: String, bytes: Int)] = []
    /// Folders within it.
    private var folders: [String] = []
    private var isDone = false

    /// Begins a folder beside those that are there; what an earlier attempt left behind is taken away.
    ///
    /// - Throws: `ReleaseError.alreadyMade`, `.notAccessible`.
    init(_ version: ReleaseVersion, on shelf: String) throws(ReleaseError) {
        self.version = version
        path = "\(shelf)/\(version)"
        temporary = "\(shelf)/.\(version).unfinished"
        guard !FileManager.default.fileExists(atPath: path) else { throw .alreadyMade(version) }
        do {
            try? FileManager.default.removeItem(atPath: temporary)
            try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
        } catch {
            throw .notAccessible(path: temporary, reason: "the folder cannot be made: \(Self.reason)")
        }
    }

    deinit {
        if !isDone { try? FileManager.default.removeItem(atPath: temporary) }
    }

    private static var reason: String { String(cString: strerror(errno)).lowercased() }

    /// Writes a whole file.
    func write(_ name: String, _ bytes: [UInt8]) throws(ReleaseError) {
        let file = try File(path: "\(temporary)/\(name)")
        try file.add(bytes)
        sums.append((name, try file.close(), file.bytes))
    }

    /// Copies a file of another release, into a folder of the same name where it stands in one.
    func copy(_ name: String, from source: String) throws(ReleaseError) {
        if let folder = name.lastIndex(of: "/").map({ place(of: String(name[..<$0])) }), !folders.contains(folder) {
            do {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            } catch {
                throw .notAccessible(path: folder, reason: "the folder cannot be made: \(Self.reason)")
            }
            folders.append(folder)
        }
        guard let handle = FileHandle(forReadingAtPath: source) else {
            throw .damaged(version, file: name, reason: "is missing")
        }
        defer { try? handle.close() }
        let file = try File(path: "\(temporary)/\(name)")
        while let piece = try? handle.read(upToCount: 1 << 20), !piece.isEmpty { try file.add(Array(piece)) }
        sums.append((name, try file.close(), file.bytes))
    }

    /// Writes a file piece by piece.
    func write(_ name: String, _ pieces: FilePieces) async throws {
        let file = try File(path: "\(temporary)/\(name)")
        for piece in 0..<pieces.count { try file.add(try await pieces.piece(piece)) }
        sums.append((name, try file.close(), file.bytes))
    }

    /// Writes a file with what a body gives, piece by piece.
    func write(_ name: String, _ body: (_ add: ([UInt8]) throws -> Void) async throws -> Void) async throws {
        let file = try File(path: "\(temporary)/\(name)")
        try await body { try file.add($0) }
        sums.append((name, try file.close(), file.bytes))
    }

    /// Where somebody else writes a file or a folder, before it is taken.
    func place(of name: String) -> String { "\(temporary)/\(name)" }

    /// Takes a file, or every file of a folder, that somebody else wrote at its place.
    func take(_ name: String) throws(ReleaseError) {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: place(of: name)) else {
            return try takeFile(name)
        }
        for file in names.sorted() { try take("\(name)/\(file)") }
        folders.append(place(of: name))
    }

    private func takeFile(_ name: String) throws(ReleaseError) {
        guard let handle = FileHandle(forReadingAtPath: place(of: name)) else {
            throw .damaged(version, file: name, reason: "is missing")
        }
        defer { try? handle.close() }
        let digest = Digest.Running()
        var bytes = 0
        while let piece = try? handle.read(upToCount: 1 << 20), !piece.isEmpty {
            digest.add(Array(piece))
            bytes += piece.count
        }
        sums.append((name, String(Digest.text(digest.finish()).dropFirst(7)), bytes))
    }

    /// Writes the sums of all files and gives the folder its name, in one step.
    ///
    /// - Throws: `ReleaseError.alreadyMade` where another process made it meanwhile, `.notAccessible`.
    func finish() throws(ReleaseError) {
        let lines = sums.sorted { $0.name < $1.name }.map { "\($0.digest)  \($0.name)\n" }
        try write(ReleaseShelf.sumsName, Array(lines.joined().utf8))
        for folder in folders { Self.synchronise(folder) }
        guard rename(temporary, path) == 0 else {
            if errno == ENOTEMPTY || errno == EEXIST { throw ReleaseError.alreadyMade(version) }
            throw ReleaseError.notAccessible(path: path, reason: Self.reason)
        }
        isDone = true
        for folder in [path, (path as NSString).deletingLastPathComponent] { Self.synchronise(folder) }
    }

    private static func synchronise(_ folder: String) {
        let descriptor = Foundation.open(folder, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        Foundation.close(descriptor)
    }

    /// One file while it is written.
    private final class File {
        private let path: String
        private let descriptor: Int32
        private let digest = Digest.Running()
        private(set) var bytes = 0
        private var isClosed = false

        init(path: String) throws(ReleaseError) {
            self.path = path
            descriptor = Foundation.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
            guard descriptor >= 0 else { throw .notAccessible(path: path, reason: ReleaseFolder.reason) }
        }

        deinit { if !isClosed { Foundation.close(descriptor) } }

        func add(_ piece: [UInt8]) throws(ReleaseError) {
            digest.add(piece)
            bytes += piece.count
            var rest = piece[...]
            while !rest.isEmpty {
                let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
                if written < 0, errno == EINTR { continue }
                guard written > 0 else { throw .notAccessible(path: path, reason: ReleaseFolder.reason) }
                rest = rest.dropFirst(written)
            }
        }

        /// The digest, 64 hexadecimal digits.
        func close() throws(ReleaseError) -> String {
            guard fsync(descriptor) == 0, Foundation.close(descriptor) == 0 else {
                throw .notAccessible(path: path, reason: ReleaseFolder.reason)
            }
            isClosed = true
            return String(Digest.text(digest.finish()).dropFirst(7))
        }
    }
}

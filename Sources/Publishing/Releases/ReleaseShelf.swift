// SPDX-License-Identifier: Apache-2.0

import Casework
package import CivilianHarm
import Foundation

/// The releases of a register, each a folder that nothing changes any more.
package struct ReleaseShelf: Sendable {
    /// The folder that holds them; it need not be there.
    package let path: String

    static let sumsName = "SHA256SUMS"
    private static let releaseName = "release.json"

    package init(path: String) {
        self.path = path
    }

    /// The shelf of a register that is kept in a folder.
    package init(register folder: String) {
        self.init(path: "\(folder)/releases")
    }

    /// Every release, the oldest first.
    package var versions: [ReleaseVersion] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.compactMap { ReleaseVersion($0) }.sorted()
    }

    /// Every version that is or was: a removed one leaves an empty file `v2026.11.1.removed`, and is never used again.
    var taken: [ReleaseVersion] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let removed = names.filter { $0.hasSuffix(".removed") }.compactMap { ReleaseVersion(String($0.dropLast(8))) }
        return (versions + removed).sorted()
    }

    /// What a release says of itself.
    ///
    /// - Throws: `ReleaseError`.
    package func release(_ version: ReleaseVersion) throws(ReleaseError) -> Release {
        guard let release = Release(json: try bytes(version, Self.releaseName)) else {
            throw .damaged(version, file: Self.releaseName, reason: "cannot be read")
        }
        return release
    }

    /// What of a release is compared with others.
    ///
    /// - Throws: `ReleaseError`.
    package func contents(_ version: ReleaseVersion) throws(ReleaseError) -> ReleaseContents {
        var incidents: [ReleasedIncident] = []
        for line in try bytes(version, Release.indexName).split(separator: 0x0A) {
            guard let incident = ReleasedIncident(line: Array(line)) else {
                throw .damaged(version, file: Release.indexName, reason: "has a line of another form")
            }
            incidents.append(incident)
        }
        let figures = try? JSONParser.parse(try bytes(version, ReleaseMaker.figuresName))
        guard let values = figures?["figures"]?.array else {
            throw .damaged(version, file: ReleaseMaker.figuresName, reason: "cannot be read")
        }
        return ReleaseContents(incidents: incidents, figures: values.compactMap(ReleasedFigure.init))
    }

    /// The changes that a release tells, as it wrote them down.
    ///
    /// - Throws: `ReleaseError`.
    package func changes(_ version: ReleaseVersion) throws(ReleaseError) -> JSONValue {
        guard let value = try? JSONParser.parse(try bytes(version, ReleaseMaker.changesName)) else {
            throw .damaged(version, file: ReleaseMaker.changesName, reason: "cannot be read")
        }
        return value
    }

    /// The files with their digests, by name, as the release states them.
    ///
    /// - Throws: `ReleaseError`.
    package func sums(_ version: ReleaseVersion) throws(ReleaseError) -> [(name: String, digest: String)] {
        var sums: [(name: String, digest: String)] = []
        for line in String(decoding: try bytes(version, Self.sumsName), as: UTF8.self).split(separator: "\n") {
            let digest = line.prefix(64)
            let name = String(line.dropFirst(66))
            guard digest.utf8.count == 64, digest.allSatisfy(\.isHexDigit), line.dropFirst(64).hasPrefix("  "),
                Release.isFileName(name)
            else { throw .damaged(version, file: Self.sumsName, reason: "has a line of another form") }
            sums.append((name, String(digest)))
        }
        return sums
    }

    /// Where a file of a release is, by its name among the sums; nil where the release has no such file.
    package func file(_ version: ReleaseVersion, _ name: String) -> String? {
        guard versions.contains(version) else { return nil }
        let isListed = name == Self.sumsName || ((try? sums(version))?.contains { $0.name == name } ?? false)
        return isListed ? "\(path)/\(version)/\(name)" : nil
    }

    /// Reads every file and compares it with the sums; empty where the release is whole and nothing was added to it.
    ///
    /// - Throws: `ReleaseError` where the sums cannot be read.
    package func problems(_ version: ReleaseVersion) throws(ReleaseError) -> [ReleaseError] {
        let sums = try sums(version)
        var problems: [ReleaseError] = []
        for (name, digest) in sums {
            guard let handle = FileHandle(forReadingAtPath: "\(path)/\(version)/\(name)") else {
                problems.append(.damaged(version, file: name, reason: "is missing"))
                continue
            }
            let running = Digest.Running()
            while let piece = try? handle.read(upToCount: 1 << 20), !piece.isEmpty { running.add(Array(piece)) }
            try? handle.close()
            guard Digest.text(running.finish()) == "sha256:\(digest)" else {
                problems.append(.damaged(version, file: name, reason: "differs from its sum"))
                continue
            }
        }
        let names = Self.files(in: "\(path)/\(version)")
        let known = Set(sums.map(\.name) + [Self.sumsName])
        problems += names.filter { !known.contains($0) }.sorted().map {
            .damaged(version, file: $0, reason: "is no file of the release")
        }
        return problems
    }

    /// The names of all files of a folder and the folders in it.
    private static func files(in folder: String) -> [String] {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        return names.filter { name in
            var isFolder: ObjCBool = false
            return !FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
                || !isFolder.boolValue
        }
    }

    /// Copies the releases that another shelf does not have; each is compared with its sums there before it gets its name.
    ///
    /// - Returns: Those that were copied.
    /// - Throws: `ReleaseError`.
    package func copy(to other: ReleaseShelf) throws(ReleaseError) -> [ReleaseVersion] {
        let missing = versions.filter { !other.versions.contains($0) }
        for version in missing {
            let folder = try ReleaseFolder(version, on: other.path)
            for (name, _) in try sums(version) { try folder.copy(name, from: "\(path)/\(version)/\(name)") }
            guard try folder.sums.map({ $0.digest }) == sums(version).map({ $0.digest }) else {
                throw .damaged(version, file: Self.sumsName, reason: "does not fit the files")
            }
            try folder.finish()
        }
        return missing
    }

    /// A whole file of a release.
    ///
    /// - Throws: `ReleaseError`.
    package func bytes(_ version: ReleaseVersion, _ name: String) throws(ReleaseError) -> [UInt8] {
        guard versions.contains(version) else { throw .noSuchRelease(version) }
        guard let data = FileManager.default.contents(atPath: "\(path)/\(version)/\(name)") else {
            throw .damaged(version, file: name, reason: "is missing")
        }
        return Array(data)
    }
}

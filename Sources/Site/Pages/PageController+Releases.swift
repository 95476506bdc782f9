// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Foundation
import Publishing

extension PageController {
    /// Releases and their files; nothing is there on a site that has none.
    func releases(_ route: ReleaseRoute, _ asking: Asking) async throws -> Reply {
        guard let shelf = settings.releases else { return problem(.notFound, asking) }
        do {
            switch route {
            case .any: return goOn(from: .release(route), asking)
            case .list(let language):
                let releases = try shelf.versions.reversed().map { try shelf.release($0) }
                let page = ReleaseListPage(releases: releases, frame: frame(language, route: .release(route)))
                var reply = Reply.page(page.document())
                // A release may be made at any time; nothing else of the site tells of it.
                reply.caching = .forbidden
                return reply
            case .release(let language, let version):
                let release = try shelf.release(version)
                let page = ReleasePage(
                    release: release,
                    sums: try shelf.sums(version),
                    figures: try shelf.contents(version).figures,
                    changes: try shelf.changes(version),
                    redacted: try shelf.redactedSince(version, try await reading.redactions()),
                    frame: frame(language, route: .release(route))
                )
                var reply = Reply.page(page.document())
                reply.caching = .forbidden
                return reply
            case .file(let version, let name):
                if try shelf.release(version).holdsRecords(name),
                    try await !shelf.redactedSince(version, reading.redactions()).isEmpty
                {
                    return problem(.withheldFile, asking)
                }
                return file(of: shelf, version, name) ?? problem(.notFound, asking)
            }
        } catch ReleaseError.noSuchRelease {
            return problem(.notFound, asking)
        }
    }

    /// Bytes of a piece of a file.
    private static let piece = 1 << 18

    private func file(of shelf: ReleaseShelf, _ version: ReleaseVersion, _ name: String) -> Reply? {
        guard let path = shelf.file(version, name), let handle = FileHandle(forReadingAtPath: path) else { return nil }
        let size = (try? handle.seekToEnd()).map { Int($0) } ?? 0
        try? handle.close()
        let pieces = FilePieces(count: (size + Self.piece - 1) / Self.piece) { piece in
            guard let handle = FileHandle(forReadingAtPath: path) else { return [] }
            defer { try? handle.close() }
            try handle.seek(toOffset: UInt64(piece * Self.piece))
            return Array(try handle.read(upToCount: Self.piece) ?? Data())
        }
        let saved = name.split(separator: "/").last.map { String($0) } ?? name
        var reply = Reply.file(saved, contentType: Release.mediaType(ofFile: name), stream: pieces.stream)
        // What it holds never changes, and whether readers may have it does: a redaction takes it back.
        reply.caching = .revalidated
        reply.isKeptFromSearch = true
        return reply
    }
}

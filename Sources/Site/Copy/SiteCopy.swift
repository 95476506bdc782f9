// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import HTTPTypes
import Register

/// The whole public site as files, made by the pages that the server shows and asked for without a server.
package struct SiteCopy: Sendable {
    let pages: PageController
    private let assets: AssetStore
    private let server: PublicAddress?
    let base: PublicAddress?
    /// The addresses that pages lead to.
    private var links = CopyLinks()
    private var sharedFiles = CopySharedFiles()

    /// How far a copy is.
    package struct Progress: Sendable {
        /// Files that stand as they should.
        package var done = 0
        /// Files that are known of; it grows while pages are read.
        package var known = 0
    }

    /// What a copy was.
    package struct Report: Sendable {
        package var files = 0
        /// Files that were written because they were not there, or others.
        package var written = 0
        package var removed = 0
        package var bytes: Int64 = 0
        /// Addresses that a page leads to and that gave no page, with the page; sorted.
        package var broken: [(address: String, from: String)] = []
        /// Addresses whose file would stand in the place of another one on file systems that do not tell capitals apart.
        package var colliding: [String] = []
    }

    /// - Parameters:
    ///   - reading: What the pages are made of.
    ///   - settings: As for a site; its public address is where the copy will be found.
    ///   - server: Where the register itself answers searches; nil where readers are not sent there.
    package init(reading: any PublicReading, settings: SiteSettings, server: PublicAddress? = nil) {
        var settings = settings
        settings.isCopy = true
        // The moving map takes its tiles from a server.
        assets = AssetStore(fonts: FontFolder(path: settings.fontsFolder), mapLibrary: nil)
        pages = PageController(reading: RecentReading(reading), settings: settings, assets: assets.addresses)
        base = settings.publicAddress
        self.server = server
    }

    /// Writes the copy into a folder; a second run writes what changed and removes what is no longer there.
    ///
    /// - Parameters:
    ///   - path: The folder.
    ///   - jobs: How many pages are made at once; at least 1.
    ///   - progress: Told how far it is after each file.
    /// - Returns: What was done, and what pages lead to that is not there.
    /// - Throws: `CopyError`, errors of the store, and `CancellationError`: the folder can be gone on with then.
    package func write(
        to path: String,
        jobs: Int,
        progress: (Progress) -> Void = { _ in }
    ) async throws -> Report {
        // What another run met is not known to this one.
        var copy = self
        copy.links = CopyLinks()
        copy.sharedFiles = CopySharedFiles()
        return try await copy.writeAll(to: path, jobs: jobs, progress)
    }

    private func writeAll(to path: String, jobs: Int, _ progress: (Progress) -> Void) async throws -> Report {
        let folder = try CopyFolder(path)
        var tally = CopyTally()
        for address in starts { tally.add(address, from: nil) }
        try await withThrowingTaskGroup(of: Made.self) { group in
            var running = 0
            // What is the same as a file that is made at this moment.
            var later: [CopyAddress] = []
            while true {
                while running < max(1, jobs), let next = tally.next() {
                    guard sharedFiles.begin(next.route) else {
                        later.append(next)
                        continue
                    }
                    group.addTask { try await make(next, in: folder) }
                    running += 1
                }
                guard let made = try await group.next() else { break }
                running -= 1
                tally.take(made)
                for address in later { tally.again(address) }
                later.removeAll()
                progress(Progress(done: tally.done, known: tally.known))
            }
        }
        try Task.checkCancellation()
        for (file, bytes) in try await filesByName(tally.pages) + searchIndex() {
            tally.take(try Self.keep(bytes, as: file, in: folder))
        }
        let manifest = CopyManifest(tally.digests)
        tally.report.removed = try folder.removeFiles(notIn: manifest)
        try folder.finish(manifest)
        return tally.report
    }

    /// Where the copy begins: everything else is led to from here.
    private var starts: [CopyAddress] {
        let languages = InterfaceLanguage.allCases
        return [CopyAddress(.entrance)] + languages.map { CopyAddress(.home($0)) }
            + languages.flatMap { [CopyAddress(.incidents($0)), CopyAddress(.browse($0)), CopyAddress(.search($0))] }
            + assets.names.map { CopyAddress(.asset($0)) }
    }

    // MARK: - One file

    /// What became of one address.
    struct Made: Sendable {
        let address: CopyAddress
        var file = CopyTally.File()
        var links: Set<CopyAddress> = []
        /// Whether the address gave no page.
        var isBroken = false
        /// Whether search engines may list the page.
        var isListed = false
    }

    private func make(_ address: CopyAddress, in folder: CopyFolder) async throws -> Made {
        var made = Made(address: address)
        if let shared = sharedFiles.file(for: address.route) {
            made.file = try folder.hold(shared, as: address.file)
            return made
        }
        var shared: CopyTally.File?
        defer { sharedFiles.end(address.route, shared) }
        let reply = try await answer(to: address)
        switch reply.status.code {
        case 200 where reply.stream != nil:
            made.file = try await Self.keep(reply, as: address.file, in: folder)
            shared = made.file
        case 200:
            let result = content(of: reply, at: address)
            made.links = result.links
            made.isListed = Self.isListed(reply)
            made.file = try Self.keep(result.bytes, as: address.file, in: folder)
        case 300..<400:
            guard let location = reply.location, let target = CopyAddress(location.prefix { $0 != "#" }) else {
                made.isBroken = true
                return made
            }
            made.links = [target]
            made.file = try Self.keep(sentOn(to: target, from: address).bytes, as: address.file, in: folder)
        default: made.isBroken = true
        }
        return made
    }

    /// What the site answers.
    private func answer(to address: CopyAddress) async throws -> Reply {
        if case .asset(let name) = address.route, let asset = assets[name] { return asset.reply }
        if address.isForAnyLanguage { return choice(of: address) }
        return try await pages.reply(to: address.route, Asking(path: address.path, query: address.query))
    }

    /// Whether a reply is a page that search engines may list.
    private static func isListed(_ reply: Reply) -> Bool {
        reply.contentType == Reply.html && !reply.isKeptFromSearch && !reply.isFramedAnywhere
            && reply.body.withUnsafeBufferPointer { $0.place(of: notListed, before: 8192) } == nil
    }

    /// What a page says that is not to be listed.
    private static let notListed: StaticString = "<meta name=\"robots\" content=\"noindex\">"

    func words(_ language: InterfaceLanguage?) -> CopyWords {
        let words = Phrasebook(language ?? .english, digits: pages.settings.digits)
        return CopyWords(words: words, server: server, base: base, links: links)
    }

    private func content(of reply: Reply, at address: CopyAddress) -> CopyDocument.Result {
        let words = words(address.route.language)
        let kind = reply.contentType.prefix { $0 != ";" }
        switch kind {
        case "text/html", "application/atom+xml", "image/svg+xml":
            let (head, links) = kind == "text/html" ? self.head(of: reply, at: address, words) : (.empty, [])
            var result = CopyDocument(file: address.file, words: words, head: head).result(of: reply.body)
            result.links.formUnion(links)
            return result
        case "application/link-format": return CopyLinkFormat(file: address.file, words: words).result(of: reply.body)
        case "text/css":
            // Style sheets and fonts stand in one folder.
            let text = String(decoding: reply.body, as: UTF8.self).replacing("url(\"/assets/", with: "url(\"")
            return CopyDocument.Result(bytes: Array(text.utf8))
        default: return CopyDocument.Result(bytes: reply.body)
        }
    }

    /// What a server says in headers, and where it leads.
    private func head(of reply: Reply, at address: CopyAddress, _ words: CopyWords) -> (HTML, [CopyAddress]) {
        var targets: [CopyAddress] = []
        let links = reply.links.compactMap { link -> HTML? in
            guard let met = words.link(to: link.address, from: address.file) else { return nil }
            if met.isNew { targets.append(met.address) }
            return "<link rel=\"\(link.relation)\" href=\"\(met.way)\"\(some: link.type, { " type=\"\($0)\"" })>\n"
        }
        let head: HTML = """
            \(HTML.joined(links))\
            \(some: reply.mementoTime, { "<meta name=\"memento-datetime\" content=\"\($0.httpDate)\">\n" })\
            \(when: reply.isKeptFromSearch, "<meta name=\"robots\" content=\"noindex\">\n")
            """
        return (head, targets)
    }

    /// A page that leads to another one.
    private func sentOn(to target: CopyAddress, from address: CopyAddress) -> HTML {
        let way = CopyLink.relative(from: address.file, to: target.file)
        let words = self.words(address.route.language ?? target.route.language).words
        return """
            <!DOCTYPE html>
            <html lang="\(words.language.rawValue)" dir="\(words.language.direction.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <meta http-equiv="refresh" content="0; url=\(way)">
            <title>\(words[CopyPhrase.sentOn])</title>
            </head>
            <body><p><a href="\(way)">\(words[CopyPhrase.sentOn])</a></p></body>
            </html>

            """
    }

    /// A page that asks for the language, where a server would know it from the reader's browser.
    private func choice(of address: CopyAddress) -> Reply {
        let frame = pages.frame(.english, route: nil)
        let page = LanguageChoicePage(route: address.route, titles: pages.settings.title, frame: frame)
        var reply = Reply.page(page.document())
        reply.isKeptFromSearch = address.route != .entrance
        return reply
    }

    /// Writes bytes where they are not there already.
    private static func keep(_ bytes: [UInt8], as file: String, in folder: CopyFolder) throws -> CopyTally.File {
        let digest = CopyManifest.digest(Digest.sha256(bytes))
        var kept = CopyTally.File(name: file, digest: digest, length: Int64(bytes.count))
        if !folder.holds(file, digest: digest, length: bytes.count) {
            try folder.write(bytes, to: file)
            kept.isWritten = true
        }
        return kept
    }

    /// Writes a file of any length as it is made.
    private static func keep(_ reply: Reply, as file: String, in folder: CopyFolder) async throws -> CopyTally.File {
        guard let stream = reply.stream else { return try keep(reply.body, as: file, in: folder) }
        let digest = Digest.Running()
        let writing = try folder.begin(file)
        var length = 0
        for try await piece in stream {
            digest.add(piece)
            try writing.add(piece)
            length += piece.count
        }
        let text = CopyManifest.digest(digest.finish())
        var kept = CopyTally.File(name: file, digest: text, length: Int64(length))
        if !folder.holds(file, digest: text, length: length) {
            try writing.finish()
            kept.isWritten = true
        }
        return kept
    }
}

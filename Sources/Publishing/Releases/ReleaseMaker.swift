// SPDX-License-Identifier: Apache-2.0

package import Casework
import Catalogue
import CivilianHarm
package import Counting
package import Register
import Synchronization
import Tables

/// Freezes what readers can see of a register: files, rules, definitions, and what changed since the release before.
///
/// The same register and the same time give the same bytes: no file holds any time but that of the release.
package struct ReleaseMaker: Sendable {
    static let figuresName = "figures.json"
    static let changesName = "changes.json"

    private let library: Library
    private let rules: RuleBook
    let store: any IncidentStore
    private let database: Export.DatabaseMaking?

    /// `database` begins a database file of tables; a release made without one holds none.
    package init(
        library: Library,
        rules: RuleBook,
        store: any IncidentStore,
        database: Export.DatabaseMaking? = nil
    ) {
        (self.library, self.rules, self.store, self.database) = (library, rules, store, database)
    }

    /// Makes the next release of a time; nothing is left of it where this fails or is interrupted.
    ///
    /// `progress` is told which file comes next.
    ///
    /// - Throws: `ReleaseError`, and errors of the store.
    package func make(
        on shelf: ReleaseShelf,
        at time: Timestamp,
        _ terms: ReleaseTerms,
        progress: (_ file: String) -> Void = { _ in }
    ) async throws -> Release {
        guard let day = time.moment?.day else {
            throw ReleaseError.notAccessible(path: shelf.path, reason: "the time is not within the years 1 to 9999")
        }
        let versions = shelf.versions
        let before = try versions.last.map { try shelf.release($0) }
        if let before, before.time >= time { throw ReleaseError.laterRelease(before.version) }
        let version = ReleaseVersion(next: day, after: shelf.taken)
        progress(Release.indexName)
        let contents = ReleaseContents(incidents: try await index(until: time), figures: figures)
        let old = try before.map { try shelf.contents($0.version) }
        var changes = ReleaseChanges(since: before?.version, from: old, to: contents)
        changes.changed = try await explained(changes.changed)

        let folder = try ReleaseFolder(version, on: shelf.path)
        try await writeData(folder, terms, progress)
        let lines = contents.incidents.map { $0.line + [0x0A] }
        try folder.write(Release.indexName, Array(lines.joined()))
        let files = folder.sums.map { file in
            Release.File(
                name: file.name,
                mediaType: Release.mediaType(ofFile: file.name),
                bytes: file.bytes,
                digest: file.digest
            )
        }
        let release = Release(
            version: version,
            time: time,
            terms: terms,
            kind: changes.kind,
            since: before?.version,
            incidents: contents.incidents.count,
            days: days,
            countries: countries,
            files: files
        )
        try writeTexts(folder, release, contents, changes)
        try folder.finish()
        return release
    }

    // MARK: - What is in it

    private var everything: IncidentQuery {
        var query = IncidentQuery()
        query.order = IncidentOrder(.code, .ascending)
        return query
    }

    private var published: Selection { library.snapshot.select(IncidentQuery(), on: .public) }

    private var days: (first: String, last: String)? {
        let snapshot = library.snapshot
        let days = published.numbers.numbers.compactMap { snapshot.entry($0)?.summary.day }
        guard let first = days.min().flatMap({ CalendarDay(dayNumber: Int($0)) }),
            let last = days.max().flatMap({ CalendarDay(dayNumber: Int($0)) })
        else { return nil }
        return (first.text, last.text)
    }

    private var countries: [String] {
        let snapshot = library.snapshot
        let codes = published.numbers.numbers.flatMap {
            snapshot.entry($0)?.summary.countries.codes.map(String.init) ?? []
        }
        return Set(codes).map { Term<Country>(code: $0).label(.english) }.sorted()
    }

    /// Every headline figure: deaths and injuries under each rule.
    private var figures: [ReleasedFigure] {
        counters.flatMap { counter in
            let selection = counter.select(IncidentQuery(), on: .public)
            let totals = counter.totals(Counter.sharedMeasures, in: selection)
            return zip(Counter.sharedMeasures, totals).map { ReleasedFigure(counter.rule, $0, $1) }
        }
    }

    private var counters: [Counter] {
        let snapshot = library.snapshot
        return rules.keys.compactMap { rules.rule($0) }.map { Counter(snapshot, rule: $0) }
    }

    private func index(until time: Timestamp) async throws -> [ReleasedIncident] {
        var parts: [Int32: [String: [String: ReleasedIncident.Part]]] = [:]
        for counter in counters {
            for share in counter.shares(in: counter.select(IncidentQuery(), on: .public)) {
                let pairs = zip(Counter.sharedMeasures.map(\.key), share.totals.map { ReleasedIncident.Part($0) })
                parts[share.incident, default: [:]][counter.rule.key] = Dictionary(uniqueKeysWithValues: pairs)
            }
        }
        let found = Mutex<[(key: CodeSortKey, incident: ReleasedIncident)]>([])
        let seen = Mutex(PublicDocuments())
        let all = parts
        try await store.forEachCurrent { stored in
            guard stored.header.recordedAt <= time else { throw ReleaseError.laterRevision(stored.header.recordedAt) }
            guard let document = try seen.withLock({ try Self.document(stored, &$0) }) else { return }
            let incident = try Incident.read(document: stored.document).incident
            let released = ReleasedIncident(
                id: incident.id.description,
                codes: incident.codes,
                revision: stored.header.number,
                digest: Self.digest(of: document),
                parts: all[stored.incidentNumber.value] ?? [:]
            )
            found.withLock { $0.append((CodeSortKey(incident.codes.first ?? ""), released)) }
        }
        return found.withLock { $0 }.sorted { ($0.key, $0.incident.id) < ($1.key, $1.incident.id) }.map(\.incident)
    }

    /// Which fields of the public documents differ, and whether something was taken away for a person's sake.
    private func explained(_ changes: [ReleaseChanges.Changed]) async throws -> [ReleaseChanges.Changed] {
        var explained: [ReleaseChanges.Changed] = []
        for var change in changes {
            guard let id = Incident.ID(change.now.id),
                let was = try await store.revision(change.was.revision, of: id),
                let now = try await store.revision(change.now.revision, of: id)
            else {
                explained.append(change)
                continue
            }
            change.fields = try Self.fields(was, now)
            let between = try await store.history(of: id).filter {
                $0.number > change.was.revision && $0.number <= change.now.revision
            }
            change.isRedacted = between.contains { $0.kind == .redacted }
            explained.append(change)
        }
        return explained
    }

    private static func fields(_ was: StoredRevision, _ now: StoredRevision) throws -> [String] {
        var seen = PublicDocuments()
        func members(_ stored: StoredRevision) throws -> [String: JSONValue] {
            let value = try document(stored, &seen)
            return Dictionary((value?.members ?? []).map { ($0.key, $0.value) }) { first, _ in first }
        }
        let (old, new) = (try members(was), try members(now))
        return Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
    }

    /// What readers may see of a revision; nil unless it is published.
    private static func document(_ stored: StoredRevision, _ seen: inout PublicDocuments) throws -> JSONValue? {
        try seen.document(of: stored.document).map { try JSONParser.parse($0) }
    }

    private static func digest(of document: JSONValue) -> String {
        var writer = JSONWriter(order: .interchange)
        writer.value(document.inCanonicalOrder)
        return String(Digest.text(Digest.sha256(writer.bytes)).dropFirst(7))
    }

    // MARK: - Files

    /// The formats of a release: all that can be made here.
    private var formats: [ExportFormat] { ExportFormat.allCases.filter { $0 != .sqlite || database != nil } }

    private func settings(_ list: ListFileOptions, _ terms: ReleaseTerms) -> Export.Options {
        var settings = Export.Options()
        settings.list = list
        settings.database = database
        settings.about.title = terms.title
        settings.about.description = "\(terms.description) \(settings.about.description)"
        if !terms.license.isEmpty { settings.about.licence = terms.license }
        return settings
    }

    private func writeData(_ folder: ReleaseFolder, _ terms: ReleaseTerms, _ progress: (String) -> Void) async throws {
        var options = ListFileOptions()
        options.hasByteOrderMark = true
        options.pageAddress = terms.address.map { "\($0)/incidents/" } ?? ""
        let export = Export(library: library, plane: .public, settings(options, terms))
        for format in formats {
            progress(format.fileName)
            if format.isStream {
                try await folder.write(format.fileName) { write in
                    _ = try await export.stream(everything, format, { _ in }, write)
                }
            } else {
                _ = try await export.write(everything, as: format, to: folder.place(of: format.fileName))
                try folder.take(format.fileName)
            }
        }
        let desk = PartDesk(library: library)
        for part in IncidentPart.allCases {
            let file = PartFile(part)
            progress(file.fileName)
            let batches = try await desk.batches(PartQuery(part))
            let pieces = FilePieces(count: batches.count + 1) { piece in
                piece == 0 ? file.header : file.lines(of: try await batches.batch(piece - 1))
            }
            try await folder.write(file.fileName, pieces)
        }
        progress(ConcededFile.fileName)
        var conceding = everything
        conceding[.position] = [Position.credible.key]
        try await folder.write(ConcededFile.fileName, try await ConcededFile(library: library, options).file(conceding))
    }

    private func writeTexts(
        _ folder: ReleaseFolder,
        _ release: Release,
        _ contents: ReleaseContents,
        _ changes: ReleaseChanges
    ) throws {
        var writer = JSONWriter(order: .interchange)
        writer.object { writer in
            writer.member("schema", "sijill.release-figures/1")
            writer.array("figures", contents.figures) { figure, writer in figure.write(to: &writer) }
        }
        try folder.write(Self.figuresName, writer.bytes + [0x0A])
        writer = JSONWriter(order: .interchange)
        changes.write(to: &writer)
        try folder.write(Self.changesName, writer.bytes + [0x0A])
        writer = JSONWriter(order: .interchange)
        rules.write(to: &writer)
        try folder.write("rules.json", writer.bytes + [0x0A])
        try folder.write("vocabularies.json", ReleaseDefinitions.vocabularies)
        try folder.write("METHODOLOGY.md", ReleaseDefinitions.methodology(rules))
        try folder.write("CHANGES.md", Array(changes.text.utf8))
        try folder.write("CITATION.cff", release.citationFile)
        try folder.write("citation.bib", release.bibTeX)
        try folder.write("datacite.json", release.dataCite)
        writer = JSONWriter(order: .interchange)
        writer.value(release.dataset)
        try folder.write("dataset.jsonld", writer.bytes + [0x0A])
        try folder.write("release.json", release.json)
        try folder.write("README.md", ReleaseDefinitions.readme(release))
    }
}

// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Counting
import Publishing
import Register
import Site

/// A register of a few incidents in memory, with the answers that the site asks for.
struct InMemoryReading: PublicReading {
    var makesDatabases: Bool { false }
    var version: Int64 = 1
    var incidents: [Incident]
    var revisions: [PublicRevision] = []

    var rules = RuleBook.builtIn

    var figures: FigureDesk {
        var catalogue = Catalogue()
        for (index, incident) in incidents.enumerated() {
            let summary = IncidentSummary(of: incident)
            try? catalogue.upsert(
                CatalogueEntry(number: Int32(index + 1), id: incident.id, revision: 1, summary: summary)
            )
        }
        return FigureDesk(snapshot: catalogue.snapshot(), rules: rules)
    }

    var map: MapDesk { MapDesk(figures: figures) }

    private var published: [PublicIncident] { incidents.compactMap(PublicIncident.init) }

    func list(_ query: IncidentQuery) async throws -> PublicListing {
        let kept = incidents.filter { $0.visibility == .published && matches($0, query) }
        let first = (query.page - 1) * query.pageSize
        let rows = kept.dropFirst(first).prefix(query.pageSize).map(row)
        return PublicListing(total: kept.count, rows: Array(rows), facets: facets(kept))
    }

    func file(_ query: IncidentQuery, as format: ExportFormat, _ options: ListFileOptions) async throws -> FilePieces {
        let file = ListFile(format, options)
        let kept = incidents.filter { $0.visibility == .published && matches($0, query) }
        return FilePieces(count: kept.count + 2) { piece in
            if piece == 0 { return file.beginning }
            guard piece <= kept.count else { return file.end }
            let incident = kept[piece - 1]
            let (summary, card) = (IncidentSummary(of: incident), IncidentCard(of: incident))
            if format == .interchange { return PublicForm.document(of: incident).map { ListFile.line($0) } ?? [] }
            return file.row(incident.id, summary, card, isFirst: piece == 1)
        }
    }

    func changes(_ query: IncidentQuery) async throws -> PublicChanges {
        let listing = try await list(query)
        return PublicChanges(
            total: listing.total,
            rows: listing.rows.enumerated().map { place, row in
                PublicChange(row: row, recordedAt: Timestamp(milliseconds: 1_893_456_000_000 - Int64(place) * 60_000))
            }
        )
    }

    private func matches(_ incident: Incident, _ query: IncidentQuery) -> Bool {
        let summary = IncidentSummary(of: incident)
        let grades = query[.grade]
        let actors = query[.actor]
        if !query[.area].isEmpty, !query[.area].contains(summary.areas.joined) { return false }
        return (grades.isEmpty || summary.grade.codes.contains { grades.contains(String($0)) })
            && (actors.isEmpty || summary.actors.codes.contains { actors.contains(String($0)) })
            && (query.text.isEmpty || incident.placeNames.entries.contains { $0.text.contains(query.text) })
    }

    private func row(_ incident: Incident) -> PublicRow {
        PublicRow(id: incident.id, summary: IncidentSummary(of: incident), card: IncidentCard(of: incident))
    }

    private func facets(_ incidents: [Incident]) -> [PublicFacet] {
        let summaries = incidents.map { IncidentSummary(of: $0) }
        let columns: [(FilterDimension, KeyPath<IncidentSummary, TermCodes>)] = [
            (.programme, \.programmes), (.country, \.countries), (.actor, \.actors), (.grade, \.grade),
            (.strikeStatus, \.strikeStatus), (.strikeType, \.strikeTypes), (.position, \.positions),
            (.infrastructure, \.infrastructure), (.observation, \.observations),
        ]
        return columns.map { dimension, path in
            var counts: [String: Int] = [:]
            for summary in summaries {
                for code in summary[keyPath: path].codes { counts[String(code), default: 0] += 1 }
            }
            let values = counts.map { (code: $0.key, count: $0.value) }
            return PublicFacet(
                dimension: dimension,
                values: values.sorted {
                    (dimension.position(of: $0.code) ?? .max, $0.code) < (
                        dimension.position(of: $1.code) ?? .max, $1.code
                    )
                }
            )
        }
    }

    func rows(_ numbers: [Int32]) async throws -> [PublicRow] {
        numbers.map { incidents[Int($0) - 1] }.filter { $0.visibility == .published }.map(row)
    }

    func lookUp(code: String) async throws -> PublicLookup {
        let code = code.lowercased()
        let current = published.filter { $0.codes.contains { $0.lowercased() == code } }
        if current.count > 1 { return .several(current.map(record)) }
        if let only = current.first { return .current(record(only)) }
        for incident in published {
            if let former = incident.previousCodes.first(where: { $0.lowercased() == code }) {
                return .formerly(record(incident), code: former)
            }
        }
        let alike = published.flatMap(\.codes).filter { $0.lowercased().hasPrefix(code.prefix(2)) }
        return .none(suggestions: Array(alike.prefix(6)))
    }

    private func record(_ incident: PublicIncident) -> PublicRecord {
        let number = incidents.firstIndex { $0.id == incident.id } ?? 0
        return PublicRecord(
            incident: incident,
            number: IncidentNumber(Int32(number + 1)),
            revision: 2,
            recordedAt: Timestamp(milliseconds: 1_893_456_000_000)
        )
    }

    func record(_ id: Incident.ID) async throws -> PublicRecord? {
        published.first { $0.id == id }.map(record)
    }

    func history(of id: Incident.ID) async throws -> [PublicRevision] { revisions }

    func versions(of id: Incident.ID) async throws -> [PublicVersion] {
        try await record(id).map { [PublicVersion(number: $0.revision, recordedAt: $0.recordedAt)] } ?? []
    }

    func record(_ id: Incident.ID, version: Int) async throws -> PublicRecord? {
        try await record(id).flatMap { $0.revision == version ? $0 : nil }
    }

    func related(to record: PublicRecord) async throws -> [PublicRelated] { [] }

    func overview() async throws -> PublicOverview {
        let shown = incidents.filter { $0.visibility == .published }
        let days = shown.compactMap(\.date)
        return PublicOverview(
            incidents: shown.count,
            firstDay: days.min(),
            lastDay: days.max(),
            facets: facets(shown).filter { [.programme, .country, .actor, .grade].contains($0.dimension) },
            latest: shown.prefix(5).map(row)
        )
    }
}

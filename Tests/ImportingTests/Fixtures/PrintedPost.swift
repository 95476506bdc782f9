// SPDX-License-Identifier: Apache-2.0
import CivilianHarm

@testable import Importing

/// The post of the CMS that holds an invented incident, and the terms that it numbers.
struct PrintedPost {
    let incident: Incident

    var json: String {
        var writer = JSONWriter(order: .interchange)
        writer.value(post)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    // MARK: Terms

    /// Every term of the vocabularies that posts number, from 100 on.
    static let terms: TermTable = {
        var text: [String] = []
        func add<Terms: Vocabulary>(_ taxonomy: String, _: Terms.Type) {
            let rows = Terms.terms.entries.enumerated().map { index, entry in
                "{\"id\": \(100 + index), \"name\": \"\(entry.english.replacing("&", with: "&amp;"))\"}"
            }
            text.append("\"\(taxonomy)\": [\(rows.joined(separator: ","))]")
        }
        add("country", Country.self)
        add("belligerent", Actor.self)
        add("strike_type", StrikeType.self)
        add("strike_status", StrikeStatus.self)
        add("cause_of_death", CauseOfHarm.self)
        add("civilian_harm_status", Grade.self)
        add("targeted_belligerents", Target.self)
        add("impact", Impact.self)
        add("observation", Observation.self)
        add("infrastructure", InfrastructureKind.self)
        add("belligerent_assessment", Position.self)
        text.append("\"civilian_harm_reported\": [{\"id\": 100, \"name\": \"Yes\"}, {\"id\": 101, \"name\": \"No\"}]")
        return (try? TermTable.read(Array("{\(text.joined(separator: ","))}".utf8)).table) ?? TermTable()
    }()

    private func numbers<Terms: Vocabulary>(_ terms: [Term<Terms>]) -> JSONValue {
        .array(terms.map { number($0) })
    }

    private func number<Terms: Vocabulary>(_ term: Term<Terms>?) -> JSONValue {
        guard let key = term?.known?.key, let position = Terms.terms.position(key) else { return .string("") }
        return .number(Double(100 + position))
    }

    // MARK: The post

    private static func object(_ members: [(String, JSONValue)]) -> JSONValue {
        .object(members.map { JSONValue.Member($0, $1) })
    }

    private func text(_ text: String?) -> JSONValue { .string(text ?? "") }

    private func count(_ count: Int?) -> JSONValue { count.map { .number(Double($0)) } ?? .string("") }

    private var post: JSONValue {
        let grades = incident.grade.map { [$0] } ?? []
        return Self.object([
            ("id", .number(77)), ("type", .string("civ")), ("status", .string("publish")),
            ("country", numbers(incident.countries)), ("belligerent", numbers(incident.actors)),
            ("strike_type", numbers(incident.strikeTypes)), ("cause_of_death", numbers(incident.causes)),
            ("strike_status", numbers(incident.strikeStatus.map { [$0] } ?? [])),
            ("civilian_harm_status", numbers(grades)), ("targeted_belligerents", numbers(incident.targets)),
            ("impact", numbers(incident.impacts)), ("observation", numbers(incident.observations)),
            ("infrastructure", .array([])),
            ("civilian_harm_reported", .array(incident.harmReported.map { [.number($0 ? 100 : 101)] } ?? [])),
            ("acf", fields),
        ])
    }

    private var fields: JSONValue {
        var members = dates + places
        for group in CasualtyGroup.allCases {
            let tally = incident.tallies[group]
            members.append(
                (
                    "killed_injured_" + group.archiveSuffix,
                    Self.object([
                        ("killed_min", count(tally.killed.min)), ("killed_max", count(tally.killed.max)),
                        ("injured_min", count(tally.injured.min)), ("injured_max", count(tally.injured.max)),
                    ])
                )
            )
        }
        let groups = incident.victimFamilies.map { family in
            Self.object([
                ("group_victims", .array(incident.victims.filter { $0.family == family.id }.map { person($0) }))
            ])
        }
        members += [
            (
                "infrastructure",
                .array(incident.infrastructure.map { Self.object([("infrastructure", number($0.kind))]) })
            ),
            ("belligerents", .array(incident.involvements.map { block($0) })), ("victim_groups", .array(groups)),
            ("victims", .array(incident.victims.filter { $0.family == nil }.map { person($0) })),
            ("sources", .array((incident.sources ?? []).map { source($0) })),
            ("media", .array((incident.media ?? []).map { media($0) })),
        ]
        return Self.object(members)
    }

    private var dates: [(String, JSONValue)] {
        let kind = incident.dateKind == .dateRange ? "date_range" : "date"
        let kinds: [TimeKind: String] = [
            .unknown: "unknown", .exact: "exact", .approximate: "approximate", .window: "window",
            .firstReported: "first_reported", .timeOfDay: "approximate_time_of_day",
        ]
        let words = incident.timeOfDay?.known?.key.reduce(into: "") { text, letter in
            text += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
        }
        return [
            ("unique_reference_codes", .array(incident.codes.map { Self.object([("code", .string($0))]) })),
            ("incident_date_type", Self.object([("value", .string(kind)), ("label", .string("Any"))])),
            ("incident_date", text(incident.date?.text)), ("incident_date_end", text(incident.dateEnd?.text)),
            ("incident_local_time_type", text(incident.timeKind.flatMap { kinds[$0] })),
            ("incident_local_time", text(incident.time?.text)),
            ("incident_local_time_start", text(incident.timeStart?.text)),
            ("incident_local_time_end", text(incident.timeEnd?.text)), ("incident_local_time_of_day", text(words)),
            ("incident_first_reported", text(incident.firstReportedAt?.text)),
            ("incident_first_reported_by", text(incident.firstReportedBy)),
        ]
    }

    private var places: [(String, JSONValue)] {
        [
            ("location_name", text(incident.placeNames.en)), ("location_name_arabic", text(incident.placeNames.ar)),
            ("region", text(incident.adminNames.region)),
            (
                "geolocations",
                .array(
                    incident.geolocations.map { place in
                        Self.object([
                            ("primary_coordinate", .bool(place.isPrimary == true)),
                            ("latitude", place.latitude.map { .number($0) } ?? .string("")),
                            ("longitude", place.longitude.map { .string("\($0)") } ?? .string("")),
                            ("geolocation_accuracy", text(place.accuracy?.known?.key)),
                        ])
                    }
                )
            ),
        ]
    }

    // MARK: Rows

    private func block(_ involvement: Involvement) -> JSONValue {
        Self.object([
            ("belligerent", .string("unknown")), ("belligerent_term", number(involvement.actor)),
            ("belligerent_type", text(involvement.attribution?.rawValue)),
            ("belligerent_assessment_term", number(involvement.position)),
            ("civilian_deaths_conceded_min", count(involvement.deathsConceded.min)),
            ("civilian_deaths_conceded_max", count(involvement.deathsConceded.max)),
            ("civilian_injuries_conceded_min", count(involvement.injuriesConceded.min)),
            ("civilian_injuries_conceded_max", count(involvement.injuriesConceded.max)),
            ("belligerent_mgrs_coordinate", text(involvement.mgrs?.text)),
            ("belligerent_strike_report", text(involvement.strikeReports.first?.text)),
            (
                "belligerent_civilian_casualty_statements",
                .array(
                    involvement.statements.map { statement in
                        Self.object([
                            ("statement_date", text(statement.date?.text.filter { $0 != "-" })),
                            ("statement", text(statement.text)),
                        ])
                    }
                )
            ),
        ])
    }

    private func person(_ victim: Victim) -> JSONValue {
        Self.object([
            ("victim_name", text(victim.names.en)), ("victim_name_arabic", text(victim.names.ar)),
            ("victim_age", text(victim.ageKind == .exact ? nil : victim.ageKind?.rawValue)),
            ("victim_exact_age", text(victim.ageKind == .exact ? victim.ageText : nil)),
            ("victim_gender", text(victim.sex?.rawValue)), ("victim_killed_or_injured", text(victim.outcome?.rawValue)),
            ("victim_pregnant", .bool(victim.pregnant == true)), ("victim_additional_notes", text(victim.notes)),
        ])
    }

    private func source(_ source: Source) -> JSONValue {
        let name = source.name.map { $0.hasPrefix("@") ? "'" + $0 : $0 }
        return Self.object([
            ("source_name", text(name)), ("source_media", text(source.platform?.label(.english))),
            ("source_language", text(source.language?.label(.english))), ("source_url", text(source.url)),
            ("source_archive_url", text(source.archiveURL)),
        ])
    }

    private func media(_ media: Media) -> JSONValue {
        Self.object([
            ("media_type", text(media.kind?.rawValue)),
            ("media_image", media.url.map { Self.object([("url", .string($0))]) } ?? .null),
            ("media_embed", text(media.embed)), ("media_graphic_imagery", .bool(media.graphic == true)),
            ("media_embed_caption", text(media.caption)),
        ])
    }
}

// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Counting
import Register

/// How the API writes parts of incidents: keys of the interchange format, with the incident that each belongs to.
enum APIItems {
    /// The incident that a part belongs to.
    static func writeIncident(_ id: Incident.ID, code: String?, to writer: inout JSONWriter) {
        writer.member("incident", id.description)
        writer.member("code", code)
    }

    static func write(_ said: PublicStatement, to writer: inout JSONWriter) {
        members(
            [
                ("actor", said.actor.json), ("partnerOf", said.partnerOf.json), ("position", said.position.json),
                ("reasons", said.reasons.json), ("date", (said.statement?.date).json),
                ("text", (said.statement?.text).json), ("url", (said.statement?.url).json),
                ("deathsConceded", said.deathsConceded.json), ("injuriesConceded", said.injuriesConceded.json),
                ("mgrs", said.square.json),
            ],
            &writer
        )
    }

    static func write(_ source: PublicSource, to writer: inout JSONWriter) {
        members(
            [
                ("name", source.name.json), ("author", source.author.json),
                ("authorTranslated", source.authorTranslated.json), ("language", source.language.json),
                ("platform", source.platform.json), ("url", source.url.json), ("archiveURL", source.archiveURL.json),
                ("date", source.date.json), ("includesVideo", source.includesVideo.json),
                ("independenceGroup", source.independenceGroup.json),
            ],
            &writer
        )
    }

    static func write(_ media: PublicMedia, to writer: inout JSONWriter) {
        members(
            [
                ("kind", media.kind.json), ("url", media.address.json),
                ("graphic", media.isJudged ? .bool(media.isGraphic) : .null), ("caption", media.caption.json),
                ("tags", media.tags.json), ("origin", media.origin.json),
            ],
            &writer
        )
    }

    static func write(_ person: PublicPerson, to writer: inout JSONWriter) {
        members(
            [
                ("family", person.family.map { .number(Double($0)) } ?? .null),
                ("familyNames", person.familyNames.json), ("names", person.names.json),
                ("isNameWithheld", .bool(person.isNameWithheld)), ("isPlaceholder", .bool(person.isPlaceholder)),
                ("sex", person.isSexWithheld ? "withheld" : person.sex.json), ("age", json(person.age)),
                ("outcome", person.outcome.json), ("civilianStatusContested", .bool(person.isContested)),
                ("listMatched", .bool(person.isMatched)),
                ("lists", .array(person.lists.map { .string($0) })),
            ],
            &writer
        )
    }

    /// `null`, `"withheld"`, an age of the interchange format, a text, or a band.
    private static func json(_ age: ListedAge) -> JSONValue {
        switch age {
        case .unknown: .null
        case .withheld: "withheld"
        case .recorded(let age): age.json
        case .text(let text): .object([JSONValue.Member("text", .string(text))])
        case .band(let band): .object([JSONValue.Member("band", .string(band.rawValue))])
        }
    }

    static func write(_ row: ReportRow, to writer: inout JSONWriter) {
        let summary = row.summary
        writer.member("number", Int(row.number.value))
        members(
            [
                ("kind", summary.kind.json), ("issuer", summary.issuer.json), ("title", summary.title.json),
                ("dateStart", summary.dateStart.json), ("dateEnd", summary.dateEnd.json),
                ("published", summary.published.json), ("language", summary.language.json), ("url", summary.url.json),
                ("entries", summary.entries.json), ("strikes", summary.strikes.json), ("unread", summary.unread.json),
            ],
            &writer
        )
    }

    static func write(_ row: StrikeRow, to writer: inout JSONWriter) {
        let summary = row.summary
        writer.member("report", Int(row.report.value))
        writer.member("index", row.index)
        members(
            [
                ("status", summary.status.json), ("actor", summary.actor.json), ("date", summary.date.json),
                ("dateEnd", summary.dateEnd.json), ("country", summary.country.json), ("place", summary.place.json),
                ("strikes", summary.strikes.json), ("targets", summary.targets.json),
            ],
            &writer
        )
    }

    static func write(_ revision: PublicRevision, to writer: inout JSONWriter) {
        writer.member("number", revision.number)
        writer.member("recordedAt", revision.recordedAt.text)
        writer.member("kind", revision.kind.rawValue)
        writer.member("reason", revision.reason.isEmpty ? nil : revision.reason)
        writer.member("format", revision.format)
        writer.key("changes")
        guard let differences = revision.differences else {
            writer.null()
            return
        }
        writer.array { writer in
            for difference in differences {
                writer.object { writer in
                    writer.member("path", difference.path)
                    members([("old", difference.old ?? .null), ("new", difference.new ?? .null)], &writer)
                }
            }
        }
    }

    private static func members(_ members: [(key: String, value: JSONValue)], _ writer: inout JSONWriter) {
        for member in members {
            writer.key(member.key)
            writer.value(member.value)
        }
    }
}

extension InterchangeValue {
    /// The value as the interchange format writes it.
    fileprivate var json: JSONValue {
        var writer = JSONWriter(order: .interchange)
        write(to: &writer)
        return (try? JSONParser.parse(writer.bytes)) ?? .null  // what the writer wrote is JSON
    }
}

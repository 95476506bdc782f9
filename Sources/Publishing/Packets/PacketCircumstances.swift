// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm

/// With what, by whom, and what is known from where.
enum PacketCircumstances {
    static func weapons(_ incident: PublicIncident) -> JSONValue {
        .parts([
            "kinds": .texts(incident.strikeTypes.map { $0.label(.english) }),
            "munitions": .texts(incident.munitions.compactMap { $0.model ?? $0.note }),
            "strikes": .figure(incident.strikeCount.map(Double.init)),
            "targets": .texts(incident.targets.map { $0.label(.english) }),
        ])
    }

    static func suspects(_ incident: PublicIncident) -> JSONValue {
        .list(
            incident.involvements.map { involvement in
                let sources = incident.sources?.count
                return .parts([
                    "actor": .text(involvement.actor?.label(.english)),
                    "attribution": .text(involvement.attribution?.label(.english)),
                    "strikeStatus": .text(incident.strikeStatus?.label(.english)),
                    "grade": .text(incident.grade?.label(.english)),
                    "sources": .figure(sources.map(Double.init)),
                    "strikeReports": .texts(involvement.strikeReports.compactMap(\.url)),
                ])
            }
        )
    }

    /// What actors said so far, so that nobody has to look for it.
    static func positions(_ incident: PublicIncident) -> JSONValue {
        .list(
            incident.involvements.filter { $0.position != nil || !$0.statements.isEmpty }.map { involvement in
                .parts([
                    "actor": .text(involvement.actor?.label(.english)),
                    "position": .text(involvement.position?.label(.english)),
                    "square": .text(involvement.mgrs?.text),
                    "statements": .list(
                        involvement.statements.map { statement in
                            .parts([
                                "date": .text(statement.date?.text), "url": .text(statement.url),
                                "quote": hash(statement.text),
                            ])
                        }
                    ),
                ])
            }
        )
    }

    static func sources(_ incident: PublicIncident) -> JSONValue {
        .list(
            (incident.sources ?? []).map { source in
                .parts([
                    "name": .text(source.name), "date": .text(source.date?.text),
                    "language": .text(source.language?.label(.english)), "url": .text(source.url),
                    "archive": .text(source.archiveURL), "quote": hash(source.reading?.quote),
                    "sha256": AllegationPacket.unknown,
                ])
            }
        )
    }

    /// How many bytes of UTF-8 the words have that the record quotes, and their SHA-256; the words stand in the record alone.
    private static func hash(_ quote: String?) -> JSONValue {
        guard let quote, !quote.isEmpty else { return AllegationPacket.unknown }
        let bytes = Array(quote.utf8)
        return .parts([
            "bytes": .figure(Double(bytes.count)), "sha256": .text(Digest.text(Digest.sha256(bytes))),
        ])
    }

    /// What is hashed of sources, and why no source itself is.
    static let sourcesNote =
        "The register keeps addresses of sources and of archived copies, and no copies of its own: the SHA-256 of a source "
        + "is therefore unknown. Where the record quotes one, the SHA-256 of the quoted words, in UTF-8 and as the record "
        + "has them at the revision under record, stands under quote. The SHA-256 of that revision stands under record."

    static func imagery(_ incident: PublicIncident) -> JSONValue {
        .list(
            incident.geolocationImagery.map { image in
                .parts([
                    "date": .text(image.date?.text), "caption": .text(image.caption), "url": .text(image.url),
                    "source": .text(image.source),
                ])
            }
        )
    }
}

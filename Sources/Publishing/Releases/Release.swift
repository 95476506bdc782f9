// SPDX-License-Identifier: Apache-2.0

import Casework
package import CivilianHarm
import Counting
package import Register

/// What a release says of itself: the first file that a reader of it opens.
package struct Release: Hashable, Sendable {
    package static let schema = "sijill.release/1"

    package let version: ReleaseVersion
    /// The time that it was made for; everything recorded until then is in it.
    package let time: Timestamp
    package let terms: ReleaseTerms
    /// `first`, `major`, `minor` or `none`.
    package let kind: String
    package let since: ReleaseVersion?
    /// Published incidents.
    package let incidents: Int
    /// The first and the last day of incidents, `2031-04-05`; nil where none is dated.
    package let firstDay: String?
    package let lastDay: String?
    /// Labels of the countries in English.
    package let countries: [String]
    /// The files of data, with what they are; the others stand in `SHA256SUMS` alone.
    package let files: [File]

    /// One file of data.
    package struct File: Hashable, Sendable {
        package let name: String
        package let mediaType: String
        package let bytes: Int
        /// 64 hexadecimal digits.
        package let digest: String

        package init(name: String, mediaType: String, bytes: Int, digest: String) {
            (self.name, self.mediaType, self.bytes, self.digest) = (name, mediaType, bytes, digest)
        }
    }

    package init(
        version: ReleaseVersion,
        time: Timestamp,
        terms: ReleaseTerms,
        kind: String,
        since: ReleaseVersion?,
        incidents: Int,
        days: (first: String, last: String)?,
        countries: [String],
        files: [File]
    ) {
        (self.version, self.time, self.terms, self.kind, self.since) = (version, time, terms, kind, since)
        (self.incidents, firstDay, lastDay) = (incidents, days?.first, days?.last)
        (self.countries, self.files) = (countries, files)
    }

    /// The day of the release; nil outside the years 1 to 9999.
    package var day: CalendarDay? { time.moment?.day }

    /// The release as JSON.
    var json: [UInt8] {
        var writer = JSONWriter(order: .interchange)
        writer.object { writer in
            for (key, text) in [
                ("schema", Self.schema), ("version", version.description), ("time", time.text), ("kind", kind),
                ("since", since?.description), ("title", terms.title), ("publisher", terms.publisher),
                ("license", terms.license), ("description", terms.description), ("address", terms.address),
                ("firstDay", firstDay), ("lastDay", lastDay),
            ] {
                writer.member(key, text)
            }
            writer.member("incidents", incidents)
            writer.texts("countries", countries)
            writer.array("files", files) { file, writer in
                writer.object { writer in
                    writer.member("name", file.name)
                    writer.member("mediaType", file.mediaType)
                    writer.member("bytes", file.bytes)
                    writer.member("sha256", file.digest)
                }
            }
        }
        return writer.bytes + [0x0A]
    }

    /// Nil for another form.
    init?(json: [UInt8]) {
        guard let value = try? JSONParser.parse(json), value["schema"]?.string == Self.schema,
            let version = value["version"]?.string.flatMap(ReleaseVersion.init),
            let time = value["time"]?.string.flatMap({ Timestamp($0) }), let kind = value["kind"]?.string,
            let title = value["title"]?.string, let publisher = value["publisher"]?.string,
            let license = value["license"]?.string, let incidents = value["incidents"]?.integer
        else { return nil }
        self.version = version
        self.time = time
        self.kind = kind
        terms = ReleaseTerms(
            title: title,
            publisher: publisher,
            license: license,
            summary: value["description"]?.string,
            address: value["address"]?.string
        )
        since = value["since"]?.string.flatMap(ReleaseVersion.init)
        self.incidents = incidents
        (firstDay, lastDay) = (value["firstDay"]?.string, value["lastDay"]?.string)
        countries = value["countries"]?.array?.compactMap(\.string) ?? []
        files = (value["files"]?.array ?? []).compactMap { file in
            guard let name = file["name"]?.string, let type = file["mediaType"]?.string,
                let bytes = file["bytes"]?.integer, let digest = file["sha256"]?.string
            else { return nil }
            return File(name: name, mediaType: type, bytes: bytes, digest: digest)
        }
    }
}

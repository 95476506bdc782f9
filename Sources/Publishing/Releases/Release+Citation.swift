// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
import Counting
import Register

/// How a release is cited and described for catalogues of data; no person is named, the publisher stands as the author.
extension Release {
    /// Where the release stays; nil where the site has no address.
    package var page: String? { terms.address.map { "\($0)/releases/\(version)" } }

    /// One line for people.
    package var citation: String {
        let year = day.map { "\($0.year)" } ?? ""
        let end = page.map { " \($0)" } ?? ""
        return "\(terms.publisher) (\(year)). \(terms.title), release \(version) [data set].\(end)"
    }

    /// The digest of the index as an address of its contents, which needs no registry.
    package var contentAddress: String? {
        files.first { $0.name == Release.indexName }.map { "hash://sha256/\($0.digest)" }
    }

    /// The name of the file that lists every incident with its version.
    package static let indexName = "index.jsonl"

    /// After the Citation File Format 1.2.0; a JSON string is a YAML string too.
    var citationFile: [UInt8] {
        func quoted(_ text: String) -> String {
            var writer = JSONWriter(order: .interchange)
            writer.string(text)
            return String(decoding: writer.bytes, as: UTF8.self)
        }
        let isAddress = terms.license.hasPrefix("http")
        let lines: [String?] = [
            "cff-version: 1.2.0", "message: \(quoted("Cite this data set as: \(citation)"))", "type: dataset",
            "title: \(quoted(terms.title))", "abstract: \(quoted(terms.description))", "authors:",
            "  - name: \(quoted(terms.publisher))", "version: \(quoted(version.description))",
            day.map { "date-released: \(quoted($0.text))" },
            "\(isAddress ? "license-url" : "license"): \(quoted(terms.license))", page.map { "url: \(quoted($0))" },
            contentAddress.map { "identifiers:\n  - type: other\n    value: \(quoted($0))" },
        ]
        return Array((lines.compactMap(\.self).joined(separator: "\n") + "\n").utf8)
    }

    /// After the BibTeX manual.
    var bibTeX: [UInt8] {
        func text(_ text: String) -> String {
            text.unicodeScalars.map { scalar in
                switch scalar {
                case "{", "}", "$", "&", "#", "_", "%": "\\\(scalar)"
                case "\\": "\\textbackslash{}"
                case "~": "\\textasciitilde{}"
                case "^": "\\textasciicircum{}"
                case "\n", "\r": " "
                default: "\(scalar)"
                }
            }.joined()
        }
        let key = "\(terms.title)-\(version)".filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-.".contains($0)) }
        let fields: [(String, String?)] = [
            ("author", "{\(text(terms.publisher))}"), ("title", "{\(text(terms.title))}"),
            ("publisher", "{\(text(terms.publisher))}"), ("year", day.map { "\($0.year)" }),
            ("month", day.map { "\($0.month)" }), ("version", version.description), ("note", "Data set"),
            ("url", page.map(text)),
        ]
        let lines = fields.compactMap { name, value in value.map { "  \(name) = {\($0)}" } }
        return Array("@misc{\(key),\n\(lines.joined(separator: ",\n"))\n}\n".utf8)
    }

    /// After DataCite's metadata schema 4.5, as its JSON has it; without a DOI, which nobody registers here.
    var dataCite: [UInt8] {
        func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
            .object(members.compactMap { key, value in value.map { .init(key, $0) } })
        }
        let before = since.flatMap { since in
            terms.address.map { address in
                object([
                    "relatedIdentifier": .string("\(address)/releases/\(since)"),
                    "relatedIdentifierType": .string("URL"), "relationType": .string("IsNewVersionOf"),
                ])
            }
        }
        let description = object([
            "description": .string(terms.description), "descriptionType": .string("Abstract"),
        ])
        let value = object([
            "schemaVersion": .string("http://datacite.org/schema/kernel-4"),
            "types": object(["resourceTypeGeneral": .string("Dataset"), "resourceType": .string("Dataset")]),
            "creators": .array([object(["name": .string(terms.publisher), "nameType": .string("Organizational")])]),
            "titles": .array([object(["title": .string(terms.title)])]),
            "publisher": object(["name": .string(terms.publisher)]),
            "publicationYear": day.map { .number(Double($0.year)) }, "version": .string(version.description),
            "dates": day.map { .array([object(["date": .string($0.text), "dateType": .string("Issued")])]) },
            "descriptions": .array([description]),
            "rightsList": .array([
                object([
                    "rights": .string(terms.license), "rightsUri": terms.licenseAddress.map { .string($0) },
                ])
            ]),
            "formats": .array(Set(distributed.map(\.mediaType)).sorted().map { .string($0) }),
            "alternateIdentifiers": contentAddress.map {
                .array([object(["alternateIdentifier": .string($0), "alternateIdentifierType": .string("SHA-256")])])
            },
            "relatedIdentifiers": before.map { .array([$0]) }, "url": page.map { .string($0) },
        ])
        var writer = JSONWriter(order: .interchange)
        writer.value(value)
        return writer.bytes + [0x0A]
    }

    /// After schema.org's `Dataset`, as search engines for data sets read it (R52).
    package var dataset: JSONValue {
        func object(_ type: String, _ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
            let given = members.compactMap { key, value in value.map { JSONValue.Member(key, $0) } }
            return .object([.init("@type", .string(type))] + given)
        }
        let publisher = object(
            "Organization",
            ["name": .string(terms.publisher), "url": terms.address.map { .string($0) }]
        )
        let days = firstDay.flatMap { first in lastDay.map { "\(first)/\($0)" } }
        let distribution = distributed.map { file in
            object(
                "DataDownload",
                [
                    "name": .string(file.name), "encodingFormat": .string(file.mediaType),
                    "contentUrl": .string(page.map { "\($0)/\(file.name)" } ?? file.name),
                    "contentSize": .string("\(file.bytes) B"), "sha256": .string(file.digest),
                ]
            )
        }
        let measures = [
            "civilians killed", "civilians injured", "position of a military actor", "grade of the recorder",
        ]
        let value = object(
            "Dataset",
            [
                "name": .string(terms.title), "description": .string(terms.description),
                "license": .string(terms.licenseAddress ?? terms.license), "creator": publisher, "publisher": publisher,
                "version": .string(version.description), "url": page.map { .string($0) },
                "identifier": contentAddress.map { .string($0) },
                "dateModified": .string(time.text), "datePublished": day.map { .string($0.text) },
                "temporalCoverage": days.map { .string($0) },
                "spatialCoverage": .array(countries.map { object("Place", ["name": .string($0)]) }),
                "variableMeasured": .array(measures.map { object("PropertyValue", ["name": .string($0)]) }),
                "isAccessibleForFree": .bool(true), "citation": .string(citation),
                "distribution": .array(distribution),
            ]
        )
        return .object([.init("@context", .string("https://schema.org/"))] + (value.members ?? []))
    }
}

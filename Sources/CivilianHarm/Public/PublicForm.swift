// SPDX-License-Identifier: Apache-2.0

/// The places of the record's form whose changes the public may see: those that `PublicIncident` has.
package enum PublicForm {
    /// What may be seen of the value at one place.
    indirect enum Shape {
        case whole
        /// Of an object, or of each object of a list, these keys.
        case parts([String: Shape])

        static func keys(_ keys: [String], _ others: [String: Shape] = [:]) -> Shape {
            .parts(others.merging(keys.map { ($0, .whole) }) { first, _ in first })
        }
    }

    /// The differences that the public may see, with what it may see of their values.
    package static func visible(_ differences: [FieldDifference]) -> [FieldDifference] {
        differences.compactMap { difference in
            guard let shape = shape(at: difference.path) else { return nil }
            let old = difference.old.map { visible($0, shape) }
            let new = difference.new.map { visible($0, shape) }
            guard old ?? .null != new ?? .null else { return nil }
            return FieldDifference(field: difference.field, path: difference.path, old: old, new: new)
        }
    }

    /// Whether the public may see anything at a place of the form, such as `["victims", "names"]`.
    package static func shows(_ path: [String]) -> Bool {
        if let key = path.first, identity.contains(key) { return true }
        return shape(at: path.joined(separator: ".")) != nil
    }

    /// The radius in metres by which a coordinate is printed whose own is not known: that of a village.
    package static let radiusWhereUnknown = 1500.0

    /// The record as other programs may have it, key by key; nil unless it is published.
    ///
    /// A document of the interchange format: what the public may not see is as if it were not known.
    package static func document(of incident: Incident, _ policy: PeoplePolicy = PeoplePolicy()) -> JSONValue? {
        var documents = PublicDocuments(policy)
        // What the writer wrote is a document.
        return (try? documents.document(of: incident.canonicalDocument)).flatMap { try? JSONParser.parse($0) }
    }

    /// What tells a document apart and says that it is published.
    private static let identity: Set<String> = ["schema", "id", "visibility"]

    /// The keys of a public document with what may be seen of their values.
    static var publicShape: [String: Shape] {
        form.merging(identity.map { ($0, .whole) }) { first, _ in first }
    }

    private static func shape(at path: String) -> Shape? {
        var shape = Shape.parts(form)
        for part in path.split(separator: ".") {
            guard case .parts(let parts) = shape else { return shape }
            guard let next = parts[String(part.prefix { $0 != "[" })] else { return nil }
            shape = next
        }
        return shape
    }

    private static func visible(_ value: JSONValue, _ shape: Shape) -> JSONValue {
        guard case .parts(let parts) = shape else { return value }
        switch value {
        case .array(let elements): return .array(elements.map { visible($0, shape) })
        case .object(let members):
            return .object(
                members.compactMap { member in
                    parts[member.key].map { JSONValue.Member(member.key, visible(member.value, $0)) }
                }
            )
        default: return .null
        }
    }

    private static let media = Shape.keys(["kind", "url", "graphic", "caption", "tags", "origin"])
    private static let statement = Shape.keys(["date", "url", "text"])
    private static let report = Shape.keys(["text", "url", "originalText"])

    private static let wholeFields = [
        "codes", "previousCodes", "stage", "programmes", "dateKind", "date", "dateEnd", "timeKind", "time", "timeStart",
        "timeEnd", "timeOfDay", "firstReportedAt", "firstReportedBy", "firstReportedURL", "countries", "placeText",
        "placeNames", "adminNames", "geolocations", "geolocationNotes", "geolocationSources", "geolocationImagery",
        "annotationsCaption", "harmReported", "grade", "competingGrades", "previousGrade", "strikeStatus",
        "strikeTypes", "strikeCount", "causes", "targets", "impacts", "observations", "infrastructure", "munitions",
        "vesselTypes", "tallies", "detailedTallies", "assessmentText", "assessmentLinks", "firstPublished",
        "lastUpdated", "actors", "victimFamilies", "citations", "declassified",
    ]

    private static let form: [String: Shape] = {
        var form = Dictionary(uniqueKeysWithValues: wholeFields.map { ($0, Shape.whole) })
        form["infrastructureTerms"] = .keys(["kinds"])
        form["media"] = media
        form["sources"] = .keys(
            [
                "name", "author", "authorTranslated", "language", "platform", "url", "archiveURL", "date",
                "includesVideo", "independenceGroup",
            ],
            ["images": media, "reading": .keys(["tallies", "quote"])]
        )
        form["victims"] = .keys(
            [
                "family", "names", "isPlaceholder", "sex", "ageKind", "age", "ageText", "outcome", "pregnant",
                "profession", "nationality", "civilianStatusContested", "notes", "listMatched",
            ],
            ["image": media, "listMatches": .keys(["list", "status", "certainty"])]
        )
        form["involvements"] = .keys(
            [
                "actor", "attribution", "position", "reasons", "deathsConceded", "injuriesConceded", "statedLocation",
                "statedAccuracy", "mgrs",
            ],
            [
                "strikeReports": report, "statements": statement, "media": media,
                "partnerStrikeReports": .keys(["partner", "text", "url", "originalText"]),
                "partnerStatements": .keys(["partner"], ["statements": statement]),
            ]
        )
        return form
    }()

    /// Every key that a visible change may name.
    package static var keys: Set<String> {
        var keys: Set<String> = []
        func gather(_ shape: Shape) {
            guard case .parts(let parts) = shape else { return }
            for (key, shape) in parts {
                keys.insert(key)
                gather(shape)
            }
        }
        gather(.parts(form))
        return keys
    }
}

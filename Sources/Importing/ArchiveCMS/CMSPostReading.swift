// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Reads one post of the archive's CMS (interchange format, section 7).
///
/// A field is known where the post has a key for it. Empty narratives and empty geolocation notes say nothing: exports
/// without them are as common as incidents without them.
struct CMSPostReading {
    var draft: DraftReading
    let post: CMSObject
    let acf: CMSObject

    /// Fails for anything but a post of the incident type with custom fields.
    init?(_ json: JSONValue, input: ImportInput, position: Int?, context: ImportContext) {
        guard let post = CMSObject(json, path: ""), let acf = CMSObject(json["acf"], path: "acf"),
            json["type"] == nil || json["type"]?.string == "civ"
        else { return nil }
        draft = DraftReading(file: input.name, position: position, context: context)
        self.post = post
        self.acf = acf
        draft.incident.origin = input.origin(.archiveCMS)
    }

    /// Reads the whole post and passes on what was found.
    mutating func read(_ body: (ImportEvent) throws -> Void) rethrows {
        readOrigin()
        readIdentity()
        readDates()
        readTime()
        readPlace()
        readGeolocations()
        readClassification()
        readInfrastructure()
        readFigures()
        readInvolvements()
        readVictims()
        readSources()
        readDocuments()
        keepLeftovers()
        try draft.finish(body)
    }

    /// Whether the post has one of these keys among its custom fields; the field is known then.
    mutating func knows(_ field: String, _ keys: String...) {
        if keys.contains(where: { acf.has($0) || post.has($0) }) { draft.known.insert(field) }
    }

    // MARK: Values of custom fields

    mutating func line(_ key: String) -> String? { line(key, of: acf) }

    /// Text in one line; a value of another kind is kept as unplaced.
    mutating func line(_ key: String, of object: CMSObject) -> String? {
        let json = object.take(key)
        let text = CMSValue.line(json)
        if text == nil, !CMSValue.isBlank(json) { keep(json, object.path(key), "this is not text") }
        return text
    }

    /// Text with line breaks; a value of another kind is kept as unplaced.
    mutating func prose(_ key: String, of object: CMSObject) -> String? {
        let json = object.take(key)
        let text = CMSValue.prose(json)
        if text == nil, !CMSValue.isBlank(json) { keep(json, object.path(key), "this is not text") }
        return text
    }

    mutating func bool(_ key: String, of object: CMSObject) -> Bool? {
        let json = object.take(key)
        if let value = CMSValue.bool(json) { return value }
        if !CMSValue.isBlank(json) { keep(json, object.path(key), "this is neither yes nor no") }
        return nil
    }

    mutating func day(_ key: String, of object: CMSObject) -> CalendarDay? {
        guard let text = line(key, of: object) else { return nil }
        if let day = CMSDate.day(text) { return day }
        if CMSDate.isZero(text) { return nil }
        draft.keep(text, field: object.path(key), code: .malformedValue, "“\(text)” is not a day of the calendar")
        return nil
    }

    mutating func clock(_ key: String) -> ClockTime? {
        guard let text = line(key) else { return nil }
        if let time = ClockText.time(text) { return time }
        draft.keep(text, field: acf.path(key), code: .malformedValue, "“\(text)” is not a time of day")
        return nil
    }

    /// A count; text that is no count is kept as unplaced.
    mutating func count(_ key: String, of object: CMSObject) -> Int? {
        let json = object.take(key)
        if CMSValue.isBlank(json) { return nil }
        if let count = CMSValue.integer(json), count >= 0 { return count }
        keep(json, object.path(key), "this is not a count")
        return nil
    }

    /// The bound of two counts: `killed` for `killed_min` and `killed_max`.
    mutating func bound(_ key: String, of object: CMSObject) -> Bound {
        let low = count(key + "_min", of: object)
        let high = count(key + "_max", of: object)
        return Bound(min: low, max: high)
    }

    // MARK: Terms

    /// The label of a term reference, or nil with the number itself where the table lacks it.
    func label(_ reference: JSONValue, in taxonomies: [String]) -> (label: String?, given: String) {
        let given = CMSValue.line(reference["name"] ?? reference) ?? ""
        guard let number = CMSValue.integer(reference) else { return (given, given) }
        return (taxonomies.lazy.compactMap { self.draft.context.terms.label(number, in: $0) }.first, given)
    }

    /// The term that a reference names; a number that the table lacks is an unknown term.
    mutating func term<Terms: Vocabulary>(
        _ reference: JSONValue?,
        _ taxonomies: [String],
        _ field: String
    ) -> Term<Terms>? {
        guard let reference = CMSValue.termReferences(reference).first else { return nil }
        let (label, given) = label(reference, in: taxonomies)
        if let label { return draft.term(label, field) }
        draft.report(
            .warning,
            .unknownTermNumber,
            field,
            "the term table has no term \(given) of \(taxonomies[0]): kept as the number; import a complete terms.json"
        )
        return .unknown(given)
    }

    /// The terms of a taxonomy of the post, without repeats.
    mutating func terms<Terms: Vocabulary>(_ taxonomy: String, _ field: String) -> [Term<Terms>] {
        var found: [Term<Terms>] = []
        var seen: Set<Term<Terms>> = []
        for reference in CMSValue.termReferences(post.take(taxonomy)) {
            if let term: Term<Terms> = term(reference, [taxonomy], field), seen.insert(term).inserted {
                found.append(term)
            }
        }
        return found
    }

    /// The only term of a taxonomy; further ones are kept as unplaced.
    mutating func term<Terms: Vocabulary>(_ taxonomy: String, _ field: String) -> Term<Terms>? {
        let found: [Term<Terms>] = terms(taxonomy, field)
        for other in found.dropFirst() {
            draft.keep(
                other.label(.english),
                field: field,
                code: .severalValues,
                "the post has more than one term of \(taxonomy)"
            )
        }
        return found.first
    }

    /// The label of the only term of a taxonomy that is no vocabulary of its own; the number where the table lacks it.
    mutating func onlyLabel(_ taxonomy: String, _ field: String) -> String? {
        let references = CMSValue.termReferences(post.take(taxonomy))
        let labels = references.map { reference in
            let (label, given) = label(reference, in: [taxonomy])
            return label ?? given
        }
        for other in labels.dropFirst() where other != labels[0] {
            draft.keep(other, field: field, code: .severalValues, "the post has more than one term of \(taxonomy)")
        }
        return labels.first
    }

    // MARK: Nothing is lost

    /// Keeps a value as unplaced.
    mutating func keep(_ json: JSONValue?, _ path: String, _ reason: String) {
        guard let json else { return }
        draft.keep(Self.text(of: json), field: path, code: .malformedValue, reason)
    }

    /// The rows of a list, each with its path.
    mutating func rows(_ key: String, of object: CMSObject) -> [CMSObject] {
        let json = object.take(key)
        var rows: [CMSObject] = []
        for (index, element) in CMSValue.list(json).enumerated() {
            let path = "\(object.path(key))[\(index)]"
            if let row = CMSObject(element, path: path) {
                rows.append(row)
            } else if !CMSValue.isBlank(element) {
                keep(element, path, "this is not a row")
            }
        }
        if rows.isEmpty, CMSValue.list(json).isEmpty, !CMSValue.isBlank(json) {
            keep(json, object.path(key), "this is not a list of rows")
        }
        return rows
    }

    /// Keeps what nobody read of a row.
    mutating func close(_ row: CMSObject) {
        for member in row.leftovers {
            let path = row.path(member.key)
            draft.keep(
                Self.text(of: member.value),
                field: path,
                code: .unknownKey,
                "the reader has no place for the key \(path)"
            )
        }
    }

    static func text(of json: JSONValue) -> String {
        if json.array == nil, let text = CMSValue.prose(json) { return text }
        var writer = JSONWriter(order: .interchange)
        writer.value(json)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

extension FieldSet {
    /// Adds the field with this key.
    mutating func insert(_ key: String) {
        self = union(FieldSet([key]))
    }
}

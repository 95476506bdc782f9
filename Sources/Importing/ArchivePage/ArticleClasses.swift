// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Terms that an incident page carries as class names of its article: `casualty-children`.
///
/// Only what no label prints is taken from here. The names of staff are never read.
struct ArticleClasses {
    private var slugs: [String: [String]] = [:]

    init(_ names: [Substring]) {
        for name in names {
            guard let dash = name.firstIndex(of: "-") else { continue }
            slugs[String(name[..<dash]), default: []].append(String(name[name.index(after: dash)...]))
        }
    }

    /// The terms of a taxonomy, without repeats.
    private func terms<Terms: Vocabulary>(
        _ taxonomy: String,
        _ field: String,
        _ draft: inout DraftReading
    ) -> [Term<Terms>] {
        var found: [Term<Terms>] = []
        var seen: Set<Term<Terms>> = []
        for slug in slugs[taxonomy] ?? [] {
            let term: Term<Terms> = draft.term(slug: slug, field)
            if seen.insert(term).inserted { found.append(term) }
        }
        return found
    }

    private func yesOrNo(_ taxonomy: String) -> Bool? {
        switch slugs[taxonomy]?.first {
        case "yes": true
        case "no": false
        default: nil
        }
    }

    func read(into draft: inout DraftReading) {
        draft.incident.actors = terms("belligerent", "actors", &draft)
        draft.incident.countries = terms("country", "countries", &draft)
        draft.incident.observations = terms("observation", "observations", &draft)
        draft.incident.casualtyGroups = terms("casualty", "casualtyGroups", &draft)
        draft.incident.professions = terms("profession", "professions", &draft)
        draft.incident.infrastructureTerms.kinds = terms("infrastructure", "infrastructureTerms.kinds", &draft)
        draft.incident.infrastructureTerms.affiliations = terms(
            "infrastructure_affiliation",
            "infrastructureTerms.affiliations",
            &draft
        )
        draft.incident.infrastructureTerms.destructions = terms(
            "infrastructure_destruction",
            "infrastructureTerms.destructions",
            &draft
        )
        draft.incident.infrastructureTerms.declaredTarget = yesOrNo("infrastructure_declared_target")
        draft.incident.declassifiedDocument = yesOrNo("declassified_document")
        readStatus(&draft)
    }

    private func readStatus(_ draft: inout DraftReading) {
        if let slug = slugs["geolocation_status"]?.first {
            draft.incident.geolocationStatus = GeolocationStatus.term(slug: slug)
            if draft.incident.geolocationStatus == nil {
                draft.keep(slug, field: "geolocationStatus", code: .unknownTerm, "“\(slug)” is not a status")
            }
        }
        if let slug = slugs["incident_status"]?.first {
            draft.incident.stage = draft.term(slug: slug, "stage")
            draft.known.insert("stage")
        }
        guard let status = slugs["status"]?.first else { return }
        draft.known.insert("visibility")
        switch status {
        case "draft", "pending", "future": draft.incident.visibility = .draft
        case "private": draft.incident.visibility = .restricted
        case "trash": draft.incident.visibility = .trash
        default: draft.incident.visibility = .published
        }
    }

    /// The fields that a page with such classes knows.
    static let fields = FieldSet([
        "actors", "countries", "observations", "casualtyGroups", "professions", "infrastructureTerms",
        "declassifiedDocument", "geolocationStatus",
    ])
}

// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// A record while it is being read: the incident so far, and what is worth reporting about it.
struct DraftReading {
    var incident = Incident()
    var known = FieldSet()
    private(set) var diagnostics: [ImportDiagnostic] = []
    let context: ImportContext
    /// Whether the page has classes for actors, countries and observations: then no label and no line stands in for them.
    var takesTermsFromClasses = false
    private let file: String
    private let position: Int?

    init(file: String, position: Int? = nil, context: ImportContext) {
        self.file = file
        self.position = position
        self.context = context
    }

    /// Records a diagnostic of this record.
    mutating func report(
        _ severity: ImportDiagnostic.Severity,
        _ code: ImportDiagnosticCode,
        _ field: String?,
        _ message: String
    ) {
        diagnostics.append(
            ImportDiagnostic(severity, code, file: file, line: position, field: field, message: message)
        )
    }

    /// Keeps a text that has no place in the record, and says so; of a blank text there is nothing to keep.
    mutating func keep(_ text: String, field: String, code: ImportDiagnosticCode, _ reason: String) {
        let field = TextCollector.line(field) ?? "page"
        let reason = TextCollector.line(reason) ?? code.rawValue
        guard !text.allSatisfy(\.isWhitespace) else { return report(.warning, code, field, reason) }
        incident.unplaced.append(Unplaced(field: field, text: text, reason: reason))
        report(.warning, code, field, "\(reason): kept as unplaced, please check by hand")
    }

    /// Passes on the diagnostics, and then the draft.
    mutating func finish(_ body: (ImportEvent) throws -> Void) rethrows {
        let code = incident.codes.first ?? incident.previousCodes.first
        for var diagnostic in diagnostics {
            diagnostic.incidentCode = code
            try body(.diagnostic(diagnostic))
        }
        guard !diagnostics.contains(where: { $0.severity == .error }) else { return }
        if !incident.unplaced.isEmpty { known = known.union(FieldSet(["unplaced"])) }
        try body(.draft(IncidentDraft(incident: incident, knownFields: known, position: position)))
    }

    /// Whether a value can stand under a label of the summary: it is read without anything to report.
    func canRead(_ value: String, as label: PageLabel) -> Bool {
        var trial = DraftReading(file: file, context: context)
        return trial.readSummary(label, value) && trial.diagnostics.isEmpty
    }

    // MARK: Terms

    /// The term of a printed label; nil for nothing, a lone dash or `false`.
    mutating func term<Terms: Vocabulary>(_ label: String?, _ field: String) -> Term<Terms>? {
        guard let label, !Self.isBlank(label) else { return nil }
        if let known: Terms = context.term(labelled: label) { return .known(known) }
        return unknown(label, field)
    }

    /// The terms of labels joined by commas, the children of one in brackets behind it: `Airstrike (Drone Strike)`.
    ///
    /// Labels hold commas and brackets themselves, so the longest known one is taken first. No term stands twice.
    mutating func terms<Terms: Vocabulary>(joined: String?, _ field: String) -> [Term<Terms>] {
        guard let joined, !Self.isBlank(joined) else { return [] }
        var labels = JoinedLabels(joined)
        var found: [Term<Terms>] = []
        var seen: Set<Term<Terms>> = []
        while let label = labels.next(isKnown: { context.term(labelled: $0) as Terms? != nil }) {
            if let term: Term<Terms> = term(label, field), seen.insert(term).inserted { found.append(term) }
        }
        return found
    }

    /// The term of a slug, as class names carry them.
    mutating func term<Terms: Vocabulary>(slug: String, _ field: String) -> Term<Terms> {
        if let known: Terms = context.term(slug: slug) { return .known(known) }
        return unknown(slug, field)
    }

    private mutating func unknown<Terms: Vocabulary>(_ text: String, _ field: String) -> Term<Terms> {
        report(
            .warning,
            .unknownTerm,
            field,
            "“\(text)” is not in the vocabulary \(Terms.vocabularyName): kept as given; add it there if it belongs there"
        )
        return .unknown(text)
    }

    /// Whether a term field says nothing: no letters, a lone dash, or a truth value that was printed.
    static func isBlank(_ label: String) -> Bool {
        label.isEmpty || label == "-" || label == "–" || label == "—" || label == "false"
    }
}

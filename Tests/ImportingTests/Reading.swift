// SPDX-License-Identifier: Apache-2.0
import CivilianHarm

@testable import Importing

/// Everything that a reader gives for one input.
struct Reading {
    private(set) var drafts: [IncidentDraft] = []
    private(set) var diagnostics: [ImportDiagnostic] = []
    private(set) var reports: [MilitaryReport] = []

    init(_ input: ImportInput, context: ImportContext = ImportContext()) {
        var drafts: [IncidentDraft] = []
        var reports: [MilitaryReport] = []
        var diagnostics: [ImportDiagnostic] = []
        Importing.read(input, context: context) { event in
            switch event {
            case .draft(let draft): drafts.append(draft)
            case .report(let report): reports.append(report)
            case .diagnostic(let diagnostic): diagnostics.append(diagnostic)
            }
        }
        self.drafts = drafts
        self.diagnostics = diagnostics
        self.reports = reports
    }

    init(_ text: String, context: ImportContext = ImportContext()) {
        self.init(ImportInput(name: "invented", bytes: Array(text.utf8)), context: context)
    }

    var codes: [ImportDiagnosticCode] { diagnostics.map(\.code) }
}

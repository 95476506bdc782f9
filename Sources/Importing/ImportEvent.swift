// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// What a reader gives, one record after another; the diagnostics of a record come before its draft.
package enum ImportEvent: Sendable {
    case draft(IncidentDraft)
    /// A military's report, from a text or from rows of a table.
    case report(MilitaryReport)
    case diagnostic(ImportDiagnostic)
}

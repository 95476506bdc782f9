// SPDX-License-Identifier: Apache-2.0

package import Importing

/// How tables are read: what a command says beside the mapping.
package struct TableSettings: Sendable {
    /// The mapping of every file; nil where a file's own header has to tell.
    package var mapping: TableMapping?
    /// In place of the mapping's own: encoding, sheet, place of the rows in JSON.
    package var encoding: TextEncoding?
    package var sheet: String?
    package var records: String?
    /// Records that are shown, before an import ends there; nil for an import of all.
    package var previewed: Int?
    /// Told what the control sums of a table are, once it was read.
    package var summary: @Sendable (_ file: String, MappedTableSummary) -> Void = { _, _ in }
    /// Shown each record of a preview.
    package var preview: @Sendable (IncidentPreview) -> Void = { _ in }

    package init() {}

    /// How a file is read: the mapping's own form, but for what a command says.
    package func form(_ mapping: TableMapping) -> TableForm {
        var form = mapping.table
        if let encoding { form.encoding = encoding.rawValue }
        if let sheet { form.sheet = sheet }
        if let records { form.records = records }
        return form
    }
}

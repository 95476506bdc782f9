// SPDX-License-Identifier: Apache-2.0

/// Something that a person should know of what was read: what, where and what to do.
package struct ImportDiagnostic: Hashable, Sendable {
    /// How grave it is.
    package enum Severity: String, Sendable, Comparable, CaseIterable {
        /// Nothing is wrong; worth knowing.
        case note
        /// Something was kept without being understood.
        case warning
        /// A record, or the rest of the file, was refused.
        case error

        package static func < (left: Severity, right: Severity) -> Bool {
            allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
        }
    }

    package var severity: Severity
    package var code: ImportDiagnosticCode
    /// The file as it was named by the caller.
    package var file: String
    /// Line, or number of the record in an array, from 1; nil where the file holds one record.
    package var line: Int?
    /// The code of the incident; nil where it has none or could not be read.
    package var incidentCode: String?
    /// The field of the interchange format, or the path of a value; nil where the whole record is meant.
    package var field: String?
    /// What is wrong and what to do; no personal data beyond the value of the field in question.
    package var message: String

    package init(
        _ severity: Severity,
        _ code: ImportDiagnosticCode,
        file: String,
        line: Int? = nil,
        field: String? = nil,
        message: String
    ) {
        self.severity = severity
        self.code = code
        self.file = file
        self.line = line
        self.field = field
        self.message = message
    }
}

/// What a diagnostic is about; the raw values are stable.
package enum ImportDiagnosticCode: String, Sendable, CaseIterable {
    case emptyFile, notRecognised, notUTF8, fileTooLarge, truncatedFile
    case notAnArchivePage, truncatedPage, nestedTooDeep, repeatedPartsDiffer
    case malformedJSON, notAPost, malformedRecord, unknownSchema, unknownKey
    case unknownLabel, unknownTerm, unknownTermNumber, malformedValue, gridReferenceProblem
    case noCode, dateMissing, dateMissingCandidateInStatement, severalGradings, severalValues
    case rowsDeclaredButMissing
    case columnWithoutPlace, columnMissing, noKey, keyRepeated, rowsDisagree, reversedBounds, formulaNotEvaluated
    case noSuchIncident
    case repairedValue
    case passageNotRead, positionNotRead, dateAfterPublication, flowDoesNotBalance, languageNotRead, unreadableDate
    /// Told by what takes the drafts, not by the readers.
    case notReadable, originsDisagree, correctionKept, olderCopy, ambiguousCode, codeBorneByAnother
}

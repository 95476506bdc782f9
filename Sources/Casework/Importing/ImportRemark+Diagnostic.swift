// SPDX-License-Identifier: Apache-2.0

import Importing

extension ImportDiagnostic {
    /// A remark on how a record met the register, as a diagnostic of its file.
    init(_ remark: ImportRemark, file: String, position: Int?) {
        let code: ImportDiagnosticCode =
            switch remark.code {
            case .originsDisagree: .originsDisagree
            case .correctionKept: .correctionKept
            case .olderCopy: .olderCopy
            case .ambiguousCode: .ambiguousCode
            case .codeBorneByAnother: .codeBorneByAnother
            case .noSuchIncident: .noSuchIncident
            }
        self.init(
            remark.code == .noSuchIncident ? .error : .warning,
            code,
            file: file,
            line: position,
            field: remark.field,
            message: remark.message
        )
        incidentCode = remark.codes.first
    }
}

// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register

extension IncidentDraft {
    /// What is told of a draft that adds to a record that is not there.
    var noSuchIncident: ImportRemark {
        let names = incident.codes.joined(separator: ", ")
        return ImportRemark(
            code: .noSuchIncident,
            codes: incident.codes,
            field: "codes",
            message: "the register holds no incident with the code \(names): import the incidents first"
        )
    }
}

extension IncidentMerge {
    /// What is worth telling of a merge.
    func remarks(codes: [String]) -> [ImportRemark] {
        var remarks = disagreements.map { disagreement in
            ImportRemark(
                code: .originsDisagree,
                codes: codes,
                field: disagreement.field,
                message: "another origin says otherwise at \(disagreement.paths.joined(separator: ", ")); "
                    + (disagreement.draftStands
                        ? "this one was updated later and stands" : "the record stands, being as late or later")
            )
        }
        remarks += keptCorrections.map { $0.remark(codes: codes) }
        if isOlderCopy {
            remarks.append(
                ImportRemark(
                    code: .olderCopy,
                    codes: codes,
                    field: "lastUpdated",
                    message: "the register holds a later state of the same record: it stays"
                )
            )
        }
        return remarks
    }
}

extension KeptCorrection {
    /// Both values of every difference; of a redaction the places alone, so that nobody reads on what was taken away.
    fileprivate func remark(codes: [String]) -> ImportRemark {
        let places = differences.map { difference in
            guard revision.kind != .redacted else { return difference.path }
            return "\(difference.path): kept \(Self.text(difference.old)), the import says \(Self.text(difference.new))"
        }
        return ImportRemark(
            code: .correctionKept,
            codes: codes,
            field: field,
            message:
                "the \(revision.kind.rawValue) of version \(revision.number) stays (\(places.joined(separator: "; "))); "
                + "--replace-corrections takes what the import says"
        )
    }

    private static func text(_ value: JSONValue?) -> String {
        guard let value else { return "nothing" }
        var writer = JSONWriter(order: .canonical)
        writer.value(value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

extension IncidentFinding {
    /// The first line of a CSV file of findings.
    package static let csvHeader = "code,id,date,place,published,rule,level,path,message"

    /// A line of a CSV file, without its end.
    package func csv(_ language: InterfaceLanguage) -> String {
        [
            incident.displayCode, incident.id?.description ?? "", incident.days, incident.place(language) ?? "",
            incident.isPublished ? "yes" : "no", rule.id, finding.level.rawValue, finding.path,
            finding.message(language),
        ].map(CSVCell.text).joined(separator: ",")
    }

    /// An object of JSON.
    package func write(_ language: InterfaceLanguage, to writer: inout JSONWriter) {
        let texts: [(String, String?)] = [
            ("code", incident.displayCode), ("id", incident.id?.description),
            ("date", incident.day == nil ? nil : incident.days), ("place", incident.place(language)),
            ("rule", rule.id), ("level", finding.level.rawValue), ("path", finding.path),
            ("message", finding.message(language)),
        ]
        writer.object { writer in
            for (key, text) in texts {
                writer.key(key)
                text.write(to: &writer)
            }
            writer.key("published")
            writer.bool(incident.isPublished)
        }
    }
}

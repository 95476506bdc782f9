// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm

/// The findings of an answer as a file: all of them, whatever page was asked for.
struct FindingFile {
    let answer: IntegrityAnswer
    let language: InterfaceLanguage

    init(_ answer: IntegrityAnswer, _ language: InterfaceLanguage) {
        self.answer = answer
        self.language = language
    }

    /// One line for each finding; lines end as RFC 4180 has it.
    var csv: [UInt8] {
        var bytes = Array((IncidentFinding.csvHeader + "\r\n").utf8)
        for found in answer.found { bytes += Array((found.csv(language) + "\r\n").utf8) }
        return bytes
    }

    /// The counts and every finding.
    var json: [UInt8] {
        var writer = JSONWriter(order: .interchange)
        writer.object { writer in
            for (key, number) in [
                ("checked", answer.checked), ("findings", answer.total), ("incidents", answer.incidents),
            ] {
                writer.key(key)
                writer.integer(number)
            }
            writer.key("query")
            writer.string(answer.query.queryString)
            writer.key("found")
            writer.array { writer in
                for found in answer.found { found.write(language, to: &writer) }
            }
        }
        return writer.bytes
    }
}

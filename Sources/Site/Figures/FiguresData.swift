// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// Figures that are given as data; raw values are the names in addresses.
package enum FiguresData: String, CaseIterable, Sendable {
    case total, series, breakdown
    /// Totals as they were known at the end of each period.
    case known = "as-known"
}

/// What programs are told of a question that cannot be answered.
enum DataProblem {
    /// `{"error": text}`.
    static func bytes(_ text: String) -> [UInt8] {
        var writer = JSONWriter(order: .interchange)
        writer.object { writer in
            writer.key("error")
            writer.string(text)
        }
        return writer.bytes
    }
}

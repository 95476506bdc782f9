// SPDX-License-Identifier: Apache-2.0

package import Register

/// How an import went, by format.
package struct ImportReport: Hashable, Sendable {
    /// The counts of one format.
    package struct Counts: Hashable, Sendable {
        package var files = 0
        package var new = 0
        package var changed = 0
        package var unchanged = 0
        /// Records, or whole files, that could not be taken.
        package var refused = 0
        package var warnings = 0

        package init() {}

        /// Records that were taken or found to be there already.
        package var records: Int { new + changed + unchanged }

        static func += (left: inout Counts, right: Counts) {
            left.files += right.files
            left.new += right.new
            left.changed += right.changed
            left.unchanged += right.unchanged
            left.refused += right.refused
            left.warnings += right.warnings
        }
    }

    package private(set) var byFormat: [String: Counts] = [:]
    /// Files in folders that explain their neighbours and were passed over.
    package var passedOver = 0
    /// Whether the task was cancelled before all files were read.
    package var isCutShort = false
    /// The number that the register gave the import; nil where it changed no record.
    package var run: ImportRunNumber?

    package init() {}

    package subscript(format: String) -> Counts {
        get { byFormat[format] ?? Counts() }
        set { byFormat[format] = newValue }
    }

    /// All formats together.
    package var total: Counts {
        byFormat.values.reduce(into: Counts()) { $0 += $1 }
    }
}

/// How far an import is.
package struct ImportProgress: Hashable, Sendable {
    package var bytesDone: Int64
    package var bytesTotal: Int64
    package var records: Int
}

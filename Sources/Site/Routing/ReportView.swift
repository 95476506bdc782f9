// SPDX-License-Identifier: Apache-2.0

/// How a report is shown.
package enum ReportView: String, Hashable, Sendable, CaseIterable {
    /// What was read out of it, with its place in the text.
    case annotated
    /// As it was published.
    case original

    /// Reads the last part of an address; nil for the view that has none of its own.
    init?(part: String) {
        guard part == Self.original.rawValue else { return nil }
        self = .original
    }

    /// What the address of the report is followed by.
    var suffix: String { self == .annotated ? "" : "/\(rawValue)" }
}

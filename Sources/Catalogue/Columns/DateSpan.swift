// SPDX-License-Identifier: Apache-2.0

/// The day of an incident, or the days it spans, since 1970-01-01.
struct DateSpan: Hashable, Sendable {
    /// nil where undated.
    var first: Int32?
    /// nil for a single day.
    var last: Int32?

    /// Whether any day of the span lies between these two, nil leaving a side open; false where undated.
    func overlaps(from: Int32?, to: Int32?) -> Bool {
        guard let first else { return false }
        let last = last ?? first
        return max(first, last) >= from ?? .min && min(first, last) <= to ?? .max
    }
}

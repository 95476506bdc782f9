// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// A report's text by its UTF-8 offsets.
struct AnnotatedText {
    private let bytes: [UInt8]

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// A passage; what lies outside of the text is left out.
    func passage(from start: Int, to end: Int) -> String {
        let (start, end) = (max(0, start), min(bytes.count, end))
        return start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : ""
    }

    /// A passage in which the places of values are marked; of places that overlap the first is.
    func marked(from start: Int, to end: Int, _ marks: [TextMark], name: (String) -> String) -> HTML {
        var html = HTML.empty
        var place = max(0, start)
        let end = min(bytes.count, end)
        for mark in marks.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) })
        where mark.start >= place && mark.end <= end && mark.start < mark.end {
            html += HTML.escaping(passage(from: place, to: mark.start))
            html += "<mark title=\"\(name(mark.field))\">\(passage(from: mark.start, to: mark.end))</mark>"
            place = mark.end
        }
        return html + .escaping(passage(from: place, to: end))
    }
}

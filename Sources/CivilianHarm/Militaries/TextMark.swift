// SPDX-License-Identifier: Apache-2.0

/// Where in a report's text a value was read: UTF-8 offsets from 0, the end not included.
package struct TextMark: InterchangeObject {
    /// The field that was read there, by its key.
    package var field = ""
    package var start = 0
    package var end = 0

    package init() {}

    package init(_ field: String, start: Int, end: Int) {
        self.field = field
        self.start = start
        self.end = end
    }

    package static let form = Form<TextMark>([
        Field("field", \.field), Field("start", \.start), Field("end", \.end),
    ])
}

// SPDX-License-Identifier: Apache-2.0

/// A chart with everything that stands around it: plain data, already in the reader's language.
///
/// It knows nothing of a register. Every number comes from the caller; nothing is added up here except heights of a stack.
package struct Chart: Sendable {
    /// Names the chart on its page; other characters than letters, digits and hyphens become hyphens.
    package var id: String
    package var title: String
    /// What is counted, where and when.
    package var subtitle: String
    /// What a reader must know to read the figures right: how many incidents had no figure, the rule.
    package var note: String?
    /// Where the figures come from.
    package var source: String
    package var words: ChartWords
    package var content: ChartContent

    package init(
        id: String,
        title: String,
        subtitle: String,
        note: String? = nil,
        source: String,
        words: ChartWords,
        content: ChartContent
    ) {
        self.id = String(decoding: id.utf8.map(Self.idByte), as: UTF8.self)
        self.title = title
        self.subtitle = subtitle
        self.note = note
        self.source = source
        self.words = words
        self.content = content
    }

    private static func idByte(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            byte
        default: UInt8(ascii: "-")
        }
    }
}

/// What a chart draws.
package enum ChartContent: Sendable {
    case columns(ColumnChart)
    case bars(BarChart)
    case pyramid(PyramidChart)
    case matrix(MatrixChart)
    case calendar(CalendarChart)
}

/// One of the things that a chart compares, such as a grade.
package struct ChartSeries: Hashable, Sendable {
    package var name: String
    /// Which colour and texture it has; nil takes those of its place in the chart.
    ///
    /// A grade keeps its look in all charts of a page by keeping its number.
    package var look: Int?
    /// What this series counts, where panels of one chart count different things.
    package var unit: String?

    package init(_ name: String, look: Int? = nil, unit: String? = nil) {
        self.name = name
        self.look = look
        self.unit = unit
    }
}

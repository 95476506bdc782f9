// SPDX-License-Identifier: Apache-2.0

/// Which outside format a record was read from.
package enum OriginFormat: String, Sendable, CaseIterable {
    case archivePageOld = "archive-page-old"
    case archivePageNew = "archive-page-new"
    case archivePageText = "archive-page-text"
    case archiveCMS = "archive-cms"
    case interchange
    case generated

    /// The format of records that were read through a mapping of this name.
    package static func mapped(_ name: String) -> String { mappedPrefix + name }

    /// The mapping that a record of this format was read through; nil for other formats.
    package static func mapping(ofFormat format: String) -> String? {
        format.hasPrefix(mappedPrefix) ? String(format.dropFirst(mappedPrefix.count)) : nil
    }

    private static let mappedPrefix = "mapping:"
}

/// Where a record comes from.
package struct Origin: InterchangeObject {
    /// An `OriginFormat` or the name of another program's format.
    package var format = ""
    package var file: String?
    /// `sha256:` and the hexadecimal digest of the file's bytes.
    package var digest: String?
    package var url: String?
    package var recordID: String?
    package var title: String?
    package var declared: DeclaredCounts?
    package var readAt: Moment?

    package init() {}

    package static let form = Form<Origin>([
        Field("format", \.format), Field("file", \.file), Field("digest", \.digest), Field("url", \.url),
        Field("recordID", \.recordID), Field("title", \.title), Field("declared", \.declared),
        Field("readAt", \.readAt),
    ])
}

/// Numbers that the headings of a page give.
package struct DeclaredCounts: InterchangeObject {
    package var sources: Int?
    package var media: Int?

    package init() {}

    package static let form = Form<DeclaredCounts>([Field("sources", \.sources), Field("media", \.media)])
}

/// A text that found no place in the record.
package struct Unplaced: InterchangeObject {
    package var field = ""
    package var text = ""
    package var reason = ""

    package init() {}

    package init(field: String, text: String, reason: String) {
        self.field = field
        self.text = text
        self.reason = reason
    }

    package static let form = Form<Unplaced>([
        Field("field", \.field), Field("text", \.text), Field("reason", \.reason),
    ])
}

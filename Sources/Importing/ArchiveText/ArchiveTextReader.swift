// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Reads an incident page that was copied as plain text.
///
/// A label without a value says nothing. What such a copy lacks, as a date or a list of sources, is not known: the
/// fields stay empty, and out of the draft's known fields.
enum ArchiveTextReader {
    /// Whether lines stand there that such a page has: the label of the code, and one of the headings around it.
    static func recognises(_ bytes: [UInt8]) -> Bool {
        let lines = PageLine.lines(of: String(decoding: bytes, as: UTF8.self))
        let labels = Set(lines.lazy.compactMap { PageLabel($0.text) ?? PageLabel.beginning($0.text).first?.label })
        let headings = Set(lines.lazy.compactMap { PageSection(heading: $0.text, within: .head) })
        guard labels.contains(.incidentCode) else { return false }
        return labels.contains(.location) || headings.contains(.assessment) || headings.contains(.keyInformation)
    }

    static func read(
        _ input: ImportInput,
        context: ImportContext,
        _ body: (ImportEvent) throws -> Void
    ) rethrows {
        var draft = DraftReading(file: input.name, context: context)
        if input.bytes.count > Importing.pageLimit {
            let size = "the text has \(input.bytes.count) bytes, more than \(Importing.pageLimit)"
            draft.report(.error, .fileTooLarge, nil, "\(size): no incident page has; copy it again")
        } else {
            draft.incident.origin = input.origin(.archivePageText)
            draft.known.insert("origin")
            let lines = PageLine.lines(of: String(decoding: input.bytes, as: UTF8.self))
            PageLinesReading(lines).read(into: &draft)
        }
        try draft.finish(body)
    }
}

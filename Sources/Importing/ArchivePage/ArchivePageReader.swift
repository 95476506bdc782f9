// SPDX-License-Identifier: Apache-2.0

internal import CGumbo
internal import CivilianHarm

/// Reads a saved incident page (interchange format, section 6).
enum ArchivePageReader {
    static func read(
        _ input: ImportInput,
        context: ImportContext,
        _ body: (ImportEvent) throws -> Void
    ) rethrows {
        var draft = DraftReading(file: input.name, context: context)
        input.bytes.withUnsafeBufferPointer { bytes in read(bytes, input, &draft) }
        try draft.finish(body)
    }

    private static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ input: ImportInput, _ draft: inout DraftReading) {
        guard bytes.count <= Importing.pageLimit else {
            let size = "the page has \(bytes.count) bytes, more than \(Importing.pageLimit)"
            return draft.report(.error, .fileTooLarge, nil, "\(size): no incident page has; save it again")
        }
        guard HTMLGuard.accepts(bytes) else {
            return draft.report(.error, .nestedTooDeep, nil, "the markup nests too deep: save the page again")
        }
        guard let tree = HTMLTree(bytes), let root = PageRoot(document: tree.document, bytes: bytes) else {
            return draft.report(
                .error,
                .notAnArchivePage,
                nil,
                "this is not an incident page of the archive: save the page of one incident, as HTML"
            )
        }
        guard root.isWhole else {
            return draft.report(
                .error,
                .truncatedPage,
                nil,
                "the page stops before its end, so victims or sources may be missing: refused; save it again"
            )
        }
        if root.isOldLayout {
            draft.incident.origin = input.origin(.archivePageOld)
            OldPageReading(root: root).read(into: &draft)
        } else {
            draft.incident.origin = input.origin(.archivePageNew)
            NewPageReading(root: root).read(into: &draft)
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

/// An outside format that is recognised from a file's content.
package enum ImportFormat: String, Sendable, CaseIterable {
    /// A saved web page, of the old or the new layout.
    case archivePage
    /// An incident page copied as plain text.
    case archivePageText
    /// Posts of the archive's CMS: an array, a single post, or one post a line.
    case archiveCMS
    /// The CMS's table of terms; it gives no drafts, see `TermTable`.
    case archiveTerms
    /// `sijill.incident/1`, one incident a line.
    case interchange
    /// A military's report of civilian casualties, or one statement of it, as plain text.
    case casualtyReport
    /// A military's release on strikes as plain text.
    case strikeRelease
    /// A table of strikes with a header that is known.
    case strikeTable
    /// Tables of records that an export wrote; read by `TableDrafts`.
    case recordTables
}

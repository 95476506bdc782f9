// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
package import Register

/// Kept documents as an export has them: whole, or as much as readers may see.
package struct ExportDocuments {
    private var seen: PublicDocuments?
    /// nil where documents leave as they are stored.
    private var rewriter: DocumentRewriter?

    /// Documents of what readers may see under a policy; whole ones where it is nil.
    ///
    /// Where `values` are given, with these values alone: most of a record is in a few of them.
    package init(order: JSONWriter.KeyOrder, publicUnder policy: PeoplePolicy?, reading values: RecordValues? = nil) {
        guard let values else {
            seen = policy.map { PublicDocuments($0, order: order) }
            rewriter = order == .interchange ? DocumentRewriter(.interchange) : nil
            return
        }
        seen = policy.map { PublicDocuments($0, order: order, reading: values) }
        rewriter = DocumentRewriter(DocumentPlan(order: order) { values.include($0) })
    }

    /// The document of a revision; nil where readers may not see it.
    package mutating func document(of stored: StoredRevision) throws -> [UInt8]? {
        if seen != nil { return try seen?.document(of: stored.document) }
        guard rewriter != nil else { return stored.document }
        var text: [UInt8] = []
        text.reserveCapacity(stored.document.count + 1)
        if rewriter?.write(stored.document, to: &text) == true { return text }
        // Not as this program writes it: the record itself says.
        let written = try Incident.read(document: stored.document).incident.canonicalDocument
        guard rewriter?.write(written, to: &text) == true else { throw InterchangeError.unknownSchema(nil) }
        return text
    }
}

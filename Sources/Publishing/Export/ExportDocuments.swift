// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
package import Register

/// Kept documents as an export has them: whole, or as much as readers may see.
package struct ExportDocuments {
    private var seen: PublicDocuments?
    private var rewriter: DocumentRewriter
    private let order: JSONWriter.KeyOrder

    /// Documents of what readers may see under a policy; whole ones where it is nil.
    package init(order: JSONWriter.KeyOrder, publicUnder policy: PeoplePolicy?) {
        self.order = order
        seen = policy.map { PublicDocuments($0, order: order) }
        rewriter = DocumentRewriter(.interchange)
    }

    /// The document of a revision; nil where readers may not see it.
    package mutating func document(of stored: StoredRevision) throws -> [UInt8]? {
        if seen != nil { return try seen?.document(of: stored.document) }
        guard order == .interchange else { return stored.document }
        var text: [UInt8] = []
        text.reserveCapacity(stored.document.count + 1)
        if rewriter.write(stored.document, to: &text) { return text }
        return try Incident.read(document: stored.document).incident.interchangeLine
    }
}

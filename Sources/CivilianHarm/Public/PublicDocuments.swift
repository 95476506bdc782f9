// SPDX-License-Identifier: Apache-2.0

/// Makes of kept documents what other programs may have of them: key by key from the whitelist of `PublicForm`.
///
/// Coordinates have the decimals that their radius allows, and people pass the `MicrodataGate`. Its memory is used again
/// for the next document.
package struct PublicDocuments {
    private let layout: PublicLayout
    private var rewriter: DocumentRewriter
    /// The document that is written, with the values beside it that were made anew.
    private var laidOut: [UInt8] = []

    /// Documents with their keys in this order.
    package init(_ policy: PeoplePolicy = PeoplePolicy(), order: JSONWriter.KeyOrder = .interchange) {
        layout = PublicLayout(policy) { _ in true }
        rewriter = DocumentRewriter(order == .interchange ? Self.lines : Self.canonical)
    }

    /// Documents with these values of a record alone, as far as readers may see them.
    package init(_ policy: PeoplePolicy, order: JSONWriter.KeyOrder, reading values: RecordValues) {
        layout = PublicLayout(policy) { values.include($0) }
        rewriter = DocumentRewriter(DocumentPlan(order: order) { PublicForm.shows($0) && values.include($0) })
    }

    private static let lines = DocumentPlan(order: .interchange) { PublicForm.shows($0) }
    private static let canonical = DocumentPlan(order: .canonical) { PublicForm.shows($0) }

    /// What may be seen of a kept document; nil unless it is published.
    ///
    /// - Throws: `InterchangeError` where the document cannot be read.
    package mutating func document(of stored: [UInt8]) throws(InterchangeError) -> [UInt8]? {
        var text: [UInt8] = []
        text.reserveCapacity(stored.count)
        guard let moved = try layout.layOut(stored, in: &laidOut, on: &rewriter.tape) else { return nil }
        if write(moved, to: &text) { return text }
        guard let written = try PublicLayout.written(stored),
            let moved = try layout.layOut(written, in: &laidOut, on: &rewriter.tape)
        else { return nil }
        guard write(moved, to: &text) else { throw .unknownSchema(nil) }
        return text
    }

    private mutating func write(_ moved: [MovedValue], to text: inout [UInt8]) -> Bool {
        laidOut.withUnsafeBufferPointer { bytes in rewriter.write(bytes, moved, to: &text) }
    }

    /// Puts a kept document into `text`, and behind it the values of it that are made anew for readers; `tape` reads both.
    ///
    /// What readers may not see is still in the text: whoever walks over it takes the keys that `PublicForm` shows.
    /// - Returns: Where the values stand that were made anew; nil unless the document is published.
    /// - Throws: `InterchangeError` where the document cannot be read.
    package func layOut(
        _ stored: [UInt8],
        in text: inout [UInt8],
        on tape: inout JSONTape
    ) throws(InterchangeError) -> [MovedValue]? {
        try layout.layOut(stored, in: &text, on: &tape)
    }
}

// SPDX-License-Identifier: Apache-2.0

/// What a source gives as a grid reference: its text as it stands, and the squares that can be read from it.
///
/// There is no point in it: a reference names an area (``MGRSSquare``). The text alone makes the value, so that storing
/// the text stores everything.
package struct MGRSReference: Hashable, Sendable {
    /// The text as given, not even trimmed.
    package let text: String
    /// The squares that could be read, in their order; one without a `reason` is the ordinary case.
    ///
    /// Beside a problem there may be squares too: each of several references, or the readable ones among them.
    package let squares: [MGRSSquare]
    /// What keeps the text from being one valid reference; nil if it is one.
    package let reason: MGRSError?

    /// The kind of problem, nil exactly if the text is one valid reference.
    package var problem: MGRSProblem? { reason?.problem }

    /// The only square of a text without problem, else nil.
    package var square: MGRSSquare? { reason == nil ? squares.first : nil }

    /// Reads any text; never fails, see ``problem``.
    ///
    /// Accepted are both cases, spaces, commas, hyphens and the like between the parts, figures of other scripts, and
    /// invisible direction marks. Several references may be parted by `/`, `;`, `|`, `&`, `+`, line ends, "or", "and", or
    /// nothing but a space.
    package init(_ text: String) {
        self.text = text
        let plain = text.utf8.withContiguousStorageIfAvailable { MGRSSquare(plain: $0) }
        if let square = plain ?? nil {
            squares = [square]
            reason = nil
            return
        }
        var squares: [MGRSSquare] = []
        var reasons: [MGRSError] = []
        for part in MGRSTextParts(text).parts {
            do throws(MGRSError) {
                squares.append(try part.square())
            } catch {
                reasons.append(error)
            }
        }
        self.squares = squares
        if squares.count > 1 {
            reason = .severalReferences(squares.count)
        } else if squares.count == 1, reasons.isEmpty {
            reason = nil
        } else {
            reason = reasons.first { $0 != .notAReference } ?? (squares.isEmpty ? .notAReference : .otherText)
        }
    }
}

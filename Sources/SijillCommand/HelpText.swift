// SPDX-License-Identifier: Apache-2.0

extension String {
    /// A text of help whose paragraphs wrap where the terminal does, and not where its source does.
    ///
    /// Blank lines part paragraphs; lines that begin with a space, such as examples, stand as they are.
    var flowing: String {
        var flowing = ""
        var isInParagraph = false
        for line in split(separator: "\n", omittingEmptySubsequences: false) {
            let isOwn = line.isEmpty || line.hasPrefix(" ")
            if !flowing.isEmpty { flowing += isInParagraph && !isOwn ? " " : "\n" }
            flowing += line
            isInParagraph = !isOwn
        }
        return flowing
    }
}

// SPDX-License-Identifier: Apache-2.0

/// What an author of another site puts into a page to show a chart or a map of this one.
enum EmbedSnippet {
    /// The markup as text: a frame that says what it is and is loaded when it comes into view.
    static func text(_ address: String, title: String, height: Int) -> String {
        let frame: HTML = """
            <iframe src="\(address)" title="\(title)" width="100%" height="\(height)" loading="lazy"></iframe>
            """
        return frame.text
    }
}

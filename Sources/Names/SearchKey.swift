// SPDX-License-Identifier: Apache-2.0

/// Texts under which names and prose are found; the originals are kept beside them.
package enum SearchKey {
    /// The search key of a text (N1): letter forms, vowel signs, digits, invisible marks, case and spaces evened out.
    ///
    /// In this order: NFKC; invisible marks, vowel signs and tatweel away; أإآٱ to ا, ىی to ي, ة to ه, ک to ك; Arabic
    /// digits to 0-9; lower case; white space to single spaces, none at the ends. Idempotent.
    package static func n1(_ text: String) -> String {
        QuickKey.key(of: text) ?? FullKey.key(of: text)
    }

    /// The words of a text by their keys, as the text index has them: runs of letters and digits, Latin ones without accents.
    package static func words(of text: String) -> [String] { WordScanner.words(of: n1(text)) }
}

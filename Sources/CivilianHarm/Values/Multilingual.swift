// SPDX-License-Identifier: Apache-2.0

/// A text in several languages, each as its source wrote it; only the known ones.
package struct Multilingual: InterchangeObject {
    package var en: String?
    package var ar: String?
    package var he: String?
    package var uk: String?

    package init(en: String? = nil, ar: String? = nil, he: String? = nil, uk: String? = nil) {
        self.en = en
        self.ar = ar
        self.he = he
        self.uk = uk
    }

    package init() { self.init(en: nil) }

    package static let form = Form<Multilingual>([
        .known("en", \.en), .known("ar", \.ar), .known("he", \.he), .known("uk", \.uk),
    ])
    package static var absent: Multilingual? { Multilingual() }
    package var isAbsent: Bool { en == nil && ar == nil && he == nil && uk == nil }

    /// The known texts with their BCP 47 tags, in the order of the format.
    package var entries: [(language: String, text: String)] {
        [("en", en), ("ar", ar), ("he", he), ("uk", uk)].compactMap { entry in
            entry.1.map { (language: entry.0, text: $0) }
        }
    }

    /// The text to show to a reader of this language, with its own language; nil where nothing is known.
    package func preferred(_ language: InterfaceLanguage) -> (language: String, text: String)? {
        entries.first { $0.language == language.rawValue } ?? entries.first
    }
}

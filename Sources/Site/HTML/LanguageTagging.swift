// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// Languages that are written from right to left.
enum WritingDirection: String {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"

    init(language: String) {
        let primary = language.split(separator: "-").first.map(String.init) ?? language
        self = ["ar", "he", "fa", "ur", "ckb", "yi", "syr"].contains(primary) ? .rightToLeft : .leftToRight
    }
}

extension InterfaceLanguage {
    /// The direction of the language's script.
    var direction: WritingDirection { WritingDirection(language: rawValue) }
}

extension HTML {
    /// A text within a line, kept apart from the direction of what surrounds it.
    static func isolated(_ text: String, language: String? = nil) -> HTML {
        guard let language else { return "<bdi>\(text)</bdi>" }
        return "<bdi lang=\"\(language)\">\(text)</bdi>"
    }

    /// A code, grid reference, coordinate or address: read from left to right in every language.
    static func code(_ text: String) -> HTML { "<bdi class=\"code\" dir=\"ltr\">\(text)</bdi>" }

    /// The attributes of a block whose text is in this language.
    static func languageAttributes(_ language: String) -> HTML {
        " lang=\"\(language)\" dir=\"\(WritingDirection(language: language).rawValue)\""
    }

    /// A prose whose language is not recorded: paragraphs at empty lines, line breaks kept.
    static func prose(_ text: String) -> HTML {
        "\(each: paragraphs(of: text), { "<p dir=\"auto\">\($0)</p>" })"
    }

    /// The paragraphs of a prose, with its line breaks.
    static func paragraphs(of text: String) -> [HTML] {
        text.split(separator: "\n\n", omittingEmptySubsequences: true).map { paragraph in
            HTML.joined(paragraph.split(separator: "\n").map { "\(String($0))" }, by: "<br>")
        }
    }
}

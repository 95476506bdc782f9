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
        Lines.paragraphs(of: text[...]).filter { !$0.isEmpty }.map { paragraph in
            HTML.joined(Lines.lines(of: paragraph).filter { !$0.isEmpty }.map { .escaping(String($0)) }, by: "<br>")
        }
    }
}

/// Cuts a prose at its line feeds, those behind a carriage return left alone; empty parts are kept.
enum Lines {
    private static let feed = UInt8(ascii: "\n")

    /// The parts between two line feeds in a row.
    static func paragraphs(of text: Substring) -> [Substring] { parts(of: text, feeds: 2) }

    /// The parts between line feeds.
    static func lines(of text: Substring) -> [Substring] { parts(of: text, feeds: 1) }

    private static func parts(of text: Substring, feeds: Int) -> [Substring] {
        let bytes = text.utf8
        var parts: [Substring] = []
        var start = bytes.startIndex
        var index = start
        var isBehindReturn = false
        while index < bytes.endIndex {
            let byte = bytes[index]
            var next = bytes.index(after: index)
            if byte == feed, !isBehindReturn, feeds == 1 || next < bytes.endIndex && bytes[next] == feed {
                parts.append(text[start..<index])
                if feeds == 2 { next = bytes.index(after: next) }
                start = next
            }
            isBehindReturn = byte == UInt8(ascii: "\r")
            index = next
        }
        parts.append(text[start...])
        return parts
    }
}

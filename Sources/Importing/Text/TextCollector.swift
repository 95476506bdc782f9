// SPDX-License-Identifier: Apache-2.0

/// Collects text from pieces of UTF-8 in the format's form: white space collapsed, and in prose line breaks kept.
///
/// White space is what Unicode calls so, no-break spaces included; invisible direction marks stay.
struct TextCollector {
    /// How strongly what follows is parted from what came before.
    private enum Gap: Int, Comparable {
        case none, space, line, paragraph

        static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
    }

    private var bytes: [UInt8] = []
    private var gap = Gap.none
    /// Whether line breaks and paragraphs are kept; otherwise they are spaces.
    private let isProse: Bool

    init(prose: Bool) {
        isProse = prose
    }

    mutating func lineBreak() { gap = max(gap, isProse ? .line : .space) }

    mutating func paragraphBreak() { gap = max(gap, isProse ? .paragraph : .space) }

    /// Adds text of a page, whose line ends are ordinary white space.
    mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < piece.count {
            let width = WhiteSpace.width(piece, at: index)
            if width > 0 {
                gap = max(gap, .space)
                index += width
                continue
            }
            writeGap()
            let start = index
            repeat { index += 1 } while index < piece.count && !WhiteSpace.maySpace(piece[index])
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: piece[start..<index]))
        }
    }

    private mutating func writeGap() {
        if gap == .none { return }
        if !bytes.isEmpty {
            switch gap {
            case .none: break
            case .space: bytes.append(0x20)
            case .line: bytes.append(0x0A)
            case .paragraph:
                bytes.append(0x0A)
                bytes.append(0x0A)
            }
        }
        gap = .none
    }

    /// The text; nil where there is none.
    var text: String? {
        bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }
}

extension TextCollector {
    /// Text in one line; nil where it is empty or blank.
    static func line(_ text: some StringProtocol) -> String? {
        var collector = TextCollector(prose: false)
        collector.append(contentsOf: text)
        return collector.text
    }

    /// Plain text with its own line ends, a blank line between paragraphs; nil where it is empty or blank.
    static func prose(_ text: some StringProtocol) -> String? {
        var collector = TextCollector(prose: true)
        var isFirst = true
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if !isFirst { collector.lineBreak() }
            isFirst = false
            if line.allSatisfy(\.isWhitespace) {
                collector.paragraphBreak()
            } else {
                collector.append(contentsOf: line)
            }
        }
        return collector.text
    }

    private mutating func append(contentsOf text: some StringProtocol) {
        var text = String(text)
        text.withUTF8 { append($0) }
    }
}

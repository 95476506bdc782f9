// SPDX-License-Identifier: Apache-2.0

internal import CGumbo
internal import CivilianHarm

/// The lists of labels and values, of the summary and of each actor.
enum SummaryLists {
    /// One row: a label with its value, or parts of the figure above it.
    enum Row {
        case value(label: String, value: String?)
        case parts(String)
    }

    /// Reads the lists of a section into the record.
    static func read(_ section: HTMLNode, into draft: inout DraftReading) {
        var side: WritableKeyPath<Tally, Bound> = \.killed
        for list in section.outermost(class: "meta-list") where !list.hasClass("sources-list") {
            for row in rows(list) {
                switch row {
                case .parts(let text): draft.readParts(CountText.parts(text), side)
                case .value(let label, let value):
                    guard let value else { continue }
                    let known = PageLabel(label)
                    if known == .injured || known == .fightersInjured { side = \.injured }
                    if known == .killed || known == .fightersKilled { side = \.killed }
                    if let known, draft.readSummary(known, value) { continue }
                    draft.keep(
                        value,
                        field: label,
                        code: .unknownLabel,
                        "the reader does not know the label “\(label)”"
                    )
                }
            }
        }
    }

    /// The rows of one list.
    static func rows(_ list: HTMLNode) -> [Row] {
        list.elements.filter { $0.tag == GUMBO_TAG_LI }.compactMap { item in
            let cells = Array(item.elements.filter { $0.tag == GUMBO_TAG_DIV })
            guard let label = cells.first(where: { !$0.hasClass("value") }) else {
                return item.text.map { .value(label: "", value: $0) }
            }
            guard let value = cells.first(where: { $0.hasClass("value") }) else {
                return label.textOfParts.map { .parts($0) }
            }
            return label.text.map { .value(label: $0, value: value.text { $0.hasClass("tooltip") }) }
        }
    }
}

extension HTMLNode {
    /// The text with a comma between its spans, which the page parts by style only.
    fileprivate var textOfParts: String? {
        let spans = elements.filter { $0.tag == GUMBO_TAG_SPAN }.compactMap(\.text)
        return spans.isEmpty ? text : spans.joined(separator: ", ")
    }
}

// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

@testable import Site

/// Looks through a page for what no page may have: empty labels, raw keys, identifiers that stand twice.
///
/// Goes by bytes, as it is run over thousands of pages.
struct PageScan {
    private(set) var faults: Set<String> = []
    /// The attributes of every link to another host, as they stand in the markup.
    private(set) var outgoing: [Substring] = []
    private var ids: Set<Substring> = []
    private var open: [(name: Substring, hasText: Bool)] = []

    private static let labels: Set<Substring> = [
        "dt", "dd", "th", "a", "h1", "h2", "h3", "h4", "li", "summary", "caption", "title", "p",
    ]
    /// Keys that no reader should meet: those that are no word of any language.
    private static let keys: Set<Substring> = {
        var keys = Phrase.allCases.map(\.rawValue) + RecordPhrase.allCases.map(\.rawValue)
        keys += CasualtyGroup.allCases.map(\.rawValue) + Incident.form.fields.map(\.key)
        keys += Grade.allCases.map(\.key) + Position.allCases.map(\.key) + StrikeStatus.allCases.map(\.key)
        keys += StrikeType.allCases.map(\.key) + CauseOfHarm.allCases.map(\.key) + Observation.allCases.map(\.key)
        keys += InfrastructureKind.allCases.map(\.key) + LocationAccuracy.allCases.map(\.key)
        keys += TimeOfDay.allCases.map(\.key) + Profession.allCases.map(\.key)
        keys += CasualtyCategory.allCases.map(\.key) + ReasonKind.allCases.map(\.key)
        return Set(keys.filter { $0.contains(where: \.isUppercase) || $0.contains("_") }.map { Substring($0) })
    }()
    private static let void: Set<Substring> = ["br", "input", "link", "meta", "img", "hr"]

    init(_ page: [UInt8]) {
        var index = page.startIndex
        while index < page.endIndex {
            let isTag = page[index] == UInt8(ascii: "<")
            let end =
                page[(index + 1)...].firstIndex(of: isTag ? UInt8(ascii: ">") : UInt8(ascii: "<")) ?? page.endIndex
            let text = Substring(decoding: page[(isTag ? index + 1 : index)..<end], as: UTF8.self)
            if isTag { takeTag(text) } else { takeText(text) }
            index = isTag ? min(end + 1, page.endIndex) : end
        }
    }

    private mutating func takeTag(_ tag: Substring) {
        let name = tag.prefix { $0 != " " && $0 != "\n" }
        if name.hasPrefix("/") {
            while let last = open.popLast() {
                if Self.labels.contains(last.name), !last.hasText { faults.insert("an empty \(last.name)") }
                if last.name == name.dropFirst() { return }
            }
            return
        }
        if let id = value(of: "id", in: tag), !ids.insert(id).inserted { faults.insert("an id twice") }
        if name == "a", tag.contains("rel=\"external") { outgoing.append(tag) }
        if !Self.void.contains(name), !name.hasPrefix("!") {
            open.append((name, value(of: "aria-label", in: tag) != nil))
        }
    }

    private mutating func takeText(_ text: Substring) {
        guard text.utf8.contains(where: { $0 > 0x20 }), open.last?.name != "script" else { return }
        for index in open.indices { open[index].hasText = true }
        guard text.utf8.count < 60 else { return }
        if Self.keys.contains(text) { faults.insert("the raw key \(text)") }
        if text == "nil" || text.contains("Optional(") { faults.insert("a raw value") }
    }

    /// The value of an attribute, escaped as it stands; nil where the tag lacks it.
    func value(of attribute: String, in tag: Substring) -> Substring? {
        guard let start = tag.firstRange(of: " \(attribute)=\"") else { return nil }
        return tag[start.upperBound...].prefix { $0 != "\"" }
    }
}

// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// A part of a page as its headings part it.
enum PageSection: Hashable {
    /// What stands before the first heading: code, date, place.
    case head
    case assessment, keyInformation, geolocationNotes, victims, munition, sources, media, declassified, statements
    case citations

    /// Fails for a line that is no heading.
    init?(heading line: String, within current: PageSection) {
        guard line.utf8.count < 120 else { return nil }
        var text = line.prefix { $0 != "(" && $0 != "[" }.lowercased().trimmed
        let hasColon = text.hasSuffix(":")
        while text.hasSuffix(":") { text = String(text.dropLast()).trimmed }
        if let section = Self.unheaded(text, hasColon: hasColon, within: current) {
            self = section
            return
        }
        // The kinds of citations are printed alone in a line, and one of them is "Media"; a block of an actor without a
        // name is headed "Assessment".
        if current == .citations, text == "media", !line.contains("(") { return nil }
        if current == .statements, text == "assessment" { return nil }
        guard let section = Self.headings[text] else { return nil }
        self = section
    }

    /// Parts that the old layout prints without a heading of their own; they begin with these lines.
    private static func unheaded(_ text: String, hasColon: Bool, within current: PageSection) -> PageSection? {
        guard hasColon else { return nil }
        if text.hasPrefix("the victim"), text.hasSuffix("named as") { return current == .victims ? nil : .victims }
        guard text == "assessment" || text.hasSuffix(" assessment"), text != "airwars assessment" else { return nil }
        return [.head, .assessment, .statements].contains(current) ? nil : .statements
    }

    /// Whether the line that opens the section belongs to it.
    func keeps(_ heading: String) -> Bool {
        self == .statements && Self.headings[heading.lowercased().trimmed] == nil
    }

    private static let headings: [String: PageSection] = [
        "airwars assessment": .assessment, "assessment": .assessment,
        "key information": .keyInformation, "summary": .keyInformation,
        "geolocation notes": .geolocationNotes,
        "victims": .victims, "named victims": .victims,
        "munition": .munition, "munitions": .munition,
        "sources": .sources,
        "media": .media, "media from sources": .media,
        "declassified documents": .declassified, "declassified assessments": .declassified,
        "declassified files": .declassified,
        "military statements": .statements, "belligerent statements": .statements, "belligerents": .statements,
        "referenced in": .citations,
    ]
}

/// The lines of a page by section; a section that the page prints twice is read once.
struct SectionedLines {
    private(set) var lines: [PageSection: [PageLine]] = [:]
    /// The headings as printed, with their numbers.
    private(set) var headings: [PageSection: String] = [:]
    /// What a further copy of a section has and the first doesn't, by line.
    private(set) var differingCopies: [(section: PageSection, lines: [PageLine])] = []

    init(_ all: [PageLine]) {
        var current = PageSection.head
        var collected: [PageLine] = []
        for line in Self.joiningHeadings(all) {
            if let section = PageSection(heading: line.text, within: current) {
                close(current, collected)
                current = section
                collected = section.keeps(line.text) ? [line] : []
                if headings[section] == nil { headings[section] = line.text }
            } else {
                collected.append(line)
            }
        }
        close(current, collected)
    }

    /// The heading `Media from sources` has a line break in it.
    private static func joiningHeadings(_ all: [PageLine]) -> [PageLine] {
        all.reduce(into: []) { lines, line in
            if lines.last?.text.lowercased() == "media", line.text.lowercased().hasPrefix("from ") {
                lines[lines.count - 1].text += " " + line.text
            } else {
                lines.append(line)
            }
        }
    }

    private mutating func close(_ section: PageSection, _ collected: [PageLine]) {
        guard let earlier = lines[section] else {
            lines[section] = collected
            return
        }
        if earlier.isEmpty {
            lines[section] = collected
        } else {
            let known = Set(earlier.map(\.text))
            let others = collected.filter { !known.contains($0.text) }
            if !others.isEmpty { differingCopies.append((section, others)) }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

/// A part of a page as its headings part it.
enum PageSection: Hashable {
    /// What stands before the first heading: code, date, place.
    case head
    case assessment, keyInformation, geolocationNotes, victims, munition, sources, media, declassified, statements
    case citations

    /// Fails for a line that is no heading.
    init?(heading line: String, within current: PageSection) {
        var text = line.prefix { $0 != "(" && $0 != "[" }.lowercased()
        while let last = text.last, last == " " || last == ":" { text.removeLast() }
        // The kinds of citations are printed alone in a line, and one of them is "Media".
        if current == .citations, text == "media", !line.contains("(") { return nil }
        guard let section = Self.headings[text] else { return nil }
        self = section
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
    /// Whether two copies of a section differ.
    private(set) var differingCopies: [PageSection] = []

    init(_ all: [PageLine]) {
        var current = PageSection.head
        var collected: [PageLine] = []
        for line in all {
            if let section = PageSection(heading: line.text, within: current) {
                close(current, collected)
                current = section
                collected = []
                if headings[section] == nil { headings[section] = line.text }
            } else {
                collected.append(line)
            }
        }
        close(current, collected)
    }

    private mutating func close(_ section: PageSection, _ collected: [PageLine]) {
        guard let earlier = lines[section] else {
            lines[section] = collected
            return
        }
        if earlier.isEmpty {
            lines[section] = collected
        } else if !collected.isEmpty, earlier.map(\.text) != collected.map(\.text) {
            differingCopies.append(section)
        }
    }
}

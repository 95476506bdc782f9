// SPDX-License-Identifier: Apache-2.0

/// What a language file lacks, and what is wrong in it, beside the English texts.
package struct LanguageReview: Sendable {
    /// A text that the file has not, or has of another English text.
    package struct Gap: Sendable {
        package let section: String
        package let key: String
        package let english: String
        /// The text made from an earlier English one; nil where there is none.
        package let stale: String?
    }

    /// In the order of the sections.
    package private(set) var gaps: [Gap] = []
    /// With the lines of the file.
    package private(set) var faults: [LanguageFile.Fault]
    /// How many texts there are to have.
    package let wanted: Int

    package init(_ file: LanguageFile, _ sections: [TextSection]) {
        faults = file.faults
        wanted = sections.reduce(0) { $0 + $1.entries.count }
        for section in sections {
            let lines = file.sections[section.name] ?? [:]
            for entry in section.entries {
                guard let line = lines[entry.key], line.source == entry.english else {
                    let stale = lines[entry.key]?.text
                    gaps.append(Gap(section: section.name, key: entry.key, english: entry.english, stale: stale))
                    continue
                }
                let problem = section.isCounted ? Self.fault(ofForms: line, file) : Self.fault(of: line)
                guard let problem else { continue }
                faults.append(LanguageFile.Fault(line: line.number, text: "\(entry.key): \(problem)"))
            }
        }
        let keys = sections.map { ($0.name, Set($0.entries.map(\.key))) }
        let known = Dictionary(keys, uniquingKeysWith: { $0.union($1) })
        for (section, lines) in file.sections {
            for (key, line) in lines where known[section]?.contains(key) != true {
                faults.append(LanguageFile.Fault(line: line.number, text: "[\(section)] has no \(key)"))
            }
        }
        faults.sort { ($0.line, $0.text) < ($1.line, $1.text) }
    }

    /// The lines that the file lacks, ready to be filled in: `key | English |`.
    package var missingLines: String {
        var text = ""
        var section = ""
        for gap in gaps {
            if gap.section != section { text += "[\(gap.section)]\n" }
            section = gap.section
            text += "\(gap.key) | \(gap.english) |\(gap.stale.map { " \($0)" } ?? "")\n"
        }
        return text
    }

    private static func fault(of line: LanguageFile.Line) -> String? {
        let (wanted, found) = (places(line.source), places(line.text))
        return wanted == found ? nil : "the places are \(listed(found)) instead of \(listed(wanted))"
    }

    private static func fault(ofForms line: LanguageFile.Line, _ file: LanguageFile) -> String? {
        let forms = line.text.split(separator: ";", omittingEmptySubsequences: false)
        let categories = file.pluralRules.categories
        guard forms.count == categories.count, forms.allSatisfy({ $0.contains { $0 != " " } }) else {
            return "wants \(categories.count) forms: " + categories.map(\.rawValue).joined(separator: "; ")
        }
        guard let general = line.source.split(separator: ";").last else { return nil }
        let wanted = places(String(general))
        for (category, form) in zip(categories, forms) where places(String(form)) != wanted {
            guard file.pluralRules.isOfOneNumber(category), places(String(form)).isSubset(of: wanted) else {
                return "the form for \(category.rawValue) wants \(listed(wanted))"
            }
        }
        return nil
    }

    /// The names in braces.
    private static func places(_ text: String) -> Set<String> {
        var names: Set<String> = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            names.insert(String(rest[open...close]))
            rest = rest[rest.index(after: close)...]
        }
        return names
    }

    private static func listed(_ places: Set<String>) -> String {
        places.isEmpty ? "none" : places.sorted().joined(separator: " ")
    }
}

// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Foundation
import Languages
import Testing

@testable import Site

/// The files of languages against everything that the interface says.
@Suite struct InterfaceTextsTests {
    @Test(arguments: InterfaceLanguage.byFile) func nothingIsWrongInTheFile(_ language: InterfaceLanguage) throws {
        let review = try #require(InterfaceTexts.review(language))
        let faults = review.faults.map { "line \($0.line): \($0.text)" }
        #expect(faults.isEmpty, "\(language.rawValue):\n\(faults.joined(separator: "\n"))")
    }

    /// Every text that a file lacks, listed as the lines to fill in.
    @Test(arguments: InterfaceLanguage.byFile) func nothingIsMissingInTheFile(_ language: InterfaceLanguage) throws {
        let missing = try #require(InterfaceTexts.review(language)).missingLines
        #expect(missing.isEmpty, "sijill languages --missing --language \(language.rawValue) prints:\n\(missing)")
    }

    /// A text that was copied instead of translated is in the wrong script.
    @Test(arguments: InterfaceLanguage.byFile) func textsAreInTheScriptOfTheirLanguage(_ language: InterfaceLanguage) {
        let script: ClosedRange<UInt32> = language == InterfaceLanguage(rawValue: "he") ? 0x590...0x5FF : 0x400...0x52F
        for section in InterfaceTexts.sections {
            for entry in section.entries {
                guard let text = language.text(section.name, entry.key) else { continue }
                let words = entry.english.replacing(/\{[^}]*\}/, with: "")
                guard words.contains(/[A-Za-z][a-z]/) else { continue }
                // What joins values with marks alone is in no script.
                guard text.replacing(/\{[^}]*\}/, with: "").contains(where: \.isLetter) else { continue }
                let isTranslated = text.unicodeScalars.contains { script.contains($0.value) }
                #expect(isTranslated, "\(section.name) \(entry.key): \(text)")
            }
        }
    }

    @Test func sectionsHaveNamesAndKeysOfTheirOwn() {
        #expect(Set(InterfaceTexts.sections.map(\.name)).count == InterfaceTexts.sections.count)
        for section in InterfaceTexts.sections {
            #expect(Set(section.entries.map(\.key)).count == section.entries.count, "\(section.name)")
            #expect(!section.entries.isEmpty && section.entries.allSatisfy { !$0.english.isEmpty }, "\(section.name)")
            let hasBars = section.entries.contains { $0.key.contains("|") || $0.english.contains("|") }
            #expect(!hasBars, "\(section.name)")
        }
    }

    /// A table that is not listed would stay English in every other language.
    @Test func everyTableOfPhrasesIsASection() throws {
        let folder = Fixture.folder.appendingPathComponent("../../Sources/Site").standardizedFileURL
        let names = Set(InterfaceTexts.sections.map(\.name))
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var found = 0
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            guard text.contains("= PhraseCatalogue(") || text.contains("= CountedNounCatalogue(") else { continue }
            found += 1
            let isListed = names.contains(PhraseCatalogue.section(of: file.path))
            #expect(isListed, "\(file.lastPathComponent) is in no section")
        }
        #expect(found >= 6)
    }
}

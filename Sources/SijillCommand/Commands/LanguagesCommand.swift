// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CivilianHarm
import Foundation
import Languages
import Site

/// `sijill languages`.
struct LanguagesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "languages",
        abstract: "List the languages of the interface, and what their files lack.",
        discussion: """
            English and Arabic stand in the program; other languages in files that a translator edits, one for each. With \
            --missing the texts that a file lacks are printed as its lines, ready to be filled in.
            """.flowing
    )

    @Option(help: "The language, by its code in addresses.")
    var language: String?

    @Flag(help: "Print the lines that the language's file lacks.")
    var missing = false

    @Option(help: "Review this file instead of the one in the program.", completion: .file())
    var file: String?

    func validate() throws {
        if missing, language == nil, file == nil { throw ValidationError("--missing wants a --language or a --file") }
        if let language, InterfaceLanguage(rawValue: language)?.file == nil {
            let codes = InterfaceLanguage.byFile.map(\.rawValue).joined(separator: " or ")
            throw ValidationError("--language takes a language by file: \(codes)")
        }
    }

    func run() throws {
        var isComplete = true
        for (file, review) in try reviews() {
            if missing {
                if !review.gaps.isEmpty { Terminal.print(String(review.missingLines.dropLast())) }
            } else {
                let held = review.wanted - review.gaps.count
                Terminal.print("\(file.code)  \(file.name)  \(held) of \(review.wanted) texts")
            }
            for fault in review.faults { Terminal.note("\(file.code), line \(fault.line): \(fault.text)") }
            if !review.faults.isEmpty || !review.gaps.isEmpty { isComplete = false }
        }
        if !isComplete { throw ExitStatus.partly }
    }

    private func reviews() throws -> [(LanguageFile, LanguageReview)] {
        if let path = file {
            guard let bytes = FileManager.default.contents(atPath: path) else {
                Terminal.note("sijill: \(path) cannot be read")
                throw ExitStatus.failed
            }
            let file = LanguageFile(bytes)
            return [(file, LanguageReview(file, InterfaceTexts.sections))]
        }
        return LanguageFile.shipped.filter { language == nil || $0.code == language }.map {
            ($0, LanguageReview($0, InterfaceTexts.sections))
        }
    }
}

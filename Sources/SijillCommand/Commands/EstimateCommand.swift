// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import CivilianHarm
import Counting
import Foundation
import RegisterSQLite

/// `sijill estimate`.
struct EstimateCommand: AsyncParsableCommand {
    /// Formats of an estimate.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table
        case json
    }

    static let configuration = CommandConfiguration(
        commandName: "estimate",
        abstract: "Estimate the persons on no list from how three or four lists overlap.",
        discussion: """
            Reads a CSV file with a column of 0 and 1 for each list: one row a person, or one row a pattern with the column
            count. Columns link and link:LIST say how likely links are. docs/estimates.md has the method and its limits.
            An estimate is no count: it is never one number, it is never written into a register, and it is refused, with
            the reason and exit code 1, where lists do not overlap enough.
            """.flowing
    )

    @Argument(help: "The CSV file.")
    var file: String

    @Option(help: ArgumentHelp("The lists to take, where the file has more, or other columns.", valueName: "name,…"))
    var lists: String?

    @Option(
        help: ArgumentHelp(
            "Believe links from these probabilities on; three at least. Without it 0.5,0.7,0.9 where the file has links.",
            valueName: "p,p,p,…"
        )
    )
    var threshold: [String] = []

    @Option(
        help: ArgumentHelp(
            "Who has answered for the assumptions that are printed; without a name the result is a draft.",
            valueName: "name"
        )
    )
    var checklistSigned: String?

    @Option(help: ArgumentHelp("Also write a signed result here; never into a register.", valueName: "folder"))
    var output: String?

    @Flag(help: "Print every model, not only the best ten.")
    var allModels = false

    @Option(help: "Language of the texts: en or ar.")
    var language = "en"

    @Option(help: "table or json.")
    var format = Format.table

    func validate() throws {
        guard InterfaceLanguage.inCode.contains(where: { $0.rawValue == language }) else {
            throw ValidationError("--language takes en or ar")
        }
        if let thresholds = try thresholds {
            guard Set(thresholds).count >= LinkSpread.fewestThresholds, thresholds.allSatisfy({ $0 > 0 && $0 <= 1 })
            else { throw ValidationError("--threshold takes three or more different numbers above 0 and up to 1") }
        }
        if let signature = checklistSigned, signature.allSatisfy(\.isWhitespace) {
            throw ValidationError("--checklist-signed takes a name")
        }
        if output != nil, checklistSigned == nil {
            throw ValidationError("only a signed estimate is filed: add --checklist-signed")
        }
        if let output { try EstimateFolder(output).demandOutsideOfRegisters() }
    }

    func run() async throws {
        let bytes = try contents()
        let report = try report(bytes)
        for fault in report.file.diagnostics { Terminal.note("\(file): \(fault.text)") }
        var writer = JSONWriter(order: .interchange)
        report.write(to: &writer)
        let json = String(decoding: writer.bytes, as: UTF8.self)
        let text = EstimateText(
            report: report,
            language: InterfaceLanguage(rawValue: language) ?? .english,
            mostModels: allModels ? .max : 10
        ).lines
        switch format {
        case .json: Terminal.print(json)
        case .table: for line in text { Terminal.print(line) }
        }
        if let refusal = report.refusal {
            Terminal.note("\(file): no estimate: \(refusal.text(.english))")
            throw ExitStatus.partly
        }
        if let output {
            try EstimateFolder(output).write(json: json, text: text)
            Terminal.note("written to \(output)")
        }
        if !report.file.diagnostics.isEmpty { throw ExitStatus.partly }
    }

    private var thresholds: [Double]? {
        get throws {
            guard !threshold.isEmpty else { return nil }
            return try threshold.flatMap { $0.split(separator: ",") }.map { text in
                guard let number = Double(text) else { throw ValidationError("--threshold: '\(text)' is no number") }
                return number
            }
        }
    }

    private func contents() throws -> [UInt8] {
        do {
            return [UInt8](try Data(contentsOf: URL(filePath: file)))
        } catch {
            Terminal.note("\(file): the file cannot be read")
            throw ExitStatus.partly
        }
    }

    private func report(_ bytes: [UInt8]) throws -> EstimateReport {
        do {
            let names = lists.map { text in
                text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            }
            return try EstimateReport(
                try MembershipFile(bytes, taking: names),
                thresholds: try thresholds,
                signedBy: checklistSigned,
                dataDigest: Digest.text(Digest.sha256(bytes)),
                programVersion: SijillCommand.configuration.version
            )
        } catch let failure as MembershipFile.Failure {
            Terminal.note("\(file): \(failure.text)")
        } catch let fault as LinkSpread.Fault {
            Terminal.note("\(file): \(fault.text)")
        }
        throw ExitStatus.partly
    }
}

/// A folder for an estimate that is filed: never a register, or in one, and never one that holds an estimate already.
struct EstimateFolder {
    private let url: URL

    init(_ path: String) {
        url = URL(filePath: path).standardizedFileURL
    }

    func demandOutsideOfRegisters() throws {
        var folder = url
        while folder.path != "/", !FileManager.default.fileExists(atPath: folder.path) {
            folder.deleteLastPathComponent()
        }
        // What exists may lie elsewhere than it is called.
        folder.resolveSymlinksInPath()
        while true {
            if SQLiteRegister.exists(folder: folder.path) {
                throw ValidationError("--output: \(folder.path) is a register, and no estimate is written into one")
            }
            guard folder.path != "/" else { return }
            folder.deleteLastPathComponent()
        }
    }

    /// Writes `estimate.json` and `estimate.txt`.
    func write(json: String, text: [String]) throws {
        let files = [("estimate.json", json), ("estimate.txt", text.joined(separator: "\n"))]
        for (name, _) in files where FileManager.default.fileExists(atPath: url.appending(path: name).path) {
            Terminal.note("\(url.path) holds an estimate already: name another folder")
            throw ExitStatus.partly
        }
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        } catch {
            Terminal.note("\(url.path) cannot be made")
            throw ExitStatus.partly
        }
        for (name, content) in files {
            let sink = try OutputSink(path: url.appending(path: name).path, isPrivate: true)
            try sink.write(Array((content + "\n").utf8))
            try sink.close()
        }
    }
}

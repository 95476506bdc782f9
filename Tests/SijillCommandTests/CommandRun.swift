// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// One run of the built program.
struct CommandRun {
    let status: Int32
    let output: String
    let errors: String

    /// The program beside the test bundle.
    static var program: URL {
        URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "sijill")
    }

    /// Runs the program to its end; `launcher` is a command that starts it, `outputPath` takes its output elsewhere.
    @discardableResult
    init(
        _ arguments: [String],
        input: String = "",
        environment: [String: String] = [:],
        launcher: [String] = [],
        outputPath: String? = nil
    ) throws {
        let process = Process()
        let words = launcher + [Self.program.path] + arguments
        process.executableURL = URL(filePath: words[0])
        process.arguments = Array(words.dropFirst())
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let folder = try Scratch()
        let inputFile = folder.path("input")
        try Data(input.utf8).write(to: URL(filePath: inputFile))
        for name in ["output", "errors"] { try folder.write(name, []) }
        process.standardInput = try FileHandle(forReadingFrom: URL(filePath: inputFile))
        process.standardOutput = try FileHandle(
            forWritingTo: URL(filePath: outputPath ?? folder.path("output"))
        )
        process.standardError = try FileHandle(forWritingTo: URL(filePath: folder.path("errors")))
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = try String(contentsOfFile: folder.path("output"), encoding: .utf8)
        errors = try String(contentsOfFile: folder.path("errors"), encoding: .utf8)
    }

    /// Figures of an import's closing report in JSON.
    var totals: [String: Int] {
        get throws {
            let report = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
            return try #require(report["total"] as? [String: Int])
        }
    }

    /// The lines of the output without the last empty one.
    var lines: [Substring] { output.split(separator: "\n") }
}

/// A folder of its own that goes away with the value.
final class Scratch {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "sijill-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)  // a folder that stays behind in /tmp harms no test
    }

    /// Makes a folder and gives its path.
    @discardableResult
    func makeFolder(_ name: String) throws -> String {
        try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
        return path(name)
    }

    func path(_ name: String) -> String { url.appending(path: name).path }

    /// Writes a file and gives its path.
    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        try Data(bytes).write(to: URL(filePath: path(name)))
        return path(name)
    }

    /// Writes a text file and gives its path.
    @discardableResult
    func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }
}

/// Real material beside the project: absent on most machines, required in CI.
enum SharedMaterial {
    /// The path of a file or folder; nil, with a message, where the material is absent.
    static func path(_ name: String) throws -> String? {
        let environment = ProcessInfo.processInfo.environment
        let path = "\(environment["SIJILL_SHARED"] ?? "../shared")/\(name)"
        guard FileManager.default.fileExists(atPath: path) else {
            try #require(environment["CI"] != "true", "\(path) is missing")
            print("skipped: \(path) is not here")
            return nil
        }
        return path
    }
}

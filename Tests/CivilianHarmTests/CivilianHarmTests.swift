// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import CivilianHarm

@Suite struct InterchangeSampleTests {
    @Test(arguments: ["CS1141.json", "example-full.json"])
    func sampleIsReadAndWrittenBackWithNothingLost(name: String) throws {
        guard let bytes = try SharedMaterial.bytes("interchange/\(name)") else { return }
        let (incident, unknownKeys) = try Incident.read(document: bytes)
        let sample = try JSONParser.parse(bytes)
        let line = try JSONParser.parse(incident.interchangeLine)

        #expect(unknownKeys.isEmpty)
        #expect(line.members?.map(\.key) == sample.members?.map(\.key))
        #expect(line.inCanonicalOrder == sample.inCanonicalOrder)
        #expect(try Incident.read(document: incident.canonicalDocument).incident == incident)
    }
}

/// Real material beside the project: absent on most machines, required in CI.
enum SharedMaterial {
    /// The bytes of a file; nil, with a message, where the material is absent.
    static func bytes(_ path: String) throws -> [UInt8]? {
        let environment = ProcessInfo.processInfo.environment
        let folder = environment["SIJILL_SHARED"] ?? "../shared"
        guard FileManager.default.fileExists(atPath: "\(folder)/\(path)") else {
            try #require(environment["CI"] != "true", "\(folder)/\(path) is missing")
            print("skipped: \(folder)/\(path) is not here")
            return nil
        }
        return [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(path)")))
    }
}

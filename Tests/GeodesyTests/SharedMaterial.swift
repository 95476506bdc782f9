// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

/// Real material outside the project, at the path of `SIJILL_SHARED` (default `../shared`).
enum SharedMaterial {
    /// Latitude and longitude with the references that GEOTRANS computed.
    static let geotrans = "data/mgrs-geotrans/geoToMgrs_WE.txt"

    /// Whether a test on a file should run: where the file is there, and always under `CI=true`, to fail if it isn't.
    static func isExpected(_ path: String) -> Bool {
        ProcessInfo.processInfo.environment["CI"] == "true" || FileManager.default.fileExists(atPath: self.path(path))
    }

    /// The lines of a file that may hold Latin-1 characters.
    static func lines(_ path: String) throws -> [String] {
        try Data(contentsOf: URL(fileURLWithPath: self.path(path)))
            .split(separator: UInt8(ascii: "\n"))
            .map { String(decoding: $0, as: UTF8.self) }
    }

    private static func path(_ path: String) -> String {
        (ProcessInfo.processInfo.environment["SIJILL_SHARED"] ?? "../shared") + "/" + path
    }
}

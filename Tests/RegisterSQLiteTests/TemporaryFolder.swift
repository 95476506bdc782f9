// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A new folder for one test.
struct TemporaryFolder {
    let path: String

    /// Runs `body` with a folder that goes afterwards.
    static func with(_ body: (TemporaryFolder) async throws -> Void) async throws {
        let path = FileManager.default.temporaryDirectory.path + "/sijill-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path) }  // what is left over does not decide a test
        try await body(TemporaryFolder(path: path))
    }

    func appending(_ name: String) -> String { path + "/" + name }
}

// SPDX-License-Identifier: Apache-2.0

import Counting
import Foundation

/// The file of rules of a register: `rules.json` in its folder.
enum RuleFile {
    static func path(in folder: String) -> String { folder + "/rules.json" }

    /// The register's book, the built-in one where it has no file; a faulty file ends the program with code 2.
    static func book(of options: RegisterOptions) throws -> RuleBook {
        let path = path(in: options.folder)
        guard FileManager.default.fileExists(atPath: path) else { return .builtIn }
        guard let bytes = FileManager.default.contents(atPath: path) else {
            Terminal.note("sijill: \(path) cannot be read: see to its permissions")
            throw ExitStatus.failed
        }
        do throws(RuleBookError) {
            return try RuleBook.read(Array(bytes))
        } catch {
            Terminal.note("sijill: \(path): \(error). Nothing was counted; 'sijill rules' prints the built-in file")
            throw ExitStatus.failed
        }
    }
}

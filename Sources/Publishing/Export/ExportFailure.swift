// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Why an export cannot be written.
package struct ExportFailure: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String

    init(_ description: String) {
        self.description = description
    }

    /// What the system says of a path.
    static func system(_ path: String, _ code: Int32) -> ExportFailure {
        ExportFailure("\(path) cannot be written: \(String(cString: strerror(code)).lowercased())")
    }
}

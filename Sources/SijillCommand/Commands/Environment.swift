// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation

/// Settings that stand in the environment and take one of a few words.
enum Environment {
    /// Whom readers and militaries write to, as the environment says; nil where it does not.
    static var contact: String? { ProcessInfo.processInfo.environment["SIJILL_CONTACT"] }

    /// The word of a variable; nil where it is not set or is none of the words.
    static func value<Value: RawRepresentable<String>>(_ name: String) -> Value? {
        ProcessInfo.processInfo.environment[name].flatMap(Value.init)
    }

    /// - Throws: Where a variable is set to another word: it would be passed over in silence.
    static func check<Value: RawRepresentable<String> & CaseIterable>(_ name: String, _ type: Value.Type) throws {
        guard let text = ProcessInfo.processInfo.environment[name], Value(rawValue: text) == nil else { return }
        let words = Value.allCases.map(\.rawValue).joined(separator: " or ")
        throw ValidationError("\(name) takes \(words), not '\(text)'")
    }
}

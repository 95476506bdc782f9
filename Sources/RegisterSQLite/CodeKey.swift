// SPDX-License-Identifier: Apache-2.0

/// How codes are compared: in any case, letter by letter otherwise.
enum CodeKey {
    static func key(_ code: String) -> String { code.lowercased() }

    /// A key above every key that begins with this one.
    static func upperBound(_ key: String) -> String { key + "\u{10FFFF}" }
}

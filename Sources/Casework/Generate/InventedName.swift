// SPDX-License-Identifier: Apache-2.0

/// A name in Latin and Arabic letters.
struct InventedName: Sendable {
    let english: String
    let arabic: String

    /// Reads `Nasim نسيم`, one name a line: the last word run of Arabic letters is the Arabic form.
    static func list(_ text: String) -> [InventedName] {
        text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "/", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            return InventedName(english: String(parts[0]), arabic: String(parts[1]))
        }
    }
}

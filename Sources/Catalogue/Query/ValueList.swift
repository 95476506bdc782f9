// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// Values joined by commas; a comma or backslash of a value itself has a backslash before it.
enum ValueList {
    static func joined(_ values: [String]) -> String {
        values.map(escaped).joined(separator: ",")
    }

    /// The values without white space around them; empty ones are dropped.
    static func split(_ text: String) -> [String] {
        var values: [String] = []
        var value = ""
        var isEscaped = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case _ where isEscaped:
                value.unicodeScalars.append(scalar)
                isEscaped = false
            case "\\": isEscaped = true
            case ",":
                values.append(value)
                value = ""
            default: value.unicodeScalars.append(scalar)
            }
        }
        values.append(value)
        return values.map(\.trimmed).filter { !$0.isEmpty }
    }

    private static func escaped(_ value: String) -> String {
        guard value.unicodeScalars.contains(where: { $0 == "," || $0 == "\\" }) else { return value }
        var text = ""
        for scalar in value.unicodeScalars {
            if scalar == "," || scalar == "\\" { text += "\\" }
            text.unicodeScalars.append(scalar)
        }
        return text
    }
}

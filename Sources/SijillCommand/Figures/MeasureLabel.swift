// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Counting

extension Measure {
    /// What a measure is called on a terminal.
    var label: String {
        switch self {
        case .people(let group, let outcome): "\(group.label(.english)) \(outcome.rawValue)"
        case .conceded(.killed): "Deaths conceded"
        case .conceded(.injured): "Injuries conceded"
        case .concededBy(let actor, .killed): "Deaths conceded by \(actor)"
        case .concededBy(let actor, .injured): "Injuries conceded by \(actor)"
        case .named: "People named"
        case .namedKilled: "People named, killed"
        }
    }
}

/// A range as a bar of text: full blocks up to the lower bound, light ones up to the upper.
struct RangeBar {
    let most: Int
    let width: Int

    func text(_ total: Total) -> String {
        guard most > 0 else { return "" }
        func length(_ value: Int) -> Int {
            value <= 0 ? 0 : max(1, Int((Double(value) / Double(most) * Double(width)).rounded()))
        }
        let lower = length(min(total.min, total.max))
        return String(repeating: "█", count: lower)
            + String(repeating: "░", count: max(0, length(max(total.min, total.max)) - lower))
    }
}

extension Int {
    /// The number with commas between thousands.
    var grouped: String {
        var text = ""
        for (index, digit) in String(magnitude).reversed().enumerated() {
            if index > 0, index % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return (self < 0 ? "-" : "") + String(text.reversed())
    }
}

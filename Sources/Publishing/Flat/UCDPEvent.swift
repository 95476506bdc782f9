// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// How an event that was read from UCDP GED is told in its columns again.
enum UCDPEvent {
    /// What stands before the number in the codes of such events, as the shipped mapping writes them.
    static let codePrefix = "UCDP-"

    /// The event's number at UCDP; nil for incidents that UCDP does not have.
    static func number(_ incident: PublicIncident) -> String? {
        incident.codes.lazy.compactMap { code in
            guard code.hasPrefix(codePrefix) else { return nil }
            let number = code.dropFirst(codePrefix.count)
            return !number.isEmpty && number.utf8.allSatisfy { (0x30...0x39).contains($0) } ? String(number) : nil
        }.first
    }

    /// The precision of a place whose accuracy has no label, by what its coordinate stands for; nil for others.
    static func precision(ofKind kind: String?) -> String? {
        switch kind {
        case "namedPlace": "1"
        case "nearNamedPlace": "2"
        case "estimated": "5"
        case "country": "6"
        case "internationalWatersOrAir": "7"
        default: nil
        }
    }

    /// A number with zeros up to six decimals; further ones stay.
    static func sixDecimals(_ number: String) -> String {
        guard !number.contains("e"), !number.contains("E") else { return number }
        let decimals = number.firstIndex(of: ".").map { number.distance(from: $0, to: number.endIndex) - 1 }
        let point = decimals == nil ? "." : ""
        return number + point + String(repeating: "0", count: max(0, 6 - (decimals ?? 0)))
    }
}

/// The two sides of an event, as UCDP has them.
///
/// Who is accused of an incident stands together on side a. Of an event that was read from UCDP the first actor is side a and
/// the second side b. Where a strike was aimed at civilians, these are side b, as UCDP has it of one-sided violence.
struct UCDPSides {
    /// nil where nobody is named.
    let first: String?
    /// nil where it is not said.
    let second: String?

    init(_ incident: PublicIncident) {
        let actors = incident.actors.map { $0.label(.english) }
        let isEvent = UCDPEvent.number(incident) != nil
        let own = isEvent ? Array(actors.prefix(1)) : actors
        let others = isEvent ? Array(actors.dropFirst()) : []
        let civilians = incident.targets.filter { $0 == .known(Target.civilians) }.map { $0.label(.english) }
        (first, second) = (Self.joined(own), Self.joined(others.isEmpty ? civilians : others))
    }

    private static func joined(_ labels: [String]) -> String? {
        labels.isEmpty ? nil : labels.joined(separator: "; ")
    }
}

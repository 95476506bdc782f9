// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
import FoundationEssentials

extension Identifier {
    /// An identifier that only depends on a number.
    package static func fixture(_ number: Int) -> Identifier {
        let bits = UInt64(bitPattern: Int64(number))
        let low = (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
        return Identifier(
            UUID(
                uuid: (
                    0, 0, 0, 0, 0, 0, 0x70, 0, low[0] | 0x80, low[1], low[2], low[3], low[4], low[5], low[6], low[7]
                )
            )
        )
    }
}

extension Incident {
    /// An invented incident: a strike on the market of a town that is on no map.
    package static func fixture(
        _ number: Int = 1,
        codes: [String] = ["XZ001"],
        previousCodes: [String] = [],
        place: Multilingual = Multilingual(en: "Tell Marwa", ar: "تل مروة"),
        narrative: Multilingual = Multilingual(
            en: "Shells fell on the market of Tell Marwa in the morning, neighbours said.",
            ar: "سقطت قذائف على سوق تل مروة صباحًا، بحسب الجيران."
        ),
        victims: [Multilingual] = [Multilingual(en: "Salma Darwal", ar: "سلمى الدروال")],
        killed: Bound = Bound(min: 1, max: 3),
        day: String? = "2031-04-05"
    ) -> Incident {
        var incident = Incident()
        incident.id = .fixture(number)
        incident.codes = codes
        incident.previousCodes = previousCodes
        incident.placeNames = place
        incident.assessmentText = narrative
        incident.date = day.flatMap { CalendarDay($0) }
        incident.tallies[.civilians].killed = killed
        incident.victims = victims.map { names in
            var victim = Victim()
            victim.names = names
            return victim
        }
        return incident
    }
}

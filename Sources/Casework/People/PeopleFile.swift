// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// A list of people as CSV: RFC 4180, UTF-8 with a byte-order mark, which spreadsheets need to read Arabic.
///
/// An empty cell says that nobody said; `withheld` that the register does not list it.
package enum PeopleFile {
    /// Stands for what is recorded, or may be, and not listed.
    package static let withheld = "withheld"

    /// The byte-order mark and the line of names.
    package static let header: [UInt8] =
        [0xEF, 0xBB, 0xBF]
        + Array(
            """
            incident,date,nameStatus,arabicName,transliteration,hebrewName,ukrainianName,arabicFamily,family,age,sex,\
            outcome,lists\r\n
            """.utf8
        )

    /// The lines of the people of some incidents.
    package static func lines(of incidents: [PeopleOfIncident]) -> [UInt8] {
        var lines: [UInt8] = []
        for incident in incidents {
            let code = incident.summary.displayCode
            let start = [code.isEmpty ? incident.incidentID.description : code, incident.summary.dateText]
            for person in incident.people {
                let cells = start + cells(of: person)
                lines += Array((cells.map(CSVCell.text).joined(separator: ",") + "\r\n").utf8)
            }
        }
        return lines
    }

    private static func cells(of person: PublicPerson) -> [String] {
        [
            status(of: person), person.names.ar ?? "", person.names.en ?? "", person.names.he ?? "",
            person.names.uk ?? "", person.familyNames.ar ?? "", person.familyNames.en ?? "", person.age.code,
            person.isSexWithheld ? withheld : person.sex?.rawValue ?? "", person.outcome?.rawValue ?? "",
            person.lists.joined(separator: "; "),
        ]
    }

    private static func status(of person: PublicPerson) -> String {
        if person.isNameWithheld { return withheld }
        return person.isNamed ? "named" : person.isPlaceholder ? "placeholder" : "unknown"
    }
}

extension ListedAge {
    /// `34`, `30-40`, `8 months`, `0-4`, `child`; empty where nobody said.
    package var code: String {
        switch self {
        case .unknown: ""
        case .withheld: PeopleFile.withheld
        case .recorded(let age): age.code
        case .text(let text): text
        case .band(let band): band.rawValue
        }
    }
}

extension Age {
    fileprivate var code: String {
        func text(_ value: Double) -> String { Int(exactly: value).map { String($0) } ?? String(value) }
        let span = min == max ? text(min) : text(min) + "-" + text(max)
        return unit == .years ? span : span + " " + unit.rawValue
    }
}

extension IncidentSummary {
    /// `2031-04-05`, or `2031-04-05/2031-04-07`; empty where undated.
    fileprivate var dateText: String {
        [day, dayEnd].compactMap { $0.flatMap { CalendarDay(dayNumber: Int($0))?.text } }.joined(separator: "/")
    }
}

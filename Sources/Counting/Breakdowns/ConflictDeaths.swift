// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// Documented deaths by sex, age, cause, status, year and area, in the classes of SDG indicator 16.1.2.
///
/// Of an incident, everybody who is listed as killed is counted, and beyond them as many more as the lower side of its range
/// of civilians killed says, of unknown sex and age. Every sum of the cells over a property is therefore the same total.
package struct ConflictDeaths: Sendable {
    /// What a cell is of; an empty text is unknown.
    package struct Cell: Hashable, Sendable {
        package let year: String
        package let country: String
        package let area: String
        /// `man`, `woman` or empty, of any age.
        package let sex: String
        /// `child`, `adult` or empty.
        package let age: String
        /// The key of the cause; empty where several are named or none.
        package let cause: String
        /// `civilian`, or empty where the person's status is contested.
        package let status: String
    }

    private var counts: [Cell: Int] = [:]
    /// Deaths in all cells.
    package private(set) var total = 0
    /// Incidents that added to a cell.
    package private(set) var incidents = 0
    /// Incidents of which nobody says how many were killed, and that list nobody.
    package private(set) var withoutFigure = 0

    package init() {}

    /// Counts one incident.
    package mutating func add(_ incident: PublicIncident) {
        let listed = incident.victims.filter { $0.outcome == .killed }
        let lowest = incident.tallies[.civilians].killed.range?.min
        guard lowest != nil || !listed.isEmpty else {
            if incident.tallies[.civilians].killed != .notApplicable { withoutFigure += 1 }
            return
        }
        var added = 0
        for victim in listed {
            add(1, Cell(of: incident, victim))
            added += 1
        }
        let others = max(0, (lowest ?? 0) - listed.count)
        if others > 0 { add(others, Cell(of: incident, nil)) }
        if added + others > 0 { incidents += 1 }
    }

    private mutating func add(_ deaths: Int, _ cell: Cell) {
        counts[cell, default: 0] += deaths
        total += deaths
    }

    /// The cells with their deaths, in a fixed order.
    package var rows: [(cell: Cell, deaths: Int)] {
        counts.map { (cell: $0.key, deaths: $0.value) }
            .sorted { $0.cell.sortKey.lexicographicallyPrecedes($1.cell.sortKey) }
    }
}

extension ConflictDeaths.Cell {
    /// The cell of a listed person; of somebody who is not listed where it is nil.
    fileprivate init(of incident: PublicIncident, _ victim: PublicVictim?) {
        year = incident.date.map { String($0.year) } ?? ""
        country = incident.countries.lazy.compactMap { $0.known?.rawValue }.first ?? ""
        area = incident.adminNames.largest ?? ""
        switch victim?.sex {
        case .male: sex = "man"
        case .female: sex = "woman"
        case nil: sex = ""
        }
        let band = victim.map { AgeBand(ageKind: $0.ageKind, age: $0.age).childOrAdult } ?? .unknown
        age = band == .unknown ? "" : band.rawValue
        let causes = incident.causes.compactMap(\.known)
        cause = causes.count == 1 && incident.causes.count == 1 && causes[0] != .unknown ? causes[0].rawValue : ""
        status = victim?.civilianStatusContested == true ? "" : "civilian"
    }

    fileprivate var sortKey: [String] { [year, country, area, cause, status, age, sex] }
}

// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// One incident as the catalogue takes it in and gives it back.
package struct CatalogueEntry: Hashable, Sendable {
    /// The incident's number within the register, from 1.
    package var number: Int32
    package var id: Incident.ID
    /// The current revision.
    package var revision: Int
    /// Where in the register's log that revision stands; 0 where that does not matter.
    package var position: Int64
    package var summary: IncidentSummary

    package init(number: Int32, id: Incident.ID, revision: Int, position: Int64 = 0, summary: IncidentSummary) {
        self.number = number
        self.id = id
        self.revision = revision
        self.position = position
        self.summary = summary
    }
}

/// Why the catalogue cannot take an incident in.
package enum CatalogueError: Error, Equatable, Sendable {
    /// Numbers are from 1.
    case numberOutOfRange(Int32)
}

extension CatalogueError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .numberOutOfRange(let number):
            "incident number \(number) is below 1: the register is damaged, restore a backup with 'sijill restore'"
        }
    }
}

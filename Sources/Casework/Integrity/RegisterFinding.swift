// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// A breach of a rule of the register as a whole, at one of the incidents concerned.
package struct RegisterFinding: Hashable, Sendable {
    package let incident: Incident.ID
    /// Which of the incidents that were fed it is, from 0: incidents of files have no ids yet.
    package let position: Int
    /// The codes of the incident, joined by spaces.
    package let displayCode: String
    package let finding: IntegrityFinding
}

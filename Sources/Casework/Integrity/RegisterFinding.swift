// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// A breach of a rule of the register as a whole, at one of the incidents concerned.
package struct RegisterFinding: Hashable, Sendable {
    package let incident: Incident.ID
    /// The codes of the incident, joined by spaces.
    package let displayCode: String
    package let finding: IntegrityFinding
}

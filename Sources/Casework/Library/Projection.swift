// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
import Names
package import Register

/// The one way from a document to everything that is derived from it.
package enum Projection {
    /// Derives from a stored document.
    ///
    /// - Throws: `InterchangeError` where the document cannot be read.
    package static func derive(_ stored: StoredRevision) throws -> IncidentProjection {
        IncidentProjection(of: try Incident.read(document: stored.document).incident, normalise: SearchKey.n1)
    }
}

// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register
import RegisterTesting
import Testing

@testable import Casework

@Suite struct DecodedRecordsTests {
    /// The first version of an incident.
    private static func stored(_ incident: Incident) -> StoredRevision {
        let revision = NewRevision.fixture(of: incident)
        return StoredRevision(header: revision.header, incidentNumber: IncidentNumber(1), document: revision.document)
    }

    @Test func recordIsDecodedAsItIsStored() throws {
        let records = DecodedRecords()
        let incident = Incident.fixture(1, narrative: Multilingual(en: "One."))

        for _ in 0..<2 {
            let decoded = try records.decoded(Self.stored(incident))
            #expect(decoded.incident == incident)
            #expect(decoded.published == PublicIncident(incident) && decoded.published != nil)
        }
    }

    /// As redactions do: the number of the version stays, its document does not.
    @Test func documentThatWasRewrittenIsNotGivenAsItWas() throws {
        let records = DecodedRecords()
        _ = try records.decoded(Self.stored(.fixture(1, narrative: Multilingual(en: "A name."))))
        let redacted = Incident.fixture(1, narrative: Multilingual(en: "No name."))

        #expect(try records.decoded(Self.stored(redacted)).incident == redacted)
    }

    @Test func recordThatIsNotPublishedHasNothingForReaders() throws {
        var draft = Incident.fixture(1)
        draft.visibility = .draft

        #expect(try DecodedRecords().decoded(Self.stored(draft)).published == nil)
    }
}

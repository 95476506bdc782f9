// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
import FoundationEssentials
package import Register

extension Identifier<MilitaryReport> {
    /// The identifier of a report by its text: UUID version 8 (RFC 9562) of the SHA-256 of the text's bytes.
    package init(ofText text: String) {
        let digest = Digest.sha256(Array(text.utf8))
        var bytes = UUID().uuid
        withUnsafeMutableBytes(of: &bytes) { buffer in
            for index in 0..<16 { buffer[index] = digest[index] }
            buffer[6] = buffer[6] & 0x0F | 0x80
            buffer[8] = buffer[8] & 0x3F | 0x80
        }
        self.init(UUID(uuid: bytes))
    }
}

extension NewReport {
    /// A report with its document and what is derived from it; its identifier is made of its text.
    package init(of report: MilitaryReport, recordedAt: Timestamp, author: String, reason: String) {
        var report = report
        report.id = Identifier(ofText: report.originalText)
        let document = report.canonicalDocument
        self.init(
            id: report.id,
            recordedAt: recordedAt,
            author: author,
            reason: reason,
            document: document,
            digest: Digest.sha256(document),
            projection: ReportProjection(of: report)
        )
    }
}

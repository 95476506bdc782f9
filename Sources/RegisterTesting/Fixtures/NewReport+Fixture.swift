// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm
import FoundationEssentials
package import Register

extension MilitaryReport {
    /// An invented strike report; `number` makes it another one.
    package static func fixture(_ number: UInt8, strikes: Int = 2, title: String? = "Daily release") -> MilitaryReport {
        var report = MilitaryReport()
        report.id = Identifier(UUID(uuid: (9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, number)))
        report.kind = .known(.strikeReport)
        report.issuer = "island-force"
        report.title = title
        report.dateStart = CalendarDay("2031-05-01")
        report.dateEnd = CalendarDay("2031-05-02")
        report.published = CalendarDay("2031-05-03")
        report.url = "https://force.example/\(number)"
        report.originalText = "Near Qasr, \(strikes) strikes destroyed three boats."
        report.strikes = (0..<strikes).map { index in
            var strike = Strike()
            strike.status = .known(.declared)
            strike.date = CalendarDay("2031-05-0\(index + 1)")
            strike.place = "Qasr"
            strike.strikes = Bound(min: index + 1, max: index + 1)
            var target = StrikeTarget()
            target.target = "boats"
            target.number = Bound(min: 3, max: 3)
            target.effect = .known(.destroyed)
            strike.targets = [target]
            return strike
        }
        return report
    }
}

extension NewReport {
    /// The report as it would be kept; the digest is of no use but to tell documents apart.
    package static func fixture(_ report: MilitaryReport, at milliseconds: Int64 = 1000) -> NewReport {
        let document = report.canonicalDocument
        var digest = [UInt8](repeating: 0, count: 32)
        for (index, byte) in document.enumerated() { digest[index % 32] = digest[index % 32] &* 31 &+ byte }
        return NewReport(
            id: report.id,
            recordedAt: Timestamp(milliseconds: milliseconds),
            author: "tests",
            reason: "read from release.txt",
            document: document,
            digest: digest,
            projection: ReportProjection(of: report)
        )
    }
}

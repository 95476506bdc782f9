// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import CivilianHarm

@Suite struct TimeSentenceTests {
    private static func incident(_ kind: TimeKind?) -> Incident {
        var incident = Incident()
        incident.timeKind = kind
        incident.time = ClockTime("14:05:00")
        incident.timeStart = ClockTime("19:00:00")
        incident.timeEnd = ClockTime("20:30:00")
        incident.timeOfDay = .known(.aroundDawn)
        incident.firstReportedAt = Moment("2023-10-08T04:30:00")
        incident.firstReportedBy = "Nasim Valley Radio"
        return incident
    }

    @Test(arguments: [
        (TimeKind.unknown, "The local time of the incident is unknown.", "التوقيت المحلي للحادثة غير معروف."),
        (.exact, "The incident occurred at 14:05:00 local time.", "وقعت الحادثة في الساعة 14:05:00 بالتوقيت المحلي."),
        (
            .approximate, "The incident occurred at approximately 2:05 pm local time.",
            "وقعت الحادثة في حوالي الساعة 14:05 بالتوقيت المحلي."
        ),
        (
            .window, "The incident occurred between 7:00 pm and 8:30 pm local time.",
            "وقعت الحادثة بين الساعة 19:00 والساعة 20:30 بالتوقيت المحلي."
        ),
        (
            .firstReported, "The incident was first reported on October 8, 2023 at 4:30 am by Nasim Valley Radio.",
            "أُبلغ عن الحادثة أول مرة في 8 أكتوبر 2023 الساعة 04:30 من قِبل Nasim Valley Radio."
        ),
        (.timeOfDay, "The incident occurred around dawn.", "وقعت الحادثة عند الفجر."),
    ])
    func eachKindHasItsSentence(kind: TimeKind, english: String, arabic: String) {
        #expect(Self.incident(kind).timeSentence(.english) == english)
        #expect(Self.incident(kind).timeSentence(.arabic) == arabic)
    }

    @Test func noKindNoSentence() {
        #expect(Self.incident(nil).timeSentence(.english) == nil)
    }

    @Test(arguments: [TimeKind.exact, .approximate, .window, .timeOfDay])
    func announcedTimeThatIsMissingIsUnknown(kind: TimeKind) {
        var incident = Incident()
        incident.timeKind = kind
        #expect(incident.timeSentence(.english) == "The local time of the incident is unknown.")
    }

    @Test func firstReportMayHaveADayOnly() {
        var incident = Self.incident(.firstReported)
        incident.firstReportedAt = Moment("2023-10-08")
        incident.firstReportedBy = nil
        #expect(incident.timeSentence(.english) == "The incident was first reported on October 8, 2023.")
    }

    @Test func monthsHaveNamesInBothLanguages() {
        #expect(MonthName.english.count == 12)
        #expect(Set(MonthName.arabic).count == 12)
    }
}

// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Testing

@testable import Importing

/// The forms in which archives print values.
@Suite struct ValueFormTests {
    @Test(arguments: [
        ("5", 5, 5), ("5 – 6", 5, 6), ("12–24", 12, 24), ("5-6", 5, 6), ("0", 0, 0), ("0–2", 0, 2), ("None", 0, 0),
        ("1,200 – 1,300", 1200, 1300), ("6–5", 6, 5),
    ])
    func countsAndRanges(text: String, low: Int, high: Int) {
        #expect(CountText.bound(text) == Bound(min: low, max: high))
    }

    @Test(arguments: ["Unknown", "", "unknown"])
    func unknownCountIsUnknownAndNotZero(text: String) {
        #expect(CountText.bound(text) == .unknown)
    }

    @Test func sideThatIsEmptyIsNotKnown() {
        #expect(CountText.bound("5–") == Bound(min: 5, max: nil))
        #expect(CountText.bound("– 6") == Bound(min: nil, max: 6))
        #expect(CountText.bound("–") == nil)
    }

    @Test(arguments: ["5+", "at least 5", "a dozen", "5–6–7", "1,20", "٥", "1234567890", "-5", "5.5"])
    func otherCountsAreNotGuessed(text: String) {
        #expect(CountText.bound(text) == nil)
    }

    @Test func partsOfAFigureAreNamedGroups() {
        let (figure, parts) = CountText.figureAndParts("5 – 6 (1 child, 2–3 women) (4 other_protected_persons)")
        #expect(figure == "5 – 6")
        #expect(parts.map(\.group) == [.children, .women, .otherProtectedPersons])
        #expect(parts.map(\.bound) == [Bound(min: 1, max: 1), Bound(min: 2, max: 3), Bound(min: 4, max: 4)])
        #expect(CountText.parts("7 children 3 women 1–3 men").map(\.group) == [.children, .women, .men])
        #expect(CountText.parts("2 robots").map(\.group) == [nil])
        #expect(CountText.parts("(7 children3 women1–3 men)").map(\.bound?.max) == [7, 3, 3])
    }

    @Test(arguments: [
        ("October 7, 2023", "2023-10-07", nil), ("7 October 2023", "2023-10-07", nil),
        ("2017-07-02", "2017-07-02", nil), ("Jul. 2, 2017", "2017-07-02", nil), ("July 13th 2021", "2021-07-13", nil),
        ("October 9–10, 2023", "2023-10-09", "2023-10-10"), ("9–10 October 2023", "2023-10-09", "2023-10-10"),
        ("18 Oct – 3 Nov 2023", "2023-10-18", "2023-11-03"),
        ("October 30 – November 2, 2023", "2023-10-30", "2023-11-02"),
        ("December 30, 2023–January 2, 2024", "2023-12-30", "2024-01-02"),
        ("Sunday 2 July 2017", "2017-07-02", nil), ("1 to 3 May 2019", "2019-05-01", "2019-05-03"),
    ])
    func datesAndRanges(text: String, first: String, last: String?) {
        #expect(DateText.span(text)?.first.text == first)
        #expect(DateText.span(text)?.last?.text == last)
    }

    @Test(arguments: [
        "", "July 2017", "2017", "February 30, 2020", "18 Oct – 3 Nov", "7 October 2023 or so", "7/8/2023",
    ])
    func otherDatesAreNotGuessed(text: String) {
        #expect(DateText.span(text) == nil)
    }

    @Test func datesInRunningTextAreFound() {
        let text = "On Jul. 2, 2017, in a village; as of 3 March 2018. For July 1st-2nd, nothing. May 4, 2019."
        #expect(DateCandidates.days(in: text).map(\.text) == ["2017-07-02", "2018-03-03", "2019-05-04"])
    }

    @Test(arguments: [
        ("14:05:00", "14:05:00"), ("4:30 am", "04:30:00"), ("12:30 pm", "12:30:00"), ("12:00 am", "00:00:00"),
        ("7 p.m.", "19:00:00"), ("9:10", "09:10:00"),
    ])
    func timesOfDay(text: String, time: String) {
        #expect(ClockText.time(text)?.text == time)
    }

    @Test(arguments: ["25:00", "13:00 pm", "4", "noon", "4:61", ""])
    func otherTimesAreNotGuessed(text: String) {
        #expect(ClockText.time(text) == nil)
    }

    @Test(arguments: [
        ("The local time of the incident is unknown.", TimeKind.unknown),
        ("The incident occured at 14:05:00 local time.", .exact),
        ("The incident occurred at approximately 4:30 am local time.", .approximate),
        ("The incident occurred between 7:00 pm and 8:30 pm local time.", .window),
        ("The incident was first reported on October 8, 2023 at 4:30 am by Mill Radio.", .firstReported),
        ("The incident was first reported on October 8, 2023.", .firstReported),
        ("The incident was first reported by Mill Radio.", .firstReported),
        ("The incident occured during the night.", .timeOfDay), ("THE INCIDENT OCCURED around dawn", .timeOfDay),
        ("The incident occured at approximately  local time.", .approximate),
        ("The incident occured at local time.", .exact),
        ("The incident occured between 7:00 pm and local time.", .window),
    ])
    func timeSentencesOfEveryKind(text: String, kind: TimeKind) {
        #expect(TimeSentence(text, isLast: true)?.kind == kind)
    }

    @Test func timeSentenceGivesItsValues() throws {
        let window = try #require(
            TimeSentence("The incident occured between 7:00 pm and 8:30 pm local time.", isLast: true)
        )
        #expect(window.start?.text == "19:00:00" && window.end?.text == "20:30:00")
        let report = try #require(
            TimeSentence("The incident was first reported on October 8, 2023 at 4:30 am by Mill Radio.", isLast: true)
        )
        #expect(report.firstReportedAt?.text == "2023-10-08T04:30:00" && report.firstReportedBy == "Mill Radio")
    }

    @Test(arguments: [
        "Sources said that local time was 5 pm.", "The incident occurred in Wadi Samir.",
        "The incident occurred at noon local time.", "The incident was first reported by a baker at dawn.",
        "The incident occured .",
        "The incident was first reported on October 8, 2023 by Mill Radio. It said that nobody was warned.",
    ])
    func proseIsNoTimeSentence(text: String) {
        #expect(TimeSentence(text, isLast: false) == nil)
    }

    @Test(arguments: [
        ("30", 30.0, 30.0, AgeUnit.years), ("30 years", 30, 30, .years), ("46 years old", 46, 46, .years),
        ("8 months", 8, 8, .months), ("5 days", 5, 5, .days), ("30-40", 30, 40, .years), ("31/30", 30, 31, .years),
        ("30 or 31", 30, 31, .years), ("20s", 20, 29, .years), ("1.5", 1.5, 1.5, .years), (".5", 0.5, 0.5, .years),
        ("0", 0, 0, .years), ("1 year old", 1, 1, .years), ("2 – 3 months", 2, 3, .months), ("5or6", 5, 6, .years),
    ])
    func ages(text: String, low: Double, high: Double, unit: AgeUnit) {
        #expect(AgeText.age(text) == Age(min: low, max: high, unit: unit))
    }

    @Test(arguments: ["", "years old", "elderly", "early 20s", "30-40-50", "4th grade", "-3", "1.5.2"])
    func otherAgesStayText(text: String) {
        #expect(AgeText.age(text) == nil)
    }

    @Test func placeLineIsCutByScript() {
        let place = PlaceLine("סמיר, وادي سمير,  Wadi Samir,, Upper Mill, Tell Nahr, the Gaza Strip")
        #expect(place.names == Multilingual(en: "Wadi Samir, Upper Mill", ar: "وادي سمير", he: "סמיר"))
        #expect(place.region == "Tell Nahr")
        #expect(place.country?.rawValue == "PS")
        #expect(PlaceLine("وادي، سمير").names.ar == "وادي، سمير")
        #expect(PlaceLine("Wadi Samir, Syria").region == nil)
        #expect(PlaceLine("Wadi Samir, Tell Nahr").names.en == "Wadi Samir")
        #expect(PlaceLine("12, Syria").names.en == "12")
        #expect(PlaceLine("").names.isAbsent)
    }

    @Test(arguments: [
        ("a:1:{i:0;s:5:\"other\";}", ["other"]), ("a:2:{i:0;s:3:\"a;b\";i:1;s:2:\"é\";}", ["a;b", "é"]),
        ("s:4:\"none\";", ["none"]), ("a:0:{}", []),
    ])
    func serialisedStringsAreDecoded(text: String, strings: [String]) {
        #expect(PHPSerialized.strings(text) == strings)
    }

    @Test(arguments: [
        "a:1:{i:0;s:9:\"other\";}", "a:1:{", "", "a:99999999999999999999:{}", "s:1:\"é\";", "O:1:\"x\":0:{}",
    ])
    func damagedSerialisedStringsAreNotGuessed(text: String) {
        #expect(PHPSerialized.strings(text) == nil)
    }

    @Test(arguments: [
        ("900000001", "900000001"), (" 123456 ", "123456"), ("\u{200F}900000001\u{200E}", "900000001"), ("12345", nil),
        ("9000 00001", nil), ("list of names", nil), ("1234567890", nil),
    ])
    func listEntriesAreSixToNineFigures(text: String, entry: String?) {
        #expect(ListMatch.entryID(in: text) == entry)
    }

    @Test func whiteSpaceOfEveryKindIsCollapsed() {
        #expect(TextCollector.line("\u{00A0}a \t\u{2003}b\u{3000}\u{2028}c\u{200F} ") == "a b c\u{200F}")
        #expect(TextCollector.line(" \u{00A0}\n") == nil)
        #expect(TextCollector.prose("a  b\r\nc\r\n\r\n\r\nd ") == "a b\nc\n\nd")
    }
}

// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import CivilianHarm

@Suite struct ValuesTests {
    private static func read<Value: InterchangeValue>(_ text: String, as type: Value.Type) throws -> (
        Value?, [InterchangeProblem.Code]
    ) {
        var reader = InterchangeReader()
        let json = try JSONParser.parse(text.utf8)
        let value = json.isNull ? Value.absent : Value.read(json, &reader)
        return (value, reader.problems.map(\.code))
    }

    private static func text(_ value: some InterchangeValue) -> String {
        var writer = JSONWriter(order: .interchange)
        value.write(to: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("null", Bound.unknown), ("\"notApplicable\"", .notApplicable), (#"{"min":0,"max":0}"#, Bound(min: 0, max: 0)),
        (#"{"min":5,"max":6}"#, Bound(min: 5, max: 6)), (#"{"min":12,"max":null}"#, Bound(min: 12, max: nil)),
        (#"{"min":null,"max":4}"#, Bound(min: nil, max: 4)), (#"{"min":3,"max":2}"#, Bound(min: 3, max: 2)),
    ])
    func boundsAreReadAndWrittenWithNothingLost(text: String, bound: Bound) throws {
        #expect(try Self.read(text, as: Bound.self).0 == bound)
        #expect(Self.text(bound) == text)
    }

    @Test func unknownZeroAndNotApplicableAreThree() {
        let three: Set<Bound> = [.unknown, Bound(min: 0, max: 0), .notApplicable]
        #expect(three.count == 3)
        #expect(Bound(min: nil, max: nil) == .unknown)
        #expect(Bound.notApplicable.max == nil)
        #expect(Bound(min: 0, max: 0).max == 0)
        #expect(Bound.unknown.isAbsent && !Bound.notApplicable.isAbsent && !Bound(min: 0, max: 0).isAbsent)
    }

    @Test(arguments: [
        ("5", [InterchangeProblem.Code.wrongType]), (#"{"min":-1,"max":2}"#, [.malformedValue]),
        (#"{"min":1.5,"max":2}"#, [.wrongType]), (#"{"min":1,"max":2,"best":2}"#, [.unknownKey]),
        ("\"unknown\"", [.wrongType]),
    ])
    func faultyBoundsAreReported(text: String, codes: [InterchangeProblem.Code]) throws {
        #expect(try Self.read(text, as: Bound.self).1 == codes)
    }

    @Test func talliesLeaveOutGroupsWithNothingKnown() {
        var tallies = Tallies()
        tallies[.children] = Tally(killed: Bound(min: 0, max: 0))
        tallies[.women] = Tally()
        tallies[.civilians].injured = .notApplicable
        #expect(tallies.knownGroups == [.civilians, .children])
        #expect(
            Self.text(tallies)
                == #"{"civilians":{"killed":null,"injured":"notApplicable"},"#
                + #""children":{"killed":{"min":0,"max":0},"injured":null}}"#
        )
        tallies[.children].killed = .unknown
        #expect(tallies.knownGroups == [.civilians])
    }

    @Test(arguments: [
        ("2017-07-02", 17_349, 0), ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2),
        ("2024-02-29", 19_782, 4), ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5),
    ])
    func daysAreCountedFromTheEpoch(text: String, number: Int, weekday: Int) throws {
        let day = try #require(CalendarDay(text))
        #expect(day.dayNumber == number)
        #expect(day.weekday == weekday)
        #expect(day.text == text)
        #expect(CalendarDay(dayNumber: number) == day)
    }

    @Test func everyDayOfFourCenturiesGoesThereAndBack() {
        var last: CalendarDay?
        for number in -146_097...0 {
            guard let day = CalendarDay(dayNumber: number) else {
                Issue.record("no day \(number)")
                return
            }
            #expect(day.dayNumber == number)
            if let last { #expect(last < day) }
            last = day
        }
    }

    @Test(arguments: [
        "2023-02-29", "2023-13-01", "2023-00-10", "2023-1-05", "20230105", "2023-01-32", "", "0000-01-01",
    ])
    func daysThatTheCalendarLacksAreRefused(text: String) {
        #expect(CalendarDay(text) == nil)
    }

    @Test(arguments: [
        ("14:05:00", "2:05 pm"), ("00:30:00", "12:30 am"), ("12:00:00", "12:00 pm"), ("04:30:00", "4:30 am"),
    ])
    func clockTimesAreReadAndSpoken(text: String, spoken: String) throws {
        let time = try #require(ClockTime(text))
        #expect(time.text == text)
        #expect(time.twelveHour == spoken)
        #expect(ClockTime(String(text.prefix(5))) == time)
    }

    @Test(arguments: ["24:00:00", "12:60:00", "1:05:00", "12:05:00 pm", "12-05-00", ""])
    func clockTimesThatNoClockShowsAreRefused(text: String) {
        #expect(ClockTime(text) == nil)
    }

    @Test(arguments: ["2023-10-08", "2023-10-08T04:30:00", "2023-10-08T04:30:00Z"])
    func momentsKeepTheirPrecision(text: String) throws {
        #expect(try #require(Moment(text)).text == text)
    }

    @Test(arguments: ["2023-10-08T04:30", "2023-10-08 04:30:00", "2023-10-08T04:30:00+01:00", "T04:30:00"])
    func otherMomentsAreRefused(text: String) {
        #expect(Moment(text) == nil)
    }

    @Test func identifiersAreLowerCaseUUIDs() throws {
        let id = try #require(Incident.ID("01890000-0000-7000-8000-00000000E001"))
        #expect(id.description == "01890000-0000-7000-8000-00000000e001")
        #expect(Incident.ID("01890000") == nil)
        #expect(Incident.ID.none.description == "00000000-0000-0000-0000-000000000000")
    }

    @Test func namesPreferTheReadersLanguage() {
        let names = Multilingual(ar: "النسيم", uk: "Насім")
        #expect(names.preferred(.arabic)?.text == "النسيم")
        #expect(names.preferred(.english)?.language == "ar")
        #expect(Multilingual().preferred(.english) == nil)
        #expect(Self.text(names) == "{\"ar\":\"النسيم\",\"uk\":\"Насім\"}")
    }
}

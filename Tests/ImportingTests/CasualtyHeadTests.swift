// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Testing

@testable import Importing

/// How entries of casualty reports begin: a day, a place, a country and an origin, in many orders and with many marks.
@Suite struct CasualtyHeadTests {
    struct Head: Sendable, CustomTestStringConvertible {
        let text: String
        let days: [String?]
        let place: String?
        let country: String?
        let via: String?

        init(_ text: String, _ days: [String?], _ place: String?, _ country: String?, _ via: String?) {
            (self.text, self.days, self.place, self.country, self.via) = (text, days, place, country, via)
        }

        var testDescription: String { text }
    }

    @Test(arguments: heads) func aHeadIsRead(_ head: Head) throws {
        let text = "8. \(head.text) Regrettably, one civilian was unintentionally killed. 1829/CS9141 37SFV500306"
        let entries = CasualtyReportReader.read("Monthly Civilian Casualty Report\n\n\(text)").report.entries

        let entry = try #require(entries.first)
        #expect(entries.count == 1)
        #expect(entry.number == 8)
        #expect([entry.date?.text, entry.dateEnd?.text] == head.days)
        #expect(entry.place == head.place)
        #expect(entry.country?.code == head.country)
        #expect(entry.via?.code == head.via)
        #expect(Statements.text(entry.killed) == "1")
        #expect([entry.serial] + entry.codes + entry.grids.map(\.text) == ["1829", "CS9141", "37SFV500306"])
    }

    static let heads = [
        Head("Near Qarya, Iraq, on March 12, 2017, via media report.", ["2017-03-12", nil], "Qarya", "IQ", "media"),
        Head("12 March 2017; Qarya, Iraq; via self-report.", ["2017-03-12", nil], "Qarya", "IQ", "selfReport"),
        Head("On 22 May 2018 in Wadi, Syria via Airwars.", ["2018-05-22", nil], "Wadi", "SY", "recorder"),
        Head(
            "Jan. 3-Jan. 5, 2019, near Wadi, Syria, via Airwars report.",
            ["2019-01-03", "2019-01-05"],
            "Wadi",
            "SY",
            "recorder"
        ),
        Head(
            "Aug 4, 2017 - near Tall Wahm, Syria – via Airwars report –",
            ["2017-08-04", nil],
            "Tall Wahm",
            "SY",
            "recorder"
        ),
        Head(
            "April 2, 2017: Near Dara, Syria, via social media report.",
            ["2017-04-02", nil],
            "Dara",
            "SY",
            "socialMedia"
        ),
        Head(
            "Sept. 3 2016, in the vicinity of Qarya, Iraq, via NGO report.",
            ["2016-09-03", nil],
            "Qarya",
            "IQ",
            "organisation"
        ),
        Head("17 MAR 2017, near Qarya, Iraq, via self-report.", ["2017-03-17", nil], "Qarya", "IQ", "selfReport"),
        Head("2017-03-17, near Qarya, Iraq, via self-report.", ["2017-03-17", nil], "Qarya", "IQ", "selfReport"),
        Head(
            "Dec. 31, 2017 - Jan. 1, 2018, near Al-Wahm, Syria, via Airwars report.",
            ["2017-12-31", "2018-01-01"],
            "Al-Wahm",
            "SY",
            "recorder"
        ),
        Head("June 3rd, 2017, near Ar Rasm, Syria via media report.", ["2017-06-03", nil], "Ar Rasm", "SY", "media"),
        Head(
            "On or about July 4, 2017, near Al Majaz, Syria, via Airwars and social media reports.",
            ["2017-07-04", nil],
            "Al Majaz",
            "SY",
            "recorder"
        ),
        Head(
            "The night of July 4-5, 2017, near Al Majaz, Syria, via Airwars report.",
            ["2017-07-04", "2017-07-05"],
            "Al Majaz",
            "SY",
            "recorder"
        ),
        Head(
            "Nov. 2018, near Wadi, Syria, via Airwars report.",
            ["2018-11-01", "2018-11-30"],
            "Wadi",
            "SY",
            "recorder"
        ),
        Head(
            "March 24 and 25, 2019, in Barr, Syria, via social media report.",
            ["2019-03-24", "2019-03-25"],
            "Barr",
            "SY",
            "socialMedia"
        ),
        Head("Feb. 13, 2017, Qarya, Iraq, via self-report.", ["2017-02-13", nil], "Qarya", "IQ", "selfReport"),
        Head(
            "Feb. 13, 2017, near Qarya (Al Hay), Iraq, via self-report.",
            ["2017-02-13", nil],
            "Qarya (Al Hay)",
            "IQ",
            "selfReport"
        ),
        Head(
            "Feb. 13, 2017, near the village of Tall Wahm, Syria, via self-report.",
            ["2017-02-13", nil],
            "village of Tall Wahm",
            "SY",
            "selfReport"
        ),
        Head(
            "Feb. 13, 2017, near Qarya, Iraq, reported by Amnesty.",
            ["2017-02-13", nil],
            "Qarya",
            "IQ",
            "organisation"
        ),
        Head("Feb. 13, 2017, near Qarya, Iraq.", ["2017-02-13", nil], "Qarya", "IQ", nil),
        Head("03/12/2017, near Qarya, Iraq, via self-report.", ["2017-03-12", nil], "Qarya", "IQ", "selfReport"),
        Head("April 5, 2017, a strike hit a house in the old town.", ["2017-04-05", nil], nil, nil, nil),
        Head("April 5, 2017: The Coalition struck a house.", ["2017-04-05", nil], nil, nil, nil),
    ]
}

// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Testing

@testable import Importing

@Suite struct CasualtyReportTests {
    static let monthly = """
        Monthly Civilian Casualty Report

        In August, the Task Force carried over 97 open reports from July and received two new reports. It completed 20 \
        allegation reports. Out of the 20 completed reports, four were determined to be credible, nine were assessed to be \
        non-credible and seven were duplicates. 79 reports are still open, including two reports that were reopened.

        Credible Reports:

        1. Nov. 2, 2018, near Tall Wahm, Syria, via self-report. Coalition aircraft struck a vehicle. Regrettably, two
        civilians were unintentionally killed and three civilians were injured. 2661/CS9001 37SFU781164
        2. Between Dec. 30, 2016 and Jan. 2, 2017, in Qarya, Iraq, via social media report. During a strike, at least four
        civilians were unintentionally killed.

        Non-Credible Reports:

        After a review of available information it was assessed that no Coalition strikes were conducted in the geographical \
        area that correspond to the report of civilian casualties for the following:

        1. Feb. 3, 2017, near Wadi Wahm, Iraq, via Airwars
        2. Feb. 4, 2017, near Wadi Wahm, Iraq, via Airwars (1411)

        Duplicate reports:
        4. March 1, 2017, near Wadi, Iraq, via Airwars report. This was previously assessed under another report. 1234/CI912

        We regret the loss of life.
        """

    @Test func entriesOfAReportAreTakenApart() throws {
        let report = CasualtyReportReader.read(Self.monthly).report

        let entries = report.entries
        #expect(entries.map(\.number) == [1, 2, 1, 2, 4])
        #expect(
            entries.map { $0.date?.text } == ["2018-11-02", "2016-12-30", "2017-02-03", "2017-02-04", "2017-03-01"]
        )
        #expect(entries.map { $0.dateEnd?.text } == [nil, "2017-01-02", nil, nil, nil])
        #expect(entries.map(\.place) == ["Tall Wahm", "Qarya", "Wadi Wahm", "Wadi Wahm", "Wadi"])
        #expect(entries.map(\.position?.code) == ["credible", "credible", "nonCredible", "nonCredible", "duplicate"])
        #expect(entries.map(\.via?.code) == ["selfReport", "socialMedia", "recorder", "recorder", "recorder"])
        #expect(entries.map(\.serial) == ["2661", nil, nil, "1411", "1234"])
        #expect(entries.map(\.codes) == [["CS9001"], [], [], [], ["CI912"]])
        #expect(entries[0].grids.map(\.text) == ["37SFU781164"])
        #expect(entries.map { Statements.text($0.killed) } == ["2", "4..", "", "", ""])
        #expect(entries.map { Statements.text($0.injured) } == ["3", "", "", "", ""])
        #expect(entries[2].finding == entries[3].finding)
    }

    @Test func flowIsReadWithItsOffsets() throws {
        let report = CasualtyReportReader.read(Self.monthly).report

        let flow = try #require(report.flows.first)
        #expect(report.flows.count == 1)
        #expect([flow.openBefore, flow.received, flow.reopened, flow.completed] == [97, 2, nil, 20])
        #expect([flow.credible, flow.nonCredible, flow.duplicate, flow.openAfter] == [4, 9, 7, 79])
        #expect(FlowAudit(flow).problems.isEmpty)
        let mark = try #require(flow.marks.first { $0.field == "openBefore" })
        #expect(text(report, mark) == "97")
    }

    @Test func everyMarkNamesTheBytesOfItsValue() throws {
        let report = CasualtyReportReader.read(Self.monthly).report

        for entry in report.entries {
            for mark in entry.marks {
                let text = text(report, mark)
                switch mark.field {
                case "place": #expect(text == entry.place)
                case "serial": #expect(text == entry.serial)
                case "codes": #expect(entry.codes.contains(text))
                case "grids": #expect(entry.grids.map(\.text).contains(text))
                case "finding": #expect(text == entry.finding)
                case "country": #expect(["Syria", "Iraq"].contains(text))
                default: #expect(!text.isEmpty)
                }
            }
        }
    }

    @Test func whatIsNotUnderstoodIsKeptAndSaid() throws {
        let (report, diagnostics) = CasualtyReportReader.read(Self.monthly)

        let unread = report.unread.map { text(report, $0) }
        #expect(unread == ["Monthly Civilian Casualty Report", "We regret the loss of life."])
        #expect(diagnostics.count { $0.code == .passageNotRead } == 2)
    }

    struct Tail: Sendable {
        let text: String
        let serial: String?
        let codes: [String]
        let grids: [String]

        init(_ text: String, _ serial: String?, _ codes: [String], _ grids: [String]) {
            (self.text, self.serial, self.codes, self.grids) = (text, serial, codes, grids)
        }
    }

    static let tails = [
        Tail("3155/CS9640\r\n37SEV005797", "3155", ["CS9640"], ["37SEV005797"]),
        Tail("2706/AI49/CS9344 37SEV009792", "2706", ["AI49", "CS9344"], ["37SEV009792"]),
        Tail("68 37SBA923201", "68", [], ["37SBA923201"]),
        Tail("Report 3354 / 37SFU2918087537.", "3354", [], ["37SFU2918087537"]),
        Tail("(1407)", "1407", [], []), Tail("3128/CS9268a 37SEV511575", "3128", ["CS9268a"], ["37SEV511575"]),
        Tail("1829/CS9141 37S FV 50030 30661", "1829", ["CS9141"], ["37S FV 50030 30661"]),
        Tail("1829/CS9141 37SFV500306 / 37SFV500307", "1829", ["CS9141"], ["37SFV500306", "37SFV500307"]),
        Tail("1829/CS9141 and CS9142 37SFV500306", "1829", ["CS9141", "CS9142"], ["37SFV500306"]),
        Tail("3228/CS9834 No grid location specified", "3228", ["CS9834"], []),
        Tail("1457/S9697", "1457", ["S9697"], []),
        Tail("1829/CS9141 37SFV50030", "1829", ["CS9141"], ["37SFV50030"]), Tail("3320 / N/A", "3320", [], []),
        Tail("", nil, [], []),
    ]

    @Test(arguments: tails)
    func tailsAreRead(_ tail: Tail) throws {
        let text =
            "Nov. 28, 2018, in Tall Wahm, Syria, via Airwars report. It was assessed that no Coalition actions were "
            + "conducted in the geographical area. " + tail.text

        let entry = try #require(CasualtyReportReader.read(text).report.entries.first)

        #expect(entry.serial == tail.serial)
        #expect(entry.codes == tail.codes)
        #expect(entry.grids.map(\.text) == tail.grids)
        #expect(entry.finding?.hasSuffix("geographical area.") == true)
    }

    static let dates: [(String, String?, String?)] = [
        ("Nov. 28, 2018", "2018-11-28", nil), ("July, 29, 2017", "2017-07-29", nil),
        ("Sept. 3, 2017", "2017-09-03", nil),
        ("28 November 2018", "2018-11-28", nil), ("2018-11-28", "2018-11-28", nil), ("Jun 23, 2017", "2017-06-23", nil),
        ("On or about Nov. 3, 2018", "2018-11-03", nil), ("Nov. 3-5, 2018", "2018-11-03", "2018-11-05"),
        ("Between Nov. 29 and Dec. 2, 2018", "2018-11-29", "2018-12-02"),
        ("Dec. 31, 2016 – Jan. 1, 2017", "2016-12-31", "2017-01-01"),
        ("Dec. 30 to Jan. 2, 2017", "2016-12-30", "2017-01-02"),
        ("June 6, 2018 [sic]", "2018-06-06", nil), ("Aug. 27 [later corrected to Aug 25th] , 2017", "2017-08-27", nil),
        ("The night of July 3rd, 2017", "2017-07-03", nil), ("Feb. 30, 2017", nil, nil),
        ("July 2017", "2017-07-01", "2017-07-31"),
    ]

    @Test(arguments: dates)
    func datesAreRead(_ date: String, _ first: String?, _ last: String?) throws {
        let text = "\(date), near Tall Wahm, Syria, via Airwars report. The report contains insufficient information."

        let entry = try #require(CasualtyReportReader.read(text).report.entries.first)

        #expect(entry.date?.text == first)
        #expect(entry.dateEnd?.text == last)
        #expect(entry.place == "Tall Wahm")
    }

    private func text(_ report: MilitaryReport, _ mark: TextMark) -> String {
        String(decoding: Array(report.originalText.utf8)[mark.start..<mark.end], as: UTF8.self)
    }
}

/// Single statements, as recorders quote them.
@Suite struct CasualtyStatementTests {
    static let findings: [(String, String?, String, String)] = [
        ("Regrettably, two civilians were killed.", "credible", "2", ""),
        ("Unfortunately, the report contains insufficient information.", "nonCredible", "", ""),
        (
            "The allegation said that ten civilians were killed. No Coalition strikes were conducted in the area.",
            "nonCredible", "", ""
        ),
        (
            "A strike killed between three and five civilians and injured at least two others.", "credible", "3..5",
            "2.."
        ),
        ("It was assessed that no civilians were harmed.", "nonCredible", "", ""),
        ("We are still assessing this report.", "openIncident", "", ""),
        ("This is a duplicate of another report.", "duplicate", "", ""),
        ("During a strike on four fighters, one child was unintentionally wounded.", "credible", "", "1"),
        ("A strike unintentionally caused the death of up to four civilians.", "credible", "..4", ""),
        ("The weather was fine.", nil, "", ""),
        (
            "The previous report said that five civilians were killed. That was incorrect, one civilian was injured.",
            "credible", "", "1"
        ),
        (
            "Seven civilians were killed. Two civilians inside the house were killed and five civilians outside were killed.",
            "credible", "7", ""
        ),
        ("One adult civilian male and two children were unintentionally killed.", "credible", "3", ""),
        ("The strike was not conducted by the Coalition.", "nonCredible", "", ""),
        ("Forty-two civilians died as a result of the strike.", "credible", "42", ""),
    ]

    @Test(arguments: findings)
    func findingsAreTold(_ text: String, _ position: String?, _ killed: String, _ injured: String) throws {
        let entry = CasualtyReportReader.read("Jan. 3, 2017, near Tall Wahm, Syria, via self-report. " + text).report
            .entries.first
        #expect(entry?.position?.code == position)
        #expect(entry.map { Statements.text($0.killed) } == killed)
        #expect(entry.map { Statements.text($0.injured) } == injured)
    }

    @Test func signsOfAnotherReportAreNotTheEntrys() {
        let text =
            "Jan. 3, 2017, near Tall Wahm, Syria, via Airwars. The report was a duplicate of 1822/CS9200. 2001/CS9201"
        let entry = CasualtyReportReader.read(text).report.entries.first
        #expect(entry?.serial == "2001")
        #expect(entry?.codes == ["CS9201"])
        #expect(entry?.finding == "The report was a duplicate of 1822/CS9200.")
    }

    @Test func statementThatOpensWithADayHasNoPlaceMadeOfItsSentence() {
        let text =
            "On 17 March 2017, the Coalition struck a building in Wahm, Iraq. It was found that 105 civilians were killed."
        let entry = CasualtyReportReader.read(text).report.entries.first
        #expect(entry?.date?.text == "2017-03-17")
        #expect(entry?.place == nil)
        #expect(entry.map { Statements.text($0.killed) } == "105")
    }

    @Test func statementOfSeveralParagraphsIsOneEntry() {
        let text =
            "A strike was conducted on a headquarters.\n\nRegrettably, two civilians were killed.\n\nThe Coalition regrets the loss of life."
        let report = CasualtyReportReader.read(text).report
        #expect(report.entries.count == 1)
        #expect(report.unread.count == 1)
    }

    @Test func paragraphsWithSerialsAreEntries() {
        let text =
            "No Coalition strikes were conducted in the area. (1407)\n\nNo Coalition strikes were conducted in the area. (1396)"
        #expect(CasualtyReportReader.read(text).report.entries.map(\.serial) == ["1407", "1396"])
    }

    @Test func aLineWithNothingButAFindingHeadsWhatFollows() throws {
        let text = """
            Credible
            1. Jan. 14, 2017, near Qarya, Iraq, via self-report. Two males were assessed to have been killed.
            Non-credible
            2. Jan. 15, 2017, near Qarya, Iraq, via self-report. The footage was looked at.
            3. Jan. 16, 2017, near Qarya, Iraq, via self-report.
            Duplicates
            4. Jan. 17, 2017, near Qarya, Iraq, via self-report.
            """
        let entries = CasualtyReportReader.read(text).report.entries

        #expect(entries.map(\.number) == [1, 2, 3, 4])
        #expect(entries.map(\.position?.code) == ["credible", "nonCredible", "nonCredible", "duplicate"])
        #expect(Statements.text(entries[0].killed) == "2")
    }

    @Test func allegationsWithALabelAreEntriesOfTheirOwn() throws {
        let text = """
            Civilian Casualty Assessment Quarterly Report

            Closed Assessments:
            Allegation: Feb. 2, 2020, in the vicinity of Wadi, Somalia. The allegation was received on February 3, 2020 via \
            social media and is substantiated. One civilian was killed and three civilians were injured.
            Allegation: March 10, 2020, near Qarya, Somalia. The allegation was deemed unsubstantiated since no strike \
            occurred on that date in the area.
            Open Assessments:
            Allegation 3: On or about April 5, 2020, near Qarya, Somalia, via online report. The assessment is ongoing.
            """
        let entries = CasualtyReportReader.read(text).report.entries

        #expect(entries.map { $0.date?.text } == ["2020-02-02", "2020-03-10", "2020-04-05"])
        #expect(entries.map(\.number) == [nil, nil, 3])
        #expect(entries.map(\.place) == ["Wadi", "Qarya", "Qarya"])
        #expect(entries.map(\.country?.code) == ["SO", "SO", "SO"])
        #expect(entries.map(\.position?.code) == ["credible", "nonCredible", "openIncident"])
        #expect(entries.map { Statements.text($0.killed) } == ["1", "", ""])
        #expect(entries.map { Statements.text($0.injured) } == ["3", "", ""])
        #expect(entries[2].via?.code == "openSource")
    }

    @Test func whatAReleaseClosesWithIsNoPartOfTheLastEntry() throws {
        let text = """
            Non-Credible Reports:

            1. Feb. 3, 2017, near Qarya, Syria, via Airwars report: It was assessed that the report was not credible because \
            Turkish aircraft conducted the strike.

            "Great care is taken to spare civilians," said a spokesman.

            -30-
            """
        let report = CasualtyReportReader.read(text).report

        let entry = try #require(report.entries.first)
        #expect(report.entries.count == 1)
        #expect(entry.finding?.hasSuffix("conducted the strike.") == true)
        #expect(entry.position?.code == "nonCredible" && entry.reasons.map(\.code) == ["notOurOperation"])
        #expect(report.unread.count >= 1)
    }
}

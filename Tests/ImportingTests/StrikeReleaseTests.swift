// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Testing

@testable import Importing

@Suite struct StrikeReleaseTests {
    static let release = """
        Release # 20170102-01

        SOUTHWEST ASIA, January 2, 2017 – Coalition forces conducted 9 strikes in Syria and Iraq.

        On Dec. 31 in Syria, Coalition military forces conducted five strikes consisting of 12 engagements.

        - Near Wadi Wahm, three strikes engaged two tactical units; destroyed a vehicle, two tunnels, and a command and \
        control node; and damaged a supply route.
        - Near Tall Wahm, two strikes [1 British] destroyed six oil tanker trucks and an oil pump jack.

        On Jan. 1 in Iraq, Coalition military forces conducted four strikes using fighter and remotely piloted aircraft.

        • Near Qarya, four strikes suppressed a mortar team and destroyed petroleum, oil and lubricant tanks.
        """

    @Test func blocksOfDaysAndCountriesAreRead() {
        let report = StrikeReleaseReader.read(Self.release).report

        #expect(report.strikes.map(\.place) == ["Wadi Wahm", "Tall Wahm", "Qarya"])
        #expect(report.strikes.map { Statements.text($0.strikes) } == ["3", "2", "4"])
        #expect(report.strikes.map { $0.date?.text } == ["2016-12-31", "2016-12-31", "2017-01-01"])
        #expect(report.strikes.map { $0.country?.code } == ["SY", "SY", "IQ"])
        #expect(report.strikes.map(\.platform) == [nil, nil, "fighter and remotely piloted aircraft"])
        #expect(report.tallies.map { Statements.text($0.strikes) } == ["9", "5", "4"])
        #expect(report.tallies.map { $0.country?.code } == [nil, "SY", "IQ"])
        #expect(report.dateStart?.text == "2016-12-31")
    }

    @Test func aDayBeforeTheWordIsNoNumberOfStrikes() {
        let report = StrikeReleaseReader.read("Dec. 31 – Jan. 1 strikes\n\nNear Wadi Wahm, two strikes hit a bunker.")
            .report

        #expect(report.strikes.map { Statements.text($0.strikes) } == ["2"])
        #expect(report.tallies.isEmpty)
    }

    @Test(arguments: ["31 – Jan. 1 strikes", "On Dec. 31 – 2 strikes, of which near”, 12 strikes of July 3 strikes"])
    func aNumberOfStrikesIsNeverLeftOut(_ text: String) {
        let release = "Near Wadi Wahm, one strike destroyed a house; one” " + text
        let report = StrikeReleaseReader.read(release).report

        #expect(Coverage(report).rest.isEmpty)
    }

    @Test func targetsHaveNumbersAndEffects() {
        let strikes = StrikeReleaseReader.read(Self.release).report.strikes

        #expect(
            strikes[0].targets.map(targetText) == [
                "2 tactical units engaged", "1 vehicle destroyed", "2 tunnels destroyed",
                "1 command and control node destroyed", "1 supply route damaged",
            ]
        )
        #expect(strikes[1].targets.map(targetText) == ["6 oil tanker trucks destroyed", "1 oil pump jack destroyed"])
        #expect(
            strikes[2].targets.map(targetText) == [
                "1 mortar team suppressed", " petroleum, oil and lubricant tanks destroyed",
            ]
        )
    }

    @Test func quotedReportsKeepTheirDays() {
        let text = """
            For December 22nd-23rd 2016 the Coalition reported that “Near Wadi Wahm, eight strikes engaged three units.” It \
            additionally reported that “On Dec. 22, near Tall Wahm, Syria, one strike destroyed a tunnel.” For January 2nd it \
            reported “Near Qarya, an airstrike destroyed a bunker.”
            """

        let strikes = StrikeReleaseReader.read(text).report.strikes

        #expect(strikes.map { $0.date?.text } == ["2016-12-22", "2016-12-22", "2017-01-02"])
        #expect(strikes.map { $0.dateEnd?.text } == ["2016-12-23", nil, nil])
        #expect(strikes.map(\.place) == ["Wadi Wahm", "Tall Wahm", "Qarya"])
        #expect(strikes.map { Statements.text($0.strikes) } == ["8", "1", "1"])
    }

    static let silences: [(String, String?, String?)] = [
        ("No strikes were reported in the area.", nil, nil),
        ("For August 6th, the Coalition reported no strikes near Wadi Wahm.", "2018-08-06", "Wadi Wahm"),
        ("The force has not reported any strikes between June 1st – 30th 2017.", "2017-06-01", nil),
        (
            "The Coalition did not publicly report any strikes in Wahm governorate for June 17th 2017.", "2017-06-17",
            "Wahm governorate"
        ),
    ]

    @Test(arguments: silences)
    func silencesAreStrikesOfNoNumber(_ text: String, _ date: String?, _ place: String?) throws {
        let context = ReportContext(published: CalendarDay("2018-08-20"))

        let strikes = StrikeReleaseReader.read(text, context: context).report.strikes

        #expect(strikes.count == 1)
        #expect(strikes.first?.strikes == Bound(min: 0, max: 0))
        #expect(strikes.first?.date?.text == date)
        #expect(strikes.first?.place == place)
    }

    static let languages: [(String, String, String, String, String)] = [
        (
            "Le 3 février 2017, deux frappes ont détruit trois bâtiments.", "fr", "2017-02-03", "2",
            "3 bâtiments destroyed"
        ),
        (
            "Le 14 août 2016, près de Tall Wahm, quatre frappes ont détruit un véhicule et deux tunnels.", "fr",
            "2016-08-14", "4",
            "1 véhicule destroyed"
        ),
        (
            "Op 5 maart 2017 hebben drie luchtaanvallen nabij Tall Wahm twee voertuigen vernietigd.", "nl",
            "2017-03-05", "3", ""
        ),
        ("في 12 تموز 2017 قرب الوادي، ثلاث غارات دمرت مبنى.", "ar", "2017-07-12", "3", " مبنى destroyed"),
        ("في ٣ مايو 2017 قرب الوادي، غارتان دمرت مركبة.", "ar", "2017-05-03", "2", " مركبة destroyed"),
    ]

    @Test(arguments: languages)
    func monthsAndNumbersOfOtherLanguagesAreRead(
        _ text: String,
        _ language: String,
        _ date: String,
        _ number: String,
        _ target: String
    ) throws {
        let report = StrikeReleaseReader.read(text).report

        let found = report.strikes.map { ($0.date, $0.strikes) } + report.tallies.map { ($0.date, $0.strikes) }
        #expect(report.language?.code == language)
        #expect(found.map { $0.0?.text } == [date])
        #expect(found.map { Statements.text($0.1) } == [number])
        if !target.isEmpty { #expect(report.strikes.first?.targets.first.map(targetText) == target) }
    }

    @Test func otherLanguagesAreKeptWhole() {
        let text = "Вчера авиация нанесла удары по объектам боевиков. Уничтожены два склада."
        let (report, diagnostics) = StrikeReleaseReader.read(text)
        #expect(report.originalText == text)
        #expect(report.unread.map(\.end) == [text.utf8.count])
        #expect(diagnostics.map(\.code) == [.languageNotRead])
    }

    @Test func dateWithoutAYearIsNotGuessed() {
        let (report, diagnostics) = StrikeReleaseReader.read(
            "On July 3, near Tall Wahm, one strike destroyed the bridge."
        )
        #expect(report.strikes.map(\.date) == [nil])
        #expect(diagnostics.map(\.code) == [.unreadableDate])
    }

    @Test func aColonOrAnAmpersandPartsWhatWasDone() {
        let report = StrikeReleaseReader.read(
            """
            On July 3, 2017, near Tall Wahm, two strikes: destroyed three wellheads, 1 excavator & damaged a bridge.
            """
        ).report

        #expect(report.strikes.map { Statements.text($0.strikes) } == ["2"])
        #expect(
            report.strikes.flatMap(\.targets).map(targetText)
                == ["3 wellheads destroyed", "1 excavator destroyed", "1 bridge damaged"]
        )
    }

    @Test(arguments: [
        ("Near Tall Wahm, five strikes did not result in observable effects.", "strikeReport"),
        ("There were no strikes conducted in Iraq on Nov. 3, 2016.", "strikeReport"),
        ("In de week van 3 tot en met 9 februari 2017 voerden de toestellen zeven luchtaanvallen uit.", "strikeReport"),
        ("No strikes were conducted in the area that correspond to the allegation.", "casualtyReport"),
    ])
    func aReleaseIsToldFromAFinding(_ text: String, kind: String) {
        #expect(Reading(text).reports.map { $0.kind?.code } == [kind])
    }

    private func targetText(_ target: StrikeTarget) -> String {
        "\(Statements.text(target.number)) \(target.target) \(target.effect?.code ?? "")"
    }
}

// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Testing

@testable import Importing

/// How findings say who was killed and injured: phrasings of our own, each in an entry of a report.
@Suite struct CasualtyPhrasingTests {
    struct Phrasing: Sendable, CustomTestStringConvertible {
        let sentence: String
        /// nil where the finding is left to a person.
        let position: String?
        let killed: String
        let injured: String

        init(_ sentence: String, _ position: String?, _ killed: String = "", _ injured: String = "") {
            (self.sentence, self.position) = (sentence, position)
            (self.killed, self.injured) = (killed, injured)
        }

        var testDescription: String { sentence }
    }

    @Test(arguments: conceded + others) func figuresOfAFindingAreRead(_ phrasing: Phrasing) throws {
        let text = """
            Monthly Civilian Casualty Report

            1. Jan. 14, 2017, near Qarya, Iraq, via self-report. \(phrasing.sentence)

            2. Jan. 15, 2017, near Qarya, Iraq, via self-report. This report is a duplicate of a previous report.
            """
        let entries = CasualtyReportReader.read(text).report.entries

        try #require(entries.count == 2)
        #expect(entries[0].position?.code == phrasing.position)
        #expect(Statements.text(entries[0].killed) == phrasing.killed)
        #expect(Statements.text(entries[0].injured) == phrasing.injured)
        #expect(entries[1].position?.code == "duplicate")
    }

    static let conceded = [
        Phrasing(
            """
            During a strike on ISIS fighters it was assessed that three civilians were unintentionally killed \
            and two injured.
            """,
            "credible",
            "3",
            "2"
        ),
        Phrasing("It was assessed that one civilian was killed and three civilians injured.", "credible", "1", "3"),
        Phrasing("11 civilians were unintentionally killed and 6 injured.", "credible", "11", "6"),
        Phrasing(
            "Two civilians were inadvertently killed and one wounded due to their proximity to the strike.",
            "credible",
            "2",
            "1"
        ),
        Phrasing(
            "The strike resulted in the unintentional deaths of five civilians and injuries to seven others.",
            "credible",
            "5",
            "7"
        ),
        Phrasing("Eight civilians lost their lives.", "credible", "8"),
        Phrasing("Regrettably, one adult male and two children were killed.", "credible", "3"),
        Phrasing("Regrettably, two males and one child were killed and one female was injured.", "credible", "3", "1"),
        Phrasing(
            """
            An ISIS vehicle was struck; a civilian was unintentionally killed when he entered the target area \
            after the munition was released.
            """,
            "credible",
            "1"
        ),
        Phrasing("A motorcycle entered the blast area and two civilians were injured.", "credible", "", "2"),
        Phrasing(
            """
            Coalition aircraft struck a building. Regrettably, nine civilians were killed and an unknown number \
            injured.
            """,
            "credible",
            "9"
        ),
        Phrasing(
            "It is assessed that four civilians were killed, and four others were injured, when a structure collapsed.",
            "credible",
            "4",
            "4"
        ),
        Phrasing("Four civilians were killed, two were injured.", "credible", "4", "2"),
        Phrasing("The strike killed two civilians and injured five.", "credible", "2", "5"),
        Phrasing("The strike unintentionally killed two civilians and wounded three more.", "credible", "2", "3"),
        Phrasing("Two civilian deaths and one civilian injury resulted from the strike.", "credible", "2", "1"),
        Phrasing("Up to five civilians were killed.", "credible", "..5"),
        Phrasing("At least 10 and as many as 12 civilians were killed.", "credible", "10..12"),
        Phrasing(
            "The investigation determined 105 civilians were killed and a further 36 were unaccounted for.",
            "credible",
            "105"
        ),
        Phrasing("The Coalition assessed that more likely than not civilians were harmed.", "credible"),
        Phrasing("An investigation found that more likely than not 10 civilians died.", "credible", "10"),
        Phrasing(
            "A secondary explosion unintentionally killed one civilian and injured another.",
            "credible",
            "1",
            "1"
        ),
        Phrasing("Unfortunately, a woman and her two children were killed.", "credible", "3"),
        Phrasing("Regrettably, a family of five was killed.", "credible", "5"),
        Phrasing("Regrettably, six members of one family were killed.", "credible", "6"),
        Phrasing(
            "Two civilians who were on the roof were killed and seven civilians in the house next door were wounded.",
            "credible",
            "2",
            "7"
        ),
        Phrasing(
            "Strikes on ISIS fighters killed three terrorists; one civilian was unintentionally injured.",
            "credible",
            "",
            "1"
        ),
        Phrasing("It was assessed that 12 ISIS fighters and two civilians were killed.", "credible", "2"),
        Phrasing(
            """
            The report alleged that 20 civilians were killed. The Coalition assessed that eight civilians were \
            unintentionally killed.
            """,
            "credible",
            "8"
        ),
        Phrasing("One civilian was injured and later died of his wounds.", "credible", "1"),
        Phrasing("Three civilians, including a child, were unintentionally killed.", "credible", "3"),
        Phrasing("Twenty-one civilians were killed, among them four women.", "credible", "21"),
        Phrasing("Five civilians were killed including two children and one woman.", "credible", "5"),
        Phrasing("Five civilians were killed, two of them children.", "credible", "5"),
        Phrasing("Four adults and three children were unintentionally killed.", "credible", "7"),
        Phrasing(
            "Regrettably, one civilian was killed and two more civilians sustained injuries.",
            "credible",
            "1",
            "2"
        ),
        Phrasing("Regrettably one man was killed; his two sons were hurt.", "credible", "1", "2"),
        Phrasing("The strike caused the death of a civilian and injuries to two others.", "credible", "1", "2"),
        Phrasing("There were two civilian fatalities and four non-fatal injuries.", "credible", "2", "4"),
        Phrasing(
            "It was determined that the strike caused three civilian casualties, one killed and two injured.",
            "credible",
            "1",
            "2"
        ),
        Phrasing("Two local nationals were killed.", "credible", "2"),
        Phrasing("Two non-combatants were killed.", "credible", "2"),
        Phrasing("It was assessed that six civilians were killed and none injured.", "credible", "6", "0"),
        Phrasing("Zero civilians were killed and one was injured.", "credible", "0", "1"),
        Phrasing("Several civilians were killed.", "credible"),
        Phrasing("Dozens of civilians were killed.", "credible"),
        Phrasing("A dozen civilians were killed.", "credible", "12"),
        Phrasing("One civilian killed, three injured.", "credible", "1", "3"),
        Phrasing("1 civilian killed; 3 injured", "credible", "1", "3"),
        Phrasing("A Coalition strike on an ISIS weapons facility resulted in one civilian fatality.", "credible", "1"),
        Phrasing(
            """
            As a result of the strike, 2 adults and 1 child were killed and 4 others, including two children, \
            were injured.
            """,
            "credible",
            "3",
            "4"
        ),
        Phrasing("Three civilians died and one was hurt.", "credible", "3", "1"),
        Phrasing("Both occupants, a man and a boy, were killed.", "credible", "2"),
        Phrasing("One civilian died from injuries sustained in the strike.", "credible", "1"),
        Phrasing("An additional two civilians were later found to have been killed.", "credible", "2"),
        Phrasing("The strike resulted in 14 civilians being killed and 9 being injured.", "credible", "14", "9"),
        Phrasing("Seven civilians, three of whom were children, were killed.", "credible", "7"),
        Phrasing("We assess that the strike killed between two and four civilians.", "credible", "2..4"),
        Phrasing("No fewer than six civilians were killed.", "credible", "6.."),
        Phrasing("More than 30 civilians were killed.", "credible", "31.."),
        Phrasing("Two women, one man and three children lost their lives.", "credible", "6"),
        Phrasing(
            "Unfortunately, 5 civilians were unintentionally killed and no one was injured.",
            "credible",
            "5",
            "0"
        ),
        Phrasing("One of the two civilians was killed.", "credible", "1"),
        Phrasing("Two children of the same family were wounded.", "credible", "", "2"),
        Phrasing("Two civilians sustained minor injuries.", "credible", "", "2"),
        Phrasing("The strike injured two civilians, one of whom later died.", "credible", "1", "1"),
        Phrasing("Three civilian casualties (2 killed, 1 injured) were assessed.", "credible", "2", "1"),
        Phrasing("Five civilians were killed or injured.", "credible"),
        Phrasing("Ten people were killed, including six ISIS fighters.", "credible"),
        Phrasing("Four buildings were destroyed and two civilians, both shepherds, died.", "credible", "2"),
        Phrasing(
            """
            During a strike on an ISIS mortar position, one civilian riding a bicycle was killed after the \
            weapon was released and two civilians in a passing car were wounded.
            """,
            "credible",
            "1",
            "2"
        ),
    ]

    static let others = [
        Phrasing(
            """
            After review of available information and strike video it was assessed that there is insufficient \
            evidence to find that civilians were harmed in this strike.
            """,
            "nonCredible"
        ),
        Phrasing(
            """
            No Coalition actions were conducted in the geographical area that correspond to the report of \
            civilian casualties.
            """,
            "nonCredible"
        ),
        Phrasing("The reported location is 20 km from the nearest Coalition strike.", "nonCredible"),
        Phrasing("The Coalition did not strike within 5 km of the location on that date.", "nonCredible"),
        Phrasing(
            """
            The allegation contains insufficient information on the time, location and details to assess its \
            credibility.
            """,
            "nonCredible"
        ),
        Phrasing("The specific information provided did not corroborate with any Coalition strikes.", "nonCredible"),
        Phrasing(
            """
            A review of strike records found the nearest strike to be 7 kilometres away, and the allegation was \
            assessed as non-credible.
            """,
            "nonCredible"
        ),
        Phrasing("The allegation is not credible.", "nonCredible"),
        Phrasing("The allegation was closed as unsubstantiated.", "nonCredible"),
        Phrasing("This report is a duplicate of a previous report.", "duplicate"),
        Phrasing("This allegation has already been reported in the May 2017 report.", "duplicate"),
        Phrasing("The allegation remains open pending further assessment.", "openIncident"),
        Phrasing("The report is still under assessment.", "openIncident"),
        Phrasing(
            "Two people killed and four wounded: no evidence supports that Coalition forces were responsible.",
            "nonCredible"
        ),
        Phrasing("The Coalition killed 12 terrorists. No civilians were harmed.", "nonCredible"),
        Phrasing("It is more likely than not that civilian casualties did not occur.", "nonCredible"),
        Phrasing("Of the 12 people killed, four were civilians.", nil),
    ]
}

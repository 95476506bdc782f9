// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Testing

@testable import Importing

@Suite struct MappingProposalTests {
    private func proposal(_ text: String) throws -> MappingProposal {
        var reader = try TableOpening.reader(TableReading.pieces(Array(text.utf8)), form: TableForm())
        return try MappingProposal(&reader, name: "invented", form: TableForm())
    }

    private func targets(_ proposal: MappingProposal) -> [String: String?] {
        Dictionary(proposal.guesses.map { ($0.column, $0.target) }, uniquingKeysWith: { first, _ in first })
    }

    @Test func namesAndCellsTellWhatColumnsAre() throws {
        let proposal = try proposal(
            """
            Case ID,Incident date,End date,Location,الموقع,Governorate,Latitude,Longitude,Civilians killed (min),Children Killed Max,\
            Wounded,Link,Source,Grid,Grade,Mood
            A1,05/04/2031,06/04/2031,Tell Marwa,تل مروة,West,35.5,40.25,2,1,5-6,https://press.example/1,Radio Nasim,37SFV500306,Fair,glum
            A2,25/04/2031,25/04/2031,Wadi Samir,وادي سمير,East,35.25,40.5,0,0,?,https://press.example/2,Harbour Post,37SFV501307,Weak,bright
            """
        )

        #expect(
            targets(proposal) == [
                "Case ID": "codes", "Incident date": "date", "End date": "dateEnd", "Location": "placeNames.en",
                "الموقع": "placeNames.ar", "Governorate": "adminNames.governorate",
                "Latitude": "geolocations[].latitude", "Longitude": "geolocations[].longitude",
                "Civilians killed (min)": "tallies.civilians.killed.min",
                "Children Killed Max": "tallies.children.killed.max", "Wounded": "detailedTallies[0].injured",
                "Link": "sources[].url", "Source": "sources[].name", "Grid": "geolocations[].mgrs", "Grade": "grade",
                "Mood": nil,
            ]
        )
        #expect(proposal.mapping.dates == ["dd/MM/yyyy"] && proposal.mapping.key == ["Case ID"])
        #expect(proposal.mapping.unknown == ["?"])
        #expect(proposal.guesses.allSatisfy { !$0.reason.isEmpty })
        #expect(proposal.mapping.faults.isEmpty)
    }

    @Test func aTableOfSeveralHandsIsPlaced() throws {
        let proposal = try proposal(
            """
            Code,Event date,Wounded,Weapon,Remark
            A1,25/07/2031,at least 4,Airstrike,seen on 3 May 2031
            A2,1 Aug 2031,~20,Airstrike,
            A3,2031-08-02,6 or more,Catapult,none
            A4,12/12/2031,>3,Shelling and fire,none
            """
        )

        #expect(
            targets(proposal) == [
                "Code": "codes", "Event date": "date", "Wounded": "detailedTallies[0].injured",
                "Weapon": "strikeTypes", "Remark": nil,
            ]
        )
        let forms = proposal.mapping.dates.compactMap { DateForm($0) }
        for day in ["25/07/2031", "1 Aug 2031", "2031-08-02"] {
            #expect(forms.contains { $0.read(day, CellConventions()) != nil })
        }
        #expect(proposal.mapping.notes.contains { $0.contains("Event date") && $0.contains("forms") })
    }

    @Test(arguments: [
        (">5", "6.."), ("≥5", "5.."), ("5 or more", "5.."), ("more than 1,000", "1001.."), ("over 5", "6.."),
        ("min. 5", "5.."), ("<5", "..4"), ("fewer than 5", "..4"), ("max. 5", "..5"), ("5 or 6", "5..6"),
    ])
    func oneSidedCountsAreRead(_ cell: String, bound: String) {
        let conventions = CellConventions(thousands: UInt8(ascii: ","))
        #expect(conventions.bound(cell).map(Statements.text) == bound)
    }

    @Test(arguments: ["<0", "~5", "5 or", "or more", ">", "more than five"])
    func whatIsNoCountIsNotGuessed(_ cell: String) {
        #expect(CellConventions().bound(cell) == nil)
    }

    @Test func whatIsAmbiguousIsTold() throws {
        let proposal = try proposal("Day,Killed\n01/02/2031,3\n03/04/2031,4\n")

        #expect(proposal.mapping.dates == ["dd/MM/yyyy"] && proposal.mapping.key == ["*"])
        #expect(proposal.mapping.notes.contains { $0.contains("MM/dd/yyyy") })
        #expect(proposal.mapping.notes.contains { $0.contains("civilians") })
    }

    @Test func aTitleAboveTheNamesAndNumbersOfDaysAreSeen() throws {
        let proposal = try proposal("A log;;\nDate;Place;Dead\n42918;Tell Marwa;1\n42919;Wadi Samir;2\n")

        #expect(proposal.mapping.table.headerRow == 2 && proposal.mapping.dates == ["excel"])
        #expect(targets(proposal)["Dead"] == "detailedTallies[0].killed")
    }

    @Test func hashtagsDecide() throws {
        let proposal = try proposal("Ref,X,Y\n#event+id,#date+occurred,#affected+killed+civilians\n7,2031-04-05,3\n")

        #expect(targets(proposal) == ["Ref": "codes", "X": "date", "Y": "tallies.civilians.killed"])
        #expect(proposal.mapping.table.hashtags == true && proposal.mapping.key == ["Ref"])
    }

    @Test func whatIsProposedIsReadAsItWasWritten() throws {
        let proposal = try proposal("Id,Date,Killed\n1,2031-01-01,5\n2,2031-01-02,6\n")
        let mapping = try TableMapping.read(proposal.mapping.bytes)

        #expect(mapping == proposal.mapping)
        #expect(TableReading("Id,Date,Killed\n1,2031-01-01,5\n2,2031-01-02,6\n", mapping).incidents.count == 2)
    }

    @Test func datesOfWorkbooksAreTakenWhateverFormsAreDeclared() throws {
        let mapping = try TableMapping.invented(
            "\"key\":[\"a\"],\"dates\":[\"dd/MM/yyyy\"],\"columns\":[{\"column\":\"a\",\"to\":\"codes\"},{\"column\":\"b\",\"to\":\"date\"}]"
        )
        let sheet = """
            <worksheet><sheetData><row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>
            <row r="2"><c><v>7</v></c><c s="0"><v>42918</v></c></row></sheetData></worksheet>
            """
        let formats = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
        let reading = TableReading(WorkbookFixture.workbook(sheet: sheet, formats: formats), mapping)

        #expect(reading.incidents.first?.date?.text == "2017-07-02")
    }
}

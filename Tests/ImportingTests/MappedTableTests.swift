// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Testing

@testable import Importing

@Suite struct MappedTableTests {
    private static let figures = """
        "key":["No"],"dates":["dd/MM/yyyy"],"unknown":["?"],"none":["none"],"notApplicable":["n/a"],"columns":[
        {"column":"No","to":"codes","prefix":"T-"},{"column":"Day","to":"date"},
        {"column":"Low","to":"tallies.civilians.killed.min"},{"column":"High","to":"tallies.civilians.killed.max"},
        {"column":"Children","to":"tallies.children.killed"}]
        """

    @Test func unknownZeroAndNotApplicableStayApart() throws {
        let mapping = try TableMapping.invented(Self.figures)

        let reading = TableReading(
            "No,Day,Low,High,Children\n1,05/04/2031,2,3,\n2,05/04/2031,,,0\n3,05/04/2031,0,0,n/a\n4,,?,4,none\n",
            mapping
        )

        let tallies = reading.incidents.map(\.tallies)
        #expect(
            tallies.map { $0[.civilians].killed } == [
                Bound(min: 2, max: 3), .unknown, Bound(min: 0, max: 0), Bound(min: nil, max: 4),
            ]
        )
        #expect(
            tallies.map { $0[.children].killed } == [
                .unknown, Bound(min: 0, max: 0), .notApplicable, Bound(min: 0, max: 0),
            ]
        )
        #expect(reading.incidents.map(\.codes) == [["T-1"], ["T-2"], ["T-3"], ["T-4"]])
        #expect(reading.incidents.map { $0.date?.text } == ["2031-04-05", "2031-04-05", "2031-04-05", nil])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func cellsThatCannotBeReadAreKeptAndToldWithRowAndColumn() throws {
        let mapping = try TableMapping.invented(Self.figures)

        let reading = TableReading("No,Day,Low,High,Children,Extra\n7,31/02/2031,-1,many,5-6,note\n", mapping)

        let incident = try #require(reading.incidents.first)
        #expect(incident.unplaced.map(\.field) == ["Day", "Low", "High", "Extra"])
        #expect(incident.unplaced.map(\.text) == ["31/02/2031", "-1", "many", "note"])
        #expect(incident.tallies[.children].killed == Bound(min: 5, max: 6))
        let warnings = reading.diagnostics.filter { $0.severity == .warning }
        #expect(warnings.map(\.field) == ["Day", "Low", "High"] && warnings.allSatisfy { $0.line == 2 })
        #expect(reading.diagnostics.last?.code == .columnWithoutPlace)
    }

    @Test func reversedBoundsAreKeptAsGivenAndTold() throws {
        let reading = TableReading("No,Day,Low,High\n1,,9,4\n2,,4,9\n", try .invented(Self.figures))

        #expect(reading.incidents.first?.tallies[.civilians].killed == Bound(min: 9, max: 4))
        #expect(reading.diagnostics.filter { $0.code == .reversedBounds }.map(\.line) == [2])
    }

    @Test func aKeyThatComesAgainIsRefusedAndTold() throws {
        let reading = TableReading("No,Day,Low,High\n1,,1,1\n2,,2,2\n1,,3,3\n,,4,4\n", try .invented(Self.figures))

        #expect(reading.incidents.map(\.codes) == [["T-1"], ["T-2"]])
        let errors = reading.diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.code) == [.keyRepeated, .noKey] && errors.map(\.line) == [4, 5])
    }

    @Test func severalRowsOfOneRecordAreOneRecordWhereverTheyStand() throws {
        let mapping = try TableMapping.invented(
            """
            "key":["No"],"severalRows":true,"columns":[{"column":"No","to":"codes"},
            {"column":"Place","to":"placeNames.en"},{"column":"Name","to":"victims[].names.en"},
            {"column":"Family","to":"victims[].family"},{"column":"Family","to":"victimFamilies[].id"},
            {"column":"Actor","to":"involvements[].actor"},{"column":"Said","to":"involvements[].statements.text"}]
            """
        )

        let reading = TableReading(
            """
            No,Place,Name,Family,Actor,Said
            A,Tell Marwa,Salma,F1,Ridge Front,first
            B,Wadi Samir,,,,
            A,,Darwal,F1,Ridge Front,second
            A,Tell Marwah,Salma,,Harbour Guard,
            """,
            mapping
        )

        #expect(reading.drafts.map(\.provenance) == ["row 3", "rows 2, 4, 5"])
        let incident = try #require(reading.incidents.last)
        #expect(incident.victims.map(\.names.en) == ["Salma", "Darwal", "Salma"])
        #expect(incident.victimFamilies.map(\.id) == ["F1"])
        #expect(incident.involvements.map(\.statements.count) == [2, 0])
        #expect(incident.placeNames.en == "Tell Marwa")
        #expect(reading.codes == [.rowsDisagree])
        #expect(incident.unplaced.map(\.field) == ["placeNames"])
    }

    @Test func listsAreSplitTogetherAndKeepTheirPlaces() throws {
        let mapping = try TableMapping.invented(
            """
            "key":["*"],"dates":["iso"],"columns":[{"column":"Who","to":"sources[].name","split":";"},
            {"column":"When","to":"sources[].date","split":";"},
            {"column":"Causes","to":"causes","split":"labels"},{"column":"Codes","to":"codes","split":"space"}]
            """
        )

        let reading = TableReading(
            "Who,When,Causes,Codes\nA; B ;C,2031-01-01;;2031-01-03,"
                + "\"Heavy weapons and explosive munitions, Incendiary, Boiling oil\",XA1 XB2\n",
            mapping
        )

        let incident = try #require(reading.incidents.first)
        #expect(incident.sources?.map(\.name) == ["A", "B", "C"])
        #expect(incident.sources?.map { $0.date?.text } == ["2031-01-01", nil, "2031-01-03"])
        #expect(incident.causes == [.known(.heavyWeapons), .known(.incendiary), .unknown("Boiling oil")])
        #expect(incident.codes == ["XA1", "XB2"])
        #expect(reading.codes == [.unknownTerm])
    }

    @Test func valuesConstantsWidthsAndJoinedColumnsAreTaken() throws {
        let mapping = try TableMapping.invented(
            """
            "key":["Id"],"decimal":",","thousands":".","constants":{"countries":"SY","harmReported":true},
            "values":{"grades":{"A":"fair","B":["weak"],"-":null}},"columns":[
            {"column":"Id","to":"codes","width":5,"prefix":"Q"},{"column":"Grade","to":"grade","values":"grades"},
            {"columns":["Town","Quarter"],"join":", ","to":"placeNames.en"},
            {"column":"Lat","to":"geolocations[].latitude"},{"column":"Lon","to":"geolocations[].longitude"},
            {"column":"Dead","to":"tallies.civilians.killed"},{"column":"Skip","to":"unplaced"}],
            "leaveOut":{"Row":"a number"}
            """
        )

        let reading = TableReading(
            "Id;Grade;Town;Quarter;Lat;Lon;Dead;Skip;Row\n42;a;Tell Marwa;West;35,5;40,25;1.200;kept;9\n"
                + "43;-;Wadi Samir;;0;0;٥;;\n",
            mapping
        )

        let first = try #require(reading.incidents.first)
        let last = try #require(reading.incidents.last)
        #expect(first.codes == ["Q00042"] && first.grade == .known(.fair) && last.grade == nil)
        #expect(first.placeNames.en == "Tell Marwa, West" && last.placeNames.en == "Wadi Samir")
        #expect(first.geolocations.first?.latitude == 35.5 && first.geolocations.first?.isPrimary == true)
        #expect(last.geolocations.isEmpty && last.unplaced.map(\.text) == ["0, 0"])
        #expect(first.tallies[.civilians].killed == Bound(min: 1200, max: 1200))
        #expect(last.tallies[.civilians].killed == Bound(min: 5, max: 5))
        #expect(first.countries.map(\.code) == ["SY"] && first.harmReported == true)
        #expect(first.unplaced.map(\.text) == ["kept"])
        #expect(first.visibility == .draft && first.stage == .known(.researched))
        #expect(reading.summary?.columns.map(\.checkSum) == [1205])
    }

    @Test func aTableWithoutTheColumnsIsRefusedWhole() throws {
        let reading = TableReading("Nr,Day\n1,2\n", try .invented(Self.figures))

        #expect(reading.fault?.code == .columnMissing && reading.drafts.isEmpty)
    }

    @Test func mappingsWithFaultsSayAllOfThem() {
        #expect(throws: MappingError.self) {
            try TableMapping.invented(
                "\"dates\":[\"someday\"],\"columns\":[{\"column\":\"A\",\"to\":\"tallies.dogs.killed\"},{\"to\":\"date\"}]"
            )
        }
        do {
            _ = try TableMapping.invented(
                "\"dates\":[\"someday\"],\"columns\":[{\"column\":\"A\",\"to\":\"placeNames.fr\"}]"
            )
        } catch let error as MappingError {
            #expect(error.faults.count == 3)
        } catch {
            Issue.record("another error")
        }
    }

    @Test func everyShippedMappingIsReadAndFoundByItsName() {
        for bytes in ShippedMappings.files {
            do {
                let mapping = try TableMapping.read(bytes)
                #expect(ShippedMappings.named(mapping.name) == mapping)
            } catch {
                Issue.record("\(error)")
            }
        }
    }

    @Test func piecesOfAnyLengthGiveTheSame() throws {
        let mapping = try TableMapping.invented(Self.figures)
        let text = "\u{FEFF}No,Day,Low,High,Children\r\n1,05/04/2031,2,3,\r\n\"2\",,\"1\",2,\"تل\nمروة\"\r\n"
        let whole = TableReading(text, mapping)

        for length in [1, 2, 3, 7, 64] {
            #expect(TableReading(text, mapping, pieceLength: length).incidents == whole.incidents)
        }
        #expect(whole.incidents.count == 2)
    }
}

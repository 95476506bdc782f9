// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Testing

@testable import Catalogue

@Suite struct IncidentQueryTests {
    @Test(arguments: [
        ("", ""),
        ("grade=fair&grade=confirmed", "grade=confirmed,fair"),
        ("grade=fair,confirmed,fair", "grade=confirmed,fair"),
        ("actor=us-led-coalition&q=%D8%B3%D9%88%D9%82", "q=%D8%B3%D9%88%D9%82&actor=us-led-coalition"),
        ("q=two+words&page=1&size=20&sort=date&order=desc", "q=two%20words"),
        ("sort=code&order=asc", "sort=code"),
        ("sort=deathsAlleged&order=asc", "sort=deathsAlleged&order=asc"),
        ("order=asc", "order=asc"),
        ("from=&to=&q=&grade=&page=", ""),
        ("to=2017-07-02&from=2017-07-02&undated=yes", "from=2017-07-02&to=2017-07-02&undated=yes"),
        ("code=cs1141,CS1141&code=ci9-a", "code=CI9-A,CS1141"),
        ("killed=0", "killed=0"),
        ("killed=unknown&victims=men,children", "victims=children,men&killed=unknown"),
        ("target=%3Fone%5C%2C+two", "target=%3Fone%5C,%20two"),
        ("strikeStatus=alleged,declared", "strikeStatus=declared,alleged"),
        ("actor=zz-guard,isis,aa-guard", "actor=isis,aa-guard,zz-guard"),
        ("updatedSince=2020-01-01&publishedSince=2019-01-01", "updatedSince=2020-01-01&publishedSince=2019-01-01"),
        ("page=3&size=50", "page=3&size=50"),
        ("bbox=40.10,35.2,%2B40.9,35.80000000", "bbox=40.1,35.2,40.9,35.8"),
        ("bbox=170,-10,-170.5,0", "bbox=170,-10,-170.5,0"),
        ("near=35.51,40.65,5.0", "near=35.51,40.65,5"),
        ("near=-0.00000005,%20-40.123456789,0.5", "near=-0.0000001,-40.1234568,0.5"),
        ("near=37s%20fv%2050%2030", "near=37SFV5030"),
        ("near=37SFV5030,2&inside=possible", "near=37SFV5030,2&inside=possible"),
        ("near=37SFV5030,0", "near=37SFV5030"),
        ("near=cs1141,12.345&inside=point", "near=CS1141,12.345"),
        ("near=zah", "near=ZAH"),
        ("near=z%20ah%2012%2034,5", "near=Z%20AH1234,5"),
        ("near=zah1234,5", "near=ZAH1234,5"),
        ("inside=possible", ""),
        ("in=place&q=a&in=victim,source", "q=a&in=place,victim,source"),
        ("in=place", ""),
        ("q=a&in=code,place,narrative,victim,source,statement,note", "q=a"),
        ("sort=recorded", "sort=recorded"),
    ])
    func queryPrintsInItsOneForm(given: String, printed: String) throws {
        let query = try IncidentQuery(queryString: given)
        #expect(query.queryString == printed)
        #expect(try IncidentQuery(queryString: printed) == query)
        #expect(try IncidentQuery(query.items) == query)
    }

    @Test(arguments: [
        (
            "colour=red",
            IncidentQueryError.unknownParameter(name: "colour", allowed: IncidentQuery.parameterNames(on: .public))
        ),
        (
            "grade=fare",
            .invalidValue(
                parameter: "grade",
                value: "fare",
                allowed: .oneOf(["confirmed", "fair", "weak", "contested", "discounted", "ungraded"])
            )
        ),
        (
            "victims=?other",
            .invalidValue(
                parameter: "victims",
                value: "?other",
                allowed: .oneOf(["children", "women", "men", "families"])
            )
        ),
        ("from=2017-02-30", .invalidValue(parameter: "from", value: "2017-02-30", allowed: .day)),
        ("page=0", .invalidValue(parameter: "page", value: "0", allowed: .wholeNumber(1...2_147_483_647))),
        ("size=1001", .invalidValue(parameter: "size", value: "1001", allowed: .wholeNumber(1...1000))),
        ("killed=-1", .invalidValue(parameter: "killed", value: "-1", allowed: .wholeNumberOrUnknown)),
        ("undated=1", .invalidValue(parameter: "undated", value: "1", allowed: .oneOf(["yes", "no"]))),
        (
            "sort=size",
            .invalidValue(
                parameter: "sort",
                value: "size",
                allowed: .oneOf(["date", "deathsAlleged", "deathsConceded", "published", "updated", "recorded", "code"])
            )
        ),
        ("bbox=1,2,3", .invalidValue(parameter: "bbox", value: "1,2,3", allowed: .box)),
        ("bbox=1,2,3,4,5", .invalidValue(parameter: "bbox", value: "1,2,3,4,5", allowed: .box)),
        ("bbox=1,5,3,4", .invalidValue(parameter: "bbox", value: "1,5,3,4", allowed: .box)),
        ("bbox=-181,2,3,4", .invalidValue(parameter: "bbox", value: "-181,2,3,4", allowed: .box)),
        ("bbox=nan,2,3,4", .invalidValue(parameter: "bbox", value: "nan,2,3,4", allowed: .box)),
        ("bbox=1e1,2,3,4", .invalidValue(parameter: "bbox", value: "1e1,2,3,4", allowed: .box)),
        ("near=35.5,40.6", .invalidValue(parameter: "near", value: "35.5,40.6", allowed: .near)),
        ("near=95,40.6,1", .invalidValue(parameter: "near", value: "95,40.6,1", allowed: .near)),
        ("near=35.5,40.6,0", .invalidValue(parameter: "near", value: "35.5,40.6,0", allowed: .near)),
        ("near=35.5,40.6,20005", .invalidValue(parameter: "near", value: "35.5,40.6,20005", allowed: .near)),
        ("near=CS1141", .invalidValue(parameter: "near", value: "CS1141", allowed: .near)),
        ("near=CS1141,-3", .invalidValue(parameter: "near", value: "CS1141,-3", allowed: .near)),
        ("near=37SFV503,2", .invalidValue(parameter: "near", value: "37SFV503,2", allowed: .near)),
        ("near=%3Cb%3E x,2", .invalidValue(parameter: "near", value: "<b> x,2", allowed: .near)),
        (
            "bbox=1,2,3,4&inside=maybe",
            .invalidValue(parameter: "inside", value: "maybe", allowed: .oneOf(["point", "possible"]))
        ),
        ("clean=yes", .staffOnly(name: "clean")),
        ("clean=", .staffOnly(name: "clean")),
        (
            "q=a&in=title",
            .invalidValue(
                parameter: "in",
                value: "title",
                allowed: .oneOf(["code", "place", "narrative", "victim", "source", "statement", "note"])
            )
        ),
        ("page=2&page=3", .repeatedParameter(name: "page")),
        ("q=%4", .malformedEncoding(item: "%4")),
        ("q=%FF", .malformedEncoding(item: "%FF")),
    ])
    func whatCannotBeReadIsNamed(given: String, error: IncidentQueryError) {
        #expect(throws: error) { try IncidentQuery(queryString: given) }
    }

    @Test func reversedDaysAreRefused() throws {
        let early = try #require(CalendarDay("2016-01-01"))
        let late = try #require(CalendarDay("2016-01-02"))
        #expect(throws: IncidentQueryError.reversedDays(from: late, to: early)) {
            try IncidentQuery(queryString: "from=2016-01-02&to=2016-01-01")
        }
    }

    @Test func openVocabulariesTakeKeysOfTheInstallation() throws {
        #expect(try IncidentQuery(queryString: "actor=coastal-guard")[.actor] == ["coastal-guard"])
        #expect(throws: IncidentQueryError.self) { try IncidentQuery(queryString: "actor=Coastal Guard") }
    }

    @Test func errorTextIsShortAndWithoutControlCharacters() {
        let name = "a\u{0}\n" + String(repeating: "x", count: 500)
        let text = IncidentQueryError.repeatedParameter(name: name).description
        #expect(text.count < 120)
        #expect(!text.contains("\n"))
    }

    @Test func everyChipIsRemovable() throws {
        let given =
            "q=a&grade=fair,weak&harm=yes&from=2001-01-01&to=2002-01-01&undated=yes&updatedSince=2003-01-01"
            + "&publishedSince=2003-01-01&killed=2&code=A1,A2&page=4&bbox=1,2,3,4&near=5,6,7&inside=possible&in=place&clean=yes"
        let query = try IncidentQuery(queryString: given, on: .staff)
        #expect(query.chips.count == 17)
        for chip in query.chips {
            let fewer = query.removing(chip)
            // Without words there is nothing to look for in fields.
            let gone = chip == .text("a") ? [chip, .fields([.place])] : [chip]
            #expect(fewer.chips == query.chips.filter { !gone.contains($0) })
            #expect(fewer.page == 1)
        }
        let bare = query.chips.reduce(query) { $0.removing($1) }
        #expect(bare.isUnrestricted)
        #expect(bare == query.unrestricted)
    }

    @Test func togglingTwiceChangesNothing() throws {
        let query = try IncidentQuery(queryString: "grade=fair&page=7")
        let more = query.toggling("weak", of: .grade)
        #expect(more.queryString == "grade=fair,weak")
        #expect(more.toggling("weak", of: .grade) == query.onPage(1))
        #expect(query.toggling("fair", of: .grade).isUnrestricted)
        #expect(query.onPage(8).queryString == "grade=fair&page=8")
        #expect(query.ordered(by: IncidentOrder(.code)).queryString == "grade=fair&sort=code")
    }

    @Test func randomQueriesSurvivePrintingAndParsing() throws {
        var random = SplitMix64(seed: 11)
        for _ in 0..<2000 {
            let query = IncidentQuery.random(&random)
            let printed = query.queryString
            #expect(try IncidentQuery(queryString: printed, on: .staff) == query, "\(printed)")
        }
    }
}

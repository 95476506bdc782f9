// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import CivilianHarm

@Suite struct IntegrityPeopleAndSourceTests {
    private static func broken(_ change: (inout Victim) -> Void) -> [String] {
        IntegritySample.broken { incident in
            var victim = IntegritySample.victim(Multilingual(en: "Huda Nabil al-Nasimi", ar: "هدى نبيل النسيمي"))
            change(&victim)
            incident.victims = [victim]
        }
    }

    @Test func soundVictimBreaksNoRule() {
        #expect(Self.broken { _ in }.isEmpty)
    }

    @Test func ageHasANumberThatIsPlausible() {
        #expect(Self.broken { $0.ageKind = .exact } == ["people.ageWithoutNumber"])
        #expect(Self.broken { $0.age = Age(min: 0, max: 0) }.isEmpty)
        #expect(Self.broken { $0.age = Age(min: 111, max: 111) } == ["people.ageImplausible"])
        #expect(Self.broken { $0.age = Age(min: 40, max: 30) } == ["people.ageImplausible"])
        #expect(Self.broken { $0.age = Age(min: 200, max: 200, unit: .months) }.isEmpty)
    }

    @Test(arguments: [(AgeKind.child, 17.0, true), (.child, 18, false), (.adult, 17, false), (.adult, 18, true)])
    func kindOfAgeAgreesWithTheAge(kind: AgeKind, years: Double, agrees: Bool) {
        let broken = Self.broken { victim in
            victim.ageKind = kind
            victim.age = Age(min: years, max: years)
        }
        #expect(broken == (agrees ? [] : ["people.ageKindDisagrees"]))
    }

    @Test func namesStandInTheirScripts() {
        #expect(Self.broken { $0.names = Multilingual() } == ["people.nameMissing"])
        #expect(Self.broken { $0.names.en = "\u{650}Abd al-Karim" } == ["people.latinNameHasArabic"])
        #expect(Self.broken { $0.names.ar = "Huda" } == ["people.arabicNameNotArabic"])
        #expect(Self.broken { $0.outcome = nil } == ["people.outcomeMissing"])
    }

    @Test func findingsNeverCarryNames() {
        var incident = IntegritySample.sound()
        incident.victims = [IntegritySample.victim(Multilingual(en: "هدى", ar: "Huda"))]
        for finding in IntegrityCheck.findings(in: incident) {
            #expect(!finding.message(.english).contains("Huda"))
            #expect(!finding.message(.english).contains("هدى"))
        }
    }

    @Test func familiesAndMembersAgree() {
        #expect(Self.broken { $0.family = "G1" } == ["people.familyUnknown"])
        var family = VictimFamily()
        family.id = "G1"
        #expect(IntegritySample.broken { $0.victimFamilies = [family] } == ["people.emptyFamily"])
        family.declaredCount = 3
        let broken = IntegritySample.broken { incident in
            incident.victimFamilies = [family]
            incident.victims = [IntegritySample.victim(Multilingual(en: "Huda"))]
            incident.victims[0].family = "G1"
        }
        #expect(broken == ["people.familyCountDisagrees"])
    }

    private static func match(_ entry: String?, text: String? = nil) -> ListMatch {
        var match = ListMatch()
        match.list = "invented-list"
        match.entryID = entry
        match.text = text
        return match
    }

    @Test func listEntriesAreNumbersUsedOnce() {
        #expect(Self.broken { $0.listMatches = [Self.match("000000001")] }.isEmpty)
        #expect(Self.broken { $0.listMatches = [Self.match(", 0000001")] } == ["people.listIDMalformed"])
        let printedOnly = Self.broken { $0.listMatches = [Self.match(nil, text: "Matched to list ID unclear")] }
        #expect(printedOnly == ["people.listIDMalformed"])
        let twice = Self.broken { $0.listMatches = [Self.match("000000001"), Self.match("000000001")] }
        #expect(twice == ["people.listIDTwice"])
        let injured = Self.broken { victim in
            victim.outcome = .injured
            victim.listMatches = [Self.match("000000001")]
        }
        #expect(injured == ["people.injuredOnList"])
    }

    @Test func sourcesHaveNamesAndAddressesOnce() {
        #expect(IntegritySample.broken { $0.sources = [] } == ["sources.none"])
        #expect(IntegritySample.broken { $0.sources?[1].url = nil } == ["sources.urlMissing"])
        #expect(IntegritySample.broken { $0.sources?[1].name = nil } == ["sources.nameMissing"])
        let repeated = IntegritySample.broken { incident in
            incident.sources?.append(IntegritySample.source("Again", "https://one.example/1"))
        }
        #expect(repeated == ["sources.urlRepeated"])
        let declared = IntegritySample.broken { incident in
            incident.origin = Origin()
            incident.origin?.declared = DeclaredCounts()
            incident.origin?.declared?.sources = 3
        }
        #expect(declared == ["sources.countDisagrees"])
    }

    @Test(arguments: [
        ("https://radio.example/a", true, true), ("HTTP://radio.example", true, false),
        ("https://radio.example/", true, false), ("https://a.b.example?x=1", true, true),
        ("https://user@radio.example:8080/a", true, true), ("https://192.0.2.7/a", true, true),
        ("https://radio.example/أخبار الوادي", true, true), ("https://مثال.إختبار/a", true, true),
        ("https://archive.isabc12", false, false), ("https://archive.i/abc12", false, false),
        ("List%20of%20names", false, false), ("https://radio", false, false),
        ("hhttps://radio.example/a", false, false),
        ("", false, false), ("ftp://radio.example/a", false, false), ("https://radio..example/a", false, false),
    ])
    func addressesAreReadWithoutAskingAnybody(text: String, isAddress: Bool, namesADocument: Bool) {
        #expect((WebAddress(text) != nil) == isAddress)
        #expect((WebAddress(text)?.namesADocument ?? false) == namesADocument)
    }

    @Test(arguments: [
        ("CS1141", true), ("CS020", true), ("CS1316a", true), ("TS300B", true), ("RS4313", true), ("R4736", true),
        ("SDF00012", true), ("ISSY-110119", true), ("ISSY087", true), ("ISPT0134b", true), ("ISPT290224a", true),
        ("USSOM012-B", true), ("USYEMTr012", true), ("UM0012", true), ("IRIS250616b", true), ("DEBSYR260302a", true),
        ("CS1", false), ("ISPT12", false), ("RS4313-XY", false),
    ])
    func codesFitTheirSeries(code: String, fits: Bool) {
        #expect(CodeSeries.archive.contains { $0.matches(code) } == fits)
    }

    @Test func codesAreHeldAgainstSeriesAndCountries() {
        #expect(IntegritySample.broken { $0.codes = [] } == ["codes.missing"])
        #expect(IntegritySample.broken { $0.codes = ["XA0001", "XB1"] } == ["codes.several"])
        #expect(IntegritySample.broken { $0.codes = ["CS1"] } == ["codes.malformed"])
        #expect(IntegritySample.broken { $0.previousCodes = ["xa0001"] } == ["codes.previousIsCurrent"])
        #expect(IntegritySample.broken { $0.codes = ["TI0038"] } == ["codes.countryDisagrees"])
        let complete = IntegrityContext(seriesAreComplete: true)
        #expect(IntegritySample.broken(context: complete) { _ in } == ["codes.seriesUnknown"])
        let both = IntegritySample.broken { $0.codes = ["TI0038", "ZZ1"] }
        #expect(both == ["codes.several"])
    }

    @Test func textWithoutAPlaceIsReported() {
        let broken = IntegritySample.broken { incident in
            incident.unplaced = [Unplaced(field: "Weather", text: "Clear", reason: "unknown label")]
        }
        #expect(broken == ["record.textUnplaced"])
    }
}

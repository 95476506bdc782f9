// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Foundation
import Publishing
import Register
import RegisterSQLite
import RegisterTesting
import Testing

/// A packet has every field, hides what is not its to tell, and is never finer than the record.
@Suite struct AllegationPacketTests {
    private static let made = Moment("2031-06-01T10:00:00Z")

    /// Every part and field of the form, as `docs/packets.md` lists them.
    private static let fields: [String: [String]] = [
        "incident": ["id", "codes", "previousCodes", "page"], "record": ["revision", "sha256"],
        "submitter": ["name", "contact"],
        "when": [
            "date", "dateEnd", "precision", "timeStart", "timeEnd", "said", "zone", "zoneFrom", "utcStart", "utcEnd",
        ],
        "where": ["point", "otherPoints", "nameEnglish", "nameArabic", "areas", "areaCodes", "countries", "notes"],
        "narrative": ["english", "arabic"], "harm": ["civilians", "children", "women", "men"],
        "victims": ["recorded", "names"], "weapons": ["kinds", "munitions", "strikes", "targets"],
    ]

    private func desk(_ incident: Incident) async throws -> (SQLiteRegister, PacketDesk, IncidentRecord) {
        let store = try await SQLiteRegister.inMemory()
        try await store.append([.fixture(of: incident)])
        let stored = try #require(try await store.current(incident.id))
        let sender = PacketDesk.Sender(name: "Marwa Recorders", contact: "desk@marwa.example", site: nil)
        return (store, PacketDesk(reports: store, sender: sender), try IncidentRecord(stored))
    }

    private func packet(_ incident: Incident, withNames: Bool = false) async throws -> JSONValue {
        let (_, desk, record) = try await desk(incident)
        let made = try #require(Self.made)
        return try #require(try await desk.packet(on: record, made: made, includesNames: withNames)).document
    }

    @Test func everyFieldIsThereOrSaysThatItIsUnknown() async throws {
        var bare = Incident()
        bare.id = .fixture(1)
        for incident in [bare, .fixture(2)] {
            let packet = try await packet(incident)
            #expect(
                packet.members?.map(\.key) == [
                    "schema", "incident", "record", "made", "submitter", "when", "where", "narrative", "harm",
                    "victims", "objects", "weapons", "suspects", "positions", "sources", "sourcesNote", "imagery",
                    "notKnown",
                    "expectedReply", "correspondence", "changes",
                ]
            )
            for (part, keys) in Self.fields { #expect(packet[part]?.members?.map(\.key) == keys, "\(part)") }
        }
        let unknown = try await packet(bare)
        let gaps = Set(unknown["notKnown"]?.array?.compactMap(\.string) ?? [])
        #expect(gaps.isSuperset(of: ["when.date", "where.point", "harm.civilians.killed", "sources", "objects"]))
        #expect(unknown["when"]?["date"]?.string == "unknown")
    }

    @Test func wordsThatTheRecordQuotesHaveTheirDigest() async throws {
        var incident = Incident.fixture()
        var source = Source()
        source.name = "A page"
        source.reading = SourceReading()
        source.reading?.quote = "Two houses were hit."
        incident.sources = [source, Source()]
        let packet = try await packet(incident)
        let quote = packet["sources"]?.array?.first?["quote"]
        #expect(quote?["bytes"]?.number == 20)
        #expect(quote?["sha256"]?.string == Digest.text(Digest.sha256(Array("Two houses were hit.".utf8))))
        #expect(packet["sources"]?.array?.first?["sha256"]?.string == "unknown")
        #expect(packet["sources"]?.array?.last?["quote"]?.string == "unknown")
        #expect(packet["sourcesNote"]?.string?.contains("no copies of its own") == true)
    }

    @Test(arguments: [(1.0, 5, 6), (80, 3, 4), (1500, 1, 2), (20_000, 0, 1)])
    func placesAreNoFinerThanTheyAreKnown(radius: Double, digits: Int, decimals: Int) async throws {
        var incident = Incident.fixture()
        var place = Geolocation(latitude: 35.508_194_9, longitude: 40.654_907_2, isPrimary: true, accuracy: nil)
        place.radiusMetres = radius
        incident.geolocations = [place]

        let point = try #require(try await packet(incident)["where"]?["point"])

        let mgrs = try #require(point["mgrs"]?.string)
        #expect(mgrs.count == 5 + 2 * digits, "\(mgrs)")
        let latitude = try #require(point["latitude"]?.number)
        let unit = pow(10, Double(decimals))
        #expect(abs(latitude * unit - (latitude * unit).rounded()) < 1e-6)
        #expect(abs(latitude - 35.508_194_9) <= 0.5 / unit + 1e-12)
        let search = try #require(point["search"]?.string)
        #expect(search.contains("not an impact point") == (radius > 100))
        #expect(point["area"]?["type"]?.string == "Polygon")
    }

    @Test func aPlaceOfUnknownRadiusHasNoSquare() async throws {
        var incident = Incident.fixture()
        incident.geolocations = [
            Geolocation(latitude: 35.508_194_9, longitude: 40.654_907_2, isPrimary: true, accuracy: nil)
        ]
        let point = try #require(try await packet(incident)["where"]?["point"])

        #expect(point["mgrs"]?.string == "unknown")
        #expect(point["latitude"]?.number == 35.51)
        #expect(point["search"]?.string?.contains("not recorded") == true)
    }

    @Test func coordinatesInProseAreAsCoarseAsThePoint() async throws {
        var incident = Incident.fixture()
        var place = Geolocation(latitude: 35.508_194_9, longitude: 40.654_907_2, isPrimary: true, accuracy: nil)
        place.radiusMetres = 1500
        incident.geolocations = [place]
        incident.geolocationNotes.en =
            "The village lies at 35.5081949, 40.6549072. Some 12.5 km on, 1,250 people live; v1.2.345."
        incident.assessmentText.en = "At 40.65490 it fell."

        let packet = try await packet(incident)

        let notes = "The village lies at 35.51, 40.65. Some 12.5 km on, 1,250 people live; v1.2.345."
        #expect(packet["where"]?["notes"]?.string == notes)
        #expect(packet["narrative"]?["english"]?.string == "At 40.65 it fell.")
    }

    @Test func namesAreWithheldUnlessTheyAreAskedFor() async throws {
        let incident = Incident.fixture()
        #expect(try await packet(incident)["victims"]?["names"]?.string == "withheld")
        let names = try await packet(incident, withNames: true)["victims"]?["names"]?.array
        #expect(names?.first?["nameEnglish"]?.string == "Salma Darwal")
    }

    @Test func anIncidentThatIsNotPublishedGetsNone() async throws {
        var incident = Incident.fixture()
        incident.visibility = .draft
        let (_, desk, record) = try await desk(incident)
        let made = try #require(Self.made)
        #expect(try await desk.packet(on: record, made: made) == nil)
    }

    @Test func localTimeBecomesASpanOfUTC() async throws {
        var incident = Incident.fixture()
        incident.zone = "Asia/Damascus"
        incident.date = CalendarDay("2017-07-01")
        incident.timeKind = .window
        incident.timeStart = ClockTime(hour: 22, minute: 0, second: 0)
        incident.timeEnd = ClockTime(hour: 2, minute: 0, second: 0)

        let when = try #require(try await packet(incident)["when"])

        #expect(when["utcStart"]?.string == "2017-07-01T19:00:00Z")
        #expect(when["utcEnd"]?.string == "2017-07-01T23:00:00Z")
        #expect(when["precision"]?.string == "within hours")
        #expect(when["zoneFrom"]?.string == "record")
    }

    @Test func aDayIsAllOfItsHours() async throws {
        var incident = Incident.fixture()
        incident.countries = [.known(try #require(Country(rawValue: "SY")))]
        incident.date = CalendarDay("2017-01-05")

        let when = try #require(try await packet(incident)["when"])

        #expect(when["utcStart"]?.string == "2017-01-04T22:00:00Z")
        #expect(when["utcEnd"]?.string == "2017-01-05T21:59:59Z")
        #expect(when["zoneFrom"]?.string == "country")
    }

    @Test func theAccountEndsAfterThreeHundredWords() async throws {
        var incident = Incident.fixture()
        incident.assessmentText.en = Array(repeating: "word", count: 301).joined(separator: " ")
        let text = try #require(try await packet(incident)["narrative"]?["english"]?.string)
        #expect(text.split(separator: " ").count == 301)
        #expect(text.hasSuffix("word […]"))
    }

    @Test func theNextPacketSaysWhatIsNew() async throws {
        var incident = Incident.fixture()
        let (store, desk, record) = try await desk(incident)
        let made = try #require(Self.made)
        let first = try #require(try await desk.packet(on: record, made: made))
        #expect(first.document["changes"]?["since"]?.string == "first packet")
        let actor = try #require(Actor(rawValue: "island-force"))
        let day = try #require(CalendarDay("2031-06-01"))
        let time = Timestamp(milliseconds: 5)
        try await desk.fileSent(first, on: record, to: actor, day: day, note: "", author: "tests", at: time)

        let again = try #require(try await desk.packet(on: record, made: made, replyBy: day))
        #expect(again.document["changes"]?["since"]?.string == "2031-06-01")
        #expect(again.document["changes"]?["differences"]?.array == [])
        #expect(again.document["correspondence"]?.array?.count == 1)

        incident.tallies[.civilians].killed = Bound(min: 2, max: 3)
        try await store.append([.fixture(of: incident, follows: 1)])
        let later = try IncidentRecord(try #require(try await store.current(incident.id)))
        let third = try #require(try await desk.packet(on: later, made: made))
        let paths = third.document["changes"]?["differences"]?.array?.compactMap { $0["path"]?.string }
        #expect(paths == ["harm.civilians.killed.min"])
    }
}

// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

/// What a recorder hands to a military on one incident, so that it can look into the allegation (R29).
///
/// Built from what the public may see. Every field is there; what nobody knows reads `unknown`.
package struct AllegationPacket: Sendable {
    /// What the documents call their form.
    package static let schema = "sijill.allegation-packet/1"
    /// Words of the account that are handed over at most.
    package static let narrativeWords = 300
    /// What stands where nobody knows.
    package static let unknown = JSONValue.string("unknown")
    /// Parts that differ between any two packets and say nothing on the incident.
    static let ownParts: Set<String> = [
        "made", "expectedReply", "changes", "correspondence", "record", "sourcesNote",
    ]

    /// The packet as one JSON object, its parts in the order of the form.
    package let document: JSONValue

    /// Makes the packet.
    ///
    /// - Parameters:
    ///   - incident: What the public may see of the incident.
    ///   - context: What its readers do not see there: the clock, the zone, the codes of areas.
    ///   - request: By whom, when and for which answer.
    package init(_ incident: PublicIncident, context: PacketContext, request: PacketRequest) {
        let place = PacketPlace(incident, context)
        let content: [JSONValue.Member] = [
            .init("schema", .string(Self.schema)),
            .init("incident", PacketIdentity.part(incident, request)),
            .init("record", PacketIdentity.record(request)),
            .init("made", .text(request.made.text)),
            .init("submitter", PacketIdentity.submitter(request)),
            .init("when", PacketTime(incident, context).part),
            .init("where", place.part),
            .init("narrative", PacketNarrative.part(incident.assessmentText, place.coarsened)),
            .init("harm", PacketHarm.part(incident)),
            .init("victims", PacketHarm.victims(incident, withNames: request.includesNames)),
            .init("objects", PacketHarm.objects(incident)),
            .init("weapons", PacketCircumstances.weapons(incident)),
            .init("suspects", PacketCircumstances.suspects(incident)),
            .init("positions", PacketCircumstances.positions(incident)),
            .init("sources", PacketCircumstances.sources(incident)),
            .init("sourcesNote", .string(PacketCircumstances.sourcesNote)),
            .init("imagery", PacketCircumstances.imagery(incident)),
        ]
        let gaps = JSONValue.array(Self.gaps(content).map { .string($0) })
        let known = JSONValue.object(content + [.init("notKnown", gaps)])
        document = .object(
            content + [
                .init("notKnown", gaps),
                .init("expectedReply", .text(request.replyBy?.text)),
                .init("correspondence", PacketIdentity.correspondence(request.letters)),
                .init("changes", PacketChanges.part(from: request.letters.last { $0.packet != nil }, to: known)),
            ]
        )
    }

    /// One line of JSON in the order of the form.
    package var json: [UInt8] {
        var writer = JSONWriter(order: .interchange, reserving: 8192)
        writer.value(document)
        return writer.bytes
    }

    /// The paths whose value is unknown, in the order of the packet.
    private static func gaps(_ parts: [JSONValue.Member], under path: String = "") -> [String] {
        parts.flatMap { part -> [String] in
            let place = path + part.key
            if part.value == unknown { return [place] }
            return part.value.members.map { gaps($0, under: place + ".") } ?? []
        }
    }
}

/// What belongs to an incident and its readers do not see on its page.
package struct PacketContext: Sendable {
    /// The zone of the place by the IANA's name, as the record has it; nil where it does not say.
    package var zone: String?
    /// The clock of the incident; each nil where the record does not say.
    package var time: ClockTime?
    package var timeStart: ClockTime?
    package var timeEnd: ClockTime?
    package var timeKind: TimeKind?
    package var areaCodes: [PlaceCode]

    package init(_ incident: Incident) {
        zone = incident.zone
        time = incident.time
        timeStart = incident.timeStart
        timeEnd = incident.timeEnd
        timeKind = incident.timeKind
        areaCodes = incident.pcodes
    }
}

/// By whom a packet is made, when, and for which answer.
package struct PacketRequest: Sendable {
    /// The number and the SHA-256 of the revision that it was made of.
    package var revision: Int
    package var digest: String
    package var made: Moment
    /// The name of the recorder; nil where the installation has none.
    package var submitter: String?
    /// Where an answer goes.
    package var contact: String?
    /// The address of the incident's page; nil where the site's address is not known.
    package var pageURL: String?
    package var replyBy: CalendarDay?
    /// Whether victims are handed over by name.
    package var includesNames: Bool
    /// What went between the recorder and militaries on this incident, oldest first.
    package var letters: [PacketLetter]

    package init(
        revision: Int,
        digest: String,
        made: Moment,
        submitter: String?,
        contact: String?,
        pageURL: String?,
        replyBy: CalendarDay?,
        includesNames: Bool,
        letters: [PacketLetter]
    ) {
        self.revision = revision
        self.digest = digest
        self.made = made
        self.submitter = submitter
        self.contact = contact
        self.pageURL = pageURL
        self.replyBy = replyBy
        self.includesNames = includesNames
        self.letters = letters
    }
}

/// One letter on the incident.
package struct PacketLetter: Sendable {
    package var kind: String
    package var actor: String
    package var day: CalendarDay
    /// The packet that was sent; nil where none is kept.
    package var packet: JSONValue?

    package init(kind: String, actor: String, day: CalendarDay, packet: JSONValue?) {
        self.kind = kind
        self.actor = actor
        self.day = day
        self.packet = packet
    }
}

extension JSONValue {
    /// The text; `unknown` for none.
    static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? AllegationPacket.unknown }

    /// The number; `unknown` for none.
    static func figure(_ number: Double?) -> JSONValue { number.map { .number($0) } ?? AllegationPacket.unknown }

    /// The elements; `unknown` where there are none.
    static func list(_ values: [JSONValue]) -> JSONValue { values.isEmpty ? AllegationPacket.unknown : .array(values) }

    /// An object of these members.
    static func parts(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
        .object(members.map { Member($0.key, $0.value) })
    }

    /// The texts; `unknown` where there are none.
    static func texts(_ values: [String]) -> JSONValue { list(values.map { .string($0) }) }

    /// The two sides of a count, each `unknown` where nobody said; one word where the question does not arise.
    static func bound(_ bound: Bound) -> JSONValue {
        switch bound {
        case .unknown: AllegationPacket.unknown
        case .notApplicable: .string("not applicable")
        case .known(let range):
            .parts(["min": .figure(range.min.map(Double.init)), "max": .figure(range.max.map(Double.init))])
        }
    }
}

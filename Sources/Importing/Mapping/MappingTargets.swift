// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// A place in the record that cells can fill.
enum MappingTarget: Sendable {
    /// A field of the incident itself; `field` is its key in the format.
    case incident(field: String, CellSetter<Incident>)
    /// A property of the row's `index`-th element of a list.
    case part(list: any PartList, index: Int, property: String)
    /// Kept as it stands among what has no place.
    case unplaced

    /// The target of a path: `date`, `tallies.civilians.killed.min`, `sources[].url`, `unplaced`; nil where there is none.
    init?(_ path: String) {
        if path == "unplaced" {
            self = .unplaced
        } else if let setter = Self.incident[path] {
            self = .incident(field: String(path.prefix { $0 != "." }), setter)
        } else {
            guard let open = path.firstIndex(of: "["), let close = path[open...].firstIndex(of: "]"),
                path[close...].hasPrefix("]."), let list = Self.lists[String(path[..<open])]
            else { return nil }
            let number = path[path.index(after: open)..<close]
            guard let index = number.isEmpty ? 0 : Int(number), (0..<100).contains(index) else { return nil }
            let property = String(path[close...].dropFirst(2))
            guard list.properties.contains(property) else { return nil }
            self = .part(list: list, index: index, property: property)
        }
    }

    /// Every path, lists with empty brackets, sorted.
    static var allPaths: [String] {
        (Array(incident.keys) + lists.flatMap { name, list in list.properties.map { "\(name)[].\($0)" } } + ["unplaced"])
            .sorted()
    }

    private typealias Setters = CellSetters<Incident>

    private static let incident: [String: CellSetter<Incident>] = {
        var all = identity.merging(time) { first, _ in first }.merging(place) { first, _ in first }
            .merging(classes) { first, _ in first }
        for group in [
            Setters.languages("placeNames", \.placeNames), Setters.languages("geolocationNotes", \.geolocationNotes),
            Setters.languages("assessmentText", \.assessmentText), Setters.tallies("tallies", \.tallies),
        ] {
            all.merge(group) { first, _ in first }
        }
        return all
    }()

    private static let identity: [String: CellSetter<Incident>] = [
        "codes": Setters.texts(\.codes), "previousCodes": Setters.texts(\.previousCodes),
        "programmes": Setters.terms(\.programmes),
        "stage": { @Sendable root, cell in
            guard let stage: Stage = cell.term() else { return .refused("a term of stage") }
            root.stage = .known(stage)
            return .taken
        },
        "visibility": { @Sendable root, cell in
            guard let visibility: Visibility = cell.term() else { return .refused("a term of visibility") }
            root.visibility = visibility
            return .taken
        },
        "firstPublished": Setters.day(\.firstPublished), "lastUpdated": Setters.day(\.lastUpdated),
        "annotationsCaption": Setters.text(\.annotationsCaption),
    ]

    private static let time: [String: CellSetter<Incident>] = [
        "date": { @Sendable root, cell in
            guard let reading = cell.date else { return .refused("a date in a declared form") }
            root.date = reading.first
            if let last = reading.last { root.dateEnd = last }
            if let time = reading.time, root.time == nil, time != ClockTime(hour: 0, minute: 0) {
                (root.time, root.timeKind) = (time, .exact)
            }
            return .taken
        },
        "dateEnd": { @Sendable root, cell in
            guard let reading = cell.date else { return .refused("a date in a declared form") }
            root.dateEnd = reading.last ?? reading.first
            return .taken
        },
        "time": Setters.clock(\.time), "timeStart": Setters.clock(\.timeStart), "timeEnd": Setters.clock(\.timeEnd),
        "timeKind": Setters.key(\.timeKind), "timeOfDay": Setters.term(\.timeOfDay),
        "timeText": Setters.text(\.timeText), "zone": Setters.text(\.zone), "edtf": Setters.text(\.edtf),
        "firstReportedBy": Setters.text(\.firstReportedBy), "firstReportedURL": Setters.text(\.firstReportedURL),
        "firstReportedAt": { @Sendable root, cell in
            guard let reading = cell.date else { return .refused("a date in a declared form") }
            root.firstReportedAt = reading.time.map { .local(reading.first, $0) } ?? .day(reading.first)
            return .taken
        },
    ]

    private static let place: [String: CellSetter<Incident>] = [
        "countries": Setters.terms(\.countries), "placeText": Setters.text(\.placeText),
        "adminNames.region": Setters.text(\.adminNames.region),
        "adminNames.governorate": Setters.text(\.adminNames.governorate),
        "adminNames.province": Setters.text(\.adminNames.province),
        "adminNames.district": Setters.text(\.adminNames.district),
        "adminNames.state": Setters.text(\.adminNames.state),
        "geolocationStatus": Setters.key(\.geolocationStatus),
    ]

    private static let classes: [String: CellSetter<Incident>] = [
        "harmReported": Setters.flag(\.harmReported), "grade": Setters.term(\.grade),
        "previousGrade": Setters.term(\.previousGrade), "competingGrades": Setters.terms(\.competingGrades),
        "strikeStatus": Setters.term(\.strikeStatus), "strikeTypes": Setters.terms(\.strikeTypes),
        "strikeCount": Setters.count(\.strikeCount), "causes": Setters.terms(\.causes),
        "targets": Setters.terms(\.targets), "impacts": Setters.terms(\.impacts),
        "observations": Setters.terms(\.observations), "vesselTypes": Setters.terms(\.vesselTypes),
        "infrastructureTerms.kinds": Setters.terms(\.infrastructureTerms.kinds),
        "infrastructureTerms.affiliations": Setters.terms(\.infrastructureTerms.affiliations),
        "infrastructureTerms.declaredTarget": Setters.flag(\.infrastructureTerms.declaredTarget),
        "infrastructureTerms.destructions": Setters.terms(\.infrastructureTerms.destructions),
        "casualtyGroups": Setters.terms(\.casualtyGroups), "professions": Setters.terms(\.professions),
        "protectedPersons": Setters.terms(\.protectedPersons),
        "casualtyAffiliations": Setters.terms(\.casualtyAffiliations), "actors": Setters.terms(\.actors),
        "declassifiedDocument": Setters.flag(\.declassifiedDocument),
    ]
}

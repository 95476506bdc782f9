// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// A list of the record whose elements rows fill.
protocol PartList: Sendable {
    /// The list's key in the format.
    var field: String { get }
    /// What of an element can be filled.
    var properties: Set<String> { get }
    func count(_ incident: Incident) -> Int
    /// Puts a cell into the element at a place; elements before it come to be where they are not.
    func set(_ property: String, at index: Int, of incident: inout Incident, _ cell: CellValue) -> CellOutcome
    /// Takes away elements of which nothing is known, from a place on.
    func dropBlank(from index: Int, of incident: inout Incident)
}

/// A list of elements with setters for their properties.
struct PartTargets<Part: InterchangeObject>: PartList {
    let field: String
    private let path: any WritableKeyPath<Incident, [Part]> & Sendable
    private let setters: [String: CellSetter<Part>]
    private let blank: Part

    init(
        _ field: String,
        _ path: any WritableKeyPath<Incident, [Part]> & Sendable,
        blank: Part = Part(),
        _ setters: [String: CellSetter<Part>]
    ) {
        self.field = field
        self.path = path
        self.setters = setters
        self.blank = blank
    }

    var properties: Set<String> { Set(setters.keys) }

    func count(_ incident: Incident) -> Int { incident[keyPath: path].count }

    func set(_ property: String, at index: Int, of incident: inout Incident, _ cell: CellValue) -> CellOutcome {
        guard let setter = setters[property] else { return .refused("a property of \(field)") }
        while incident[keyPath: path].count <= index { incident[keyPath: path].append(blank) }
        return setter(&incident[keyPath: path][index], cell)
    }

    func dropBlank(from index: Int, of incident: inout Incident) {
        guard incident[keyPath: path].count > index else { return }
        let kept = incident[keyPath: path][index...].filter { $0 != blank }
        incident[keyPath: path].replaceSubrange(index..., with: kept)
    }
}

extension Incident {
    /// The sources as a list that can grow; empty where the input has none.
    fileprivate var listedSources: [Source] {
        get { sources ?? [] }
        set { sources = newValue }
    }

    /// The media as a list that can grow; empty where the input has none.
    fileprivate var listedMedia: [Media] {
        get { media ?? [] }
        set { media = newValue }
    }
}

extension MappingTarget {
    /// The lists by their keys in the format.
    static let lists: [String: any PartList] = {
        let all: [any PartList] = [
            geolocations, places, infrastructure, munitions, figures, involvements, families, victims, sources, media,
            citations, links,
        ]
        return Dictionary(uniqueKeysWithValues: all.map { ($0.field, $0) })
    }()

    private static let places = PartTargets<PlaceCode>(
        "pcodes",
        \.pcodes,
        [
            "code": CellSetters.required(\.code), "name": CellSetters.text(\.name),
            "listVersion": CellSetters.text(\.listVersion), "method": CellSetters.text(\.method),
            "level": { @Sendable part, cell in
                guard let level = cell.conventions.count(cell.text), level <= 4 else { return .refused("0 to 4") }
                part.level = level
                return .taken
            },
        ]
        .merging((0...4).map { level in ("code\(level)", code(ofLevel: level)) }) { first, _ in first }
    )

    /// The code and its level at once: `pcodes[1].code1`.
    private static func code(ofLevel level: Int) -> CellSetter<PlaceCode> {
        { part, cell in
            (part.level, part.code) = (level, cell.text)
            return .taken
        }
    }

    private static let infrastructure = PartTargets<Infrastructure>(
        "infrastructure",
        \.infrastructure,
        [
            "kind": CellSetters.term(\.kind), "affiliation": CellSetters.term(\.affiliation),
            "declaredTarget": CellSetters.flag(\.declaredTarget), "destruction": CellSetters.term(\.destruction),
        ]
    )

    private static let munitions = PartTargets<Munition>(
        "munitions",
        \.munitions,
        [
            "model": CellSetters.text(\.model), "note": CellSetters.text(\.note), "url": CellSetters.text(\.url),
        ]
    )

    private static let figures = PartTargets<DetailedTally>(
        "detailedTallies",
        \.detailedTallies,
        [
            "category": CellSetters.term(\.category), "affiliation": CellSetters.term(\.affiliation),
            "nationality": CellSetters.text(\.nationality), "whileWorking": CellSetters.flag(\.whileWorking),
        ]
        .merging(CellSetters.bounds("killed", \.killed)) { first, _ in first }
        .merging(CellSetters.bounds("injured", \.injured)) { first, _ in first }
    )

    private static let families = PartTargets<VictimFamily>(
        "victimFamilies",
        \.victimFamilies,
        [
            "id": CellSetters.required(\.id), "declaredCount": CellSetters.count(\.declaredCount),
            "notes": CellSetters.text(\.notes),
        ]
        .merging(CellSetters.languages("names", \.names)) { first, _ in first }
    )

    private static let victims = PartTargets<Victim>(
        "victims",
        \.victims,
        [
            "family": CellSetters.text(\.family), "isPlaceholder": CellSetters.flag(\.isPlaceholder),
            "sex": CellSetters.key(\.sex), "ageKind": CellSetters.key(\.ageKind),
            "outcome": CellSetters.key(\.outcome), "pregnant": CellSetters.flag(\.pregnant),
            "profession": CellSetters.term(\.profession), "nationality": CellSetters.text(\.nationality),
            "civilianStatusContested": CellSetters.flag(\.civilianStatusContested),
            "notes": CellSetters.text(\.notes), "url": CellSetters.text(\.url),
            "age": { @Sendable victim, cell in
                let text = cell.conventions.plainFigures(cell.text)
                victim.ageText = cell.text
                if let age = AgeText.age(text) {
                    (victim.age, victim.ageKind) = (age, .exact)
                } else if let kind = AgeKind.term(labelled: text) {
                    victim.ageKind = victim.ageKind ?? kind
                }
                return .taken
            },
            "listMatches": { @Sendable victim, cell in
                var match = ListMatch()
                match.entryID = cell.text
                victim.listMatches.append(match)
                return .taken
            },
        ]
        .merging(CellSetters.languages("names", \.names)) { first, _ in first }
    )

    private static let sources = PartTargets<Source>(
        "sources",
        \.listedSources,
        [
            "name": CellSetters.text(\.name), "author": CellSetters.text(\.author),
            "authorTranslated": CellSetters.text(\.authorTranslated), "language": CellSetters.term(\.language),
            "platform": CellSetters.term(\.platform), "url": CellSetters.text(\.url),
            "archiveURL": CellSetters.text(\.archiveURL), "date": CellSetters.day(\.date),
            "recordID": CellSetters.text(\.recordID), "includesVideo": CellSetters.flag(\.includesVideo),
            "independenceGroup": CellSetters.text(\.independenceGroup),
            "reading.quote": CellSetters.text(\.reading.madeIfMissing.quote),
            "reading.note": CellSetters.text(\.reading.madeIfMissing.note),
        ]
        .merging(CellSetters.tallies("reading.tallies", \.reading.madeIfMissing.tallies)) { first, _ in first }
    )

    private static let media = PartTargets<Media>(
        "media",
        \.listedMedia,
        [
            "kind": CellSetters.key(\.kind), "url": CellSetters.text(\.url), "ref": CellSetters.text(\.ref),
            "embed": CellSetters.text(\.embed), "graphic": CellSetters.flag(\.graphic),
            "caption": CellSetters.text(\.caption), "tags": CellSetters.texts(\.tags),
            "origin": CellSetters.key(\.origin),
        ]
    )

    private static let citations = PartTargets<Citation>(
        "citations",
        \.citations,
        [
            "title": CellSetters.text(\.title), "organisation": CellSetters.text(\.organisation),
            "kind": CellSetters.term(\.kind), "url": CellSetters.text(\.url),
        ]
    )

    private static let links = PartTargets<TextLink>(
        "assessmentLinks",
        \.assessmentLinks,
        ["text": CellSetters.text(\.text), "url": CellSetters.required(\.url)]
    )
}

extension Optional where Wrapped == SourceReading {
    /// The reading, a blank one where there is none yet.
    fileprivate var madeIfMissing: SourceReading {
        get { self ?? SourceReading() }
        set { self = newValue }
    }
}

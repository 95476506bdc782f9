// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm

extension RuleBook {
    /// Reads a file of rules; what it leaves out is as built in.
    ///
    /// - Throws: `RuleBookError` with the first fault.
    package static func read(_ bytes: [UInt8]) throws(RuleBookError) -> RuleBook {
        let json: JSONValue
        do throws(JSONError) {
            json = try JSONParser.parse(bytes)
        } catch {
            throw .notJSON(error)
        }
        let file = try RuleFileObject(
            json,
            path: "",
            keys: ["schema", "coverage", "rules", "quantities", "periods", "events"]
        )
        guard try file.text("schema") == schema else { throw .invalid(path: "schema", wanted: "\"\(schema)\"") }
        var book = RuleBook.builtIn
        if let coverage = try file.bilingual("coverage") { book.coverage = coverage }
        if let rules = try file.objects("rules", keys: RuleSet.fileKeys) {
            guard !rules.isEmpty else { throw .invalid(path: "rules", wanted: "at least one rule") }
            book.rules = []
            for object in rules { book.rules.append(try RuleSet(object)) }
            try book.checkRepeats()
        }
        if let object = try file.object("quantities", keys: ["version", "words"]) {
            book.quantities = try QuantityTable(object)
        }
        if let lists = try file.objects("periods", keys: ["key", "name", "periods"]) {
            book.periodLists = []
            for object in lists { book.periodLists.append(try PeriodList(object)) }
        }
        if let lists = try file.objects("events", keys: ["scope", "events"]) {
            book.eventLists = []
            for object in lists { book.eventLists.append(try EventList(object)) }
        }
        return book
    }

    private func checkRepeats() throws(RuleBookError) {
        var seen: Set<[String]> = []
        for rule in rules where !seen.insert([rule.key, "\(rule.version)"]).inserted {
            throw .repeatedRule(key: rule.key, version: rule.version)
        }
    }
}

extension RuleSet {
    fileprivate static let fileKeys = [
        "key", "version", "since", "name", "definition", "grades", "harmReported", "stages", "positions", "scope",
        "boundPolicy", "allocation", "namedVictimFloor",
    ]

    fileprivate init(_ object: RuleFileObject) throws(RuleBookError) {
        guard let key = try object.text("key"), Self.isKey(key) else {
            throw object.wants("key", "lower case letters, digits and hyphens")
        }
        guard let version = try object.number("version"), version >= 1 else {
            throw object.wants("version", "a whole number from 1")
        }
        guard let name = try object.bilingual("name"), let definition = try object.bilingual("definition") else {
            throw object.wants("name and definition", "texts in en and ar")
        }
        let since = try object.text("since")
        if let since, RuleTime.milliseconds(of: since) == nil {
            throw object.wants("since", "a day, or a moment such as 2026-11-25T14:05:00Z")
        }
        self.init(
            key: key,
            version: version,
            since: since.flatMap(RuleTime.milliseconds),
            name: name,
            definition: definition,
            grades: try object.values("grades", of: .grade),
            harmReported: try object.values("harmReported", of: .harm),
            stages: try object.values("stages", of: .stage),
            positions: try object.values("positions", of: .position),
            scope: try Scope(object),
            boundPolicy: try object.choice("boundPolicy", BoundPolicy.init, BoundPolicy.allCases.map(\.rawValue))
                ?? .mirror,
            allocation: try object.choice("allocation", Allocation.init, Allocation.allCases.map(\.rawValue)) ?? .start,
            namedVictimFloor: try object.truth("namedVictimFloor") ?? false
        )
    }

    private static func isKey(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
            }
    }
}

extension RuleSet.Scope {
    fileprivate init(_ rule: RuleFileObject) throws(RuleBookError) {
        self.init()
        guard let object = try rule.object("scope", keys: ["actors", "countries", "programmes", "from", "to"]) else {
            return
        }
        actors = try object.values("actors", of: .actor)
        countries = try object.values("countries", of: .country)
        programmes = try object.values("programmes", of: .programme)
        from = try object.day("from")
        to = try object.day("to")
        if let from, let to, to < from { throw object.wants("to", "a day that is not before 'from'") }
    }
}

extension QuantityTable {
    fileprivate init(_ object: RuleFileObject) throws(RuleBookError) {
        guard let version = try object.number("version"), version >= 1 else {
            throw object.wants("version", "a whole number from 1")
        }
        self.init(version: version, rules: [])
        let keys = ["id", "language", "words", "min", "max", "source"]
        for word in try object.objects("words", keys: keys) ?? [] {
            guard let id = try word.text("id"), let language = try word.text("language"),
                let source = try word.text("source"), !source.isEmpty
            else { throw word.wants("id, language and source", "texts: every rule names its source") }
            let (min, max) = (try word.number("min"), try word.number("max"))
            guard min != nil || max != nil, min ?? 0 >= 0, min ?? 0 <= max ?? .max else {
                throw word.wants("min and max", "counts, at least one of them, in order")
            }
            let words = try word.list("words").map { $0.lowercased() }
            rules.append(
                QuantityRule(id: id, language: language, words: words, min: min, max: max, source: source)
            )
        }
    }
}

extension PeriodList {
    fileprivate init(_ object: RuleFileObject) throws(RuleBookError) {
        guard let key = try object.text("key"), !key.isEmpty, let name = try object.bilingual("name") else {
            throw object.wants("key and name", "a text, and texts in en and ar")
        }
        var periods: [Period] = []
        for part in try object.objects("periods", keys: ["key", "from", "to", "name"]) ?? [] {
            guard let partKey = try part.text("key"), !partKey.isEmpty, let first = try part.day("from"),
                let last = try part.day("to"),
                let period = Period(key: partKey, first: first, last: last, name: try part.bilingual("name"))
            else { throw part.wants("key, from and to", "a text and two days, the second not before the first") }
            periods.append(period)
        }
        guard let timeline = Timeline.named(periods), case .periods(let sorted) = timeline else {
            throw .overlappingPeriods(list: key)
        }
        self.init(key: key, name: name, periods: sorted)
    }
}

extension EventList {
    fileprivate init(_ object: RuleFileObject) throws(RuleBookError) {
        var scope = RuleSet.Scope()
        if let wanted = try object.object("scope", keys: ["programmes", "actors", "countries"]) {
            scope.programmes = try wanted.values("programmes", of: .programme)
            scope.actors = try wanted.values("actors", of: .actor)
            scope.countries = try wanted.values("countries", of: .country)
        }
        var events: [TimelineEvent] = []
        for part in try object.objects("events", keys: ["kind", "title", "from", "to"]) ?? [] {
            let kinds = TimelineEvent.Kind.allCases.map(\.rawValue)
            guard let kind = try part.choice("kind", TimelineEvent.Kind.init, kinds),
                let title = try part.bilingual("title"), let first = try part.day("from")
            else {
                throw part.wants("kind, title and from", "one of \(kinds.joined(separator: ", ")), texts, and a day")
            }
            guard let event = TimelineEvent(kind, title, first: first, last: try part.day("to")) else {
                throw part.wants("to", "a day that is not before 'from'")
            }
            events.append(event)
        }
        self.init(scope: scope, events: events)
    }
}

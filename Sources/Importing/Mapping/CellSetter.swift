// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// The value of one cell on its way into the record.
struct CellValue {
    /// Without white space at either end, never empty.
    let text: String
    /// Whether it says that the question does not arise.
    var isNotApplicable = false
    /// Whether it says "none".
    var isNone = false
    /// Whether it is several labels joined by commas, which labels may hold themselves.
    var isJoined = false
    let conventions: CellConventions
}

/// What became of a cell.
enum CellOutcome: Hashable {
    case taken
    /// Kept, as a term outside of this vocabulary.
    case unknownTerm(String)
    /// Not taken; what the cell should have been.
    case refused(String)
}

/// Puts a cell into one property.
typealias CellSetter<Root> = @Sendable (inout Root, CellValue) -> CellOutcome

/// Setters by the kind of the property.
enum CellSetters<Root> {
    typealias Path<Value> = any WritableKeyPath<Root, Value> & Sendable

    static func text(_ path: Path<String?>) -> CellSetter<Root> {
        { root, cell in
            root[keyPath: path] = cell.text
            return .taken
        }
    }

    static func required(_ path: Path<String>) -> CellSetter<Root> {
        { root, cell in
            root[keyPath: path] = cell.text
            return .taken
        }
    }

    static func texts(_ path: Path<[String]>) -> CellSetter<Root> {
        { root, cell in
            if !root[keyPath: path].contains(cell.text) { root[keyPath: path].append(cell.text) }
            return .taken
        }
    }

    static func flag(_ path: Path<Bool?>) -> CellSetter<Root> {
        { root, cell in
            switch cell.text.lowercased() {
            case "true", "yes", "y", "1", "نعم": root[keyPath: path] = true
            case "false", "no", "n", "0", "لا": root[keyPath: path] = false
            default: return .refused("yes or no")
            }
            return .taken
        }
    }

    static func count(_ path: Path<Int?>) -> CellSetter<Root> {
        { root, cell in
            guard let count = cell.isNone ? 0 : cell.conventions.count(cell.text) else {
                return .refused("a whole number")
            }
            root[keyPath: path] = count
            return .taken
        }
    }

    static func number(_ path: Path<Double?>, _ range: ClosedRange<Double>) -> CellSetter<Root> {
        { root, cell in
            guard let number = cell.conventions.number(cell.text) else { return .refused("a number") }
            guard range.contains(number) else {
                return .refused("a number from \(Int(range.lowerBound)) to \(Int(range.upperBound))")
            }
            root[keyPath: path] = number
            return .taken
        }
    }

    static func day(_ path: Path<CalendarDay?>) -> CellSetter<Root> {
        { root, cell in
            guard let reading = cell.date, reading.last == nil else { return .refused("a day in a declared form") }
            root[keyPath: path] = reading.first
            return .taken
        }
    }

    static func clock(_ path: Path<ClockTime?>) -> CellSetter<Root> {
        { root, cell in
            let text = cell.conventions.plainFigures(cell.text)
            if let time = ClockText.time(text) {
                root[keyPath: path] = time
            } else if let part = Double(text), part >= 0, part < 1,
                let reading = ExcelSerial.reading(1 + part, is1904: true)
            {
                // A time of a spreadsheet is a part of a day.
                root[keyPath: path] = reading.time ?? ClockTime(hour: 0, minute: 0)
            } else if let reading = cell.date, let time = reading.time {
                root[keyPath: path] = time
            } else {
                return .refused("a time such as 14:05")
            }
            return .taken
        }
    }

    static func bound(_ path: Path<Bound>) -> CellSetter<Root> {
        { root, cell in
            if cell.isNotApplicable {
                root[keyPath: path] = .notApplicable
            } else if cell.isNone {
                root[keyPath: path] = Bound(min: 0, max: 0)
            } else if let bound = cell.conventions.bound(cell.text) {
                root[keyPath: path] = bound
            } else {
                return .refused("a number from 0, or a range of numbers")
            }
            return .taken
        }
    }

    static func side(_ path: Path<Bound>, isMinimum: Bool) -> CellSetter<Root> {
        { root, cell in
            if cell.isNotApplicable {
                root[keyPath: path] = .notApplicable
                return .taken
            }
            guard let count = cell.isNone ? 0 : cell.conventions.count(cell.text) else {
                return .refused("a whole number from 0")
            }
            let bound = root[keyPath: path]
            root[keyPath: path] =
                isMinimum ? Bound(min: count, max: bound.max) : Bound(min: bound.min, max: count)
            return .taken
        }
    }

    // MARK: Terms

    /// A closed list of keys: a term outside of it is refused.
    static func key<Terms: Vocabulary>(_ path: Path<Terms?>) -> CellSetter<Root> {
        { root, cell in
            guard let term: Terms = cell.term() else { return .refused("a term of \(Terms.vocabularyName)") }
            root[keyPath: path] = term
            return .taken
        }
    }

    static func term<Terms: Vocabulary>(_ path: Path<Term<Terms>?>) -> CellSetter<Root> {
        { root, cell in
            guard let term: Terms = cell.term() else {
                root[keyPath: path] = .unknown(cell.text)
                return .unknownTerm(Terms.vocabularyName)
            }
            root[keyPath: path] = .known(term)
            return .taken
        }
    }

    static func terms<Terms: Vocabulary>(_ path: Path<[Term<Terms>]>) -> CellSetter<Root> {
        { root, cell in
            var labels = JoinedLabels(cell.text)
            var isUnknown = false
            func isKnown(_ label: String) -> Bool { cell.term(label) as Terms? != nil }
            while let label = cell.isJoined ? labels.next(isKnown: isKnown) : cell.text {
                let known: Terms? = cell.term(label)
                let term = known.map { Term.known($0) } ?? .unknown(label)
                if !root[keyPath: path].contains(term) { root[keyPath: path].append(term) }
                isUnknown = isUnknown || known == nil
                if !cell.isJoined { break }
            }
            return isUnknown ? .unknownTerm(Terms.vocabularyName) : .taken
        }
    }

    /// The setters of each language of a text: `placeNames.en`.
    static func languages(_ name: String, _ path: Path<Multilingual>) -> [String: CellSetter<Root>] {
        func set(_ language: any WritableKeyPath<Multilingual, String?> & Sendable) -> CellSetter<Root> {
            { root, cell in
                root[keyPath: path][keyPath: language] = cell.text
                return .taken
            }
        }
        return [
            "\(name).en": set(\.en), "\(name).ar": set(\.ar), "\(name).he": set(\.he), "\(name).uk": set(\.uk),
        ]
    }

    /// The setters of a bound: the whole of it, its minimum, its maximum.
    static func bounds(_ name: String, _ path: Path<Bound>) -> [String: CellSetter<Root>] {
        [
            name: bound(path), "\(name).min": side(path, isMinimum: true), "\(name).max": side(path, isMinimum: false),
        ]
    }

    /// The setters of the tallies of all groups: `tallies.civilians.killed.min`.
    static func tallies(_ name: String, _ path: Path<Tallies>) -> [String: CellSetter<Root>] {
        var setters: [String: CellSetter<Root>] = [:]
        for group in CasualtyGroup.allCases {
            for outcome in ["killed", "injured"] {
                let inner = CellSetters<Tallies>.bounds(
                    "\(name).\(group.rawValue).\(outcome)",
                    BoundPlace(group: group, isKilled: outcome == "killed").path
                )
                for (key, set) in inner { setters[key] = { root, cell in set(&root[keyPath: path], cell) } }
            }
        }
        return setters
    }
}

/// Where a bound stands in tallies.
private struct BoundPlace {
    let group: CasualtyGroup
    let isKilled: Bool

    var path: any WritableKeyPath<Tallies, Bound> & Sendable {
        isKilled ? \Tallies.[group].killed : \Tallies.[group].injured
    }
}

extension CellValue {
    /// The date of the cell in the first form that fits; nil where none does.
    var date: DateForm.Reading? {
        for form in conventions.dates {
            if let reading = form.read(text, conventions) { return reading }
        }
        // Whole days of ISO 8601 cannot be taken for anything else; cells of workbooks that are dates come so.
        return text.utf8.count >= 10 ? DateForm.iso.read(text, conventions) : nil
    }

    /// The term by its key, a label in any case, or a slug; of lists that are open, one that the list has.
    func term<Terms: Vocabulary>() -> Terms? { term(text) }

    /// The term of a part of the cell.
    func term<Terms: Vocabulary>(_ text: String) -> Terms? {
        if Terms.terms.position(text) != nil { return Terms(rawValue: text) }
        if let term = Terms.term(labelled: text) { return term }
        if let term = Terms.term(slug: VocabularyTable.slug(text)) { return term }
        if text.contains("_") {
            // The archive writes `non_credible` where the key is `nonCredible`.
            let words = text.lowercased().split(separator: "_")
            let key =
                words.prefix(1).joined() + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
            if Terms.terms.position(key) != nil { return Terms(rawValue: key) }
        }
        // Codes of countries and languages are lists of others: every one of the right form is a term.
        guard Terms.self == Country.self || Terms.self == LanguageTag.self else { return nil }
        if let term = Terms(rawValue: text) { return term }
        return Terms.self == Country.self ? CountryCodes.alpha2(text).flatMap { Terms(rawValue: $0) } : nil
    }
}

// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Register

extension VictimPlace {
    /// The key of the victim's row: `VictimPlace.limit` places for each incident.
    var key: Int64 { Int64(incident.value) << 20 | Int64(position) }

    init(key: Int64) {
        self.init(incident: IncidentNumber(Int32(truncatingIfNeeded: key >> 20)), position: Int32(key & 0xF_FFFF))
    }
}

/// Marks of victims as the bytes of a column: two for each, low byte first.
enum VictimColumns {
    static func bytes(of marks: [VictimMark]) -> [UInt8] {
        marks.flatMap { [UInt8(truncatingIfNeeded: $0.rawValue), UInt8(truncatingIfNeeded: $0.rawValue >> 8)] }
    }

    static func marks(of bytes: [UInt8]) -> [VictimMark] {
        stride(from: 0, to: bytes.count - 1, by: 2).map { index in
            VictimMark(rawValue: UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8)
        }
    }
}

extension SQLBinding {
    /// Binds a victim in the order of `VictimQueries`.
    mutating func add(_ victim: borrowing VictimRow) {
        add(victim.family)
        add(victim.familyNames)
        add(victim.names)
        add(victim.isPlaceholder)
        add(victim.sex?.rawValue)
        add(victim.ageKind?.rawValue)
        add(victim.age?.min)
        add(victim.age?.max)
        add(victim.age?.unit.rawValue)
        add(victim.ageText)
        add(victim.outcome?.rawValue)
        add(victim.isContested)
        add(victim.isMatched)
        add(victim.lists.joined)
        add(victim.detail.rawValue)
    }

    private mutating func add(_ names: Multilingual) {
        for text in [names.en, names.ar, names.he, names.uk] { add(text) }
    }
}

extension SQLColumns {
    /// Reads what `VictimQueries.byPlace` gives.
    mutating func victimRow() -> VictimRow {
        var row = VictimRow()
        row.family = int32OrNil()
        row.familyNames = names()
        row.names = names()
        row.isPlaceholder = bool()
        row.sex = textOrNil().flatMap(Sex.init)
        row.ageKind = textOrNil().flatMap(AgeKind.init)
        let (min, max) = (doubleOrNil(), doubleOrNil())
        let unit = textOrNil().flatMap(AgeUnit.init)
        if let min, let max, let unit { row.age = Age(min: min, max: max, unit: unit) }
        row.ageText = textOrNil()
        row.outcome = textOrNil().flatMap(Outcome.init)
        row.isContested = bool()
        row.isMatched = bool()
        row.lists = TermCodes(joined: text())
        row.detail = PersonDetail(rawValue: UInt8(truncatingIfNeeded: int())) ?? .none
        return row
    }

    private mutating func names() -> Multilingual {
        let (english, arabic, hebrew, ukrainian) = (textOrNil(), textOrNil(), textOrNil(), textOrNil())
        return Multilingual(en: english, ar: arabic, he: hebrew, uk: ukrainian)
    }
}

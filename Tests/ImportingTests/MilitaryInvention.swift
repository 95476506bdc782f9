// SPDX-License-Identifier: Apache-2.0
import CivilianHarm

@testable import Importing

/// Reports of militaries made from random values, in the phrasings that their texts have, with what was put in.
struct MilitaryInvention {
    struct Entry {
        var number: Int?
        var date: CalendarDay
        var dateEnd: CalendarDay?
        var place: String
        var country: String
        var via: String?
        var position: String
        var reasons: [String]
        var killed: Int?
        var injured: Int?
        var serial: String?
        var codes: [String]
        var grids: [String]
        var text: String
    }

    var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    // MARK: Casualty reports

    mutating func entry(number: Int?) -> Entry {
        let date = day()
        let dateEnd = chance(5) ? CalendarDay(dayNumber: date.dayNumber + Int.random(in: 1...40, using: &random)) : nil
        let (place, country) = (place(), pick([("Syria", "SY"), ("Iraq", "IQ")]))
        let via = chance(8) ? nil : pick(Self.origins)
        var entry = Entry(
            number: number,
            date: date,
            dateEnd: dateEnd,
            place: place,
            country: country.1,
            via: via?.1,
            position: "",
            reasons: [],
            killed: nil,
            injured: nil,
            serial: nil,
            codes: [],
            grids: [],
            text: ""
        )
        let finding = finding(&entry)
        let head = number.map { "\($0)\(pick([".", ")"])) " } ?? ""
        var text =
            head + when(date, dateEnd) + ", " + pick(["near", "in", "in the vicinity of"]) + " \(place), \(country.0)"
        text += via.map { pick([", ", " "]) + "via \($0.0)" } ?? ""
        text += pick([". ", ": "]) + finding
        let tail = tail(&entry)
        entry.text = wrapped(tail.isEmpty ? text : text + pick([" ", "\n", "    "]) + tail)
        return entry
    }

    private static let origins: [(String, String)] = [
        ("Airwars report", "recorder"), ("Airwars", "recorder"), ("self-report", "selfReport"),
        ("social media report", "socialMedia"),
        ("open source report", "openSource"), ("Amnesty International report", "organisation"),
        ("Human Rights Watch", "organisation"),
        ("a local government official", "government"), ("media report", "media"), ("self report", "selfReport"),
    ]

    private mutating func finding(_ entry: inout Entry) -> String {
        guard !chance(3) else { return conceded(&entry) }
        let denial = pick(Self.denials)
        (entry.position, entry.reasons) = (denial.1, denial.2)
        return denial.0
    }

    private static let denials: [(String, String, [String])] = [
        (
            "After a review of available information it was assessed that no Coalition strikes were conducted in the geographical "
                + "area that correspond to the report of civilian casualties.", "nonCredible", ["noStrikeInArea"]
        ),
        (
            "After a review of all available records it was assessed that no Coalition actions were conducted in the geographical "
                + "area that corresponds to the report of civilian casualties.", "nonCredible", ["noStrikeInArea"]
        ),
        (
            "The report contains insufficient information of the time, location and details to assess its credibility.",
            "nonCredible", ["insufficientTime", "insufficientLocation", "insufficientDetails"]
        ),
        (
            "The allegation provided insufficient detail to identify a specific date, time, or location to search for corroborating "
                + "Coalition action.", "nonCredible",
            ["insufficientTime", "insufficientLocation", "insufficientDetails"]
        ),
        (
            "After a review of available information and strike video it was assessed that there is insufficient evidence to find "
                + "that civilians were harmed in this strike.", "nonCredible",
            ["videoNoCivilians", "insufficientEvidence"]
        ),
        (
            "After review of all available strike records it was determined that, more likely than not, civilian casualties did not "
                + "occur as a result of a Coalition strike.", "nonCredible", ["recordsMoreLikelyNot"]
        ),
        (
            "No Coalition strikes were conducted on that day in the geographical area.", "nonCredible",
            ["noStrikeInArea", "noStrikeOnDate"]
        ),
        ("This report is a duplicate of a report that was assessed before.", "duplicate", ["duplicateOf"]),
    ]

    private mutating func conceded(_ entry: inout Entry) -> String {
        entry.position = "credible"
        let killed = Int.random(in: 1...30, using: &random)
        let injured = Int.random(in: 1...30, using: &random)
        let adverb = pick(["unintentionally ", "inadvertently ", ""])
        let opening = pick([
            "Coalition aircraft conducted an airstrike against a vehicle. Regrettably, ",
            "During a strike on fighting positions, it was assessed that ", "During a strike against a weapons cache, ",
        ])
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
            entry.killed = killed
            return opening + civilians(killed, adverb + "killed") + "."
        case 1:
            entry.injured = injured
            return opening + civilians(injured, adverb + pick(["injured", "wounded"])) + "."
        case 2:
            (entry.killed, entry.injured) = (killed, injured)
            return opening + civilians(killed, adverb + "killed") + " and " + civilians(injured, adverb + "injured")
                + "."
        default:
            entry.killed = killed
            return "A strike on a building unintentionally resulted in the deaths of \(count(killed)) civilians."
        }
    }

    private mutating func civilians(_ number: Int, _ what: String) -> String {
        "\(count(number)) \(number == 1 ? "civilian was" : "civilians were") \(what)"
    }

    private mutating func tail(_ entry: inout Entry) -> String {
        guard !chance(4) else { return "" }
        let serial = String(Int.random(in: 60...9999, using: &random))
        entry.serial = serial
        guard !chance(6) else { return "(\(serial))" }
        if !chance(5) {
            entry.codes = [
                pick(["CS", "CI", "S"]) + String(Int.random(in: 100...2999, using: &random)) + pick(["", "", "a", "b"])
            ]
        }
        if chance(10) { entry.codes.insert("AI" + String(Int.random(in: 10...99, using: &random)), at: 0) }
        let grid = "37S" + pick(["FV", "FU", "EV", "DA"]) + digits(pick([6, 6, 10, 8]))
        entry.grids = [grid]
        if entry.codes.isEmpty { return chance(2) ? "\(serial) \(grid)" : "\(serial) / \(grid)" }
        if chance(9) {
            entry.grids = []
            return "\(serial)/\(entry.codes.joined(separator: "/"))" + pick([" No grid location specified", ""])
        }
        return "\(serial)/\(entry.codes.joined(separator: "/"))" + pick([" ", "\n", "   "]) + grid
    }

    // MARK: Strike releases

    struct Line {
        var place: String
        var strikes: Int
        var targets: [String]
        var text: String
    }

    mutating func strikeLine() -> Line {
        let number = Int.random(in: 1...40, using: &random)
        var line = Line(place: place(), strikes: number, targets: [], text: "")
        var groups: [String] = []
        for verb in ["engaged", "destroyed", "damaged"] where chance(2) || groups.isEmpty {
            let items = (0..<Int.random(in: 1...4, using: &random)).map { _ -> String in
                let count = Int.random(in: 1...30, using: &random)
                let noun = pick(Self.targets)
                line.targets.append("\(count) \(count == 1 ? noun : noun + "s") \(verb)")
                return count == 1
                    ? "\(pick(noun.hasPrefix("I") ? ["an"] : ["a", "one"])) \(noun)" : "\(self.count(count)) \(noun)s"
            }
            let list =
                items.count == 1
                ? items[0] : items.dropLast().joined(separator: ", ") + pick([", and ", " and "]) + (items.last ?? "")
            groups.append("\(verb) \(list)")
        }
        let joined = groups.joined(separator: pick(["; ", "; and ", " and "]))
        line.text = "Near \(line.place), \(count(number)) \(number == 1 ? "strike" : "strikes") \(joined)."
        return line
    }

    private static let targets = [
        "tactical unit", "vehicle", "command and control node", "fighting position", "ISIS-held building",
        "front-end loader",
        "oil storage tank", "weapons cache", "IED factory building",
    ]

    // MARK: Values

    private mutating func day() -> CalendarDay {
        guard let day = CalendarDay(dayNumber: Int.random(in: 16_300...20_000, using: &random)) else { return day() }
        return day
    }

    /// A name of a place that means nothing.
    private mutating func place() -> String {
        let syllables = ["wah", "mir", "tal", "sah", "qur", "dan", "bir", "zul", "kah", "ram"]
        let name = (0..<Int.random(in: 2...3, using: &random)).map { _ in pick(syllables) }.joined()
        let word = name.prefix(1).uppercased() + name.dropFirst()
        return pick(["", "Al ", "al-", "Tall ", "Dayr Az "]) + word
            + pick(["", "", "", " village", ", Wahmir", " desert"])
    }

    private mutating func when(_ first: CalendarDay, _ last: CalendarDay?) -> String {
        guard let last else {
            return pick(["", "", "On or about ", "On "]) + month(first) + pick([" ", " "]) + "\(first.day)"
                + pick([", ", ", ", " "]) + "\(first.year)"
        }
        guard first.year == last.year else {
            return "Between \(month(first)) \(first.day), \(first.year) and \(month(last)) \(last.day), \(last.year)"
        }
        return pick(["Between ", ""]) + "\(month(first)) \(first.day)" + pick([" and ", " – ", " to "])
            + "\(month(last)) \(last.day), \(last.year)"
    }

    private mutating func month(_ day: CalendarDay) -> String {
        let name = MonthName.english[day.month - 1]
        return pick([name, name == "May" ? name : name.prefix(3) + ".", name == "September" ? "Sept." : name])
    }

    private mutating func count(_ number: Int) -> String {
        let words = [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen",
            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "twenty-one", "twenty-two",
        ]
        return number <= words.count && chance(2) ? words[number - 1] : String(number)
    }

    private mutating func digits(_ count: Int) -> String {
        (0..<count).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
    }

    /// Some of the spaces as line ends, as texts copied from documents have them.
    private mutating func wrapped(_ text: String) -> String {
        guard chance(3) else { return text }
        var position = 0
        return String(
            text.map { character -> Character in
                position += 1
                guard character == " ", position > 80 else { return character }
                position = 0
                return "\n"
            }
        )
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &random)] }

    mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }
}

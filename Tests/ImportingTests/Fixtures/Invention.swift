// SPDX-License-Identifier: Apache-2.0
import CivilianHarm

@testable import Importing

/// Invented content: the same for the same seed, and different for every other.
struct Invention {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    // MARK: Choices

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

    mutating func pick<Element>(_ list: [Element]) -> Element { list[number(0...(list.count - 1))] }

    /// Up to so many of a list, in any order, none twice.
    mutating func some<Element>(_ list: [Element], upTo count: Int) -> [Element] {
        Array(list.shuffled(using: &random).prefix(number(0...min(count, list.count))))
    }

    // MARK: Texts

    private static let latin = """
        mill ridge harbour orchard quarry tannery bridge well lane depot ferry kiln (old) “tower” Salim's smith & sons
        canal-side 3rd wharf, c. dawn; rubble – dust
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    private static let arabic = "وادي سمير طاحونة جسر ميناء بستان قرية مرج نبع".split(separator: " ").map(String.init)

    /// Words of prose, which begin with a name of nothing that a page has as a label.
    mutating func sentence() -> String {
        let words = (0..<number(3...14)).map { _ in pick(Self.latin) }
        return (["The", pick(["baker", "ferryman", "miller"])] + words).joined(separator: " ") + "."
    }

    mutating func latinName() -> String {
        pick(["Wadi", "Tell", "Khan", "Umm", "Deir"]) + " " + pick(["Samir", "Nahr", "Rima", "Zuhur", "Qasr"])
    }

    mutating func arabicName() -> String { "\(pick(Self.arabic)) \(pick(Self.arabic))" }

    mutating func address() -> String {
        "https://\(pick(["mill", "ridge", "ferry"])).example/\(number(1...9999))?a=\(number(1...9))&b=\(number(1...9))"
    }

    // MARK: Values

    mutating func day() -> CalendarDay? { CalendarDay(dayNumber: number(16_000...20_000)) }

    mutating func clock() -> ClockTime? { ClockTime(hour: number(0...23), minute: number(0...59)) }

    /// Unknown, none, a number or a range.
    mutating func bound() -> Bound {
        switch number(0...5) {
        case 0: .unknown
        case 1: Bound(min: 0, max: 0)
        case 2, 3: Bound(min: number(1...2000), max: nil).mirrored
        default: Bound(min: number(0...9), max: number(10...1500))
        }
    }

    mutating func known<Terms: Vocabulary>(upTo count: Int) -> [Term<Terms>] {
        some(Terms.all, upTo: count).map { .known($0) }
    }
}

extension Bound {
    /// A number as the range from itself to itself.
    var mirrored: Bound { Bound(min: min ?? max, max: max ?? min) }
}

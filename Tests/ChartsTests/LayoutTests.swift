// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Charts

struct LayoutTests {
    @Test(
        arguments: [
            (0.0, [0, 1]), (1, [0, 1]), (3, [0, 1, 2, 3]), (7, [0, 2, 4, 6, 8]), (49, [0, 10, 20, 30, 40, 50]),
            (101, [0, 50, 100, 150]), (12_430, [0, 5000, 10_000, 15_000]),
        ] as [(Double, [Int])]
    )
    func ticksAreRoundAndBeginAtZero(_ largest: Double, _ ticks: [Int]) {
        let scale = Scale(upTo: largest, steps: 5)

        #expect(scale.ticks == ticks)
        #expect(scale.top >= largest)
    }

    @Test func everyScaleHoldsItsValuesWithStepsOfOneTwoOrFive() {
        var numbers = ChartFixtures.Numbers(seed: 1)
        for _ in 0..<500 {
            let largest = numbers.next(below: 1 << numbers.next(below: 30))
            let scale = Scale(upTo: Double(largest), steps: 5)
            let first = String(scale.ticks[1]).drop { $0 == "0" }.prefix(1)

            #expect(["1", "2", "5"].contains(first))
            #expect(scale.ticks.count <= 7)
            #expect(scale.top >= Double(largest))
        }
    }

    @Test func aTightScaleEndsAtTheLargestValue() {
        let scale = Scale.tight(upTo: 640, steps: 6)

        #expect(scale.top == 640)
        #expect(scale.ticks == [0, 200, 400, 600])
    }

    @Test(
        arguments: [
            (0, []), (1, [1]), (5, [1, 2, 3, 4, 5]), (20, [1, 2, 5, 10]), (1041, [1, 2, 10, 50, 200]),
        ] as [(Int, [Int])]
    )
    func shadesBeginAtRoundNumbers(_ largest: Int, _ starts: [Int]) {
        #expect(Shades(upTo: largest).starts == starts)
    }

    @Test func aLargerValueIsNeverPaler() {
        for largest in [1, 4, 17, 300, 99_999] {
            let shades = Shades(upTo: largest)
            let tones = (0...largest).map { shades.tone(ofStep: shades.step(of: $0)) }

            #expect(tones == tones.sorted())
            #expect(tones.first == 0 && tones.last == Shades.most)
        }
    }

    @Test(arguments: [
        (1970, 1, 1, 0, 4), (2000, 2, 29, 11_016, 2), (2024, 12, 31, 20_088, 2), (1969, 12, 31, -1, 3),
        (1, 1, 1, -719_162, 1),
    ])
    func daysAreCountedAsTheCalendarDoes(_ year: Int, _ month: Int, _ day: Int, _ number: Int, _ weekday: Int) {
        #expect(ChartDay(year, month, day)?.number == number)
        #expect(ChartDay(year, month, day)?.weekday == weekday)
    }

    @Test(arguments: [(2031, 2, 29), (1900, 2, 29), (2031, 13, 1), (2031, 4, 31), (0, 1, 1), (2031, 1, 0)])
    func daysThatAreNotThereAreNone(_ year: Int, _ month: Int, _ day: Int) {
        #expect(ChartDay(year, month, day) == nil)
    }

    @Test func everyDayFollowsTheOneBefore() {
        var last: Int?
        for year in 2027...2033 {
            for month in 1...12 {
                for day in 1...ChartDay.length(year, month) {
                    let number = ChartDay(year, month, day)?.number
                    if let last { #expect(number == last + 1) }
                    last = number
                }
            }
        }
    }

    @Test func labelsAreBrokenAndNeverCut() {
        let text = "Air-dropped bombs of more than 500 kilograms and averyveryverylongwordindeed"
        for width in [40.0, 90, 300] {
            let lines = TextLines.wrapped(text, width: width)

            #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
            #expect(lines.allSatisfy { TextMeasure.width($0) <= width })
        }
        #expect(TextLines.wrapped("", width: 10) == [""])
    }

    @Test func coordinatesHaveOneDecimal() {
        var markup = Markup()
        for value in [0.0, 12.34, -0.04, -3.96, 100, .nan, .infinity] {
            markup.number(value)
            markup.literal(" ")
        }

        #expect(String(decoding: markup.bytes, as: UTF8.self) == "0 12.3 0 -4 100 0 0 ")
    }
}

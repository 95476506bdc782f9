// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Charts

/// The style sheet: contrasts, and nothing that loads.
struct StyleTests {
    /// One of the sets of colours, by the order in which the style sheet has them.
    enum Scheme: Int, CaseIterable {
        case light
        case dark
        case print
    }

    static let sheet = String(decoding: ChartStyle.stylesheet, as: UTF8.self)

    private func colours(_ scheme: Scheme) -> [String: Colour] {
        let blocks = Self.sheet.split(separator: ".chart, .chart-embed {").dropFirst().map { $0.prefix { $0 != "}" } }
        var colours: [String: Colour] = [:]
        for line in blocks[scheme.rawValue].split(separator: "\n") {
            let parts = line.split(separator: ":").map { $0.filter { !" ;".contains($0) } }
            if parts.count == 2, let colour = Colour(parts[1]) { colours[parts[0]] = colour }
        }
        return colours
    }

    @Test(arguments: Scheme.allCases)
    func shapesStandOutFromThePaper(_ scheme: Scheme) throws {
        let colours = colours(scheme)
        let paper = try #require(colours["--chart-paper"])
        for name in (0..<Looks.colours).map({ "--chart-colour-\($0)" }) + ["--chart-edge", "--chart-ink"] {
            let colour = try #require(colours[name])
            #expect(colour.contrast(paper) >= 3, "\(name) in \(scheme)")
        }
    }

    @Test(arguments: Scheme.allCases)
    func textsAreLegibleOnEverythingBelowThem(_ scheme: Scheme) throws {
        let colours = colours(scheme)
        let pairs = [
            ("ink", "paper"), ("soft", "paper"), ("accent", "paper"), ("soft", "band"), ("soft", "band-other"),
            ("ink", "band"), ("ink", "band-other"), ("ink", "shade-0"), ("ink", "shade-1"), ("ink", "shade-2"),
            ("ink", "shade-3"), ("inverse", "shade-4"), ("inverse", "shade-5"),
        ]
        for (text, ground) in pairs {
            let front = try #require(colours["--chart-\(text)"])
            let back = try #require(colours["--chart-\(ground)"])
            #expect(front.contrast(back) >= 4.5, "\(text) on \(ground) in \(scheme): \(front.contrast(back))")
        }
    }

    @Test(arguments: [Scheme.light, .dark], Colour.Vision.allCases)
    func neighboursDifferInEveryVision(_ scheme: Scheme, _ vision: Colour.Vision) throws {
        let colours = colours(scheme)
        let seen = try (0..<Looks.colours).map { try #require(colours["--chart-colour-\($0)"]).seen(with: vision) }
        for index in seen.indices.dropLast() {
            let difference = seen[index].difference(seen[index + 1])
            #expect(difference >= 12, "\(index) and \(index + 1) in \(scheme), \(vision): \(difference)")
        }
    }

    @Test func nothingIsLoadedAndTheSheetCanStandInAPage() {
        #expect(!Self.sheet.contains("url(") && !Self.sheet.contains("@import") && !Self.sheet.contains("</"))
        #expect(!Self.sheet.contains("://"))
    }

    @Test func everyClassThatIsDrawnHasARule() {
        var classes: Set<Substring> = []
        for chart in ChartFixtures.all("en") {
            for element in DrawnMarkup.elements(chart.figure()) {
                classes.formUnion((element.attributes["class"] ?? "").split(separator: " "))
            }
        }
        #expect(classes.count > 25)
        for name in classes {
            #expect(Self.sheet.contains(".\(name) ") || Self.sheet.contains(".\(name),"), "\(name) has no rule")
        }
    }
}

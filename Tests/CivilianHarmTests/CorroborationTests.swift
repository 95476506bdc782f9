// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CivilianHarm

/// Independence of sources (requirement R21).
@Suite struct CorroborationTests {
    private static func source(_ number: Int, _ change: (inout Source) -> Void = { _ in }) -> Source {
        var source = Source()
        source.name = "Outlet \(number)"
        source.url = "https://outlet-\(number).example/post"
        source.platform = .known(.facebook)
        change(&source)
        return source
    }

    @Test(
        arguments: [
            { $0.independenceGroup = "post-1" }, { $0.author = "One author" }, { $0.name = " One Agency" },
            { $0.url = "https://one.example/post" }, { $0.archiveURL = "https://archive.example/one" },
        ] as [@Sendable (inout Source) -> Void]
    )
    func fiveRepostsAreOneOrigin(change: @Sendable (inout Source) -> Void) {
        let reposts = (1...5).map { Self.source($0, change) }
        let found = Corroboration(reposts)

        #expect(found.sources == 5)
        #expect(found.independent == 1)
        #expect(found.isProvisional)
        #expect(Corroboration(reposts.map(PublicSource.init)) == found)
        #expect(Corroboration(reposts + [Self.source(9)]).independent == 2)
        #expect(!Corroboration(reposts + [Self.source(9)]).isProvisional)
    }

    @Test func originsAreFollowedFromOneToTheNext() {
        let chain = [
            Self.source(1) { $0.author = "A" },
            Self.source(2) { ($0.author, $0.archiveURL) = ("A", "https://archive.example/x") },
            Self.source(3) { $0.archiveURL = "https://archive.example/x" },
        ]
        #expect(Corroboration(chain).independent == 1)
        #expect(Corroboration(chain.reversed()).independent == 1)
    }

    @Test func aJudgementStandsAboveNames() {
        let apart = (1...2).map { number in
            Self.source(number) { ($0.name, $0.independenceGroup) = ("One Agency", "desk \(number)") }
        }
        #expect(Corroboration(apart).independent == 2)
    }

    @Test func sourcesWithoutAnyMarkAreNotTakenForOne() {
        let found = Corroboration([Source(), Source(), Self.source(1) { $0.platform = nil }, Self.source(2)])
        #expect(found.independent == 4)
        #expect(
            found.kinds == [
                Corroboration.Kind(platform: nil, sources: 3),
                Corroboration.Kind(platform: .known(.facebook), sources: 1),
            ]
        )
        #expect(Corroboration([Source]()).isProvisional)
    }
}

// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Publishing
import Testing

@testable import Site

@Suite struct CopySharedFilesTests {
    private static let file = CopyTally.File(name: "en/people.csv", digest: "d", length: 7, isWritten: true)

    @Test(arguments: [Route.list(.english, .ucdp), .peopleFile(.english), .partsFile(.english, .source)])
    func fileIsMadeInOneLanguageAtATime(route: Route) throws {
        let files = CopySharedFiles()
        let other = try #require(route.inLanguage(.arabic))

        #expect(files.begin(route))
        #expect(!files.begin(other) && files.file(for: other) == nil)
        files.end(route, Self.file)
        #expect(files.begin(other) && files.file(for: other)?.name == Self.file.name)
    }

    @Test func whatFailedIsTriedInTheNextLanguage() {
        let files = CopySharedFiles()
        _ = files.begin(.peopleFile(.english))
        files.end(.peopleFile(.english), nil)
        #expect(files.file(for: .peopleFile(.arabic)) == nil && files.begin(.peopleFile(.arabic)))
    }

    @Test(arguments: [Route.list(.english, .linkedData), .concededFile(.english), .home(.english)])
    func whatNamesPagesOfItsLanguageIsMadeInEach(route: Route) throws {
        let files = CopySharedFiles()
        let other = try #require(route.inLanguage(.arabic))
        #expect(files.begin(route) && files.begin(other))
        files.end(route, Self.file)
        #expect(files.file(for: other) == nil)
    }
}

// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CivilianHarm

struct SourceAddressTests {
    /// The vectors of draft-eastlake-fnv, appendix C.
    @Test(arguments: [("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8)])
    func hashIsTheOneThatIsPublished(_ text: String, _ hash: UInt64) {
        #expect(SourceAddress.hash(text.utf8) == hash)
    }

    @Test(arguments: [
        ("https://www.paper.example/a/1/", "http://paper.example/a/1"),
        ("https://Paper.Example/a/1#top", "https://paper.example/a/1"),
        ("https://m.paper.example/a?id=4&utm_source=x&fbclid=y", "https://paper.example/a?id=4"),
        ("https://x.com/guard/status/9?s=20&t=q", "https://twitter.com/guard/status/9"),
    ])
    func addressesOfOnePlaceHaveOneKey(_ first: String, _ second: String) {
        #expect(SourceAddress.key(first) != nil && SourceAddress.key(first) == SourceAddress.key(second))
    }

    @Test(arguments: [
        ("https://paper.example/a?id=4", "https://paper.example/a?id=5"),
        ("https://paper.example/a", "https://paper.example/A"), ("https://one.example/a", "https://two.example/a"),
    ])
    func addressesOfTwoPlacesHaveTwoKeys(_ first: String, _ second: String) {
        #expect(SourceAddress.key(first) != nil && SourceAddress.key(first) != SourceAddress.key(second))
    }

    @Test(arguments: ["", "a neighbour", "https://paper.example", "https://paper.example/", "ftp://paper.example/a"])
    func wholeSitesAndOtherTextsHaveNone(_ text: String) {
        #expect(SourceAddress.key(text) == nil)
    }

    @Test func addressThatIsCitedTwiceCountsOnce() {
        var incident = Incident()
        incident.sources = ["https://a.example/1", "http://www.a.example/1/", "https://a.example/2"].map { address in
            var source = Source()
            source.url = address
            return source
        }
        #expect(SourceAddress.keys(of: incident).count == 2)
    }
}

// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Testing

@testable import Site

@Suite struct CopyQueueTests {
    private static func all(_ queue: inout CopyQueue) -> [String] {
        var texts: [String] = []
        while let address = queue.next() { texts.append(address.text) }
        return texts
    }

    private static func address(_ text: String) throws -> CopyAddress { try #require(CopyAddress(text)) }

    @Test func pagesOfARecordComeOneAfterTheOther() throws {
        var queue = CopyQueue()
        for text in ["/en", "/en/incidents/A", "/en/incidents/B", "/ar/incidents/A", "/en/about"] {
            queue.add(try Self.address(text))
        }
        let first = queue.next()
        #expect(first?.text == "/en/incidents/A")
        queue.add(try Self.address("/en/incidents/A/history"))
        queue.add(try Self.address("/en/incidents/C"))
        let rest = Self.all(&queue)
        #expect(
            rest == [
                "/ar/incidents/A", "/en/incidents/A/history", "/en/incidents/B", "/en/incidents/C", "/en", "/en/about",
            ]
        )
    }

    @Test func pageComesInEveryLanguageBeforeTheNext() throws {
        var queue = CopyQueue()
        for text in ["/en/sources?page=2", "/en/media?page=2", "/ar/media?page=2", "/ar/sources?page=2", "/ar"] {
            queue.add(try Self.address(text))
        }
        let first = queue.next()
        queue.add(try Self.address("/uk/sources?page=2"))
        queue.add(try Self.address("/en"))

        #expect(first?.text == "/en/sources?page=2")
        #expect(
            Self.all(&queue) == [
                "/ar/sources?page=2", "/uk/sources?page=2", "/en/media?page=2", "/ar/media?page=2", "/ar", "/en",
            ]
        )
    }

    @Test func groupOfWhichAPageIsBeingMadeComesLast() throws {
        var queue = CopyQueue()
        for text in ["/en/incidents/A", "/ar/incidents/A", "/en/incidents/B", "/ar/incidents/B"] {
            queue.add(try Self.address(text))
        }
        #expect(queue.next()?.text == "/en/incidents/A")
        #expect(queue.next(busy: ["A"])?.text == "/en/incidents/B")
        #expect(queue.next(busy: ["A", "B"])?.text == "/ar/incidents/B")
        #expect(queue.next(busy: ["A", "B"])?.text == "/ar/incidents/A")
        #expect(queue.next(busy: ["A"]) == nil)
    }

    @Test(arguments: [1, 12]) func pagesOfBusyGroupsAreNotLost(busy count: Int) throws {
        var queue = CopyQueue()
        let busy = (0..<count).map { "A\($0)" }
        for group in busy + (0..<30).map({ "B\($0)" }) {
            for language in ["en", "ar"] { queue.add(try Self.address("/\(language)/incidents/\(group)")) }
        }
        var texts: [String] = []
        for _ in 0..<(count + 60) {
            guard let address = queue.next(busy: busy) else { break }
            texts.append(address.text)
        }
        texts += Self.all(&queue)

        #expect(Set(texts).count == 2 * (count + 30) && texts.count == Set(texts).count)
    }

    @Test func pagesThatAreMetLateAreMadeAllTheSame() throws {
        var queue = CopyQueue()
        for number in 0..<30 { queue.add(try Self.address("/en/incidents/A\(number)")) }
        let first = Self.all(&queue)
        #expect(first.count == 30)
        for number in 0..<30 { queue.add(try Self.address("/en/incidents/A\(number)/history")) }
        let second = Self.all(&queue)
        #expect(Set(second).count == 30 && Set(first).isDisjoint(with: second))
    }

    @Test(arguments: [
        ("en/incidents/A/index.html", "en/incidents/A/index.html", "index.html"),
        ("en/incidents/A/index.html", "en/incidents/AB/index.html", "../AB/index.html"),
        ("en/incidents/A/index.html", "en/incidents/index.html", "../index.html"),
        ("en/index.html", "en/incidents/A/index.html", "incidents/A/index.html"),
        ("index.html", "en/index.html", "en/index.html"), ("en/a/b/c.html", "ar/x.html", "../../../ar/x.html"),
        ("404.html", "404.html", "404.html"),
    ]) func waysAreTheShortest(page: String, target: String, way: String) {
        #expect(CopyLink.relative(from: page, to: target) == way)
    }
}

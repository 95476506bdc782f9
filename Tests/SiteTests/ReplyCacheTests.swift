// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Testing

@testable import Site

@Suite("Kept answers")
struct ReplyCacheTests {
    private func prepared(_ count: Int) -> PreparedReply {
        PreparedReply(.text(String(repeating: "a", count: count)), takesGzip: false)
    }

    private func key(_ target: String, takesGzip: Bool = false) -> ReplyCache.Key {
        ReplyCache.Key(target: target, takesGzip: takesGzip)
    }

    @Test("An answer is kept for its address, its coding and its version of the register")
    func keeps() {
        let cache = ReplyCache(bytes: 1 << 20)
        cache.keep(prepared(10), key("/en"), version: 4)
        #expect(cache.reply(key("/en"), version: 4) != nil)
        #expect(cache.reply(key("/ar"), version: 4) == nil)
        #expect(cache.reply(key("/en", takesGzip: true), version: 4) == nil)
        #expect(cache.reply(key("/en"), version: 5) == nil)
        cache.keep(prepared(10), key("/ar"), version: 5)
        #expect(cache.reply(key("/en"), version: 5) == nil)
        // What was drawn from an older register comes too late.
        cache.keep(prepared(10), key("/en"), version: 4)
        #expect(cache.reply(key("/en"), version: 4) == nil)
    }

    @Test("What is asked for stays while others come and go, and the whole stays within its bytes")
    func isBounded() {
        let cache = ReplyCache(bytes: 2_000_000)
        cache.keep(prepared(10_000), key("asked"), version: 1)
        for number in 0..<2000 {
            cache.keep(prepared(10_000), key("\(number)"), version: 1)
            #expect(cache.reply(key("asked"), version: 1) != nil)
        }
        let kept = (0..<2000).count { cache.reply(key("\($0)"), version: 1) != nil }
        #expect(kept > 50)
        #expect(kept * 12_000 < 2_000_000)
    }

    @Test("One answer never takes more than a small part; none is kept where nothing may be")
    func leavesOutTheLarge() {
        let cache = ReplyCache(bytes: 100_000)
        cache.keep(prepared(60_000), key("large"), version: 1)
        #expect(cache.reply(key("large"), version: 1) == nil)
        let none = ReplyCache(bytes: 0)
        none.keep(prepared(10), key("small"), version: 1)
        #expect(none.reply(key("small"), version: 1) == nil)
    }

    @Test("Readers get the same answer from memory: body, tag, coding, and nothing where they have it")
    func answersAlike() async throws {
        try await RunningSite.answering([try Fixture.full()]) { client in
            for headers in [[:], ["Accept-Encoding": "gzip"]] {
                let first = try await client.get("/en/incidents", headers)
                let second = try await client.get("/en/incidents", headers)
                #expect(first.status == 200)
                #expect(first.body == second.body)
                var heads = [first.headers, second.headers]
                for index in heads.indices { heads[index]["date"] = nil }
                #expect(heads[0] == heads[1])
                let tag = try #require(first.headers["etag"])
                let known = headers.merging(["If-None-Match": tag]) { $1 }
                let third = try await client.get("/en/incidents", known)
                #expect(third.status == 304)
                #expect(third.body.isEmpty)
            }
            let head = try await client.get("/en/incidents", method: "HEAD")
            #expect(head.status == 200)
            #expect(head.body.isEmpty)
            let post = try await client.get("/en/incidents", method: "POST")
            #expect(post.status == 405)
        }
    }
}

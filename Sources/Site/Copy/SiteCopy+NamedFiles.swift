// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm

extension SiteCopy {
    /// What no page leads to: what web servers and search engines look for by name.
    func filesByName(_ pages: [CopyAddress]) async throws -> [(name: String, bytes: [UInt8])] {
        var robots = "User-agent: *\nAllow: /\n"
        var files: [(name: String, bytes: [UInt8])] = []
        if let base {
            files += CopySitemap(base: base, pages: pages).files
            robots += "Sitemap: \(base.text)/sitemap.xml\n"
        }
        return files + [("robots.txt", Array(robots.utf8)), ("404.html", notFound)]
    }

    /// The words of all incidents, for the page of search.
    func searchIndex() async throws -> [(name: String, bytes: [UInt8])] {
        var index = CopySearchIndex()
        var query = IncidentQuery()
        query.pageSize = IncidentQuery.maximumPageSize
        while true {
            let rows = try await pages.reading.list(query).rows
            guard !rows.isEmpty else { break }
            for row in rows { index.add(row) }
            query = query.onPage(query.page + 1)
        }
        if let batches = try await pages.reading.people?.batches(PeopleQuery()) {
            var place: Int? = 0
            while let start = place, let (people, next) = try await batches.batch(from: start) {
                for incident in people { index.add(incident) }
                place = next
            }
        }
        return index.files
    }

    /// What a web server shows for an address that is not there, wherever it is: its links have to be whole.
    private var notFound: [UInt8] {
        let page = ProblemPage(problem: .notFound, frame: pages.frame(.english, route: nil))
        var words = words(.english)
        words.isAnywhere = true
        return CopyDocument(file: "404.html", words: words).result(of: page.document()).bytes
    }
}

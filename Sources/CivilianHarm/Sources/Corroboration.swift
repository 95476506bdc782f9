// SPDX-License-Identifier: Apache-2.0

/// On how much the account of an incident rests, computed from its sources (requirement R21).
package struct Corroboration: Hashable, Sendable {
    /// Sources of one platform.
    package struct Kind: Hashable, Sendable {
        /// nil where the record does not say.
        package let platform: Term<Platform>?
        package let sources: Int
    }

    /// How many sources are listed.
    package let sources: Int
    /// How many of them are independent: those of one post, one agency or one author are one.
    package let independent: Int
    /// Where they appeared, most first.
    package let kinds: [Kind]

    /// With fewer independent sources an account is provisional (requirement R21).
    package static let fewestIndependent = 2

    /// Whether it rests on fewer than two independent sources.
    package var isProvisional: Bool { independent < Self.fewestIndependent }

    package init(_ sources: [Source]) {
        self.init(marks: sources.map(SourceMarks.init), platforms: sources.map(\.platform))
    }

    package init(_ sources: [PublicSource]) {
        self.init(marks: sources.map(SourceMarks.init), platforms: sources.map(\.platform))
    }

    private init(marks: [SourceMarks], platforms: [Term<Platform>?]) {
        sources = marks.count
        independent = SourceMarks.independent(marks)
        var counts: [Term<Platform>?: Int] = [:]
        for platform in platforms { counts[platform, default: 0] += 1 }
        kinds = counts.map { Kind(platform: $0.key, sources: $0.value) }
            .sorted { ($1.sources, $0.platform?.code ?? "\u{7F}") < ($0.sources, $1.platform?.code ?? "\u{7F}") }
    }
}

/// What tells that two sources go back to one origin: each mark that they share.
private struct SourceMarks {
    let marks: [String]

    init(_ source: Source) {
        self.init(source.independenceGroup, [source.url, source.archiveURL], [source.name, source.author])
    }

    init(_ source: PublicSource) {
        self.init(source.independenceGroup, [source.url, source.archiveURL], [source.name, source.author])
    }

    /// What somebody judged, where somebody did, stands above names.
    private init(_ group: String?, _ addresses: [String?], _ names: [String?]) {
        func known(_ texts: [String?], _ kind: String) -> [String] {
            texts.compactMap { $0?.trimmed.lowercased() }.filter { !$0.isEmpty }.map { kind + $0 }
        }
        marks = known(addresses, "address ") + (group.map { ["group " + $0] } ?? known(names, "name "))
    }

    /// How many origins there are when sources that share a mark, in a chain too, have one origin.
    static func independent(_ sources: [SourceMarks]) -> Int {
        var origin = Array(sources.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while origin[index] != index { index = origin[index] }
            return index
        }
        var first: [String: Int] = [:]
        for (index, source) in sources.enumerated() {
            for mark in source.marks {
                if let other = first[mark] { origin[root(index)] = root(other) } else { first[mark] = index }
            }
        }
        return origin.indices.count { origin[$0] == $0 }
    }
}

// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

extension IncidentPage {
    /// The pieces of a list that the page has room for: all of them unless it is shortened, and always one.
    func shown(_ pieces: [HTML], of list: RecordList) -> [HTML] {
        guard isShortened else { return pieces }
        return Array(pieces.prefix(PageOfPieces.count(pieces[...], upTo: list.roomOnThePage)))
    }

    /// How many of a shortened list are shown, and the way to the others; nothing for a list that is whole.
    func rest(of list: RecordList, shown: Int, total: Int) -> HTML {
        guard shown < total else { return .empty }
        let numbers = ["shown": words.number(shown), "total": words.number(total)]
        let address = Route.part(words.language, key: model.key, .list(list)).path
        return """
            <p class="rest">\(words.filled(RecordPhrase.firstShown, numbers)) <a href="\(address)">\(words[list.invitation])</a></p>
            """
    }

    /// Says at the top that lists are shortened, and where the record stands whole.
    var shortening: HTML {
        guard isShortened else { return .empty }
        let address = Route.part(words.language, key: model.key, .whole).path
        return """
            <p class="notice" role="note">\(words[RecordPhrase.shortened]) <a href="\(address)">\(words[RecordPhrase.wholeRecord])</a></p>
            """
    }

    /// What a list consists of: one piece for each source or item; for people, one for each family and each person alone.
    func pieces(of list: RecordList) -> [HTML] {
        switch list {
        case .people: personPieces
        case .sources: (incident.sources ?? []).map { "<li>\(source($0))</li>\n" }
        case .media: (incident.media ?? []).map { "<li>\(withheld($0))</li>\n" }
        }
    }
}

extension RecordList {
    /// Bytes that a shortened list may take on the page of its record.
    fileprivate var roomOnThePage: Int {
        switch self {
        case .people: 16_000
        case .sources: 16_000
        case .media: 10_000
        }
    }

    fileprivate var invitation: RecordPhrase {
        switch self {
        case .people: .allPeople
        case .sources: .allSources
        case .media: .allMedia
        }
    }

    /// The heading of the list's own page.
    var title: RecordPhrase {
        switch self {
        case .people: .peopleOf
        case .sources: .sourcesOf
        case .media: .mediaOf
        }
    }
}

/// Cuts a list into pages by its bytes.
enum PageOfPieces {
    /// How many pieces from the first on fit into so many bytes: at least one where there is one.
    static func count(_ pieces: ArraySlice<HTML>, upTo bytes: Int) -> Int {
        var (count, sum) = (0, 0)
        for piece in pieces {
            sum += piece.bytes.count
            guard count == 0 || sum <= bytes else { break }
            count += 1
        }
        return count
    }

    /// The pages of a list, each up to so many bytes; empty for an empty list.
    static func pages(_ pieces: [HTML], upTo bytes: Int) -> [Range<Int>] {
        var pages: [Range<Int>] = []
        var start = 0
        while start < pieces.count {
            let end = start + count(pieces[start...], upTo: bytes)
            pages.append(start..<end)
            start = end
        }
        return pages
    }
}

// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// By whom an allegation came, from the words behind "via".
enum OriginWords {
    /// The origin that is named first; one that no word tells is kept as its words.
    static func origin(_ text: ReportText, _ tokens: Range<Int>) -> Term<AllegationOrigin>? {
        if let match = table.matches(in: text, tokens).first { return .known(match.meaning) }
        let words = text.string(tokens).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.isEmpty ? nil : .unknown(words)
    }

    private static let table = PhraseTable<AllegationOrigin>([
        ("airwars", .recorder), ("air wars", .recorder), ("iraq body count", .recorder), ("syrian network", .recorder),
        ("snhr", .recorder), ("syrian observatory", .recorder), ("sohr", .recorder),
        ("violations documentation", .recorder),
        ("self", .selfReport), ("internal", .selfReport), ("coalition", .selfReport), ("unit", .selfReport),
        ("pilot", .selfReport), ("aircrew", .selfReport), ("military", .selfReport),
        ("social", .socialMedia), ("twitter", .socialMedia), ("facebook", .socialMedia), ("youtube", .socialMedia),
        ("telegram", .socialMedia), ("open source|sources", .openSource), ("open - source", .openSource),
        ("osint", .openSource), ("online", .openSource), ("internet|website|websites", .openSource),
        ("publicly available", .openSource),
        ("amnesty", .organisation), ("human rights", .organisation), ("hrw", .organisation), ("ngo", .organisation),
        ("ngos", .organisation), ("united nations", .organisation), ("un", .organisation), ("u . n", .organisation),
        ("unami", .organisation), ("icrc", .organisation), ("red cross|crescent", .organisation),
        ("organization", .organisation), ("organisation", .organisation), ("white helmets", .organisation),
        ("non - governmental", .organisation), ("nongovernmental", .organisation),
        ("government", .government), ("ministry", .government), ("embassy", .government), ("governor", .government),
        ("state department", .government), ("iraqi forces|security|army", .government), ("goi", .government),
        ("official|officials", .government),
        ("media", .media), ("news", .media), ("newspaper", .media), ("press", .media), ("reuters", .media),
        ("journalist|journalists", .media), ("times", .media), ("post", .media), ("television", .media),
        ("bbc", .media),
        ("cnn", .media), ("buzzfeed", .media), ("ap", .media),
        ("individual", .individual), ("civilian", .individual), ("claimant", .individual), ("resident", .individual),
        ("email", .individual), ("e - mail", .individual), ("phone", .individual), ("letter", .individual),
        ("relative", .individual), ("family", .individual), ("person", .individual), ("walk - in", .individual),
        ("partner", .other), ("other", .other),
    ])
}

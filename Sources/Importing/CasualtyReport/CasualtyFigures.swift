// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Numbers of civilians that sentences say were killed or injured.
struct CasualtyFigures {
    private(set) var killed = Bound.unknown
    private(set) var injured = Bound.unknown
    /// The tokens of the figures of each kind.
    private(set) var killedTokens: [Range<Int>] = []
    private(set) var injuredTokens: [Range<Int>] = []
    private var saysEither = false

    /// Whether the sentences say of nobody that they were killed or injured, not even of an unknown number.
    var isEmpty: Bool { killedTokens.isEmpty && injuredTokens.isEmpty && !saysEither }
    var hasNumber: Bool { killed != .unknown || injured != .unknown }

    /// Reads the figures of some sentences.
    ///
    /// Two sentences that give figures for the same kind are two strikes where the second says so, or what stands between
    /// them ("that same day", "another"); else the later ones are parts of the first, and the larger one counts.
    static func read(_ text: ReportText, _ sentences: [Range<Int>]) -> CasualtyFigures {
        var figures = CasualtyFigures()
        var isFurther = false
        var before: Int?
        for sentence in sentences {
            let since = min(before ?? sentence.lowerBound, sentence.lowerBound)
            isFurther = before != nil && further.matches(in: text, since..<sentence.upperBound).first != nil
            before = sentence.upperBound
            var (killed, injured): (Bound?, Bound?)
            let groups = Groups(text, sentence)
            figures.saysEither = figures.saysEither || groups.saysEither
            for group in groups.groups {
                if group.isKilled {
                    killed = Self.sum(killed, group.count)
                    figures.killedTokens.append(group.tokens)
                } else {
                    injured = Self.sum(injured, group.count)
                    figures.injuredTokens.append(group.tokens)
                }
            }
            figures.killed = join(figures.killed, killed, isFurther)
            figures.injured = join(figures.injured, injured, isFurther)
        }
        return figures
    }

    private static let further = PhraseTable<Void>([
        ("same day|night|evening|morning", ()),
        ("another|additional|additionally|separate|second|subsequent …1 strike", ()),
        ("another|additional|further …1 civilian|civilians|people|person|man|men|woman|women|child|children", ()),
    ])

    private static func sum(_ first: Bound?, _ second: Bound) -> Bound {
        guard let first else { return second }
        return Bound(
            min: first.min.flatMap { a in second.min.map { a + $0 } } ?? first.min ?? second.min,
            max: first.max.flatMap { a in second.max.map { a + $0 } }
        )
    }

    private static func join(_ known: Bound, _ new: Bound?, _ isFurther: Bool) -> Bound {
        guard let new else { return known }
        guard known != .unknown else { return new }
        if isFurther { return sum(known, new) }
        return (new.min ?? 0) > (known.min ?? 0) ? new : known
    }
}

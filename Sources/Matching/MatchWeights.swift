// SPDX-License-Identifier: Apache-2.0

/// What the clues are worth: learned from labelled pairs, as in Fellegi and Sunter, "A Theory for Record Linkage", 1969.
///
/// Of each level, how often it occurs where both sides are one event (`agreement`, m) and where they are not (`chance`, u).
/// Its weight is the natural logarithm of m/u, times the scale of its clue. Where the pool itself tells how often a level occurs by
/// chance (how many incidents there are on that day, of that name, around that square), its own count stands for u.
package struct MatchWeights: Hashable, Sendable {
    private var agreements: [Double]
    private var chances: [Double]
    private var scales: [Double]
    /// The share, 0…1, of declarations whose incident the register is expected to hold.
    package var shareRecorded: Double

    /// Every level alike.
    init() {
        agreements = ClueLevel.allCases.map { 1 / Double($0.clue.levels.count) }
        chances = agreements
        scales = Clue.allCases.map { _ in 1 }
        shareRecorded = 0.8
    }

    /// m: the share of the level among pairs of one event.
    package internal(set) subscript(agreement level: ClueLevel) -> Double {
        get { agreements[Int(level.rawValue)] }
        set { agreements[Int(level.rawValue)] = newValue }
    }

    /// u: the share of the level among pairs of different events.
    package internal(set) subscript(chance level: ClueLevel) -> Double {
        get { chances[Int(level.rawValue)] }
        set { chances[Int(level.rawValue)] = newValue }
    }

    /// By what the logarithm is multiplied, since clues repeat in part what others say.
    package internal(set) subscript(scale clue: Clue) -> Double {
        get { scales[clue.place] }
        set { scales[clue.place] = newValue }
    }

    /// The weight of a level that occurs by chance in this share of the pool; nil takes the learned share.
    func weight(_ level: ClueLevel, chance: Double?) -> Double {
        self[scale: level.clue] * Natural.logarithm(self[agreement: level] / (chance ?? self[chance: level]))
    }
}

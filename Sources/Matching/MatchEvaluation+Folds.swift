// SPDX-License-Identifier: Apache-2.0

extension MatchEvaluation {
    /// Answers every text with weights that were learned without it, and without any text about one of its incidents.
    ///
    /// - Parameters:
    ///   - texts: With their true incidents.
    ///   - pool: Where those are.
    ///   - folds: Into how many parts the texts are divided; at least 2.
    ///   - learning: What is learned from in place of a text's declarations, at the same index: it may show more.
    ///   - progress: Told how many folds were learned.
    /// - Returns: The texts with their answers, in the order given.
    package static func outOfFold(
        _ texts: [Text],
        pool: MatchPool,
        folds: Int = 10,
        learning: [[Declaration]],
        progress: (_ done: Int) -> Void = { _ in }
    ) -> MatchEvaluation {
        let parts = parts(texts, folds: max(2, folds))
        let weights = (0..<max(2, folds)).map { fold in
            let pairs = texts.indices.filter { parts[$0] != fold }.flatMap { Self.pairs(texts[$0], learning[$0]) }
            defer { progress(fold + 1) }
            return MatchLearning(pool: pool, pairs: pairs).weights()
        }
        return MatchEvaluation(texts, pool: pool) { weights[parts[$0]] }
    }

    /// What can be learned from a text: its declaration, where it has one that says when or where, about few incidents.
    ///
    /// Of a text with several entries and several incidents nobody said which belongs to which.
    package static func pairs(_ text: Text, _ declarations: [Declaration]) -> [MatchLearning.Pair] {
        guard declarations.count == 1, (1...mostMembers).contains(text.truth.count) else { return [] }
        let declaration = declarations[0]
        guard declaration.firstDay != nil || !declaration.places.isEmpty else { return [] }
        return [MatchLearning.Pair(declaration, members: text.truth)]
    }

    /// A text about more incidents than that is a phrase shared by many.
    private static let mostMembers = 3

    /// The fold of each text: texts about the same incident stand in one.
    private static func parts(_ texts: [Text], folds: Int) -> [Int] {
        var group = Array(texts.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while group[index] != index { index = group[index] }
            return index
        }
        var first: [Int32: Int] = [:]
        for (index, text) in texts.enumerated() where text.truth.count <= mostMembers {
            for member in text.truth {
                if let other = first[member] {
                    group[root(index)] = root(other)
                } else {
                    first[member] = index
                }
            }
        }
        var fold: [Int: Int] = [:]
        return texts.indices.map { index in
            let root = root(index)
            let part = fold[root] ?? fold.count % folds
            fold[root] = part
            return part
        }
    }
}

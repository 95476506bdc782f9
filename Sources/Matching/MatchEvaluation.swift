// SPDX-License-Identifier: Apache-2.0

/// How well the top proposals find incidents that are known.
///
/// What is counted are pairs of a text and an incident. Each declaration of a text gives one pair, its top proposal, where that
/// reaches the threshold; two declarations with one proposal give one. Precision is the share of these pairs that are
/// true, recall the share of the true pairs that are among them. Incidents that the pool lacks cannot be found and are counted apart.
package struct MatchEvaluation: Sendable {
    /// A text whose incidents are known.
    package struct Text: Sendable {
        /// How the caller calls the text, such as its line in a file.
        package let name: Int
        package let declarations: [Declaration]
        /// The incidents it is about, by their indexes in the pool.
        package let truth: Set<Int32>
        /// How many incidents it is about that the pool does not hold.
        package let absent: Int

        package init(name: Int, declarations: [Declaration], truth: Set<Int32>, absent: Int) {
            self.name = name
            self.declarations = declarations
            self.truth = truth
            self.absent = absent
        }

        /// Whether one of its declarations names a day and a place.
        package var namesDayAndPlace: Bool { declarations.contains(where: \.namesDayAndPlace) }
        /// Whether one of its declarations names a code.
        package var namesCode: Bool { declarations.contains { !$0.codes.isEmpty } }
    }

    /// Which texts count.
    package enum Scope: String, Sendable, CaseIterable {
        case all
        case withDayAndPlace
        case withCode

        func contains(_ text: Text) -> Bool {
            switch self {
            case .all: true
            case .withDayAndPlace: text.namesDayAndPlace
            case .withCode: text.namesCode
            }
        }
    }

    /// The top proposal of one declaration; nil where there is none at all.
    package struct Answer: Sendable {
        package let declaration: Int
        package let top: Proposal?
        /// The best of the true incidents, however improbable; nil where none is a candidate.
        package let best: Proposal?
        /// The top proposal where the true incidents are taken out of the pool; nil where there is none at all.
        package let without: Proposal?
    }

    /// The texts with the answers to their declarations.
    package let texts: [(text: Text, answers: [Answer])]

    /// Answers every text with weights that may differ from text to text, as they do out of fold.
    package init(_ texts: [Text], pool: MatchPool, weights: (_ text: Int) -> MatchWeights) {
        self.texts = texts.enumerated().map { index, text in
            let matcher = Matcher(pool: pool, weights: weights(index), leastProbability: 0)
            let answers = text.declarations.enumerated().map { place, declaration in
                let proposals = matcher.proposals(for: declaration)
                return Answer(
                    declaration: place,
                    top: proposals.first,
                    best: proposals.first { text.truth.contains($0.member) },
                    without: matcher.proposals(for: declaration, excluding: text.truth).first
                )
            }
            return (text, answers)
        }
    }

    /// The counts at one threshold.
    package struct Figures: Hashable, Sendable {
        package let threshold: Double
        /// Pairs proposed.
        package var proposed = 0
        /// Of these, true ones.
        package var right = 0
        /// True pairs in all.
        package var truth = 0

        /// nil where nothing is proposed.
        package var precision: Double? { proposed > 0 ? Double(right) / Double(proposed) : nil }
        /// nil where there is nothing to find.
        package var recall: Double? { truth > 0 ? Double(right) / Double(truth) : nil }
    }

    /// Precision and recall over a scope.
    package func figures(_ scope: Scope, threshold: Double) -> Figures {
        var figures = Figures(threshold: threshold)
        for (text, answers) in texts where scope.contains(text) {
            let members = Self.proposed(answers, threshold)
            figures.proposed += members.count
            figures.right += members.intersection(text.truth).count
            figures.truth += text.truth.count
        }
        return figures
    }

    /// How many texts a scope has.
    package func count(_ scope: Scope) -> Int { texts.count { scope.contains($0.text) } }

    /// How many incidents the texts of a scope are about that the pool lacks.
    package func absent(_ scope: Scope) -> Int {
        texts.reduce(0) { $0 + (scope.contains($1.text) ? $1.text.absent : 0) }
    }

    /// How many texts of a scope would be given some incident if the register did not hold theirs.
    package func misled(_ scope: Scope, threshold: Double) -> Int {
        texts.count { text, answers in
            scope.contains(text) && answers.contains { ($0.without?.probability ?? 0) >= threshold }
        }
    }

    static func proposed(_ answers: [Answer], _ threshold: Double) -> Set<Int32> {
        Set(
            answers.compactMap { answer in
                answer.top.flatMap { $0.probability >= threshold ? $0.member : nil }
            }
        )
    }
}

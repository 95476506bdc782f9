// SPDX-License-Identifier: Apache-2.0

package import Matching

/// Labelled statements held against a register: how good proposals are, and what they teach.
package struct StatementTrial: Sendable {
    package let register: RegisterPool
    package let statements: [LabelledStatements.Statement]
    package let hiding: LabelledStatements.Statement.Hiding
    /// With what is hidden taken out.
    package let texts: [MatchEvaluation.Text]
    /// With everything shown: what is learned from, and where wrong codes are looked for.
    package let shown: [MatchEvaluation.Text]

    package init(
        _ statements: [LabelledStatements.Statement],
        register: RegisterPool,
        hiding: LabelledStatements.Statement.Hiding
    ) {
        self.register = register
        self.statements = statements
        self.hiding = hiding
        func texts(_ hiding: LabelledStatements.Statement.Hiding) -> [MatchEvaluation.Text] {
            statements.map { statement in
                let members = statement.incidents.map { register.members(joinedCodes: $0) }
                return MatchEvaluation.Text(
                    name: statement.line,
                    declarations: statement.declarations(hiding: hiding),
                    truth: members.reduce(into: []) { $0.formUnion($1) },
                    absent: members.count(where: \.isEmpty)
                )
            }
        }
        self.texts = texts(hiding)
        shown = hiding.isEmpty ? self.texts : texts([])
    }

    /// Answers with the weights that come with the program.
    package func withShippedWeights() -> MatchEvaluation {
        MatchEvaluation(texts, pool: register.pool) { _ in .learned }
    }

    /// Answers each text with weights learned from the other folds.
    ///
    /// - Parameters:
    ///   - folds: Into how many parts the texts are divided.
    ///   - progress: Told how many folds were learned.
    /// - Returns: The texts with their answers.
    package func outOfFold(folds: Int, progress: (_ done: Int) -> Void = { _ in }) -> MatchEvaluation {
        MatchEvaluation.outOfFold(
            texts,
            pool: register.pool,
            folds: folds,
            learning: shown.map(\.declarations),
            progress: progress
        )
    }

    /// The weights that all statements together teach, and from how many.
    package func learned() -> (weights: MatchWeights, pairs: Int) {
        let pairs = shown.flatMap { MatchEvaluation.pairs($0, $0.declarations) }
        return (MatchLearning(pool: register.pool, pairs: pairs).weights(), pairs.count)
    }

    /// A text whose codes lead to none of its incidents.
    package struct WrongCode: Sendable {
        package let line: Int
        package let codes: [String]
        /// Codes of the incidents that the text's codes lead to; empty where they lead nowhere.
        package let leadsTo: [String]
        /// Codes of the incidents that the text is about.
        package let filedUnder: [String]
    }

    /// Every text that names codes, all of them other incidents' or nobody's.
    package func wrongCodes() -> [WrongCode] {
        shown.flatMap { text in
            text.declarations.compactMap { declaration -> WrongCode? in
                guard !declaration.codes.isEmpty, !text.truth.isEmpty else { return nil }
                let claims = register.pool.members(withCodes: declaration.codes)
                guard claims.isDisjoint(with: text.truth) else { return nil }
                return WrongCode(
                    line: text.name,
                    codes: declaration.codes,
                    leadsTo: claims.sorted().map { register.names[Int($0)] },
                    filedUnder: text.truth.sorted().map { register.names[Int($0)] }
                )
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import Casework
import Matching

/// Prints how good proposals are.
struct EvaluationPrinter {
    let trial: StatementTrial
    let threshold: Double
    let folds: Int

    private static let thresholds = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99]
    /// The precision that a proposal list should have.
    private static let wantedPrecision = 0.97

    func print() {
        printMaterial()
        let bar = SharedProgressBar("Learning", total: Int64(folds))
        let outOfFold = trial.outOfFold(folds: folds) { bar.show(done: Int64($0), count: $0, unit: "folds") }
        bar.finish()
        printFigures(
            outOfFold,
            "Out of fold: each text is answered with weights learned from the others, in \(folds.counting("fold"))"
        )
        printFigures(
            trial.withShippedWeights(),
            "With the weights that come with the program; they may have been learned from these very texts"
        )
        printMisses(outOfFold)
        printWrongCodes()
    }

    private func printMaterial() {
        let truth = trial.texts.reduce(0) { $0 + $1.truth.count }
        let absent = trial.texts.reduce(0) { $0 + $1.absent }
        Terminal.print("Texts     \(trial.texts.count), with \(truth + absent) pairs of text and incident")
        Terminal.print("Register  \(trial.register.pool.count.counting("incident")); \(absent) pairs are about others")
        Terminal.print("Hidden    \(hidden)")
        Terminal.print("Entries   \(trial.texts.reduce(0) { $0 + $1.declarations.count }) read")
        Terminal.print(
            """

            A pair is a text and an incident. Each entry of a text proposes one incident, its likeliest, from the threshold on.
            Precision: proposed pairs that are true. Recall: true pairs of the register that are proposed. Misled: texts that
            are given an incident if theirs are taken out of the register.
            """
        )
    }

    private var hidden: String {
        var parts: [String] = []
        if trial.hiding.contains(.codes) { parts.append("codes and numbers of militaries") }
        if trial.hiding.contains(.squares) { parts.append("squares") }
        return parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
    }

    private func printFigures(_ evaluation: MatchEvaluation, _ title: String) {
        Terminal.print("\n\(title)")
        for scope in MatchEvaluation.Scope.allCases where evaluation.count(scope) > 0 {
            Terminal.print("\n\(label(scope)): \(evaluation.count(scope).counting("text"))")
            var table = TextTable(
                ["threshold", "proposed", "right", "true", "precision", "recall", "misled"],
                numeric: Set(0...6)
            )
            for threshold in Self.thresholds {
                let figures = evaluation.figures(scope, threshold: threshold)
                table.add([
                    decimals(threshold, 2), String(figures.proposed), String(figures.right), String(figures.truth),
                    figures.precision.map { decimals($0, 4) } ?? "–", figures.recall.map { decimals($0, 4) } ?? "–",
                    String(evaluation.misled(scope, threshold: threshold)),
                ])
            }
            table.lines.forEach(Terminal.print)
            printBest(evaluation, scope)
        }
    }

    /// The highest recall at the precision that is wanted, over every threshold in steps of a hundredth.
    private func printBest(_ evaluation: MatchEvaluation, _ scope: MatchEvaluation.Scope) {
        let all = (0...99).map { evaluation.figures(scope, threshold: Double($0) / 100) }
        let wanted = all.filter { ($0.precision ?? 0) >= Self.wantedPrecision }
        guard let best = wanted.max(by: { ($0.recall ?? 0) < ($1.recall ?? 0) }), let recall = best.recall,
            let precision = best.precision
        else {
            Terminal.print("no threshold has a precision of \(decimals(Self.wantedPrecision, 2))")
            return
        }
        Terminal.print(
            "highest recall at a precision of \(decimals(Self.wantedPrecision, 2)) or more: "
                + "\(decimals(recall, 4)) with \(decimals(precision, 4)), from \(decimals(best.threshold, 2))"
        )
    }

    private func printMisses(_ evaluation: MatchEvaluation) {
        let misses = evaluation.misses(.all, threshold: threshold)
        let named = evaluation.misses(.withDayAndPlace, threshold: threshold)
        Terminal.print("\nPairs that are not found from \(decimals(threshold, 2)) on, out of fold, by cause\n")
        var table = TextTable(["cause", "all texts", "with a day and a place"], numeric: [1, 2])
        for cause in MatchEvaluation.Cause.allCases {
            let counts = [misses, named].map { list in list.count { $0.cause == cause } }
            if counts[0] > 0 { table.add([label(cause)] + counts.map { String($0) }) }
        }
        table.lines.forEach(Terminal.print)
        guard !named.isEmpty else { return }
        Terminal.print("\nEach of those with a day and a place\n")
        var rows = TextTable(["line", "incident", "its chance", "likeliest", "chance", "cause"], numeric: [0, 2, 4])
        for miss in named {
            rows.add([
                String(miss.text), miss.member.map { name($0) } ?? "not in the register",
                miss.own.map { decimals($0.probability, 2) } ?? "–", miss.top.map { name($0.member) } ?? "–",
                miss.top.map { decimals($0.probability, 2) } ?? "–", label(miss.cause),
            ])
        }
        rows.lines.forEach(Terminal.print)
    }

    private func printWrongCodes() {
        let wrong = trial.wrongCodes()
        Terminal.print("\nTexts whose codes lead to none of their incidents: \(wrong.count)")
        guard !wrong.isEmpty else { return }
        var table = TextTable(["line", "codes in the text", "lead to", "filed under"], numeric: [0])
        for text in wrong {
            table.add([
                String(text.line), text.codes.joined(separator: ", "),
                text.leadsTo.isEmpty ? "nobody" : text.leadsTo.joined(separator: ", "),
                text.filedUnder.joined(separator: ", "),
            ])
        }
        table.lines.forEach(Terminal.print)
    }

    private func name(_ member: Int32) -> String {
        let name = trial.register.names[Int(member)]
        return name.isEmpty ? "number \(trial.register.pool.numbers[Int(member)])" : name
    }

    private func label(_ scope: MatchEvaluation.Scope) -> String {
        switch scope {
        case .all: "All texts"
        case .withDayAndPlace: "Texts that name a day and a place"
        case .withCode: "Texts that name a code"
        }
    }

    private func label(_ cause: MatchEvaluation.Cause) -> String {
        switch cause {
        case .absent: "the register does not hold the incident"
        case .unread: "nothing was read from the text"
        case .silent: "the text names neither day nor place nor square"
        case .noDay: "the text names no day"
        case .noPlace: "the text names no place and no square"
        case .several: "another of its incidents was found"
        case .code: "its code is another incident's, or nobody's"
        case .day: "its day is not the incident's"
        case .place: "its place is not the incident's"
        case .tie: "several incidents fit about as well"
        case .other: "another incident fits better"
        case .weak: "too little speaks for any incident"
        }
    }

    /// A number with so many decimals.
    private func decimals(_ value: Double, _ count: Int) -> String {
        let factor = (0..<count).reduce(1.0) { product, _ in product * 10 }
        let units = Int((value * factor).rounded())
        let text = String(units)
        let padded = String(repeating: "0", count: max(0, count + 1 - text.count)) + text
        return "\(padded.dropLast(count)).\(padded.suffix(count))"
    }
}

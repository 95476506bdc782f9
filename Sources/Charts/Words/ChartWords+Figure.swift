// SPDX-License-Identifier: Apache-2.0

extension ChartWords {
    /// A figure in words, for tables and titles.
    func text(_ figure: Figure?) -> String {
        guard let figure else { return self[.noFigure] }
        return text(figure, range: .range, atLeast: .atLeast, atMost: .atMost)
    }

    /// A figure in few signs, for labels in a drawing.
    func short(_ figure: Figure?) -> String {
        guard let figure else { return self[.shortNoFigure] }
        return text(figure, range: .shortRange, atLeast: .shortAtLeast, atMost: .shortAtMost)
    }

    private func text(_ figure: Figure, range: ChartPhrase, atLeast: ChartPhrase, atMost: ChartPhrase) -> String {
        let isOneNumber = figure.lower == figure.upper
        switch (figure.isOpenBelow, figure.isOpenAbove) {
        case (false, true) where isOneNumber: return filled(atLeast, ["n": number(figure.lower)])
        case (true, false) where isOneNumber || figure.lower == 0: return filled(atMost, ["n": number(figure.upper)])
        default: break
        }
        let closed =
            isOneNumber
            ? number(figure.lower)
            : filled(range, ["min": number(figure.lower), "max": number(figure.upper)])
        switch (figure.isOpenBelow, figure.isOpenAbove) {
        case (false, false): return closed
        case (false, true): return filled(.orMore, ["figure": closed])
        case (true, false): return filled(.orFewer, ["figure": closed])
        case (true, true): return filled(.moreOrFewer, ["figure": closed])
        }
    }

    /// A text from outside within a sentence, so that its direction does not reach beyond it.
    func isolated(_ text: String) -> String { "\u{2068}\(text)\u{2069}" }
}

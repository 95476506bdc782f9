// SPDX-License-Identifier: Apache-2.0

/// What the drawing layer itself says; places to be filled stand in braces.
package enum ChartPhrase: String, CaseIterable, Sendable {
    case range, shortRange, atLeast, shortAtLeast, atMost, shortAtMost, orMore, orFewer, moreOrFewer, noFigure,
        shortNoFigure
    case keyRange, keyOpen, keyNoFigure, shadeFrom, keyNoEntry
    case nothing, noFigures
    case columnsDescription, barsDescription, pyramidDescription, matrixDescription, calendarDescription
    case tableFollows
    case table, daysNotListed, total, source, timeMarks, bandMark, eventMark, bandLetters, atHome

    /// The English text, from which other languages are made.
    package var english: String { ChartTexts.english[self] ?? rawValue }
}

// SPDX-License-Identifier: Apache-2.0

/// What the rules take from outside of the record.
package struct IntegrityContext: Sendable {
    /// Administrative areas that the installation was given; they decide before the outlines do.
    package var areas: AreaIndex
    /// Metres by which a point may lie beyond the border of a given area.
    package var areaToleranceMetres: Double
    /// Coarse outlines of countries; nil leaves countries without given areas unjudged.
    package var outlines: AreaIndex?
    /// Metres by which a point may lie beyond a coarse outline.
    package var outlineToleranceMetres: Double
    /// The code series in use.
    package var series: [CodeSeries]
    /// Whether no other series are in use, so that a code of another one is reported.
    package var seriesAreComplete: Bool
    /// The day on which the check runs; nil leaves the future unjudged.
    package var today: CalendarDay?

    package init(
        areas: AreaIndex = AreaIndex(),
        areaToleranceMetres: Double = 0,
        outlines: AreaIndex? = CountryOutlines.index,
        outlineToleranceMetres: Double = 25_000,
        series: [CodeSeries] = CodeSeries.archive,
        seriesAreComplete: Bool = false,
        today: CalendarDay? = nil
    ) {
        self.areas = areas
        self.areaToleranceMetres = areaToleranceMetres
        self.outlines = outlines
        self.outlineToleranceMetres = outlineToleranceMetres
        self.series = series
        self.seriesAreComplete = seriesAreComplete
        self.today = today
    }
}

// SPDX-License-Identifier: Apache-2.0

/// Age bands by sex: two wings, and those whose sex is not known in a third plot on the same scale.
package struct PyramidChart: Sendable {
    /// One age band.
    package struct Band: Sendable {
        package var label: String
        /// Whether it stands apart below the others: "age not known".
        package var isApart: Bool
        package var start: Figure?
        package var end: Figure?
        /// Those whose sex is not known.
        package var unknown: Figure?

        package init(_ label: String, isApart: Bool = false, start: Figure?, end: Figure?, unknown: Figure?) {
            self.label = label
            self.isApart = isApart
            self.start = start
            self.end = end
            self.unknown = unknown
        }

        var figures: [Figure?] { [start, end, unknown] }
    }

    /// What is counted: "Named victims".
    package var unit: String
    /// Heads the first column of the table: "Age".
    package var heading: String
    /// Names of the wing at the start of the line, of the other one, and of those whose sex is not known.
    package var start: String
    package var end: String
    package var unknown: String
    /// From the oldest to the youngest, as drawn from above.
    package var bands: [Band]

    package init(unit: String, heading: String, start: String, end: String, unknown: String, bands: [Band]) {
        self.unit = unit
        self.heading = heading
        self.start = start
        self.end = end
        self.unknown = unknown
        self.bands = bands
    }

    var names: [String] { [start, end, unknown] }
}

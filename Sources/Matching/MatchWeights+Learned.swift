// SPDX-License-Identifier: Apache-2.0

extension MatchWeights {
    /// The weights that come with the program; `sijill reconcile --learn` prints a table of this form.
    ///
    /// Learned from 98 statements on civilian casualties by the U.S.-led Coalition, 2014 to 2025, each filed by a recorder under the
    /// incident that it answers, in a register of 2,228 incidents (docs/matching.md). Statements without a day and a
    /// place, and what militaries say in the records themselves, taught nothing.
    package static let learned = MatchWeights(
        table: """
            code.current | 0.93803 | 0.00050
            code.former | 0.04507 | 0.00050
            code.variant | 0.00563 | 0.00100
            code.another | 0.00563 | 1.00000
            code.unknown | 0.00563 | 0.50000
            serial.same | 0.98000 | 0.00050
            serial.another | 0.02000 | 1.00000
            date.same | 0.90847 | 0.00081
            date.adjacent | 0.01695 | 0.00116
            date.days | 0.02881 | 0.00177
            date.week | 0.02034 | 0.00693
            date.swapped | 0.00169 | 0.00025
            date.month | 0.01017 | 0.00490
            date.year | 0.01017 | 0.00758
            date.apart | 0.00339 | 0.97660
            place.same | 0.66949 | 0.01104
            place.sound | 0.15254 | 0.00614
            place.near | 0.01695 | 0.00615
            place.some | 0.03559 | 0.00308
            place.around | 0.08136 | 0.01249
            place.area | 0.03220 | 0.02498
            place.none | 0.01186 | 0.93617
            square.same | 0.71930 | 0.00094
            square.inside | 0.14035 | 0.00305
            square.generic | 0.47222 | 0.00176
            square.reach | 0.30556 | 0.00676
            square.near | 0.03768 | 0.00715
            square.region | 0.03478 | 0.02855
            square.far | 0.04348 | 0.95179
            country.same | 0.99831 | 0.93328
            country.other | 0.00169 | 0.06672
            actor.same | 0.98814 | 0.24951
            actor.ally | 0.00508 | 0.00232
            actor.other | 0.00678 | 0.74817
            figures.inside | 0.68182 | 0.26275
            figures.close | 0.15909 | 0.41727
            figures.apart | 0.15909 | 0.31998
            code | 1.00000
            serial | 1.00000
            date | 0.96762
            place | 0.68804
            square | 1.30447
            country | 0.96573
            actor | 0.55725
            figures | 0.98483
            """
    )
}

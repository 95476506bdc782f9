// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Counting

extension Phrasebook {
    /// A total as a range; words where there is no figure at all.
    func figure(_ total: Total) -> HTML {
        guard total.withFigure > 0 else { return "\(self[.unknownFigure])" }
        return "<bdi>\(figure(Bound(min: min(total.min, total.max), max: max(total.min, total.max))))</bdi>"
    }

    /// How far two totals lie apart: from the lower of one to the upper of the other; words where one has no figure.
    func gap(recorded: Total, conceded: Total) -> HTML {
        guard recorded.withFigure > 0 else { return "\(self[.unknownFigure])" }
        let lower = max(0, recorded.min - conceded.max)
        let upper = max(lower, recorded.max - conceded.min)
        return "<bdi>\(figure(Bound(min: lower, max: upper)))</bdi>"
    }

    /// How many incidents of a total have no figure, or one bound only; empty where none.
    func gaps(_ total: Total) -> [String] {
        [
            total.withoutFigure > 0
                ? filled(.withoutFigureNote, ["count": counted(.incidents, total.withoutFigure)]) : nil,
            total.oneSided > 0 ? filled(.oneSidedNote, ["count": counted(.incidents, total.oneSided)]) : nil,
        ].compactMap(\.self)
    }
}

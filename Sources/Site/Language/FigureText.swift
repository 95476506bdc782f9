// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

extension Phrasebook {
    /// How a bound is printed; nil where the question does not arise.
    ///
    /// Unknown, none and a number are three things; one side alone says which side it is.
    func figure(_ bound: Bound) -> String? {
        switch bound {
        case .notApplicable: nil
        case .unknown: self[.unknownFigure]
        case .known(let range):
            switch (range.min, range.max) {
            case (0?, 0?): self[.noneFigure]
            case (let min?, let max?) where min == max: number(min)
            case (let min?, let max?): filled(.rangeFigure, ["min": number(min), "max": number(max)])
            case (let min?, nil): filled(.atLeastFigure, ["n": number(min)])
            case (nil, let max?): filled(.atMostFigure, ["n": number(max)])
            case (nil, nil): self[.unknownFigure]
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// Words before a number that open it on one side: "at least", "أكثر من".
package enum QuantityQualifier: String, CaseIterable, Sendable {
    case atLeast = "at-least"
    case moreThan = "more-than"
    case atMost = "at-most"
    case fewerThan = "fewer-than"

    /// The words in every language, longer ones before those that they begin with.
    static let entries: [(words: [String], qualifier: QuantityQualifier)] = [
        (["at", "least"], .atLeast), (["no", "fewer", "than"], .atLeast), (["no", "less", "than"], .atLeast),
        (["more", "than"], .moreThan), (["over"], .moreThan), (["at", "most"], .atMost),
        (["up", "to"], .atMost), (["as", "many", "as"], .atMost), (["no", "more", "than"], .atMost),
        (["fewer", "than"], .fewerThan), (["less", "than"], .fewerThan),
        (["ما", "لا", "يقل", "عن"], .atLeast), (["لا", "يقل", "عن"], .atLeast),
        (["على", "الأقل"], .atLeast), (["أكثر", "من"], .moreThan), (["ما", "يزيد", "عن"], .moreThan),
        (["ما", "يصل", "إلى"], .atMost), (["لا", "يزيد", "عن"], .atMost), (["حتى"], .atMost),
        (["أقل", "من"], .fewerThan),
    ]

    /// A range under the words; nil where they leave nothing to say.
    func applied(to bound: Bound) -> Bound? {
        switch self {
        case .atLeast: bound.min.map { Bound(min: $0, max: nil) }
        // An open word such as "dozens" has no last number that one more could follow.
        case .moreThan: bound.min.map { Bound(min: bound.min == bound.max ? $0 + 1 : $0, max: nil) }
        case .atMost: bound.max.map { Bound(min: nil, max: $0) }
        case .fewerThan: bound.max.flatMap { $0 > 0 ? Bound(min: nil, max: bound.min == $0 ? $0 - 1 : $0) : nil }
        }
    }
}

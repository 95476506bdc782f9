// SPDX-License-Identifier: Apache-2.0

import Catalogue
import CivilianHarm

extension RuleSet {
    /// The rules that every register has unless its own file says otherwise; the first is the default.
    package static let builtIn: [RuleSet] = [
        RuleSet(
            "headline",
            BilingualText("Fair and confirmed", "مقبول ومؤكَّد"),
            BilingualText(
                "Published incidents in which harm to civilians is reported, graded fair or confirmed.",
                "الحوادث المنشورة التي أُفيد فيها بضرر لحق بمدنيين، المصنَّفة مقبولة أو مؤكَّدة."
            ),
            grades: [.fair, .confirmed]
        ),
        RuleSet(
            "with-weak",
            BilingualText("Fair, confirmed and weak", "مقبول ومؤكَّد وضعيف"),
            BilingualText(
                "The headline's incidents, and those that rest on one source only.",
                "حوادث الرقم الرئيسي، وما يستند منها إلى مصدر واحد فقط."
            ),
            grades: [.fair, .confirmed, .weak]
        ),
        RuleSet(
            "with-contested",
            BilingualText("Fair, confirmed, weak and contested", "مقبول ومؤكَّد وضعيف ومتنازع عليه"),
            BilingualText(
                "The headline's incidents, those with one source only, and those in which the responsibility is disputed.",
                "حوادث الرقم الرئيسي، وذات المصدر الواحد، وما كانت المسؤولية فيه محل نزاع."
            ),
            grades: [.fair, .confirmed, .weak, .contested]
        ),
        RuleSet(
            "not-discounted",
            BilingualText("All but discounted", "الكل عدا المستبعَد"),
            BilingualText(
                "Published incidents in which harm to civilians is reported, of every grade but discounted, ungraded ones included.",
                "الحوادث المنشورة التي أُفيد فيها بضرر لحق بمدنيين، بكل التصنيفات عدا المستبعَد، ومنها غير المصنَّفة."
            ),
            grades: [.fair, .confirmed, .weak, .contested],
            withUngraded: true
        ),
        RuleSet(
            "alleged",
            BilingualText("Everything alleged", "كل ما زُعم"),
            BilingualText(
                "Published incidents in which harm to civilians is reported, of every grade and ungraded.",
                "الحوادث المنشورة التي أُفيد فيها بضرر لحق بمدنيين، بكل التصنيفات وغير المصنَّفة."
            ),
            grades: []
        ),
        RuleSet(
            "conceded",
            BilingualText("Conceded by a military", "ما أقرّ به جيش"),
            BilingualText(
                "Published incidents in which harm to civilians is reported and a military finds the allegation credible.",
                "الحوادث المنشورة التي أُفيد فيها بضرر لحق بمدنيين ووجد فيها جيش أن الادعاء مثبت."
            ),
            grades: [],
            positions: [Position.credible.key]
        ),
    ]

    /// A rule over published incidents with harm reported, past the stage of monitoring and not withdrawn.
    private init(
        _ key: String,
        _ name: BilingualText,
        _ definition: BilingualText,
        grades: [Grade],
        withUngraded: Bool = false,
        positions: [String] = []
    ) {
        self.init(
            key: key,
            version: 1,
            since: nil,
            name: name,
            definition: definition,
            grades: grades.map(\.key) + (withUngraded ? [FilterDimension.ungraded] : []),
            harmReported: [FilterDimension.yes],
            stages: [Stage.researched.key, Stage.assessed.key, Stage.published.key],
            positions: positions,
            scope: Scope(),
            boundPolicy: .mirror,
            allocation: .start,
            namedVictimFloor: false
        )
    }
}

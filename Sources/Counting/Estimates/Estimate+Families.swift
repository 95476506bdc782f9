// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

extension Estimate {
    /// One way of thinking about how the lists came about, and what it gives.
    package enum Family: String, CaseIterable, Sendable {
        /// Persons differ in how easily they are listed: a lower bound.
        case chao
        /// The lists do not depend on each other.
        case independence
        /// Each two lists may depend on each other.
        case allTwoWay
        /// Everything but the interaction between all lists; with three lists the same model as `allTwoWay`.
        case allButHighest
        /// The hierarchical model with the best BIC.
        case best
        /// The one with the second best, often no worse a fit.
        case second

        /// What it is called.
        package func name(_ language: InterfaceLanguage) -> String {
            switch (self, language == .arabic) {
            case (.chao, false): "Chao's lower bound"
            case (.chao, true): "الحد الأدنى لتشاو"
            case (.independence, false): "independent lists"
            case (.independence, true): "قوائم مستقلة"
            case (.allTwoWay, false): "all two-way interactions"
            case (.allTwoWay, true): "جميع التفاعلات الثنائية"
            case (.allButHighest, false): "all interactions but the highest"
            case (.allButHighest, true): "جميع التفاعلات عدا أعلاها"
            case (.best, false): "best BIC of all models"
            case (.best, true): "أفضل BIC بين جميع النماذج"
            case (.second, false): "second best BIC"
            case (.second, true): "ثاني أفضل BIC"
            }
        }
    }

    /// The model of a family; nil for Chao's bound, which is none.
    package func model(of family: Family) -> LogLinearModel? {
        switch family {
        case .chao: nil
        case .independence: .independence(table.lists.count)
        case .allTwoWay: .allTwoWay(table.lists.count)
        case .allButHighest: .allButHighest(table.lists.count)
        case .best: fits.first?.model
        case .second: fits.dropFirst().first?.model
        }
    }

    /// What a family gives; nil where it cannot be estimated.
    package func figure(_ family: Family) -> Figure? {
        family == .chao ? chao : model(of: family).flatMap { result(of: $0)?.figure }
    }

    /// The families that give an estimate; of several with the same model only the first.
    package var families: [Family] {
        var seen: Set<LogLinearModel> = []
        return Family.allCases.filter { family in
            guard figure(family) != nil else { return false }
            return model(of: family).map { seen.insert($0).inserted } ?? true
        }
    }

    /// The span of the families.
    package var familySpan: Span? { Span(of: families.compactMap(figure)) }
}

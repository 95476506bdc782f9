// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

extension LogLinearResult.Obstacle {
    /// The reason in words.
    package func text(_ table: ListMembership, _ language: InterfaceLanguage) -> String {
        language == .arabic ? arabic(table) : english(table)
    }

    private func english(_ table: ListMembership) -> String {
        switch self {
        case .zeroMargin(let lists, let pattern):
            "nobody is \(Self.pattern(table, lists, pattern)): a term of the model would be infinite"
        case .singular: "terms of the model cannot be told apart in this table"
        case .boundary: "the best fit lies at the edge, where a cell is expected to hold nobody"
        case .notConverged: "the likelihood did not come to rest"
        case .unbounded: "the interval has no usable upper end"
        }
    }

    private func arabic(_ table: ListMembership) -> String {
        switch self {
        case .zeroMargin(let lists, let pattern):
            "لا يوجد أحد على النمط \(Self.pattern(table, lists, pattern))، فيصير أحد حدود النموذج غير منتهٍ"
        case .singular: "لا يمكن التمييز بين حدود النموذج في هذا الجدول"
        case .boundary: "تقع أفضل مطابقة على الحافة حيث يُتوقع ألا تضم خلية أحدًا"
        case .notConverged: "لم تستقر دالة الإمكان"
        case .unbounded: "ليس للفترة حد أعلى صالح"
        }
    }

    /// `A=1, B=0`.
    private static func pattern(_ table: ListMembership, _ lists: Int, _ pattern: Int) -> String {
        table.lists.indices.filter { lists >> $0 & 1 == 1 }
            .map { "\(table.lists[$0])=\(pattern >> $0 & 1)" }.joined(separator: ", ")
    }
}

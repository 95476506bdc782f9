// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

extension Estimate {
    /// Why no estimate is made.
    package enum Refusal: Error, Equatable, Sendable {
        /// The table is empty.
        case noPersons
        /// Fewer than three lists.
        case tooFewLists(Int)
        /// Nobody is on more than one list.
        case noRecaptures
        /// These are all lists that hang together by persons on two of them.
        case tooFewOverlappingLists([String])
        /// Only this many families of models give an estimate.
        case tooFewFamilies(Int)

        /// A stable word for programs.
        package var code: String {
            switch self {
            case .noPersons: "noPersons"
            case .tooFewLists: "tooFewLists"
            case .noRecaptures: "noRecaptures"
            case .tooFewOverlappingLists: "tooFewOverlappingLists"
            case .tooFewFamilies: "tooFewFamilies"
            }
        }

        /// The reason in a sentence or two.
        package func text(_ language: InterfaceLanguage) -> String { language == .arabic ? arabic : english }

        private var english: String {
            switch self {
            case .noPersons:
                "The table holds nobody."
            case .tooFewLists(let count):
                "Three lists are needed, this is \(count): fewer cannot show whether lists depend on each other."
            case .noRecaptures:
                "Nobody is on more than one list. Either the persons were not matched, or nothing can be said of the unseen."
            case .tooFewOverlappingLists(let names):
                "Three lists that overlap are needed; only these share persons: \(names.joined(separator: ", "))."
            case .tooFewFamilies(let count):
                "Three families of models are needed to show a range; from this table only \(count) can be estimated."
            }
        }

        private var arabic: String {
            switch self {
            case .noPersons:
                "لا يحتوي الجدول على أي شخص."
            case .tooFewLists(let count):
                "يلزم وجود ثلاث قوائم، والموجود \(count): لا يُظهر ما دون ذلك هل تعتمد القوائم بعضها على بعض."
            case .noRecaptures:
                "لا يوجد شخص في أكثر من قائمة. إما أن الأشخاص لم تُطابَق أسماؤهم، أو لا يمكن قول شيء عمّن لم يُسجَّل."
            case .tooFewOverlappingLists(let names):
                "يلزم وجود ثلاث قوائم متداخلة، ولا يشترك في الأشخاص إلا: \(names.joined(separator: "، "))."
            case .tooFewFamilies(let count):
                "يلزم وجود ثلاث عائلات من النماذج لبيان النطاق، ولا يمكن تقدير سوى \(count) من هذا الجدول."
            }
        }
    }
}

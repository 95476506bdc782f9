// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

extension Estimate {
    /// What must hold for an estimate to mean anything; a person answers for each by name.
    package enum Assumption: String, CaseIterable, Sendable {
        case closedPopulation
        case perfectMatching
        case homogeneity
        case independence

        /// What it is called.
        package func title(_ language: InterfaceLanguage) -> String {
            switch (self, language == .arabic) {
            case (.closedPopulation, false): "Closed population"
            case (.closedPopulation, true): "مجتمع مغلق"
            case (.perfectMatching, false): "Perfect matching"
            case (.perfectMatching, true): "مطابقة تامة"
            case (.homogeneity, false): "Homogeneity"
            case (.homogeneity, true): "التجانس"
            case (.independence, false): "Independence of the lists"
            case (.independence, true): "استقلال القوائم"
            }
        }

        /// What must hold, and what goes wrong where it does not.
        package func text(_ language: InterfaceLanguage) -> String { language == .arabic ? arabic : english }

        private var english: String {
            switch self {
            case .closedPopulation:
                "All lists cover the same persons: the same area, the same period, the same kinds of death. Persons whom a "
                    + "list could never hold make the estimate too high."
            case .perfectMatching:
                "Every person is matched across the lists, and no two persons are taken for one. A missed match counts one "
                    + "person twice and makes the estimate too high; a false match makes it too low."
            case .homogeneity:
                "On each list, every person was as likely to be listed as any other. Where some are easier to list "
                    + "everywhere, models without interactions give too few."
            case .independence:
                "Being on one list does not change the chance of being on another, except through the interactions of the "
                    + "model. An interaction between all lists at once cannot be seen in any table."
            }
        }

        private var arabic: String {
            switch self {
            case .closedPopulation:
                "تغطي جميع القوائم الأشخاص أنفسهم: المنطقة نفسها والمدة نفسها وأنواع الوفاة نفسها. ووجود أشخاص لا يمكن لقائمة "
                    + "أن تضمهم يجعل التقدير أعلى من الواقع."
            case .perfectMatching:
                "طوبق كل شخص بين القوائم، ولم يُعدّ شخصان شخصًا واحدًا. المطابقة الفائتة تعدّ الشخص مرتين وترفع التقدير، "
                    + "والمطابقة الخاطئة تخفضه."
            case .homogeneity:
                "احتمال التسجيل في كل قائمة واحد لجميع الأشخاص. وحيث يسهل تسجيل بعضهم في كل مكان تعطي النماذج الخالية من "
                    + "التفاعلات أقل من الواقع."
            case .independence:
                "لا يغيّر وجود الشخص في قائمة احتمال وجوده في أخرى إلا عبر تفاعلات النموذج. والتفاعل بين جميع القوائم معًا لا "
                    + "يظهر في أي جدول."
            }
        }
    }

    /// What every estimate is read with.
    package static func caution(_ language: InterfaceLanguage) -> String {
        switch language {
        case .arabic:
            "التقدير ليس إحصاءً ولا يُجمع مع إحصاء أبدًا. والنماذج التي توافق الجدول بالقدر نفسه قد تختلف بلا حد في ما تقوله عمّن "
                + "لم يُسجَّل. فإن لم يمكن الدفاع عن أي منها فلا تنشر شيئًا."
        default:
            "An estimate is not a count and is never added to one. Models that fit a table equally well can differ without "
                + "bound in what they say of the unseen. If none can be defended, publish none."
        }
    }
}

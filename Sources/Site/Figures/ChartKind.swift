// SPDX-License-Identifier: Apache-2.0

/// The charts that are drawn of a set of incidents; raw values are the names in addresses.
package enum ChartKind: String, CaseIterable, Sendable {
    case deathsByGrade = "deaths-by-grade"
    case deathsByGradeApart = "deaths-by-grade-apart"
    case recordedAndConceded = "recorded-and-conceded"
    case declaredAndAlleged = "declared-and-alleged"
    case periods = "periods"
    case fighters = "fighters"
    case strikeTypes = "strike-types"
    case causes = "causes"
    case infrastructure = "infrastructure"
    case victims = "victims-by-age-and-sex"
    case timeOfDay = "time-of-day"
    case sourcesPerIncident = "sources-per-incident"
    case platforms = "source-platforms"
    case languages = "source-languages"
    case positions = "positions-by-grade"
    case delay = "reporting-delay"
    case asKnown = "as-known"
    case calendar = "calendar"

    /// Whether readers may choose into which parts of the calendar its time is cut.
    var isByTime: Bool { [.deathsByGrade, .deathsByGradeApart, .recordedAndConceded, .asKnown].contains(self) }

    /// Key, title in English, title in Arabic.
    static let titles = PhraseCatalogue(
        """
        deaths-by-grade | Civilians reported killed, by grade | المدنيون الذين أُفيد بمقتلهم، حسب التصنيف
        deaths-by-grade-apart | Civilians reported killed, grade by grade | المدنيون الذين أُفيد بمقتلهم، لكل تصنيف على حدة
        recorded-and-conceded | Deaths recorded, and deaths conceded | الوفيات المسجَّلة والوفيات المُقَرّ بها
        declared-and-alleged | Incidents of declared and of alleged strikes | حوادث الضربات المعلَنة والمزعومة
        periods | Incidents and deaths by period | الحوادث والوفيات حسب الفترة
        fighters | Fighters reported killed | المقاتلون الذين أُفيد بمقتلهم
        strike-types | Civilians reported killed, by type of strike | المدنيون الذين أُفيد بمقتلهم، حسب نوع الضربة
        causes | Civilians reported killed, by cause | المدنيون الذين أُفيد بمقتلهم، حسب السبب
        infrastructure | Civilians reported killed, by what was hit | المدنيون الذين أُفيد بمقتلهم، حسب ما أُصيب
        victims-by-age-and-sex | People listed as killed, by age and sex | الأشخاص المدرَجون قتلى، حسب العمر والجنس
        time-of-day | Incidents by time of day | الحوادث حسب وقت اليوم
        sources-per-incident | Sources of each incident | مصادر كل حادثة
        source-platforms | Sources by platform | المصادر حسب المنصة
        source-languages | Sources by language | المصادر حسب اللغة
        positions-by-grade | What militaries say, and how the recorder grades | ما تقوله الجيوش وكيف يصنّف المسجِّل
        reporting-delay | From the incident to its publication | من الحادثة إلى نشرها
        as-known | As it was known over time | كما كان معروفًا مع مرور الوقت
        calendar | Incidents day by day | الحوادث يومًا بيوم
        """
    )
}

extension Phrasebook {
    /// What a chart is called.
    func title(of kind: ChartKind) -> String { ChartKind.titles.text(kind.rawValue, language) ?? kind.rawValue }
}

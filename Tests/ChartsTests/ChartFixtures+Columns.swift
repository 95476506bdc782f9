// SPDX-License-Identifier: Apache-2.0

import Charts

extension ChartFixtures {
    static func deathsByGrade(_ language: String, months: Int = 120, arrangement: ColumnChart.Arrangement = .stacked)
        -> Chart
    {
        let series = grades(language)
        let kind = arrangement == .stacked ? "stack" : "panels"
        return chart(
            "deaths-by-grade-\(kind)",
            language,
            ("Civilian deaths by month and grade", "الوفيات بين المدنيين حسب الشهر والتصنيف"),
            ("Qamaria, 2031 to 2040, as recorded", "قمرية، 2031 إلى 2040، كما سُجّلت"),
            note: (
                "1,204 incidents. 31 have no figure, and 12 have no upper bound.",
                "1,204 حوادث. 31 منها دون رقم، و12 دون حد أعلى."
            ),
            .columns(
                ColumnChart(
                    unit: pick(language, "Civilian deaths", "الوفيات بين المدنيين"),
                    heading: pick(language, "Month", "الشهر"),
                    arrangement: arrangement,
                    series: series,
                    columns: self.months(months, series.count, language, limit: 40),
                    bands: [
                        TimeBand(
                            from: 0,
                            to: 38.4,
                            label: pick(language, "Government of A. Example", "حكومة أ. مثال"),
                            dates: pick(language, "until 12 March 2034", "حتى 12 مارس 2034")
                        ),
                        TimeBand(
                            from: 38.4,
                            to: 96,
                            label: pick(language, "Government of B. Example", "حكومة ب. مثال"),
                            dates: pick(
                                language,
                                "from 12 March 2034 to the end of 2038",
                                "من 12 مارس 2034 إلى نهاية 2038"
                            )
                        ),
                    ],
                    events: [
                        TimeEvent(
                            at: 20.5,
                            label: pick(language, "Truce of Burj", "هدنة برج"),
                            date: pick(language, "14 September 2032", "14 سبتمبر 2032")
                        ),
                        TimeEvent(
                            at: 23,
                            label: pick(language, "Siege of Old Qamar begins", "بدء حصار قمر القديمة"),
                            date: pick(language, "1 December 2032", "1 ديسمبر 2032")
                        ),
                        TimeEvent(
                            at: 87.2,
                            label: pick(language, "Second truce", "الهدنة الثانية"),
                            date: pick(language, "7 April 2038", "7 أبريل 2038")
                        ),
                    ]
                )
            )
        )
    }

    static func recordedAndConceded(_ language: String) -> Chart {
        let years = (2031...2038).map(String.init)
        var numbers = Numbers(seed: 3)
        return chart(
            "recorded-and-conceded",
            language,
            ("Deaths recorded, and deaths that the alliance accepts", "الوفيات المسجّلة، والوفيات التي يقرّ بها التحالف"),
            (
                "Civilian deaths by year; grades fair and confirmed",
                "الوفيات بين المدنيين حسب السنة؛ تصنيفا «مرجّحة» و«مؤكدة»"
            ),
            note: ("The alliance has not said anything about 2035.", "لم يقل التحالف شيئًا عن عام 2035."),
            .columns(
                ColumnChart(
                    unit: pick(language, "Civilian deaths", "الوفيات بين المدنيين"),
                    heading: pick(language, "Year", "السنة"),
                    arrangement: .grouped,
                    series: [
                        ChartSeries(pick(language, "Recorded", "مسجّلة")),
                        ChartSeries(pick(language, "Conceded", "مُقَرّ بها")),
                    ],
                    columns: years.enumerated().map { index, year in
                        let lower = 40 + numbers.next(below: 300)
                        let conceded =
                            year == "2035" ? nil : Figure.exactly(year == "2036" ? 0 : numbers.next(below: 60))
                        return ColumnChart.Column(
                            year,
                            short: year,
                            figures: [Figure(lower, lower + 90, isOpenAbove: index == 3), conceded]
                        )
                    }
                )
            )
        )
    }

    static func strikesAndDeaths(_ language: String) -> Chart {
        chart(
            "strikes-and-deaths",
            language,
            ("Strikes and deaths by period of office", "الضربات والوفيات حسب فترة الحكم"),
            ("Two counts of two things, each on its own scale", "عدّان لشيئين مختلفين، لكل منهما مقياسه"),
            .columns(
                ColumnChart(
                    unit: "",
                    heading: pick(language, "Government", "الحكومة"),
                    arrangement: .panelsOfOwnScale,
                    series: [
                        ChartSeries(
                            pick(language, "Declared strikes", "ضربات معلنة"),
                            unit: pick(language, "Strikes", "ضربات")
                        ),
                        ChartSeries(
                            pick(language, "Civilian deaths", "الوفيات بين المدنيين"),
                            look: 3,
                            unit: pick(language, "Deaths", "وفيات")
                        ),
                    ],
                    columns: [
                        ColumnChart.Column(
                            pick(language, "A. Example", "أ. مثال"),
                            short: pick(language, "A. Example", "أ. مثال"),
                            figures: [.exactly(12_430), Figure(310, 540)]
                        ),
                        ColumnChart.Column(
                            pick(language, "B. Example", "ب. مثال"),
                            short: pick(language, "B. Example", "ب. مثال"),
                            figures: [.exactly(8112), Figure(1204, 2010)]
                        ),
                        ColumnChart.Column(
                            pick(language, "C. Example", "ج. مثال"),
                            short: pick(language, "C. Example", "ج. مثال"),
                            figures: [.atLeast(96), Figure(0, 14)]
                        ),
                    ]
                )
            )
        )
    }

    static func timeOfDay(_ language: String) -> Chart {
        let counts = [23, 31, 12, 18, 44, 61, 57, 40]
        return chart(
            "time-of-day",
            language,
            ("Time of day", "وقت الحادثة"),
            ("Incidents by local time, in steps of three hours", "الحوادث حسب التوقيت المحلي، كل ثلاث ساعات"),
            .columns(
                ColumnChart(
                    unit: pick(language, "Incidents", "الحوادث"),
                    heading: pick(language, "Local time", "التوقيت المحلي"),
                    arrangement: .grouped,
                    series: [ChartSeries("")],
                    columns: counts.enumerated().map { index, count in
                        let (from, to) = (index * 3, index * 3 + 2)
                        let label = "\(from < 10 ? "0" : "")\(from)–\(to < 10 ? "0" : "")\(to)"
                        return ColumnChart.Column(label, short: label, figures: [.exactly(count)])
                    } + [
                        ColumnChart.Column(
                            pick(language, "Time not known", "الوقت غير معروف"),
                            short: pick(language, "Time not known", "الوقت غير معروف"),
                            isApart: true,
                            figures: [.exactly(88)]
                        )
                    ]
                )
            )
        )
    }

    static func reportingDelay(_ language: String) -> Chart {
        var numbers = Numbers(seed: 11)
        return chart(
            "reporting-delay",
            language,
            ("Days until the first report", "الأيام حتى أول بلاغ"),
            ("Incidents by days between the event and its first source", "الحوادث حسب الأيام بين وقوعها وأول مصدر"),
            .columns(
                ColumnChart(
                    unit: pick(language, "Incidents", "الحوادث"),
                    heading: pick(language, "Days", "الأيام"),
                    arrangement: .grouped,
                    series: [ChartSeries("", look: 2)],
                    columns: (0..<45).map { day in
                        let label = String(day)
                        return ColumnChart.Column(
                            label,
                            short: label,
                            figures: [.exactly(400 / (day + 1) + numbers.next(below: 12))]
                        )
                    } + [
                        ColumnChart.Column(
                            pick(language, "Not known", "غير معروف"),
                            short: pick(language, "Not known", "غير معروف"),
                            isApart: true,
                            figures: [.exactly(131)]
                        )
                    ]
                )
            )
        )
    }
}

// SPDX-License-Identifier: Apache-2.0

import Charts

extension ChartFixtures {
    static func causes(_ language: String) -> Chart {
        let rows: [(String, String, Int, Figure?)] = [
            ("Heavy weapons and explosive munitions", "أسلحة ثقيلة وذخائر متفجرة", 0, Figure(412, 640)),
            (
                "Air-dropped bombs of more than 500 kilograms", "قنابل ملقاة من الجو تزيد على 500 كيلوغرام", 1,
                Figure(120, 201)
            ),
            ("Cluster munitions", "ذخائر عنقودية", 1, .atLeast(38)),
            ("Small arms", "أسلحة خفيفة", 0, .exactly(57)),
            ("Chemical weapons", "أسلحة كيميائية", 0, .exactly(0)),
            ("Collapse of a building", "انهيار مبنى", 0, Figure(3, 90, isOpenBelow: true)),
            ("Drowning", "غرق", 0, .atMost(12)),
            ("Landmines", "ألغام أرضية", 0, nil),
        ]
        return chart(
            "causes",
            language,
            ("Causes of death", "أسباب الوفاة"),
            (
                "Civilian deaths; an incident may name several causes",
                "الوفيات بين المدنيين؛ قد تذكر الحادثة أكثر من سبب"
            ),
            note: ("Rows overlap and must not be added up.", "الصفوف متداخلة ولا تُجمع."),
            .bars(
                BarChart(
                    unit: pick(language, "Civilian deaths", "الوفيات بين المدنيين"),
                    heading: pick(language, "Cause", "السبب"),
                    series: [ChartSeries("")],
                    rows: rows.map { row in
                        BarChart.Row(pick(language, row.0, row.1), depth: row.2, figures: [row.3])
                    } + [
                        BarChart.Row(
                            pick(language, "Cause not recorded", "السبب غير مسجَّل"),
                            isApart: true,
                            figures: [Figure(88, 131)]
                        )
                    ]
                )
            )
        )
    }

    static func infrastructure(_ language: String) -> Chart {
        let rows: [(String, String, Figure?, Figure?)] = [
            ("Markets", "أسواق", Figure(203, 322), .exactly(12)),
            ("Hospitals and clinics", "مستشفيات وعيادات", Figure(96, 130), nil),
            ("Schools", "مدارس", Figure(71, 88), .exactly(0)),
            ("Homes", "منازل", Figure(1210, 1904, isOpenAbove: true), .exactly(144)),
        ]
        return chart(
            "infrastructure",
            language,
            ("Where people were killed", "أين قُتل الناس"),
            ("Civilian deaths by kind of building", "الوفيات بين المدنيين حسب نوع المبنى"),
            .bars(
                BarChart(
                    unit: pick(language, "Civilian deaths", "الوفيات بين المدنيين"),
                    heading: pick(language, "Infrastructure", "البنية التحتية"),
                    series: [
                        ChartSeries(pick(language, "Recorded", "مسجّلة")),
                        ChartSeries(pick(language, "Conceded", "مُقَرّ بها")),
                    ],
                    rows: rows.map { BarChart.Row(pick(language, $0.0, $0.1), figures: [$0.2, $0.3]) }
                )
            )
        )
    }

    static func ages(_ language: String) -> Chart {
        var numbers = Numbers(seed: 5)
        let bands = stride(from: 80, through: 0, by: -10).map { age in
            PyramidChart.Band(
                age == 80 ? "80+" : "\(age)–\(age + 9)",
                start: .exactly(numbers.next(below: 10) + (80 - age)),
                end: .exactly(numbers.next(below: 30) + (80 - age)),
                unknown: .exactly(numbers.next(below: 5))
            )
        }
        let unknown = PyramidChart.Band(
            pick(language, "Age not known", "العمر غير معروف"),
            isApart: true,
            start: .exactly(41),
            end: Figure(96, 120),
            unknown: .exactly(22)
        )
        return chart(
            "ages",
            language,
            ("Named victims by age and sex", "الضحايا المسمّون حسب العمر والجنس"),
            ("Killed, grades fair and confirmed", "القتلى، تصنيفا «مرجّحة» و«مؤكدة»"),
            .pyramid(
                PyramidChart(
                    unit: pick(language, "Named victims", "ضحايا مسمّون"),
                    heading: pick(language, "Age", "العمر"),
                    start: pick(language, "Women and girls", "نساء وفتيات"),
                    end: pick(language, "Men and boys", "رجال وفتيان"),
                    unknown: pick(language, "Sex not known", "الجنس غير معروف"),
                    bands: bands + [unknown]
                )
            )
        )
    }

    static func positions(_ language: String) -> Chart {
        let rows = [
            ("Accepts the harm", "يقرّ بالضرر"), ("Denies the harm", "ينفي الضرر"), ("Under review", "قيد المراجعة"),
            ("No position stated", "لم يُعلن موقفًا"), ("Says that it did not strike there", "يقول إنه لم يضرب هناك"),
        ]
        let columns =
            language == "ar"
            ? ["مؤكدة", "مرجّحة", "ضعيفة", "محل نزاع", "مستبعدة", "غير مصنَّفة"]
            : ["Confirmed", "Fair", "Weak", "Contested", "Discounted", "Not graded"]
        var numbers = Numbers(seed: 9)
        return chart(
            "positions",
            language,
            ("What the military says, and how the record is graded", "ما يقوله الجيش، وكيف صُنّف السجل"),
            ("Incidents by position and grade", "الحوادث حسب الموقف والتصنيف"),
            .matrix(
                MatrixChart(
                    unit: pick(language, "Incidents", "الحوادث"),
                    heading: pick(language, "Position", "الموقف"),
                    across: pick(language, "Grade", "التصنيف"),
                    columns: columns,
                    rows: rows.enumerated().map { index, row in
                        MatrixChart.Row(
                            pick(language, row.0, row.1),
                            figures: columns.indices.map { column in
                                if index == 2, column == 5 { return nil }
                                if index == 0, column > 2 { return .exactly(0) }
                                return .exactly(numbers.next(below: column == 1 ? 1500 : 60))
                            }
                        )
                    }
                )
            )
        )
    }

    static func monitoring(_ language: String) -> Chart {
        var numbers = Numbers(seed: 13)
        let names = language == "ar" ? monthsInArabic : monthsInEnglish
        var entries: [CalendarChart.Entry] = []
        for year in 2031...2032 {
            for month in 1...12 {
                for day in 1...31 where numbers.next(below: 5) > 1 {
                    guard let date = ChartDay(year, month, day) else { continue }
                    let figure =
                        numbers.next(below: 30) == 0
                        ? nil : Figure.exactly(numbers.next(below: 5) * numbers.next(below: 6))
                    let label = "\(day) \(names[month - 1]) \(year)"
                    entries.append(CalendarChart.Entry(date, label: label, figure: figure))
                }
            }
        }
        guard let first = ChartDay(2031, 2, 10), let last = ChartDay(2032, 11, 20) else {
            preconditionFailure("the calendar has these days")
        }
        let weekdays =
            language == "ar"
            ? ["أحد", "إثنين", "ثلاثاء", "أربعاء", "خميس", "جمعة", "سبت"]
            : ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        return chart(
            "monitoring",
            language,
            ("Incidents for each day", "الحوادث في كل يوم"),
            (
                "Monitored in Qamaria, 10 February 2031 to 20 November 2032",
                "ما رُصد في قمرية، 10 فبراير 2031 إلى 20 نوفمبر 2032"
            ),
            .calendar(
                CalendarChart(
                    unit: pick(language, "Incidents", "الحوادث"),
                    heading: pick(language, "Day", "اليوم"),
                    first: first,
                    last: last,
                    names: CalendarChart.Names(
                        months: names,
                        weekdays: weekdays,
                        firstWeekday: language == "ar" ? 6 : 1,
                        year: { String($0) }
                    ),
                    entries: entries
                )
            )
        )
    }

    static func all(_ language: String) -> [Chart] {
        [
            deathsByGrade(language), deathsByGrade(language, arrangement: .panels), recordedAndConceded(language),
            strikesAndDeaths(language), timeOfDay(language), reportingDelay(language), causes(language),
            infrastructure(language), ages(language), positions(language), monitoring(language),
        ]
    }
}

// SPDX-License-Identifier: Apache-2.0

import Charts
import CivilianHarm
import Counting

extension Phrasebook {
    /// What heads the first column of a table of periods.
    func heading(of timeline: Timeline) -> String {
        switch timeline {
        case .day: self[FigurePhrase.day]
        case .month: self[FigurePhrase.month]
        case .quarter: self[FigurePhrase.quarter]
        case .year: self[FigurePhrase.year]
        case .periods: self[FigurePhrase.period]
        }
    }

    /// The column of a period of a calendar.
    func column(_ period: Period, _ values: [Charts.Figure?]) -> ColumnChart.Column {
        if let name = period.name {
            return ColumnChart.Column(name[language], short: name[language], figures: values)
        }
        let year = digits.shaping(String(period.first.year))
        guard period.key.count > 4 else { return ColumnChart.Column(year, short: year, figures: values) }
        let month = monthName(period.first.month)
        if period.first == period.last {
            let day = digits.shaping(String(period.first.day))
            return ColumnChart.Column(self.day(period.first), short: day, group: "\(month) \(year)", figures: values)
        }
        if period.key.contains("Q") {
            let number = digits.shaping(String((period.first.month + 2) / 3))
            return ColumnChart.Column(
                filled(FigurePhrase.quarterOfYear, ["quarter": number, "year": year]),
                short: filled(FigurePhrase.shortQuarter, ["quarter": number]),
                group: year,
                figures: values
            )
        }
        return ColumnChart.Column("\(month) \(year)", short: String(month.prefix(3)), group: year, figures: values)
    }
}

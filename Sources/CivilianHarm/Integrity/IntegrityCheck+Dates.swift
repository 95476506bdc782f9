// SPDX-License-Identifier: Apache-2.0

extension IntegrityCheck {
    /// Date, range and time of day.
    mutating func checkDates() {
        guard let date = incident.date else {
            report(.dateMissing, "date")
            return
        }
        if date.dayNumber == 0 { report(.epochDate, "date") }
        if let end = incident.dateEnd { checkRange(from: date, to: end) }
        if incident.dateKind == .date, let end = incident.dateEnd, end != date {
            report(.dateKindDisagrees, "dateKind", ["kind": .term(DateKind.date), "end": .text(end.text)])
        }
        if incident.dateKind == .dateRange, incident.dateEnd == nil {
            report(
                .dateKindDisagrees,
                "dateKind",
                [
                    "kind": .term(DateKind.dateRange), "end": .word(.missing),
                ]
            )
        }
        if let published = incident.firstPublished, published < date {
            report(
                .publishedBeforeIncident,
                "firstPublished",
                ["date": .text(date.text), "published": .text(published.text)]
            )
        }
        if let today = context.today, (incident.dateEnd ?? date) > today {
            report(.dateInFuture, "date", ["date": .text((incident.dateEnd ?? date).text)])
        }
        checkTime()
    }

    private mutating func checkRange(from date: CalendarDay, to end: CalendarDay) {
        let days = end.dayNumber - date.dayNumber
        let values: [String: IntegrityValue] = ["date": .text(date.text), "end": .text(end.text), "days": .count(days)]
        if days < 0 { report(.endBeforeStart, "dateEnd", values) }
        if days >= 365 { report(.rangeSpansAYear, "dateEnd", values) }
    }

    private mutating func checkTime() {
        guard let kind = incident.timeKind else { return }
        let isGiven =
            switch kind {
            case .exact, .approximate: incident.time != nil
            case .window: incident.timeStart != nil && incident.timeEnd != nil
            case .timeOfDay: incident.timeOfDay != nil
            case .firstReported: incident.firstReportedAt != nil || incident.firstReportedBy != nil
            case .unknown: true
            }
        if !isGiven { report(.timeMissing, "timeKind", ["kind": .term(kind)]) }
    }
}

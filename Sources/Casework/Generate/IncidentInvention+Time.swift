// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

extension IncidentInvention {
    private static let timesOfDay = TimeOfDay.allCases

    /// Date or range, and what is known of the time of day.
    mutating func makeTime() {
        incident.date = day
        incident.dateKind = .date
        if random.happens(3) {
            incident.dateKind = .dateRange
            incident.dateEnd = Self.day(day.dayNumber + 1 + random.below(6))
            incident.edtf = incident.dateEnd.map { "\(day.text)/\($0.text)" }
        }
        incident.timeKind = random.pick(Self.timeKinds)
        let hour = random.below(24)
        let clock = ClockTime(hour: hour, minute: random.below(12) * 5)
        switch incident.timeKind {
        case .exact, .approximate: incident.time = clock
        case .window:
            incident.timeStart = ClockTime(hour: hour / 2, minute: 0)
            incident.timeEnd = ClockTime(hour: hour / 2 + 3, minute: 30)
        case .firstReported:
            incident.firstReportedAt = clock.map { .local(day, $0) } ?? .day(day)
            incident.firstReportedBy = "Nasim Valley Radio"
            incident.firstReportedURL = "https://radio.example/\(index)/first"
        case .timeOfDay: incident.timeOfDay = .known(random.pick(Self.timesOfDay))
        case .unknown, nil: break
        }
        incident.zone = "Atlantic/Azores"
    }

    private static let timeKinds: [TimeKind?] = [
        .unknown, .unknown, .exact, .approximate, .approximate, .window, .firstReported, .timeOfDay, .timeOfDay,
        .timeOfDay, nil,
    ]
}

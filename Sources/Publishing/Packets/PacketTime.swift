// SPDX-License-Identifier: Apache-2.0

import CivilianHarm
import Foundation

/// When it happened: local time with its precision and zone, and the span of UTC that this can mean.
struct PacketTime {
    private let incident: PublicIncident
    private let context: PacketContext

    init(_ incident: PublicIncident, _ context: PacketContext) {
        self.incident = incident
        self.context = context
    }

    var part: JSONValue {
        let zone = self.zone
        let span = zone.flatMap { self.span(in: $0.zone) }
        return .parts([
            "date": .text(incident.date?.text), "dateEnd": .text((incident.dateEnd ?? incident.date)?.text),
            "precision": .string(precision), "timeStart": .text(clock.start?.text), "timeEnd": .text(clock.end?.text),
            "said": .text(incident.timeSentences[.english]), "zone": .text(zone?.name),
            "zoneFrom": zone.map { .string($0.isRecorded ? "record" : "country") } ?? AllegationPacket.unknown,
            "utcStart": .text(span?.start), "utcEnd": .text(span?.end),
        ])
    }

    /// How finely the time is known.
    private var precision: String {
        guard let date = incident.date else { return "unknown" }
        if let end = incident.dateEnd, end > date { return "several days" }
        switch (clock.start, clock.end) {
        case (nil, nil): return "one day"
        case (let start, let end): return start == end ? (isApproximate ? "about a time" : "a time") : "within hours"
        }
    }

    private var isApproximate: Bool { context.timeKind == .approximate }

    private var clock: (start: ClockTime?, end: ClockTime?) {
        if let time = context.time { return (time, time) }
        return (context.timeStart, context.timeEnd)
    }

    private var zone: (name: String, zone: TimeZone, isRecorded: Bool)? {
        if let name = context.zone, let zone = TimeZone(identifier: name) { return (name, zone, true) }
        guard incident.countries.count == 1, let country = incident.countries.first?.known,
            let name = Self.zones[country.key], let zone = TimeZone(identifier: name)
        else { return nil }
        return (name, zone, false)
    }

    /// Countries with one zone, by the IANA's database.
    private static let zones = [
        "SY": "Asia/Damascus", "IQ": "Asia/Baghdad", "PS": "Asia/Gaza", "IL": "Asia/Jerusalem", "LB": "Asia/Beirut",
        "LY": "Africa/Tripoli", "SO": "Africa/Mogadishu", "YE": "Asia/Aden", "PK": "Asia/Karachi",
        "IR": "Asia/Tehran", "AF": "Asia/Kabul", "JO": "Asia/Amman", "TR": "Europe/Istanbul", "EG": "Africa/Cairo",
        "UA": "Europe/Kyiv",
    ]

    /// The first and the last moment that the record can mean, in UTC.
    private func span(in zone: TimeZone) -> (start: String, end: String)? {
        guard let date = incident.date else { return nil }
        let last = max(incident.dateEnd ?? date, date)
        // A window that ends before it begins runs past midnight.
        let endsNextDay = clock.start.flatMap { start in clock.end.map { $0 < start } } ?? false
        let startClock = clock.start ?? ClockTime(hour: 0, minute: 0, second: 0)
        let endClock = clock.end ?? ClockTime(hour: 23, minute: 59, second: 59)
        guard let startClock, let endClock,
            let start = Self.utc(date, startClock, zone, plusDays: 0),
            let end = Self.utc(last, endClock, zone, plusDays: endsNextDay ? 1 : 0)
        else { return nil }
        return (start, end)
    }

    private static func utc(_ day: CalendarDay, _ clock: ClockTime, _ zone: TimeZone, plusDays: Int) -> String? {
        let seconds = (day.dayNumber + plusDays) * 86_400 + clock.hour * 3600 + clock.minute * 60 + clock.second
        // The offset at the local time: once from the time taken as UTC, once from the better guess.
        var moment = Date(timeIntervalSince1970: Double(seconds))
        for _ in 0..<2 { moment = Date(timeIntervalSince1970: Double(seconds - zone.secondsFromGMT(for: moment))) }
        let (whole, rest) = Int(moment.timeIntervalSince1970.rounded()).quotientAndRemainder(dividingBy: 86_400)
        let (days, time) = rest < 0 ? (whole - 1, rest + 86_400) : (whole, rest)
        guard let date = CalendarDay(dayNumber: days),
            let clock = ClockTime(hour: time / 3600, minute: time / 60 % 60, second: time % 60)
        else { return nil }
        return Moment.utc(date, clock).text
    }
}

// SPDX-License-Identifier: Apache-2.0
import CivilianHarm

@testable import Importing

extension Invention {
    /// An incident with what a page can print of it, every term of every vocabulary at some seed.
    mutating func incident() -> Incident {
        var incident = Incident()
        let number = number(1...9999)
        incident.codes = some(["CS", "RS", "TI"], upTo: 3).map { "\($0)\(number)" }
        if incident.codes.isEmpty { incident.codes = ["NCS\(number)a"] }
        addDate(to: &incident)
        addTime(to: &incident)
        addPlace(to: &incident)
        addTerms(to: &incident)
        addFigures(to: &incident)
        incident.assessmentText.en = (0..<self.number(1...4)).map { _ in sentence() }.joined(separator: "\n\n")
        addPeople(to: &incident)
        incident.sources = (0..<self.number(0...5)).map { source($0) }
        incident.media = (0..<self.number(0...4)).map { _ in media() }
        incident.citations = (0..<self.number(0...3)).map { _ in citation() }
        incident.involvements = incident.actors.map { involvement($0) }
        return incident
    }

    private mutating func addDate(to incident: inout Incident) {
        guard let day = day() else { return }
        incident.date = day
        incident.dateKind = .date
        guard chance(30) else { return }
        incident.dateKind = .dateRange
        incident.dateEnd = CalendarDay(dayNumber: day.dayNumber + number(1...400))
    }

    private mutating func addTime(to incident: inout Incident) {
        let kind = pick(TimeKind.allCases)
        incident.timeKind = kind
        switch kind {
        case .unknown: break
        case .exact, .approximate: incident.time = clock()
        case .window: (incident.timeStart, incident.timeEnd) = (clock(), clock())
        case .firstReported:
            if let day = day(), let time = clock() { incident.firstReportedAt = .local(day, time) }
            incident.firstReportedBy = latinName() + " Radio"
        case .timeOfDay: incident.timeOfDay = .known(pick(TimeOfDay.allCases))
        }
    }

    private mutating func addPlace(to incident: inout Incident) {
        incident.placeNames.en = (0..<number(1...2)).map { _ in latinName() }.joined(separator: ", ")
        if chance(70) { incident.placeNames.ar = arabicName() }
        incident.adminNames.region = latinName()
        incident.countries = [.known(Country(validKey: pick(["SY", "IQ", "PS"])))]
        for index in 0..<number(0...3) {
            incident.geolocations.append(
                Geolocation(
                    latitude: Double(number(-90_000...90_000)) / 1000,
                    longitude: Double(number(-180_000...180_000)) / 1000,
                    isPrimary: index == 0,
                    accuracy: .known(pick(LocationAccuracy.allCases))
                )
            )
        }
    }

    private mutating func addTerms(to incident: inout Incident) {
        incident.harmReported = pick([true, false, nil])
        incident.grade = (known(upTo: 1) as [Term<Grade>]).first
        incident.strikeStatus = (known(upTo: 1) as [Term<StrikeStatus>]).first
        incident.strikeTypes = known(upTo: 4)
        incident.causes = known(upTo: 6)
        incident.targets = known(upTo: 3)
        incident.impacts = known(upTo: 3)
        incident.observations = known(upTo: 5)
        incident.infrastructure = (known(upTo: 8) as [Term<InfrastructureKind>]).map { kind in
            var row = Infrastructure()
            row.kind = kind
            return row
        }
        incident.actors = known(upTo: 4)
        if incident.actors.isEmpty { incident.actors = [.known(Actor(validKey: "northern-brigade"))] }
    }

    private mutating func addFigures(to incident: inout Incident) {
        incident.tallies[.civilians] = Tally(killed: bound(), injured: bound())
        incident.tallies[.fighters] = Tally(killed: bound())
        guard incident.tallies[.civilians].killed != .unknown else { return }
        for group in some([CasualtyGroup.children, .women, .men, .journalists, .healthcarePersonnel], upTo: 5) {
            incident.tallies[group].killed = bound()
        }
    }

    // MARK: Militaries

    private mutating func involvement(_ actor: Term<Actor>) -> Involvement {
        var involvement = Involvement()
        involvement.actor = actor
        involvement.attribution = pick(Attribution.allCases)
        involvement.position = .known(pick(Position.allCases))
        if involvement.position != .known(.notYetAssessed) {
            (involvement.deathsConceded, involvement.injuriesConceded) = (bound(), bound())
        }
        involvement.markConcessionsThatCannotApply()
        let grids = [
            "37SFV500306", "37s fu 67640 40112", "37SFU676401/37SFU774280", "37SFU67640", "n/a", "37SDA064423",
        ]
        if chance(40) { involvement.mgrs = GridReference(reading: pick(grids)) }
        if chance(40) {
            var report = StrikeReport()
            report.text = sentence()
            involvement.strikeReports = [report]
        }
        for _ in 0..<number(0...3) {
            involvement.statements.append(Statement(date: day(), url: nil, text: sentence()))
        }
        return involvement
    }
}

// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm
internal import Geodesy

extension IncidentInvention {
    private static let positions: [Position?] = [
        .notYetAssessed, .notYetAssessed, .notYetAssessed, .notYetAssessed, .notYetAssessed, .nonCredible,
        .nonCredible, .nonCredible, .credible, .openIncident, .duplicate, nil,
    ]
    private static let nonCredibleReasons: [ReasonKind] = [
        .noStrikes, .insufficientInformation, .insufficientEvidence, .other,
    ]
    private static let credibleReasons: [ReasonKind] = [
        .noReasonGiven, .enteredTargetArea, .killedByStrikeBlast, .killedBySecondaryExplosion, .unseenAtEngagement,
        .insideTargetVehicle, .insideTargetBuilding, .killedInAdjacentStructure,
    ]

    /// What the accused actors say, beside the recorder's own grade.
    mutating func makeMilitaries() {
        for faction in factions {
            incident.actors.append(faction.term)
            incident.involvements.append(involvement(of: faction))
        }
        if factions.isEmpty { incident.actors = [.known(.unknown)] }
    }

    private mutating func involvement(of faction: InventedWorld.Faction) -> Involvement {
        var involvement = Involvement()
        involvement.actor = faction.term
        let position = random.pick(Self.positions)
        involvement.position = position.map { .known($0) }
        involvement.attribution = position == .credible || random.happens(3) ? .known : .suspected
        involvement.deathsConceded = .notApplicable
        involvement.injuriesConceded = .notApplicable
        guard let position, position != .notYetAssessed else { return involvement }
        involvement.deathsConceded = .unknown
        involvement.injuriesConceded = .unknown
        if position == .credible { makeConcession(&involvement) }
        if position == .nonCredible {
            involvement.reasons = [reason(.nonCredible, random.pick(Self.nonCredibleReasons))]
        }
        makeReports(&involvement, faction, position)
        return involvement
    }

    private mutating func makeConcession(_ involvement: inout Involvement) {
        let most = max(1, killed?.max ?? 1)
        let count = 1 + random.below(most)
        involvement.deathsConceded = Bound(min: count, max: count)
        involvement.injuriesConceded = random.happens(40) ? Bound(min: 0, max: 0) : .unknown
        involvement.reasons = [reason(.credible, random.pick(Self.credibleReasons))]
        if random.happens(15) { involvement.reasons.append(reason(.credible, random.pick(Self.credibleReasons))) }
    }

    private func reason(_ finding: Finding, _ kind: ReasonKind) -> Reason {
        var reason = Reason()
        reason.finding = finding
        reason.reason = .known(kind)
        return reason
    }

    private mutating func makeReports(
        _ involvement: inout Involvement,
        _ faction: InventedWorld.Faction,
        _ position: Position
    ) {
        let square = grid(position)
        if let square {
            involvement.mgrs = GridReference(of: square)
            involvement.statedAccuracy = square.sideMetres == 1 ? "1 m" : "\(square.sideMetres) m"
        }
        involvement.statedLocation = "near \(place.name.english)"
        if random.happens(45) {
            var report = StrikeReport()
            report.text = "Near \(place.name.english), two strikes destroyed a depot and three vehicles."
            report.url = "https://\(faction.series.lowercased()).example/strikes/\(index)"
            report.originalText = "قرب \(place.name.arabic)، دمّرت ضربتان مستودعًا وثلاث مركبات."
            involvement.strikeReports = [report]
        }
        guard position != .openIncident || random.happens(30) else { return }
        let code = incident.codes.first ?? ""
        var statement = Statement()
        statement.date = Self.day(day.dayNumber + 60 + random.below(900))
        statement.url = "https://\(faction.series.lowercased()).example/statements/\(index)"
        statement.text =
            "\(Self.findingText(position)) \(1000 + index % 9000)/\(code)\(square.map { " \($0.description)" } ?? "")"
        involvement.statements = [statement]
    }

    /// The square in which the actor looked: mostly that of our own point, now and then one far away.
    private mutating func grid(_ position: Position) -> MGRSSquare? {
        guard random.happens(70), let point = incident.geolocations.first?.coordinate else { return nil }
        let digits = random.pick([3, 3, 3, 4, 5])
        let offset = position == .nonCredible && random.happens(6) ? 0.13 : position == .credible ? 0.0004 : 0
        guard let looked = Coordinate(latitude: point.latitude + offset, longitude: point.longitude + offset) else {
            return nil
        }
        return MGRSSquare(containing: looked, digitsPerAxis: digits)
    }

    private static func findingText(_ position: Position) -> String {
        switch position {
        case .credible:
            "After a review of the records, the report was found credible. Civilians were killed without intention."
        case .nonCredible:
            "After a review of the records, it was found more likely than not that no civilians came to harm by our action."
        case .duplicate: "This report repeats one that has been assessed before."
        case .openIncident, .notYetAssessed: "The report has been received and will be looked into."
        }
    }
}

extension GridReference {
    /// The reference that names a square.
    init(of square: MGRSSquare) {
        var named = GridSquare()
        named.zone = square.zone
        named.band = square.band
        named.square = square.square
        named.easting = square.easting
        named.northing = square.northing
        named.sideMetres = square.sideMetres
        let southWest = square.southWest
        let centre = square.centre
        named.southWest = [InventedWorld.rounded(southWest.latitude), InventedWorld.rounded(southWest.longitude)]
        named.centre = [InventedWorld.rounded(centre.latitude), InventedWorld.rounded(centre.longitude)]
        self.init(text: square.description, squares: [named], problem: nil)
    }
}

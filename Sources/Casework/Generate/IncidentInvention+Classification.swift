// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

extension IncidentInvention {
    /// Grade, strike, causes, targets and what was struck.
    mutating func makeClassification() {
        incident.grade = .known(grade())
        if random.happens(3) { incident.previousGrade = .known(random.pick(Grade.allCases)) }
        makeStrike()
        makeInfrastructure()
        let observations = Observation.allCases
        for _ in 0..<random.pick([0, 0, 1, 1, 2, 3]) {
            let observation = Term.known(random.pick(observations))
            if !incident.observations.contains(observation) { incident.observations.append(observation) }
        }
        if random.happens(3) { incident.impacts = [.known(random.pick(Impact.allCases))] }
        incident.declassifiedDocument = random.happens(4)
        if incident.declassifiedDocument == true {
            var file = DeclassifiedFile()
            file.assessmentURL = "https://files.example/assessment-\(index).pdf"
            file.pressReleaseURL = "https://files.example/release-\(index).pdf"
            file.provisional = random.happens(20)
            incident.declassified = [file]
        }
        if random.happens(2) {
            var citation = Citation()
            citation.title = "The night in \(place.name.english)"
            citation.organisation = "Invented Law Centre"
            citation.kind = .known(random.pick(CitationKind.allCases))
            citation.url = "https://law.example/\(index)"
            incident.citations = [citation]
        }
    }

    private mutating func grade() -> Grade {
        if incident.largestConcession(of: \.deathsConceded).max ?? 0 > 0 { return .confirmed }
        let origins = Set((incident.sources ?? []).map { $0.independenceGroup ?? $0.url ?? "" }).count
        if origins < 2 { return .weak }
        return random.pick([.fair, .fair, .fair, .fair, .fair, .contested, .contested, .discounted])
    }

    private mutating func makeStrike() {
        let isDeclared = incident.grade == .known(.confirmed)
        incident.strikeStatus = .known(
            isDeclared
                ? .declared : incident.grade == .known(.weak) ? .singleSource : random.pick([.likely, .contested])
        )
        let types = StrikeType.allCases
        let type = random.happens(70) ? StrikeType.airstrike : random.pick(types)
        incident.strikeTypes = type == .droneStrike ? [.known(.airstrike), .known(type)] : [.known(type)]
        if random.happens(2) { incident.strikeTypes.append(.unknown("Kite")) }
        if random.happens(5) { incident.strikeCount = 1 + random.below(9) }
        let cause = random.happens(86) ? CauseOfHarm.heavyWeapons : random.pick(CauseOfHarm.allCases)
        incident.causes = [.known(cause)]
        if random.happens(5), cause != .incendiary { incident.causes.append(.known(.incendiary)) }
        if random.happens(15) {
            incident.targets = [.known(Target(validKey: random.pick(["other", "unknown"])))]
        }
        guard random.happens(4) else { return }
        var munition = Munition()
        munition.model = "M-\(random.below(9)) (invented)"
        munition.note = "Part of a fin in the second photograph."
        munition.url = "https://munitions.example/m\(random.below(9))"
        incident.munitions = [munition]
    }

    private mutating func makeInfrastructure() {
        guard random.happens(38) else { return }
        let kind = random.pick(InfrastructureKind.allCases)
        var row = Infrastructure()
        row.kind = .known(kind)
        row.destruction = random.happens(40) ? .known(random.pick(Destruction.allCases)) : nil
        row.affiliation = random.happens(6) ? .known(random.pick(Affiliation.allCases)) : nil
        row.declaredTarget = random.happens(4) ? random.happens(50) : nil
        incident.infrastructure = [row]
        incident.infrastructureTerms.kinds = [kind.parent, kind].compactMap { $0.map { .known($0) } }
        incident.infrastructureTerms.destructions = [row.destruction].compactMap(\.self)
        incident.infrastructureTerms.affiliations = [row.affiliation].compactMap(\.self)
        incident.infrastructureTerms.declaredTarget = row.declaredTarget
    }
}

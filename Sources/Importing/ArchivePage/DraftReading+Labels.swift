// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

// Values that incident pages of every layout print beside their labels.

extension DraftReading {
    mutating func readDate(_ text: String) {
        if text == "0000-00-00" { return }  // how the archive prints a date that it doesn't have
        guard let span = DateText.span(text) else {
            return keep(text, field: "date", code: .malformedValue, "“\(text)” names no day, or no range of days")
        }
        incident.date = span.first
        incident.dateEnd = span.last
        incident.dateKind = span.last == nil ? .date : .dateRange
    }

    mutating func readPlace(_ line: String) {
        incident.placeText = line
        let place = PlaceLine(line) { context.term(labelled: $0) }
        incident.placeNames = place.names
        incident.adminNames.region = place.region
        if !takesTermsFromClasses, incident.countries.isEmpty, let country = place.country {
            incident.countries = [.known(country)]
        }
    }

    mutating func readCountries(_ text: String) {
        let printed: [Term<Country>] = terms(joined: text, "countries")
        if !printed.isEmpty { incident.countries = printed }
    }

    /// The programmes of the printed conflicts; one that the installation doesn't have is kept as an unknown term.
    mutating func readProgrammes(_ lines: [String]) {
        incident.programmes.appendMissing(lines.compactMap { term($0, "programmes") })
        known = known.union(FieldSet(["programmes"]))
    }

    /// Reads `35.5081949, 40.6549072` and the accuracy beside it.
    mutating func readGeolocation(coordinates: String?, accuracy: String?, isPrimary: Bool) {
        let accuracy: Term<LocationAccuracy>? = term(accuracy, "geolocations.accuracy")
        guard let coordinates else {
            if accuracy != nil { addGeolocation(nil, nil, isPrimary, accuracy) }
            return
        }
        guard let pair = CoordinateText.pair(coordinates) else {
            keep(coordinates, field: "geolocations", code: .malformedValue, "“\(coordinates)” is not a pair of degrees")
            if accuracy != nil { addGeolocation(nil, nil, isPrimary, accuracy) }
            return
        }
        guard pair.latitude != nil || pair.longitude != nil || accuracy != nil else { return }
        addGeolocation(pair.latitude, pair.longitude, isPrimary, accuracy)
    }

    private mutating func addGeolocation(
        _ latitude: Double?,
        _ longitude: Double?,
        _ isPrimary: Bool,
        _ accuracy: Term<LocationAccuracy>?
    ) {
        incident.geolocations.append(
            Geolocation(latitude: latitude, longitude: longitude, isPrimary: isPrimary, accuracy: accuracy)
        )
    }

    /// Notes on the place; those that call the coordinates generic say so of the primary point.
    mutating func readGeolocationNotes(_ notes: String?) {
        guard let notes else { return }
        incident.geolocationNotes.en = [incident.geolocationNotes.en, notes].compactMap(\.self).joined(
            separator: "\n\n"
        )
        guard GeolocationNotes.sayGeneric(notes) else { return }
        for index in incident.geolocations.indices where incident.geolocations[index].isPrimary == true {
            incident.geolocations[index].isGeneric = true
        }
    }

    /// The time fields from the template's sentence.
    mutating func readTime(_ sentence: TimeSentence, text: String) {
        incident.timeText = TextCollector.line(text)
        incident.timeKind = sentence.kind
        incident.time = sentence.time
        incident.timeStart = sentence.start
        incident.timeEnd = sentence.end
        incident.timeOfDay = sentence.timeOfDay
        incident.firstReportedAt = sentence.firstReportedAt
        incident.firstReportedBy = sentence.firstReportedBy
        if case .unknown(let phrase) = sentence.timeOfDay {
            report(.warning, .unknownTerm, "timeOfDay", "“\(phrase)” is not a known part of the day: kept as given")
        }
    }

    /// The narrative's paragraphs: the last template sentence gives the time, all others are the text.
    mutating func readNarrative(_ paragraphs: [String]) {
        var paragraphs = paragraphs
        for index in paragraphs.indices.reversed() {
            if let sentence = TimeSentence(paragraphs[index], isLast: index == paragraphs.count - 1) {
                readTime(sentence, text: paragraphs.remove(at: index))
                break
            }
        }
        incident.assessmentText.en = paragraphs.isEmpty ? nil : paragraphs.joined(separator: "\n\n")
    }

    /// A value of the summary, or of the key information.
    ///
    /// - Returns: false where the label is none of theirs.
    mutating func readSummary(_ label: PageLabel, _ value: String) -> Bool {
        switch label {
        case .strikeStatus: incident.strikeStatus = term(value, "strikeStatus")
        case .incidentStatus: readStage(value)
        case .strikeType: addStrikeTypes(value)
        case .infrastructure:
            let kinds: [Term<InfrastructureKind>] = terms(joined: value, "infrastructure")
            incident.infrastructure = kinds.map { kind in
                var row = Infrastructure()
                row.kind = kind
                return row
            }
        case .harmReported: readHarmReported(value)
        case .killed: readFigure(value, .civilians, \.killed)
        case .injured: readFigure(value, .civilians, \.injured)
        case .fightersKilled: readFigure(value, .fighters, \.killed)
        case .fightersInjured: readFigure(value, .fighters, \.injured)
        case .cause: incident.causes = terms(joined: value, "causes")
        case .grade: setGrades(terms(joined: grading(value), "grade"))
        case .previousGrade: readPreviousGrade(value)
        case .impact: incident.impacts = terms(joined: value, "impacts")
        case .suspectedTarget, .knownTarget: addTargets(terms(joined: value, "targets"))
        case .suspectedActor, .knownActor, .militaryActor: addActors(value)
        case .country: readCountries(value)
        case .strikeCount: readStrikeCount(value)
        case .observation:
            if !takesTermsFromClasses, incident.observations.isEmpty {
                incident.observations = terms(joined: value, "observations")
            }
        case .vesselType: incident.vesselTypes = terms(joined: value, "vesselTypes")
        default: return false
        }
        return true
    }

    /// A grade without the definition that some pages print behind it in the same line.
    private func grading(_ value: String) -> String {
        guard let end = value.firstIndex(where: { " :–—-".contains($0) }),
            value[end...].split(separator: " ").count > 4,
            context.term(labelled: String(value[..<end])) as Grade? != nil
        else { return value }
        return String(value[..<end])
    }

    private mutating func readStage(_ value: String) {
        guard let stage: Term<Stage> = term(value, "stage") else { return }
        incident.stage = stage
        known = known.union(FieldSet(["stage"]))
    }

    /// `Airstrike, Drone Strike`, or in the new layout `Airstrike (Drone Strike)`.
    private mutating func addStrikeTypes(_ value: String) {
        let types: [Term<StrikeType>] = terms(joined: value, "strikeTypes")
        incident.strikeTypes.appendMissing(types)
    }

    private mutating func readPreviousGrade(_ value: String) {
        incident.previousGrade = term(grading(value), "previousGrade")
        known = known.union(FieldSet(["previousGrade"]))
    }

    private mutating func readHarmReported(_ value: String) {
        switch value.lowercased() {
        case "yes": incident.harmReported = true
        case "no": incident.harmReported = false
        case "none known", "unknown": incident.harmReported = nil  // printed where nothing was entered
        default:
            keep(value, field: "harmReported", code: .malformedValue, "“\(value)” is neither yes nor no")
        }
    }

    private mutating func addTargets(_ targets: [Term<Target>]) {
        incident.targets.appendMissing(targets)
    }

    /// Actors that the summary prints; where the classes name them too, those hold.
    private mutating func addActors(_ value: String) {
        guard !takesTermsFromClasses, incident.actors.isEmpty else { return }
        incident.actors = terms(joined: value, "actors")
    }

    private mutating func readStrikeCount(_ value: String) {
        known = known.union(FieldSet(["strikeCount"]))
        incident.strikeCount = CountText.count(value)
        if incident.strikeCount == nil, value.lowercased() != "unknown" {
            keep(value, field: "strikeCount", code: .malformedValue, "“\(value)” is not a number of strikes")
        }
    }

    /// A figure with its parts.
    mutating func readFigure(_ text: String, _ group: CasualtyGroup, _ side: WritableKeyPath<Tally, Bound>) {
        let (figure, parts) = CountText.figureAndParts(text)
        if let bound = CountText.bound(figure) {
            incident.tallies[group][keyPath: side] = bound
        } else {
            keep(
                figure,
                field: "tallies.\(group.rawValue)",
                code: .malformedValue,
                "“\(figure)” is not a number or range"
            )
        }
        readParts(parts, side)
    }

    /// The parts of a figure: children, women, men, and professions.
    mutating func readParts(_ parts: [CountText.Part], _ side: WritableKeyPath<Tally, Bound>) {
        for part in parts {
            if let group = part.group, let bound = part.bound {
                incident.tallies[group][keyPath: side] = bound
            } else {
                keep(
                    part.text,
                    field: "tallies",
                    code: .malformedValue,
                    "“\(part.text)” is not a number of a known group"
                )
            }
        }
    }
}

extension Array where Element: Hashable {
    /// Appends what is not there yet, in its order and once each.
    mutating func appendMissing(_ others: some Sequence<Element>) {
        var seen = Set(self)
        for other in others where seen.insert(other).inserted { append(other) }
    }
}

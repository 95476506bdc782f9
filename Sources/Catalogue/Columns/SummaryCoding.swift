// SPDX-License-Identifier: Apache-2.0

package import CivilianHarm

extension IncidentSummary {
    /// The combination of a property's values, in the order of the summary.
    func terms(of dimension: FilterDimension) -> TermCodes {
        switch dimension {
        case .actor: actors
        case .country: countries
        case .programme: programmes
        case .area: areas
        case .grade: grade
        case .position: positions
        case .strikeStatus: strikeStatus
        case .strikeType: strikeTypes
        case .cause: causes
        case .infrastructure: infrastructure
        case .observation: observations
        case .target: targets
        case .accuracy: accuracy
        case .stage: stage
        case .harm: Self.terms(harmReported)
        case .declassified: Self.terms(declassified)
        case .located: Self.terms(point != nil)
        case .victims: victimGroups
        case .listMatch: Self.terms(matchedVictims > 0)
        case .partOfDay: partOfDay
        }
    }

    /// Sets what `terms(of:)` gave; properties that follow from figures or the point are left.
    mutating func setTerms(_ terms: TermCodes, of dimension: FilterDimension) {
        switch dimension {
        case .actor: actors = terms
        case .country: countries = terms
        case .programme: programmes = terms
        case .area: areas = terms
        case .grade: grade = terms
        case .position: positions = terms
        case .strikeStatus: strikeStatus = terms
        case .strikeType: strikeTypes = terms
        case .cause: causes = terms
        case .infrastructure: infrastructure = terms
        case .observation: observations = terms
        case .target: targets = terms
        case .accuracy: accuracy = terms
        case .stage: stage = terms
        case .harm: harmReported = [FilterDimension.yes: true, FilterDimension.no: false][terms.joined]
        case .declassified: declassified = terms.joined == FilterDimension.yes
        case .partOfDay: partOfDay = terms
        case .located, .victims, .listMatch: break
        }
    }

    /// The range of a figure.
    func bound(of figure: Figure) -> Bound {
        switch figure {
        case .killed: killed
        case .injured: injured
        case .childrenKilled: childrenKilled
        case .womenKilled: womenKilled
        case .menKilled: menKilled
        case .fightersKilled: fightersKilled
        case .deathsConceded: deathsConceded
        case .childrenInjured: childrenInjured
        case .womenInjured: womenInjured
        case .menInjured: menInjured
        case .fightersInjured: fightersInjured
        case .injuriesConceded: injuriesConceded
        }
    }

    /// Sets the range of a figure.
    mutating func setBound(_ bound: Bound, of figure: Figure) {
        switch figure {
        case .killed: killed = bound
        case .injured: injured = bound
        case .childrenKilled: childrenKilled = bound
        case .womenKilled: womenKilled = bound
        case .menKilled: menKilled = bound
        case .fightersKilled: fightersKilled = bound
        case .deathsConceded: deathsConceded = bound
        case .childrenInjured: childrenInjured = bound
        case .womenInjured: womenInjured = bound
        case .menInjured: menInjured = bound
        case .fightersInjured: fightersInjured = bound
        case .injuriesConceded: injuriesConceded = bound
        }
    }

    /// The rows of a part.
    func rows(of part: CountedPart) -> CodedRows {
        switch part {
        case .roles: roleTallies
        case .concessions: concessions
        case .victims: victimClasses
        case .sources: sourceKinds
        }
    }

    /// Sets the rows of a part.
    mutating func setRows(_ rows: CodedRows, of part: CountedPart) {
        switch part {
        case .roles: roleTallies = rows
        case .concessions: concessions = rows
        case .victims: victimClasses = rows
        case .sources: sourceKinds = rows
        }
    }

    /// The summary as a catalogue gives it back: its coordinate to ten-millionths of a degree.
    package var inCatalogue: IncidentSummary {
        var kept = self
        kept.latitude = point.map { Double($0.latitude) / 1e7 }
        kept.longitude = point.map { Double($0.longitude) / 1e7 }
        return kept
    }

    /// The point in ten-millionths of a degree, which is about a centimetre; nil where not located.
    var point: (latitude: Int32, longitude: Int32)? {
        guard let latitude, let longitude, (-90...90).contains(latitude), (-180...180).contains(longitude) else {
            return nil
        }
        return (Int32((latitude * 1e7).rounded()), Int32((longitude * 1e7).rounded()))
    }

    private var victimGroups: TermCodes {
        var names = ""
        func add(_ group: VictimGroup, if isPresent: Bool) {
            guard isPresent else { return }
            if !names.isEmpty { names += "\u{1F}" }
            names += group.rawValue
        }
        add(.children, if: childrenKilled.isAboveZero)
        add(.women, if: womenKilled.isAboveZero)
        add(.men, if: menKilled.isAboveZero)
        add(.families, if: families > 0)
        return TermCodes(joined: names)
    }

    private static func terms(_ flag: Bool?) -> TermCodes {
        TermCodes(joined: flag.map { $0 ? FilterDimension.yes : FilterDimension.no } ?? FilterDimension.unknownHarm)
    }
}

extension Bound {
    /// Whether either side is above zero.
    var isAboveZero: Bool { (max ?? 0) > 0 || (min ?? 0) > 0 }

    /// What lists are sorted by: the upper side, where it is not known the lower; nil where neither is.
    var sortKey: Int? { max ?? min }
}

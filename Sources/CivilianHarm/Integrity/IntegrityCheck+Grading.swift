// SPDX-License-Identifier: Apache-2.0

extension IntegrityCheck {
    /// The recorder's grade against concessions and sources; a military's position never decides the grade.
    mutating func checkGrading() {
        if incident.competingGrades.count > 1 || (incident.grade != nil && !incident.competingGrades.isEmpty) {
            let grades = incident.competingGrades + [incident.grade].compactMap(\.self)
            report(.severalGrades, "competingGrades", ["grades": .text(grades.map(\.code).joined(separator: ", "))])
        } else if incident.grade == nil, incident.competingGrades.isEmpty {
            report(.gradeMissing, "grade")
        }
        checkConcession()
        checkOrigins()
        if incident.strikeTypes.isEmpty { report(.strikeTypeMissing, "strikeTypes") }
    }

    private mutating func checkConcession() {
        let conceded = incident.involvements.compactMap { $0.deathsConceded.max ?? $0.deathsConceded.min }
        let injured = incident.involvements.compactMap { $0.injuriesConceded.max ?? $0.injuriesConceded.min }
        let largest = (conceded + injured).max() ?? 0
        if incident.grade == .known(.confirmed), largest == 0 {
            report(.confirmedWithoutConcession, "grade")
        }
        if incident.grade != .known(.confirmed), largest > 0 {
            report(.concessionWithoutConfirmed, "grade", ["count": .count(largest)])
        }
    }

    private mutating func checkOrigins() {
        // That none is listed is a finding of its own.
        guard let sources = incident.sources, !sources.isEmpty, let grade = incident.grade?.known else { return }
        let origins = Corroboration(sources).independent
        if grade == .fair, origins < 2 { report(.fairNeedsTwoOrigins, "sources", ["count": .count(origins)]) }
        if grade == .weak, origins > 1 { report(.weakWithSeveralOrigins, "sources", ["count": .count(origins)]) }
    }
}

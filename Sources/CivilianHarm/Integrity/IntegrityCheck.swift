// SPDX-License-Identifier: Apache-2.0

/// Holds one record against the rules; the result depends on the record and the context alone.
package struct IntegrityCheck {
    let incident: Incident
    let context: IntegrityContext
    private(set) var findings: [IntegrityFinding] = []

    private init(_ incident: Incident, _ context: IntegrityContext) {
        self.incident = incident
        self.context = context
    }

    /// Every breach, in the order of the topics: figures, grading, dates, places, militaries, people, sources, codes.
    package static func findings(
        in incident: Incident,
        context: IntegrityContext = IntegrityContext()
    ) -> [IntegrityFinding] {
        var check = IntegrityCheck(incident, context)
        check.checkFigures()
        check.checkGrading()
        check.checkDates()
        check.checkPlaces()
        check.checkAreas()
        check.checkMilitaries()
        check.checkGridReferences()
        check.checkStatements()
        check.checkPeople()
        check.checkListMatches()
        check.checkSources()
        check.checkCodes()
        return check.findings
    }

    mutating func report(_ rule: IntegrityRule, _ path: String, _ values: [String: IntegrityValue] = [:]) {
        findings.append(IntegrityFinding(rule, path, values))
    }
}

// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm

/// Checks incidents one after another and prints what is found.
///
/// An actor: it guards what is kept of the incidents so far, for the rules of the register as a whole.
actor RunningSurvey {
    private let context: IntegrityContext
    private var register = RegisterIntegrity()
    /// What is printed of each incident, in the order in which they came; nil for one that filters leave out.
    private var taken: [CheckedIncident?] = []
    private(set) var incidents = 0

    init(_ context: IntegrityContext) {
        self.context = context
    }

    /// Takes an incident; one that filters leave out counts for the rules of the register as a whole alone.
    func take(_ incident: Incident, isKept: Bool, _ printer: FindingPrinter) {
        register.add(incident)
        let checked = isKept ? CheckedIncident(incident) : nil
        taken.append(checked)
        guard let checked else { return }
        incidents += 1
        printer.show(IntegrityCheck.findings(in: incident, context: context), of: checked, number: taken.count)
    }

    func finish(_ printer: FindingPrinter) {
        for found in register.finish() {
            guard let incident = taken[found.position] else { continue }
            printer.show([found.finding], of: incident, number: found.position + 1)
        }
    }
}

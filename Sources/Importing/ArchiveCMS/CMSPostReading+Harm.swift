// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

extension CMSPostReading {
    mutating func readClassification() {
        draft.incident.harmReported = yesOrNo("civilian_harm_reported", "harmReported")
        readGrades()
        draft.incident.strikeStatus = term("strike_status", "strikeStatus")
        draft.incident.strikeTypes = terms("strike_type", "strikeTypes")
        draft.incident.strikeCount = count("total_strikes", of: acf)
        draft.incident.causes = terms("cause_of_death", "causes")
        draft.incident.targets = terms("targeted_belligerents", "targets")
        draft.incident.impacts = terms("impact", "impacts")
        draft.incident.observations = terms("observation", "observations")
        draft.incident.vesselTypes = terms("vessel_type", "vesselTypes")
        draft.incident.actors = terms("belligerent", "actors")
        draft.incident.declassifiedDocument = yesOrNo("declassified_document", "declassifiedDocument")
        knows("harmReported", "civilian_harm_reported")
        knows("strikeStatus", "strike_status")
        knows("strikeTypes", "strike_type")
        knows("strikeCount", "total_strikes")
        knows("causes", "cause_of_death")
        knows("targets", "targeted_belligerents")
        knows("impacts", "impact")
        knows("observations", "observation")
        knows("vesselTypes", "vessel_type")
        knows("actors", "belligerent")
        knows("declassifiedDocument", "declassified_document")
    }

    /// A taxonomy of the terms Yes and No.
    private mutating func yesOrNo(_ taxonomy: String, _ field: String) -> Bool? {
        guard let label = onlyLabel(taxonomy, field) else { return nil }
        switch label.lowercased() {
        case "yes": return true
        case "no": return false
        default:
            draft.keep(label, field: field, code: .malformedValue, "“\(label)” is neither yes nor no")
            return nil
        }
    }

    private mutating func readGrades() {
        draft.setGrades(terms("civilian_harm_status", "grade"))
        if post.has("civilian_harm_status") { draft.known = draft.known.union(FieldSet(["grade", "competingGrades"])) }
        guard let previous = acf.take("previous_airwars_assessment"), !CMSValue.isBlank(previous) else {
            knows("previousGrade", "previous_airwars_assessment")
            return
        }
        draft.known.insert("previousGrade")
        let reference = previous["previously_classed_as"] ?? previous
        draft.incident.previousGrade = term(reference, ["civilian_harm_status"], "previousGrade")
    }

    mutating func readInfrastructure() {
        for row in rows("infrastructure", of: acf) {
            var item = Infrastructure()
            item.kind = term(row.take("infrastructure"), ["infrastructure"], "infrastructure.kind")
            item.affiliation = term(
                row.take("infrastructure_affiliation"),
                ["infrastructure_affiliation"],
                "infrastructure.affiliation"
            )
            item.declaredTarget = bool("infrastructure_declared_target", of: row)
            item.destruction = term(
                row.take("infrastructure_destruction"),
                ["infrastructure_destruction"],
                "infrastructure.destruction"
            )
            if item != Infrastructure() { draft.incident.infrastructure.append(item) }
            close(row)
        }
        draft.incident.infrastructureTerms.kinds = terms("infrastructure", "infrastructureTerms.kinds")
        draft.incident.infrastructureTerms.affiliations = terms(
            "infrastructure_affiliation",
            "infrastructureTerms.affiliations"
        )
        draft.incident.infrastructureTerms.declaredTarget = yesOrNo(
            "infrastructure_declared_target",
            "infrastructureTerms.declaredTarget"
        )
        draft.incident.infrastructureTerms.destructions = terms(
            "infrastructure_destruction",
            "infrastructureTerms.destructions"
        )
        if acf.has("infrastructure") { draft.known.insert("infrastructure") }
        if post.has("infrastructure") { draft.known.insert("infrastructureTerms") }
        readMunition()
    }

    private mutating func readMunition() {
        var munition = Munition()
        munition.model = line("munition_type")
        munition.note = prose("munition_information", of: acf)
        munition.url = line("munition_link")
        if munition != Munition() { draft.incident.munitions = [munition] }
        knows("munitions", "munition_type", "munition_information", "munition_link")
    }

    mutating func readFigures() {
        for group in CasualtyGroup.allCases {
            let key = "killed_injured_" + group.archiveSuffix
            guard let figures = CMSObject(acf.take(key), path: acf.path(key)) else { continue }
            draft.known.insert("tallies")
            let killed = bound("killed", of: figures)
            let injured = bound("injured", of: figures)
            draft.incident.tallies[group] = Tally(killed: killed, injured: injured)
            close(figures)
        }
        for row in rows("casualties", of: acf) {
            if let tally = detailedTally(row) { draft.incident.detailedTallies.append(tally) }
            close(row)
        }
        knows("detailedTallies", "casualties")
        draft.incident.casualtyGroups = terms("casualty", "casualtyGroups")
        draft.incident.professions = terms("profession", "professions")
        draft.incident.protectedPersons = terms("protected_persons", "protectedPersons")
        draft.incident.casualtyAffiliations = terms("casualty_affiliation", "casualtyAffiliations")
        knows("casualtyGroups", "casualty")
        knows("professions", "profession")
        knows("protectedPersons", "protected_persons")
        knows("casualtyAffiliations", "casualty_affiliation")
    }

    private mutating func detailedTally(_ row: CMSObject) -> DetailedTally? {
        var tally = DetailedTally()
        tally.category = term(
            row.take("casualty_type_term"),
            ["casualty_type", "profession", "protected_persons"],
            "detailedTallies.category"
        )
        tally.affiliation = term(
            row.take("casualty_affiliation"),
            ["casualty_affiliation"],
            "detailedTallies.affiliation"
        )
        tally.nationality = line("casualty_nationality", of: row)
        tally.whileWorking = bool("while_working", of: row)
        tally.killed = bound("killed", of: row)
        tally.injured = bound("injured", of: row)
        return tally == DetailedTally() ? nil : tally
    }
}

extension DraftReading {
    /// One grade, or several that compete: then none of them is the grade.
    mutating func setGrades(_ grades: [Term<Grade>]) {
        guard grades.count > 1 else {
            incident.grade = grades.first
            return
        }
        incident.competingGrades = grades
        report(
            .warning,
            .severalGradings,
            "grade",
            "several gradings (\(grades.map { $0.label(.english) }.joined(separator: ", "))): none is used, decide which holds"
        )
    }
}

// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

extension CMSPostReading {
    mutating func readInvolvements() {
        for row in rows("belligerents", of: acf) {
            let involvement = involvement(row)
            draft.incident.involvements.append(involvement)
            close(row)
        }
        knows("involvements", "belligerents")
    }

    private mutating func involvement(_ row: CMSObject) -> Involvement {
        var involvement = Involvement()
        var legacy = LegacySelects()
        legacy.actor = line("belligerent", of: row)
        legacy.position = line("belligerent_assessment", of: row)
        involvement.legacy = legacy
        involvement.actor = actor(row.take("belligerent_term"), select: legacy.actor, "involvements.actor")
        involvement.position = position(row.take("belligerent_assessment_term"), select: legacy.position)
        if let type = line("belligerent_type", of: row) {
            involvement.attribution = Attribution(rawValue: type.lowercased())
            if involvement.attribution == nil {
                let path = row.path("belligerent_type")
                draft.keep(type, field: path, code: .malformedValue, "“\(type)” is neither suspected nor known")
            }
        }
        involvement.reasons =
            reasons("belligerent_reason_non_credible", .nonCredible, of: row)
            + reasons("belligerent_reason_credible", .credible, of: row)
        involvement.deathsConceded = bound("civilian_deaths_conceded", of: row)
        involvement.injuriesConceded = bound("civilian_injuries_conceded", of: row)
        involvement.markConcessionsThatCannotApply()
        involvement.statedLocation = line("belligerent_location_description", of: row)
        involvement.statedAccuracy = line("belligerent_location_accuracy", of: row)
        involvement.mgrs = line("belligerent_mgrs_coordinate", of: row).map { draft.gridReference($0) }
        readReports(row, into: &involvement)
        return involvement
    }

    private mutating func readReports(_ row: CMSObject, into involvement: inout Involvement) {
        var report = StrikeReport()
        report.text = prose("belligerent_strike_report", of: row)
        report.url = line("belligerent_strike_report_url", of: row)
        report.originalText = prose("belligerent_strike_report_original_language", of: row)
        if report != StrikeReport() { involvement.strikeReports = [report] }
        for partner in rows("partner_strike_reports", of: row) {
            let report = partnerReport(partner)
            if report != PartnerStrikeReport() { involvement.partnerStrikeReports.append(report) }
            close(partner)
        }
        involvement.statements = statements("belligerent_civilian_casualty_statements", of: row)
        for partner in rows("partner_civilian_casualty_statements", of: row) {
            var statement = PartnerStatement()
            statement.legacyPartner = line("partner", of: partner)
            statement.partner = actor(
                partner.take("partner_belligerent_term"),
                select: statement.legacyPartner,
                "involvements.partnerStatements.partner"
            )
            statement.statements = statements("partner_civilian_casualty_statements", of: partner)
            if statement != PartnerStatement() { involvement.partnerStatements.append(statement) }
            close(partner)
        }
        if let media = CMSObject(row.take("belligerent_media"), path: row.path("belligerent_media")) {
            involvement.media = self.media("media", of: media, origin: .belligerent)
            close(media)
        }
    }

    private mutating func partnerReport(_ row: CMSObject) -> PartnerStrikeReport {
        var report = PartnerStrikeReport()
        report.legacyPartner = line("partner", of: row)
        report.partner = actor(
            row.take("partner_belligerent_term"),
            select: report.legacyPartner,
            "involvements.partnerStrikeReports.partner"
        )
        report.text = prose("strike_report", of: row)
        report.url = line("strike_report_url", of: row)
        report.originalText = prose("strike_report_original_language", of: row)
        return report
    }

    private mutating func statements(_ key: String, of object: CMSObject) -> [Statement] {
        var found: [Statement] = []
        for row in rows(key, of: object) {
            var statement = Statement()
            statement.date = day("statement_date", of: row)
            statement.url = line("statement_source_url", of: row)
            statement.text = prose("statement", of: row)
            if statement != Statement() { found.append(statement) }
            close(row)
        }
        return found
    }

    /// The term, else the older select unless it says unknown, else the number that the table lacks.
    private mutating func actor(_ reference: JSONValue?, select: String?, _ field: String) -> Term<Actor>? {
        let reference = CMSValue.termReferences(reference).first
        if let reference, label(reference, in: ["belligerent"]).label != nil {
            return term(reference, ["belligerent"], field)
        }
        let selected = select.flatMap { LegacyActors.actor($0) }
        if let selected, selected != .unknown { return .known(selected) }
        if let reference { return term(reference, ["belligerent"], field) }
        if let selected { return .known(selected) }
        return draft.term(select, field)
    }

    private mutating func position(_ reference: JSONValue?, select: String?) -> Term<Position>? {
        if let position: Term<Position> = term(reference, ["belligerent_assessment"], "involvements.position") {
            return position
        }
        guard let select else { return nil }
        return Position(archiveKey: select).map { .known($0) } ?? draft.term(select, "involvements.position")
    }

    /// Reasons as a list, as plain text or in PHP's form.
    private mutating func reasons(_ key: String, _ finding: Finding, of row: CMSObject) -> [Reason] {
        let json = row.take(key)
        guard !CMSValue.isBlank(json) else { return [] }
        let path = row.path(key)
        var keys: [String] = []
        if let text = json?.string?.trimmed {
            if text.hasPrefix("a:") || text.hasPrefix("s:") {
                guard let strings = PHPSerialized.strings(text) else {
                    draft.keep(text, field: path, code: .malformedValue, "this serialised list is damaged")
                    return []
                }
                keys = strings
                draft.report(
                    .note,
                    .repairedValue,
                    path,
                    "the list stood in PHP's serialised form: it was read as \(strings.joined(separator: ", "))"
                )
            } else {
                keys = [text]
            }
        } else {
            keys = CMSValue.termReferences(json).compactMap { CMSValue.line($0) }
        }
        return keys.filter { !DraftReading.isBlank($0) }.map { key in
            var reason = Reason()
            reason.finding = finding
            reason.reason =
                ReasonKind(archiveKey: key).map { .known($0) } ?? draft.term(key, "involvements.reasons")
                ?? .unknown(key)
            return reason
        }
    }
}

extension Involvement {
    /// Nothing conceded before any position is a question that does not arise.
    mutating func markConcessionsThatCannotApply() {
        guard position == nil || position == .known(.notYetAssessed) else { return }
        if deathsConceded == .unknown { deathsConceded = .notApplicable }
        if injuriesConceded == .unknown { injuriesConceded = .notApplicable }
    }
}

extension DraftReading {
    /// Reads a grid reference, and reports what keeps it from being one.
    mutating func gridReference(_ text: String) -> GridReference {
        let reference = GridReference(reading: text)
        if let problem = reference.problem {
            report(
                .warning,
                .gridReferenceProblem,
                "involvements.mgrs",
                "“\(text)” is not one valid grid reference (\(problem)): kept as given, compare it with the original"
            )
        }
        return reference
    }
}

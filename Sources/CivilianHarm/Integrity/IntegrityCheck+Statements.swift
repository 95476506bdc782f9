// SPDX-License-Identifier: Apache-2.0

extension IntegrityCheck {
    /// Statements of militaries, and sentences about their work that go stale.
    mutating func checkStatements() {
        for (index, involvement) in incident.involvements.enumerated() {
            let path = "involvements[\(index)]"
            for (row, statement) in involvement.statements.enumerated() {
                checkStatement(statement, "\(path).statements[\(row)]", involvement)
            }
            for (partner, said) in involvement.partnerStatements.enumerated() {
                for (row, statement) in said.statements.enumerated() {
                    checkStatement(statement, "\(path).partnerStatements[\(partner)].statements[\(row)]", nil)
                }
            }
        }
        checkProse()
    }

    private mutating func checkStatement(_ statement: Statement, _ path: String, _ involvement: Involvement?) {
        if statement.date == nil { report(.statementUndated, path) }
        if let said = statement.date, let date = incident.date, said < date {
            report(.statementBeforeIncident, path, ["said": .text(said.text), "date": .text(date.text)])
        }
        guard let text = statement.text, let involvement else { return }
        checkDay(of: text, "\(path).text")
        let tails = AllegationTail.tails(in: text)
        checkCode(of: tails, path)
        checkSquare(of: tails, involvement, path)
    }

    /// A statement may name other days too, such as that of a release: one within the incident's is enough.
    private mutating func checkDay(of text: String, _ path: String) {
        let days = StatementDays.days(in: text)
        guard let first = days.first, let start = incident.date else { return }
        let range = start...max(start, incident.dateEnd ?? start)
        guard !days.contains(where: { range.contains($0) }) else { return }
        report(.textNamesAnotherDay, path, ["said": .text(first.text), "date": .text(start.text)])
    }

    /// A statement may answer several allegations: one tail with our code, or with none, is enough.
    private mutating func checkCode(of tails: [AllegationTail], _ path: String) {
        let ours = Set((incident.codes + incident.previousCodes).map { $0.uppercased() })
        let codes = tails.compactMap(\.code)
        guard let first = codes.first, !codes.contains(where: { ours.contains($0.uppercased()) }) else { return }
        report(
            .tailNamesAnotherCode,
            "\(path).text",
            ["code": .text(first), "own": .text(incident.displayCode)]
        )
    }

    private mutating func checkSquare(of tails: [AllegationTail], _ involvement: Involvement, _ path: String) {
        guard let reference = involvement.mgrs, !reference.squares.isEmpty else { return }
        let typed = reference.squares.map(\.reference)
        let grids = tails.compactMap(\.grid)
        guard let first = grids.first, !grids.contains(where: { grid in typed.contains { $0.agrees(with: grid) } })
        else { return }
        report(
            .tailNamesAnotherSquare,
            "\(path).text",
            ["grid": .text(first), "text": .text(reference.text)]
        )
    }

    /// R33: a sentence that says how things stand "now" is wrong as soon as they move on; one finding for each text.
    private mutating func checkProse() {
        let prose = incident.assessmentText
        if let phrase = prose.en.flatMap(StatusPhrases.english.first) {
            report(.undatedStatus, "assessmentText.en", ["phrase": .text(phrase)])
        }
        if let phrase = prose.ar.flatMap(StatusPhrases.arabic.first) {
            report(.undatedStatus, "assessmentText.ar", ["phrase": .text(phrase)])
        }
    }
}

extension GridSquare {
    /// The reference without spaces: `37SFV500306`.
    package var reference: String { "\(zone)\(band)\(square)\(easting)\(northing)" }
}

extension String {
    /// Whether two grid references are one but for the leading zero of the zone.
    fileprivate func agrees(with other: String) -> Bool {
        let plain = first == "0" ? String(dropFirst()) : self
        return plain.caseInsensitiveEquals(other.first == "0" ? String(other.dropFirst()) : other)
    }

    private func caseInsensitiveEquals(_ other: String) -> Bool { uppercased() == other.uppercased() }
}

// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

extension IncidentPage {
    /// The recorder's grade and what militaries say, side by side: neither is drawn from the other.
    var findings: HTML {
        """
        <div class="findings">
        <div class="finding grade">
        <h3>\(words[.gradeOfTheRecorder])</h3>
        \(grade)
        </div>
        <div class="finding positions">
        <h3>\(words[.positionsOfMilitaries])</h3>
        \(positions)
        </div>
        </div>
        """
    }

    private var grade: HTML {
        var html = HTML.empty
        if let grade = incident.grade {
            html += definedTerm(grade)
        } else if !incident.competingGrades.isEmpty {
            html += "<p class=\"note\">\(words[.severalGradings])</p>"
            html += "\(each: incident.competingGrades, definedTerm)"
        } else {
            html += "<p class=\"value\">\(words[.ungraded])</p><p class=\"definition\">\(words[.ungradedMeaning])</p>"
        }
        if let previous = incident.previousGrade {
            let label = HTML.isolated(words.label(previous))
            html += "<p class=\"aside\">\(words.filled(.previouslyGraded, markup: ["grade": label]))</p>"
        }
        return html
    }

    /// A term with what it means.
    private func definedTerm<Terms: Vocabulary>(_ term: Term<Terms>) -> HTML {
        """
        <p class="value"><bdi>\(words.label(term))</bdi></p>
        \(some: term.known?.definition(words.language), { "<p class=\"definition\">\($0)</p>" })
        """
    }

    private var positions: HTML {
        guard !incident.involvements.isEmpty else { return "<p class=\"none\">\(words[.noPositions])</p>" }
        return "\(each: incident.involvements, position)"
    }

    private func position(_ involvement: PublicInvolvement) -> HTML {
        """
        <div class="position">
        <h4>\(actorName(involvement))</h4>
        \(involvement.position.map(definedTerm) ?? "<p class=\"value\">\(words[.positionNotRecorded])</p>")
        \(reasons(involvement.reasons))
        \(concessions(involvement))
        </div>
        """
    }

    /// The actor, and whether it is suspected or known to have acted.
    func actorName(_ involvement: PublicInvolvement) -> HTML {
        let name = involvement.actor.map { HTML.isolated(words.label($0)) } ?? "\(words[.actorNotNamed])"
        guard let attribution = involvement.attribution else { return name }
        let phrase: Phrase = attribution == .known ? .knownActor : .suspectedActor
        return "\(name) <span class=\"aside\">\(words[phrase])</span>"
    }

    func reasons(_ reasons: [Reason]) -> HTML {
        guard !reasons.isEmpty else { return .empty }
        return """
            <p class="reasons-title">\(words[.reasonsGiven])</p>
            <ul class="reasons">\(each: reasons, { reason in
                """
                <li><bdi>\(words.label(reason.reason))</bdi>\
                \(some: reason.text, { "<blockquote dir=\"auto\">\($0)</blockquote>" })</li>
                """
            })</ul>
            """
    }

    func concessions(_ involvement: PublicInvolvement) -> HTML {
        let rows = [
            (Phrase.deathsConceded, involvement.deathsConceded), (.injuriesConceded, involvement.injuriesConceded),
        ].compactMap { name, bound in words.figure(bound).map { (words[name], $0) } }
        guard !rows.isEmpty else { return .empty }
        return """
            <dl class="conceded">\(each: rows, { "<div><dt>\($0.0)</dt><dd><bdi>\($0.1)</bdi></dd></div>" })</dl>
            """
    }
}

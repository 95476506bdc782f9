// SPDX-License-Identifier: Apache-2.0

import Casework
import Catalogue
import CivilianHarm
import Register

extension PageController {
    /// The page of decisions.
    func reply(from desk: ReconcileDesk, _ language: InterfaceLanguage, _ asking: Asking) async throws -> Reply {
        let asked: ChosenPage<ReconcileList>
        do throws(IncidentQueryError) {
            asked = try ChosenPage(asking.query, named: "list")
        } catch {
            return problem(.badQuery(error), asking)
        }
        let contents = ReconcilePage(
            reconciliation: try await desk.book.current(),
            list: asked.choice ?? .open,
            page: asked.page,
            token: desk.token,
            frame: frame(language, route: .desk(language, .reconcile), query: asking.query)
        )
        return .page(contents.document())
    }

    /// Keeps a decision that a form sends, and goes back to the list.
    func decide(
        _ reconcile: ReconcileDesk,
        _ language: InterfaceLanguage,
        _ fields: [String: String],
        _ asking: Asking
    ) async throws -> Reply {
        guard fields["token"] == reconcile.token, let choice = ReconcileDesk.Choice(fields) else {
            return problem(.staleForm, asking)
        }
        do {
            try await reconcile.decide(choice)
        } catch is ReconciliationDesk.Refusal {
            return problem(.staleForm, asking)
        }
        let list = fields["list"].flatMap(ReconcileList.init) ?? .open
        return .redirect(to: Route.desk(language, .reconcile).path + "?list=\(list.rawValue)")
    }
}

extension ReconcileDesk.Choice {
    /// Reads the fields of a form; nil where one lacks or is none of ours.
    fileprivate init?(_ fields: [String: String]) {
        guard let place = fields["declaration"].flatMap({ ReconciliationItem.Place($0) }),
            let id = fields["incident"].flatMap({ Incident.ID($0) }),
            let verdict = fields["verdict"].flatMap(MatchVerdict.init)
        else { return nil }
        let author = (fields["author"] ?? "").trimmed
        self.init(
            place: place,
            incidentID: id,
            verdict: verdict,
            reason: String((fields["reason"] ?? "").trimmed.prefix(500)),
            author: author.isEmpty ? "desk" : String(author.prefix(80))
        )
    }
}

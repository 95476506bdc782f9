// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

extension Phrasebook {
    /// The label of a term; a term outside the vocabulary as it was given, a bare number as what it is.
    func label<Terms: Vocabulary>(_ term: Term<Terms>) -> String {
        guard case .unknown(let text) = term else { return term.label(language) }
        return label(unlisted: text)
    }

    /// A text that stands for a term outside the vocabulary: a number is another system's, and says nothing.
    func label(unlisted text: String) -> String {
        let isNumber = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return isNumber ? filled(.unlabelledTerm, ["id": text]) : text
    }

    /// What happened to a person, in the form that the language has for the person.
    func outcome(_ victim: PublicVictim) -> String { outcome(victim.outcome, sex: victim.sex) }

    /// What happened to a person of a sex, nil where it is not recorded or not shown.
    func outcome(_ outcome: Outcome?, sex: Sex?) -> String {
        switch (outcome, sex) {
        case (nil, _): self[.outcomeUnknown]
        case (.killed?, .female?): self[.killedFeminine]
        case (.injured?, .female?): self[.injuredFeminine]
        case (let outcome?, _): outcome.label(language)
        }
    }
}

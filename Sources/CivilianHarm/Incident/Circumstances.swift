// SPDX-License-Identifier: Apache-2.0

/// One structure or object that was struck or damaged.
package struct Infrastructure: InterchangeObject {
    package var kind: Term<InfrastructureKind>?
    package var affiliation: Term<Affiliation>?
    package var declaredTarget: Bool?
    package var destruction: Term<Destruction>?

    package init() {}

    package static let form = Form<Infrastructure>([
        Field("kind", \.kind), Field("affiliation", \.affiliation), Field("declaredTarget", \.declaredTarget),
        Field("destruction", \.destruction),
    ])
}

/// What is tagged of the infrastructure of the incident as a whole, parents of the tree included.
package struct InfrastructureTerms: InterchangeObject {
    package var kinds: [Term<InfrastructureKind>] = []
    package var affiliations: [Term<Affiliation>] = []
    package var declaredTarget: Bool?
    package var destructions: [Term<Destruction>] = []

    package init() {}

    package static let form = Form<InfrastructureTerms>([
        Field("kinds", \.kinds), Field("affiliations", \.affiliations), Field("declaredTarget", \.declaredTarget),
        Field("destructions", \.destructions),
    ])
    package static var absent: InfrastructureTerms? { InfrastructureTerms() }
}

/// A munition that was identified.
package struct Munition: InterchangeObject {
    package var model: String?
    package var note: String?
    package var url: String?

    package init() {}

    package static let form = Form<Munition>([Field("model", \.model), Field("note", \.note), Field("url", \.url)])
}

/// A tally of a profession or protected class, with affiliation and nationality.
package struct DetailedTally: InterchangeObject {
    package var category: Term<CasualtyCategory>?
    package var affiliation: Term<Affiliation>?
    package var nationality: String?
    package var whileWorking: Bool?
    package var killed = Bound.unknown
    package var injured = Bound.unknown

    package init() {}

    package static let form = Form<DetailedTally>([
        Field("category", \.category), Field("affiliation", \.affiliation), Field("nationality", \.nationality),
        Field("whileWorking", \.whileWorking), Field("killed", \.killed), Field("injured", \.injured),
    ])
}

/// A link in the narrative.
package struct TextLink: InterchangeObject {
    package var text: String?
    package var url = ""

    package init() {}

    package init(text: String?, url: String) {
        self.text = text
        self.url = url
    }

    package static let form = Form<TextLink>([Field("text", \.text), Field("url", \.url)])
}

// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// What phrases of findings mean, from reports of 2015 to 2025.
enum FindingPhrases {
    enum Meaning: Sendable {
        case position(Position)
        case reason(StatedReason)
        /// Non-credible, and why.
        case denied([StatedReason])
        /// Harm is conceded, without doubt.
        case conceded
        /// Regret: harm is conceded where the sentence says that somebody was harmed.
        case regret
        /// What follows or stands before is alleged or was said before, and is not conceded here.
        case reported
    }

    static let table = PhraseTable<Meaning>([
        // What the allegation lacks.
        ("insufficient …2 information|detail|details|data", .denied([])),
        ("not enough …2 information|detail|details", .denied([])),
        ("lacked|lacks|lacking …3 information|detail|details", .denied([])),
        ("insufficient|inadequate …2 evidence", .denied([.insufficientEvidence])),
        (
            "no …2 evidence …3 civilian|civilians|support|supports|supporting|corroborate|corroborates|corroborating|that",
            .denied([.insufficientEvidence])
        ),
        ("not enough evidence", .denied([.insufficientEvidence])),
        (
            "could|can not …2 corroborate|corroborated|substantiate|substantiated|confirm|confirmed|verify|verified|validate|"
                + "validated", .denied([])
        ),
        ("unable to …1 corroborate|substantiate|confirm|verify|validate", .denied([])),
        // No strike.
        (
            "no …6 strikes|strike|airstrikes|airstrike|actions|action|operations|operation|engagements|munitions|attacks "
                + "…4 conducted|identified|occurred|took|recorded|reported|found|correspond|corresponded|carried|made|employed|"
                + "in|within", .denied([])
        ),
        ("no …1 air strikes|strike …2 in|within|near", .denied([])),
        ("no coalition strike|strikes|action|actions|airstrike|airstrikes|activity", .denied([])),
        (
            "did not conduct|carry …8 strike|strikes|airstrike|airstrikes|action|actions|operation|operations",
            .denied([])
        ),
        ("no corroborating …2 strike|strikes|action|actions|operation|operations", .denied([])),
        ("no …4 record|records|indication|evidence of …4 strike|strikes|airstrikes|action|operation", .denied([])),
        ("no …3 weapons|ordnance|munitions …3 released|dropped|employed|expended", .denied([])),
        ("no …2 kinetic", .denied([])), ("did|does|do not …2 correspond|match|correlate|corroborate", .denied([])),
        ("did not strike|bomb|attack|target|engage …8 in|within|near|at|on|around", .denied([])),
        ("from …2 nearest|closest …3 strike|airstrike|strikes|action|engagement", .denied([.noStrikeInArea])),
        ("there were no …3 strikes|airstrikes|actions|operations", .denied([])), ("denied|denies", .denied([])),
        // Harm held less likely than not.
        ("more likely than not …10 did|were|was not", .denied([.recordsMoreLikelyNot])),
        ("not …2 likely", .denied([.recordsMoreLikelyNot])),
        ("unlikely", .denied([.recordsMoreLikelyNot])),
        ("civilian casualties|harm did not", .denied([.recordsMoreLikelyNot])),
        ("with|were no civilian casualties", .denied([.recordsMoreLikelyNot])),
        ("only …2 legitimate|lawful|valid military targets|target|objectives", .denied([.recordsMoreLikelyNot])),
        ("no civilians|civilian were|was …1 harmed|killed|injured|wounded|hurt", .denied([.recordsMoreLikelyNot])),
        ("no indication|indications …6 civilian|civilians", .denied([.insufficientEvidence])),
        // Said outright.
        ("unfounded", .denied([])), ("unsubstantiated", .denied([])), ("not substantiated", .denied([])),
        ("non - credible", .denied([])), ("noncredible", .denied([])), ("not credible", .denied([])),
        ("non ‑ credible", .denied([])), ("non – credible", .denied([])), ("rescinded", .denied([.other])),
        ("withdrew|withdrawn|retracted", .denied([.other])),
        ("not …2 result|consequence of …2 coalition", .denied([])),
        (
            "not …2 coalition …1 strike|strikes|action|actions|operation|operations|aircraft",
            .denied([.notOurOperation])
        ),
        ("not …3 conducted|carried …1 by …2 coalition|cjtf|us|u", .denied([.notOurOperation])),
        ("another|other nation|country|force|actor|actors", .reason(.notOurOperation)),
        (
            "turkish|russian|regime|iraqi|syrian|iranian|partner …1 aircraft|forces|force|airstrike|airstrikes|artillery",
            .reason(.notOurOperation)
        ),
        ("outside|beyond …4 area of operations|responsibility", .denied([.notOurOperation])),
        // Another report.
        ("duplicate|duplicates|duplicative", .position(.duplicate)),
        ("same …2 as …3 report|allegation|case|incident", .position(.duplicate)),
        (
            "previously|already …1 assessed|reported|reviewed …6 report|reports|release|as|under|in",
            .position(.duplicate)
        ),
        // Still open.
        ("still|currently …2 assessed|assessing|open|investigated|investigating|reviewed", .position(.openIncident)),
        ("under|pending …2 assessment|investigation|review", .position(.openIncident)),
        ("remains|remain open", .position(.openIncident)),
        ("assessment|review|investigation …1 is|are ongoing|continuing", .position(.openIncident)),
        ("in the process of", .position(.openIncident)),
        ("reopened|reopening|re-opened", .position(.openIncident)),
        ("has|have been re - opened", .position(.openIncident)),
        // Conceded.
        ("regrettably|unfortunately|regretfully|sadly", .regret), ("more likely than not", .regret),
        ("we|coalition regret|regrets", .conceded),
        (
            "unintentionally|inadvertently|mistakenly|accidentally …3 killed|injured|wounded|harmed|resulted|caused|struck|hit",
            .conceded
        ),
        ("unintended|unintentional civilian casualties|deaths|death|casualty|injuries|injury|harm", .conceded),
        ("assessed|deemed|determined|found|considered …3 credible", .position(.credible)),
        ("substantiated", .position(.credible)),
        ("assessment|finding|result|status|determination|outcome : credible", .position(.credible)),
        ("allegation is credible", .position(.credible)),
        ("civilian casualties …2 occurred", .position(.credible)),
        // Words of others.
        ("allege|alleged|alleges|alleging|allegedly|allegation|allegations", .reported),
        ("reported that", .reported), ("reportedly|purportedly", .reported), ("report|reports of|that", .reported),
        ("claimed|claims|claiming", .reported),
        ("reported civilian|casualties|deaths|injuries", .reported),
        ("civilian|civilians|killed|injured|casualties …6 incorrect|incorrectly|erroneous|erroneously", .reported),
        ("said|says|stated|states|stating that", .reported),
    ])

    /// What keeps an allegation from being looked into, by the words of a sentence that says that something lacks.
    static let lacks = PhraseTable<StatedReason>([
        ("time|times|date|dates", .insufficientTime), ("location|locations|place", .insufficientLocation),
        ("detail|details", .insufficientDetails),
    ])

    /// Where or when no strike was.
    static let absences = PhraseTable<StatedReason>([
        ("area|vicinity|location|geographic|geographical|region", .noStrikeInArea),
        ("on …2 that|this|the day|date", .noStrikeOnDate), ("that|this day|date|night", .noStrikeOnDate),
        ("hours|hour|timeframe|period", .noStrikeOnDate), ("time frame|of", .noStrikeOnDate),
    ])
}

// SPDX-License-Identifier: Apache-2.0

/// What a military says of an incident, as a finding of its own.
package enum Position: String, Vocabulary, CaseIterable {
    case notYetAssessed, openIncident, nonCredible, credible, duplicate

    package static let vocabularyName = "position"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        notYetAssessed | Not yet assessed | لم يُقيَّم بعد
        = The actor has said nothing about this incident.
        ~ لم يقل الطرف شيئًا عن هذه الحادثة.
        openIncident | Open incident | قيد التقييم
        = The actor says that it is assessing the incident.
        ~ يقول الطرف إنه يقيّم الحادثة.
        nonCredible | Non credible / Unsubstantiated | غير مثبت
        = The actor does not find it more likely than not that its action harmed civilians. This covers both "we looked and it was not us" and "we could not tell"; it does not mean that no harm was done.
        ~ لا يرى الطرف أن عمله ألحق ضررًا بالمدنيين على الأرجح. ويشمل ذلك «بحثنا ولم نكن نحن» و«لم نستطع أن نعرف»، ولا يعني أن ضررًا لم يقع.
        credible | Credible / Substantiated | مثبت
        = The actor accepts that its action harmed civilians, usually saying that the action was lawful.
        ~ يقرّ الطرف بأن عمله ألحق ضررًا بالمدنيين، ويقول عادةً إن العمل كان قانونيًا.
        duplicate | Duplicate | مكرَّر
        = The actor says that it has assessed the same event under another report.
        ~ يقول الطرف إنه قيّم الحدث نفسه في بلاغ آخر.
        """
    )

    /// Reads the archive's snake-case key; nil for any other text.
    package init?(archiveKey: String) {
        switch archiveKey {
        case "not_yet_assessed": self = .notYetAssessed
        case "open_incident": self = .openIncident
        case "non_credible": self = .nonCredible
        case "credible": self = .credible
        case "duplicate": self = .duplicate
        default: return nil
        }
    }
}

/// Whether an actor is suspected or known to have acted.
package enum Attribution: String, PlainKey, CaseIterable {
    case suspected, known

    package static let vocabularyName = "attribution"
    package static let terms = VocabularyTable(
        vocabularyName,
        "suspected | Suspected | مشتبه به\nknown | Known | معروف"
    )
}

/// Which finding a reason was given for.
package enum Finding: String, PlainKey, CaseIterable {
    case nonCredible, credible

    package static let vocabularyName = "finding"
    package static let terms = VocabularyTable(
        vocabularyName,
        "nonCredible | Non credible | غير مثبت\ncredible | Credible | مثبت"
    )
}

/// Why a military came to its finding.
package enum ReasonKind: String, Vocabulary, CaseIterable {
    case noStrikes, insufficientInformation, insufficientEvidence, other
    case noReasonGiven, enteredTargetArea, killedByStrikeBlast, killedBySecondaryExplosion, unseenAtEngagement
    case insideTargetVehicle, insideTargetBuilding, killedInAdjacentStructure

    package static let vocabularyName = "reason"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        noStrikes | No strikes in the area | لا ضربات في المنطقة
        insufficientInformation | Insufficient information on time, place or details | معلومات غير كافية عن الوقت أو المكان أو التفاصيل
        insufficientEvidence | Insufficient evidence | أدلة غير كافية
        other | Other | سبب آخر
        noReasonGiven | No reason given | دون ذكر سبب
        enteredTargetArea | Entered the target area around weapon release | دخلوا منطقة الهدف وقت إطلاق السلاح
        killedByStrikeBlast | Killed by the blast of the strike | قُتلوا بعصف الضربة
        killedBySecondaryExplosion | Killed by a secondary explosion | قُتلوا بانفجار ثانوي
        unseenAtEngagement | Unseen at the time of engagement | لم يُروا وقت الاستهداف
        insideTargetVehicle | Inside the target vehicle | داخل المركبة المستهدفة
        insideTargetBuilding | Inside the target building | داخل المبنى المستهدف
        killedInAdjacentStructure | Killed in an adjacent structure | قُتلوا في مبنى مجاور
        """
    )

    /// Reads the archive's snake-case key; nil for any other text.
    package init?(archiveKey: String) {
        switch archiveKey {
        case "no_coalition_strikes": self = .noStrikes
        case "unseen_at_time_of_engagement": self = .unseenAtEngagement
        default: self.init(rawValue: archiveKey.camelCasedFromSnakeCase)
        }
    }
}

extension StringProtocol {
    /// `no_reason_given` as `noReasonGiven`.
    package var camelCasedFromSnakeCase: String {
        let words = split(separator: "_")
        guard let first = words.first else { return "" }
        return words.dropFirst().reduce(into: String(first)) { text, word in
            text += word.prefix(1).uppercased() + word.dropFirst()
        }
    }
}

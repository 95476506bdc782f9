// SPDX-License-Identifier: Apache-2.0

/// What kind of report a military published.
package enum ReportKind: String, Vocabulary, CaseIterable {
    case casualtyReport, strikeReport, pressRelease

    package static let vocabularyName = "reportKind"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        casualtyReport | Civilian casualty report | تقرير عن الضحايا المدنيين
        strikeReport | Strike report | تقرير عن الضربات
        pressRelease | Press release | بيان صحفي
        """
    )
}

/// By whom an allegation reached a military.
package enum AllegationOrigin: String, Vocabulary, CaseIterable {
    case recorder, socialMedia, selfReport, government, organisation, media, openSource, individual, other

    package static let vocabularyName = "allegationOrigin"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        recorder | A casualty recorder | جهة توثيق للضحايا
        socialMedia | Social media | وسائل التواصل الاجتماعي
        selfReport | The military itself | الجهة العسكرية نفسها
        government | A government | حكومة
        organisation | An organisation | منظمة
        media | News media | وسائل الإعلام
        openSource | Open sources | مصادر مفتوحة
        individual | A person | شخص
        other | Other | مصدر آخر
        """
    )
}

/// Why a military came to its finding, as finely as its reports say it.
package enum StatedReason: String, Vocabulary, CaseIterable {
    case insufficientTime, insufficientLocation, insufficientDetails, noStrikeInArea, noStrikeOnDate, videoNoCivilians
    case recordsMoreLikelyNot, insufficientEvidence, duplicateOf, notOurOperation, other

    package static let vocabularyName = "statedReason"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        insufficientTime | Insufficient information on the time | معلومات غير كافية عن الوقت
        insufficientLocation | Insufficient information on the place | معلومات غير كافية عن المكان
        insufficientDetails | Insufficient details | تفاصيل غير كافية
        noStrikeInArea | No strike in the area | لا ضربة في المنطقة
        noStrikeOnDate | No strike on that day | لا ضربة في ذلك اليوم
        videoNoCivilians | Video gives no evidence of civilian harm | لا دليل في الفيديو على أذى للمدنيين
        recordsMoreLikelyNot | Its records make harm less likely than not | سجلاتها ترجّح عدم وقوع أذى
        insufficientEvidence | Insufficient evidence | أدلة غير كافية
        duplicateOf | Assessed under another report | قُيّم في بلاغ آخر
        notOurOperation | Not its operation | ليست عمليتها
        other | Other | سبب آخر
        """
    )

    /// The reason of the record's own list that this one belongs to.
    package var kind: ReasonKind {
        switch self {
        case .insufficientTime, .insufficientLocation, .insufficientDetails: .insufficientInformation
        case .noStrikeInArea, .noStrikeOnDate: .noStrikes
        case .videoNoCivilians, .insufficientEvidence, .recordsMoreLikelyNot: .insufficientEvidence
        case .duplicateOf, .notOurOperation, .other: .other
        }
    }
}

/// Whether a military declared a strike or others allege it.
package enum StrikeDeclaration: String, Vocabulary, CaseIterable {
    case declared, alleged

    package static let vocabularyName = "strikeDeclaration"
    package static let terms = VocabularyTable(
        vocabularyName,
        "declared | Declared | معلنة\nalleged | Alleged | مزعومة"
    )
}

/// What a strike did to a target, as the military says it.
package enum StrikeEffect: String, Vocabulary, CaseIterable {
    case engaged, struck, destroyed, damaged, suppressed, degraded, killed, disabled, denied, other

    package static let vocabularyName = "strikeEffect"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        engaged | Engaged | استُهدف
        struck | Struck | ضُرب
        destroyed | Destroyed | دُمّر
        damaged | Damaged | تضرّر
        suppressed | Suppressed | أُسكت
        degraded | Degraded | أُضعف
        killed | Killed | قُتل
        disabled | Disabled | عُطّل
        denied | Denied | حُرم العدو منه
        other | Other | أثر آخر
        """
    )
}

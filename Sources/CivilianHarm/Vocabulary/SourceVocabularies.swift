// SPDX-License-Identifier: Apache-2.0

/// Where a source was published.
package enum Platform: String, Vocabulary, CaseIterable {
    case facebook, twitter, telegram, video, youtube, web

    package static let vocabularyName = "platform"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        facebook | Facebook | فيسبوك
        twitter | Twitter | تويتر
        telegram | Telegram | تيليغرام
        video | Video | فيديو
        youtube | YouTube | يوتيوب
        web | Web | الويب
        """
    )
}

/// What kind of file or embed a piece of media is.
package enum MediaKind: String, PlainKey, CaseIterable {
    case image, document, embed

    package static let vocabularyName = "mediaKind"
    package static let terms = VocabularyTable(
        vocabularyName,
        "image | Image | صورة\ndocument | Document | مستند\nembed | Embedded media | وسائط مضمّنة"
    )
}

/// Where a piece of media comes from.
package enum MediaOrigin: String, PlainKey, CaseIterable {
    case source, belligerent, geolocation, victim

    package static let vocabularyName = "mediaOrigin"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        source | From a source | من مصدر
        belligerent | From a military actor | من طرف عسكري
        geolocation | Geolocation imagery | صور تحديد الموقع
        victim | Picture of a victim | صورة ضحية
        """
    )
}

/// What kind of work refers to an incident.
package enum CitationKind: String, Vocabulary, CaseIterable {
    case media, litigation, investigation, policy, resource, research

    package static let vocabularyName = "citationKind"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        media | Media | إعلام
        litigation | Litigation | تقاضٍ
        investigation | Investigation | تحقيق
        policy | Policy | سياسات
        resource | Resource | مرجع
        research | Research | بحث
        """
    )
}

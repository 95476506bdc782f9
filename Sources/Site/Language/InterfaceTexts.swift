// SPDX-License-Identifier: Apache-2.0

import Charts
package import CivilianHarm
import Counting
package import Languages

/// Everything that a language has to have: the sections of its file.
///
/// A new table of phrases or of counted nouns is added here; a test finds those that are not.
package enum InterfaceTexts {
    private static let phrases: [PhraseCatalogue] = [
        PhraseTexts.all, FigurePhrase.catalogue, DeskPhrase.catalogue, ListPhrase.catalogue, GuidePhrase.catalogue,
        RecordPhrase.catalogue, MapPhrase.catalogue, MapPagePhrase.catalogue, PeoplePhrase.catalogue,
        PartPhrase.catalogue, APIPhrase.catalogue, CopyPhrase.catalogue,
        ReplyPhrase.catalogue, ReleasePhrase.catalogue, CitePhrase.catalogue, CorrectionPhrase.catalogue,
        ReportPhrase.catalogue, StrikePhrase.catalogue, StrikeChartKind.titles,
        MatchPhrase.table,
        VocabularyPhrase.table, PhraseTexts.groupLabels, FieldLabels.table, ChartKind.titles,
    ]

    private static let nouns: [CountedNounCatalogue] = [CountedNoun.catalogue]

    private static let vocabularies = (VocabularyList.all + VocabularyList.derived).filter { !$0.terms.entries.isEmpty }

    /// In the order in which a translator meets them.
    package static let sections: [TextSection] =
        phrases.map(\.table.section) + nouns.map(\.section) + [ChartPhrase.section]
        + vocabularies.map { $0.terms.section($0.name) } + [
            RuleBook.section, TimeSentence.table.section, MonthName.table.section,
            IntegrityWord.table.section, IntegrityRule.section,
        ]

    /// What the file of a language lacks, and what is wrong in it; nil for a language without a file.
    package static func review(_ language: InterfaceLanguage) -> LanguageReview? {
        language.file.map { LanguageReview($0, sections) }
    }
}

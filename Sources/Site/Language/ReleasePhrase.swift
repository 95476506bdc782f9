// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// The texts of the pages of releases.
enum ReleasePhrase: String, CaseIterable, Sendable {
    case title, lead, none, version, time, kind, holds, first, major, minor, unchanged
    case releaseTitle, citeAs, licence, files, filesLead, fileName, size, digest, allSums
    case figures, headlinesLead, figure, was, now, movedBy, notMoved, ofRule
    case changes, since, added, changed, redacted, withdrawn, fields, others, nothingBefore
    case withheld, withheldFile

    static let catalogue = PhraseCatalogue(
        """
        title | Releases | الإصدارات المجمَّدة
        lead | Versions of the whole data set that never change: each can be cited, checked against its digests and compared with the one before. | نسخ من مجموعة البيانات كلها لا تتغير أبدًا: يمكن الاستشهاد بكل منها، والتحقق منها ببصماتها، ومقارنتها بالتي قبلها.
        none | No release has been made yet. | لم تُجمَّد أي نسخة بعد.
        version | Release | النسخة
        time | Made for | وقتها
        kind | Step | الخطوة
        holds | Incidents | الحوادث
        first | the first | الأولى
        major | method changed or incidents withdrawn | تغيّرت المنهجية أو سُحبت حوادث
        minor | incidents added or changed | أُضيفت حوادث أو تغيّرت
        unchanged | nothing changed | لا تغيير
        releaseTitle | Release {version} | النسخة {version}
        citeAs | Cite as | صيغة الاستشهاد
        licence | Licence | الترخيص
        files | Files | الملفات
        filesLead | Every file has its SHA-256 digest in SHA256SUMS. | لكل ملف بصمته SHA-256 في SHA256SUMS.
        fileName | File | الملف
        size | Bytes | البايتات
        digest | SHA-256 | SHA-256
        allSums | All digests | جميع البصمات
        figures | Headline figures | الأرقام الرئيسية
        headlinesLead | Each figure of this release, what it was in the release before, and the incidents by which it moved. | كل رقم في هذه النسخة، وما كان عليه في النسخة السابقة، والحوادث التي غيّرته.
        figure | Figure | الرقم
        was | Was | كان
        now | Is | أصبح
        movedBy | Moved by {count} | غيّرته {count}
        notMoved | As before | كما كان
        ofRule | {measure}: {rule} | {measure}: {rule}
        changes | What changed | ما الذي تغيّر
        since | Since release {version} | منذ النسخة {version}
        added | Added | أُضيفت
        changed | Changed | تغيّرت
        redacted | Redacted | حُجب منها
        withdrawn | Withdrawn | سُحبت
        fields | Fields: {fields} | الحقول: {fields}
        others | The whole list is in {file}. | القائمة الكاملة في {file}.
        nothingBefore | This is the first release: there is nothing to compare it with. | هذه النسخة الأولى: لا شيء تُقارَن به.
        withheld | The files with records are no longer given out: something in them was redacted later. Figures, rules, changes and digests stay. Redacted since: | لم تعد ملفات السجلات تُعطى: حُجب لاحقًا شيء مما فيها. وتبقى الأرقام والقواعد والتغييرات والبصمات. حُجب منها منذئذ:
        withheldFile | This file of a release is no longer given out: something in it was redacted later. The page of the release says more, and a later release holds the data without it. | لم يعد هذا الملف من النسخة يُعطى: حُجب لاحقًا شيء مما فيه. وفي صفحة النسخة تفصيل ذلك، وفي نسخة لاحقة البيانات من دونه.
        """
    )
}

extension Phrasebook {
    /// A text of these pages; the key itself where the catalogue lacks it, which a test forbids.
    subscript(_ phrase: ReleasePhrase) -> String {
        ReleasePhrase.catalogue.text(phrase.rawValue, language) ?? phrase.rawValue
    }

    /// A text of these pages with its places filled.
    func filled(_ phrase: ReleasePhrase, _ values: [String: String]) -> String { Self.fill(self[phrase], values) }

    /// What kind of step a release is.
    func step(_ kind: String) -> String {
        switch kind {
        case "first": self[ReleasePhrase.first]
        case "major": self[ReleasePhrase.major]
        case "minor": self[ReleasePhrase.minor]
        default: self[ReleasePhrase.unchanged]
        }
    }
}

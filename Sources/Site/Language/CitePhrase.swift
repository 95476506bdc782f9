// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// The texts of the pages of cited queries.
enum CitePhrase: String, CaseIterable, Sendable {
    case citedTitle, citedLead, citedQuery, citedAll, citedRule, citedNoRule, citedTime, citedRows, citedDigest, citedOn
    case verdictSame, verdictDiffers, verdictRule, verdictTooLarge, citedToday, citedFigures

    static let catalogue = PhraseCatalogue(
        """
        citedTitle | Cited query {id} | استعلام مستشهد به {id}
        citedLead | A query as it was asked, with a digest of what it gave. It is asked again, as of its time, whenever this page is opened: later edits do not change it. | استعلام كما طُرح، مع بصمة لما أعطاه. ويُعاد طرحه على حال السجل في وقته كلما فُتحت هذه الصفحة، ولا تغيّره التعديلات اللاحقة.
        citedQuery | Asked for | المطلوب
        citedAll | All published incidents | كل الحوادث المنشورة
        citedRule | Rule of counting | قاعدة العدّ
        citedNoRule | None: the list alone | بلا قاعدة: القائمة وحدها
        citedTime | As of | على حال السجل في
        citedRows | Incidents | الحوادث
        citedDigest | SHA-256 of the result | بصمة SHA-256 للنتيجة
        citedOn | Kept on | حُفظ في
        verdictSame | Asked again: the same result. | أُعيد طرحه: النتيجة نفسها.
        verdictDiffers | Asked again: another result. The register needs to be checked. | أُعيد طرحه: نتيجة أخرى. ينبغي فحص السجل.
        verdictRule | The rule has another version now: the result cannot be made again here. | للقاعدة إصدار آخر الآن: لا يمكن إعادة النتيجة هنا.
        verdictTooLarge | The register is too large to ask again here: the command “sijill cite verify” does. | السجل أكبر من أن يُعاد الطرح هنا، والأمر «sijill cite verify» يفعل ذلك.
        citedToday | The same query today | الاستعلام نفسه اليوم
        citedFigures | Its figures as of that time | أرقامه على حال ذلك الوقت
        """
    )
}

extension Phrasebook {
    /// A text of these pages; the key itself where the catalogue lacks it, which a test forbids.
    subscript(_ phrase: CitePhrase) -> String {
        CitePhrase.catalogue.text(phrase.rawValue, language) ?? phrase.rawValue
    }

    /// A text of these pages with its places filled.
    func filled(_ phrase: CitePhrase, _ values: [String: String]) -> String { Self.fill(self[phrase], values) }
}

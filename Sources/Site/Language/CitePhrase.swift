// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm

/// The texts of the pages of cited queries.
enum CitePhrase: String, CaseIterable, Sendable {
    case citedTitle, citedLead, citedQuery, citedAll, citedRule, citedNoRule, citedTime, citedRows, citedDigest, citedOn
    case citeQuery, citeFigures, citeHint, citeNoWords, citeOnlyRead, citeTooLarge, citeFull, citeFuture, citeBusy,
        tooMuchWork
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
        citeQuery | Cite this query | الاستشهاد بهذا الاستعلام
        citeFigures | Cite these figures | الاستشهاد بهذه الأرقام
        citeHint | Keeps what is asked, the time and a digest of the result at an address that stays: it can be checked after later edits. | يحفظ المطلوب ووقته وبصمة نتيجته في عنوان ثابت، فيمكن التحقق منه بعد التعديلات اللاحقة.
        citeNoWords | A search for words cannot be cited: only the texts of today can be searched. Filters can be cited. | لا يمكن الاستشهاد ببحث عن كلمات، فالنصوص لا تُفهرس إلا على حالها الآن. أما المرشِّحات فيمكن الاستشهاد بها.
        citeOnlyRead | This site keeps no new citations. Whoever keeps the register can make one with the command “sijill cite”. | لا يحفظ هذا الموقع استشهادات جديدة. ويمكن للقائمين على السجل إنشاؤها بالأمر «sijill cite».
        citeTooLarge | The register is too large to cite a query from here: the command “sijill cite” does. | السجل أكبر من أن يُستشهد باستعلام من هنا، والأمر «sijill cite» يفعل ذلك.
        citeFull | The register holds as many citations as readers may add. Its keepers can add more with the command “sijill cite”. | بلغ عدد الاستشهادات في السجل ما يُسمح للقراء بإضافته. ويمكن للقائمين عليه إضافة المزيد بالأمر «sijill cite».
        citeFuture | A time that is still to come cannot be cited. | لا يمكن الاستشهاد بوقت لم يحن بعد.
        citeBusy | The register is being written to. Ask again in a minute. | يُكتب في السجل الآن. أعد الطلب بعد دقيقة.
        tooMuchWork | What was asked is much work, and it was asked from your address several times. Ask again in {n} s. | يحتاج ما طُلب إلى عمل كثير، وقد طُلب من عنوانك عدة مرات. أعد الطلب بعد {n} ث.
        verdictSame | Asked again: the same result. | أُعيد طرحه: النتيجة نفسها.
        verdictDiffers | Asked again: another result. The register needs to be checked. | أُعيد طرحه: نتيجة أخرى. ينبغي فحص السجل.
        verdictRule | The rule has another version now: the result cannot be made again here. | للقاعدة إصدار آخر الآن: لا يمكن إعادة النتيجة هنا.
        verdictTooLarge | The register is too large to ask again here: the command “sijill cite verify” does. | السجل أكبر من أن يُعاد الطرح هنا، والأمر «sijill cite verify» يفعل ذلك.
        citedToday | The same query today | الاستعلام نفسه اليوم
        citedFigures | Its figures as of that time | أرقامه على حال ذلك الوقت
        """
    )
}

extension CitePhrase {
    /// Why a query is not cited.
    init(_ refusal: CitationBook.Refusal) {
        self =
            switch refusal {
            case .onlyRead: .citeOnlyRead
            case .tooLarge: .citeTooLarge
            case .full: .citeFull
            case .future: .citeFuture
            case .words: .citeNoWords
            case .busy: .citeBusy
            }
    }
}

extension Phrasebook {
    /// A text of these pages; the key itself where the catalogue lacks it, which a test forbids.
    subscript(_ phrase: CitePhrase) -> String {
        CitePhrase.catalogue.text(phrase.rawValue, language) ?? phrase.rawValue
    }

    /// A text of these pages with its places filled.
    func filled(_ phrase: CitePhrase, _ values: [String: String]) -> String { Self.fill(self[phrase], values) }
}

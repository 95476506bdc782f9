// SPDX-License-Identifier: Apache-2.0

/// The texts of staff pages and of the integrity report.
enum DeskPhrase: String, CaseIterable, Sendable {
    case integrityTitle, integrityLead, staffOnly, atIncidents, checkedIncidents, rulesTitle, findingsTitle, anyRule
    case anyLevel, anyValue, level, rule, filterFindings, notPublished, valueAt, whyThisRule, download, asCSV, asJSON
    case noFindings, chipRule, chipLevel, trendTitle, trendSubtitle, trendNote, trendSource, trendPending
    case trendEmpty, trendRestricted, findingsUnit, errors, warnings, notes, nowNote, reportTitle
    case reportLead, incident, finding, findingsColumn, message, closingTable, all, restrictedTo

    static let catalogue = PhraseCatalogue(
        """
        integrityTitle | Integrity | سلامة البيانات
        integrityLead | Where records break the register's rules. A rule never changes a value: each finding says which value, what is wrong with it, and what to do. | المواضع التي تخالف فيها السجلات قواعد السجل. لا تغيّر القاعدة أي قيمة، بل تقول كل نتيجة أي قيمة هي وما الخطأ فيها وما العمل.
        staffOnly | For staff, on this machine only. Readers of the site do not see findings. | للعاملين، على هذا الجهاز فقط. لا يرى قراء الموقع هذه النتائج.
        atIncidents | {findings} at {incidents} | {findings} في {incidents}
        checkedIncidents | Checked: {incidents} | فُحصت: {incidents}
        rulesTitle | By rule | حسب القاعدة
        findingsTitle | Findings | النتائج
        anyRule | Every rule | كل القواعد
        anyLevel | Every level | كل المستويات
        anyValue | Any | أي قيمة
        level | Level | المستوى
        rule | Rule | القاعدة
        filterFindings | Filter the findings | تصفية النتائج
        notPublished | Not published | غير منشورة
        valueAt | Value: {path} | القيمة: {path}
        whyThisRule | Why this rule stands, and what to do | سبب هذه القاعدة وما العمل
        download | The same findings as files | النتائج نفسها كملفات
        asCSV | CSV | CSV
        asJSON | JSON | JSON
        noFindings | No finding matches. | لا توجد نتائج مطابقة.
        chipRule | Rule: {value} | القاعدة: {value}
        chipLevel | Level: {value} | المستوى: {value}
        trendTitle | Findings over time | النتائج عبر الزمن
        trendSubtitle | The whole register, as it stood at the end of each period | السجل كله كما كان في نهاية كل فترة
        trendNote | Rebuilt from the history of every record. A record that is repaired leaves the count; a new record with a defect enters it. The rule on dates in the future is left out. | أُعيد بناؤها من تاريخ كل سجل. السجل الذي يُصحَّح يخرج من العدد، والسجل الجديد الذي فيه خلل يدخله. لا تدخل فيها قاعدة التواريخ المستقبلية.
        trendSource | {register}, histories of {incidents} | {register}، تواريخ {incidents}
        trendPending | The trend is being worked out from the history. Load the page again in a moment. | يجري استخراج المسار من التاريخ. أعد تحميل الصفحة بعد قليل.
        trendEmpty | The register holds no incidents yet. | لا يحوي السجل أي حادثة بعد.
        trendRestricted | Of the filters, rule and level alone apply to it. | لا ينطبق عليها من المرشحات إلا القاعدة والمستوى.
        findingsUnit | Findings | النتائج
        errors | Errors | أخطاء
        warnings | Warnings | تنبيهات
        notes | Notes | ملاحظات
        nowNote | {period} (so far) | {period} (حتى الآن)
        reportTitle | Integrity report | تقرير سلامة البيانات
        reportLead | Internal: not for publication. Checked on {day} (UTC). | داخلي: ليس للنشر. تاريخ الفحص {day} (التوقيت العالمي).
        incident | Incident | الحادثة
        finding | Finding | النتيجة
        findingsColumn | Findings | النتائج
        message | Message | الرسالة
        closingTable | Findings by rule | النتائج حسب القاعدة
        all | All | المجموع
        restrictedTo | Restricted to: {filters} | مقصور على: {filters}
        """
    )
}

extension Phrasebook {
    /// A text of staff pages; the key itself where the catalogue lacks it, which a test forbids.
    subscript(_ phrase: DeskPhrase) -> String {
        DeskPhrase.catalogue.text(phrase.rawValue, language) ?? phrase.rawValue
    }

    /// A text of staff pages with its places filled.
    func filled(_ phrase: DeskPhrase, _ values: [String: String]) -> String { Self.fill(self[phrase], values) }

    /// A text of staff pages with its places filled by markup.
    func filled(_ phrase: DeskPhrase, markup values: [String: HTML]) -> HTML { filled(self[phrase], markup: values) }
}

// SPDX-License-Identifier: Apache-2.0

extension FieldDefinition {
    /// Field, label and meaning in both languages, and the unit.
    static let militaryFields = """
        Involvement.actor | Actor | الطرف | who is accused, or speaks | من يُتهم أو يتكلم
        Involvement.attribution | Attribution | النسبة | suspected or known | مشتبه به أو معروف
        Involvement.position | Position | الموقف | what the actor says; never the recorder's grade | ما يقوله الطرف؛ وليس تقدير الجهة المسجِّلة أبدًا
        Involvement.legacy | Older selects | اختيارات أقدم | older selects of an archive, verbatim | اختيارات أرشيف أقدم بنصها
        Involvement.reasons | Reasons | الأسباب | why the actor came to its finding | لماذا انتهى الطرف إلى نتيجته
        Involvement.deathsConceded | Deaths conceded | القتلى المُقَر بهم | `"notApplicable"` before any position | `"notApplicable"` قبل أي موقف | persons
        Involvement.injuriesConceded | Injuries conceded | الجرحى المُقَر بهم | `"notApplicable"` before any position | `"notApplicable"` قبل أي موقف | persons
        Involvement.statedLocation | Stated location | المكان المذكور | the place as the actor describes it | المكان كما يصفه الطرف
        Involvement.statedAccuracy | Stated accuracy | الدقة المذكورة | as given | كما وردت
        Involvement.mgrs | Grid reference | المرجع الشبكي | its grid reference | مرجعه الشبكي
        Involvement.strikeReports | Strike reports | تقارير الضربات | reports on strikes, as quoted | تقارير عن ضربات كما اقتُبست
        Involvement.partnerStrikeReports | Strike reports of partners | تقارير ضربات الشركاء | those of partners | تقارير الشركاء
        Involvement.statements | Statements | البيانات | dated texts on the harm | نصوص مؤرخة عن الضرر
        Involvement.partnerStatements | Statements of partners | بيانات الشركاء | those of partners | بيانات الشركاء
        Involvement.media | Media of the actor | وسائط الطرف | media that the actor released | وسائط نشرها الطرف
        LegacySelects.actor | Actor | الطرف | the actor's older key | مفتاح الطرف الأقدم
        LegacySelects.position | Position | الموقف | the position's older key | مفتاح الموقف الأقدم
        Reason.finding | Finding | النتيجة | for which finding the reason was given | لأي نتيجة ذُكر السبب
        Reason.reason | Reason | السبب | the reason | السبب
        Reason.text | Text | النص | in the actor's words | بكلمات الطرف | prose
        GridReference.text | Text | النص | as the military wrote it | كما كتبه الجيش
        GridReference.squares | Squares | المربعات | the squares that it names | المربعات التي يسميها
        GridReference.problem | Problem | العلة | null only for one valid reference; else `malformed`, `impossibleSquare`, `severalReferences`, `notAReference` | خالية لمرجع واحد صحيح فقط؛ وإلا `malformed` أو `impossibleSquare` أو `severalReferences` أو `notAReference`
        GridSquare.zone | Zone | المنطقة | UTM zone | منطقة UTM
        GridSquare.band | Band | النطاق | band letter | حرف النطاق
        GridSquare.square | Square | المربع | letters of the 100 km square | حرفا مربع المئة كيلومتر
        GridSquare.easting | Easting | الشرقيات | figures | الأرقام
        GridSquare.northing | Northing | الشماليات | figures | الأرقام
        GridSquare.sideMetres | Side | الضلع | length of the side | طول الضلع | metres
        GridSquare.southWest | South-west corner | الركن الجنوبي الغربي | latitude and longitude of the corner that names the square | خط عرض وخط طول الركن الذي يسمي المربع | degrees
        GridSquare.centre | Centre | المركز | latitude and longitude of its middle | خط عرض وخط طول وسطه | degrees
        StrikeReport.text | Text | النص | the report's text | نص التقرير | prose
        StrikeReport.url | Address | العنوان | where it was published | أين نُشر
        StrikeReport.originalText | Original text | النص الأصلي | in the original language | بلغته الأصلية | prose
        PartnerStrikeReport.partner | Partner | الشريك | the partner that reports | الشريك صاحب التقرير
        PartnerStrikeReport.legacyPartner | Older key of the partner | مفتاح الشريك الأقدم | the partner's older key | مفتاح الشريك الأقدم
        PartnerStrikeReport.text | Text | النص | the report's text | نص التقرير | prose
        PartnerStrikeReport.url | Address | العنوان | where it was published | أين نُشر
        PartnerStrikeReport.originalText | Original text | النص الأصلي | in the original language | بلغته الأصلية | prose
        Statement.date | Date | التاريخ | when it was said | متى قيل
        Statement.url | Address | العنوان | where it was published | أين نُشر
        Statement.text | Text | النص | what was said | ما قيل | prose
        PartnerStatement.partner | Partner | الشريك | the partner that speaks | الشريك المتكلم
        PartnerStatement.legacyPartner | Older key of the partner | مفتاح الشريك الأقدم | the partner's older key | مفتاح الشريك الأقدم
        PartnerStatement.statements | Statements | البيانات | what it said | ما قاله
        """
}

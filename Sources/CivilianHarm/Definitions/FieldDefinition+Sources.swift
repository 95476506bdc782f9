// SPDX-License-Identifier: Apache-2.0

extension FieldDefinition {
    /// Field, label and meaning in both languages, and the unit.
    static let sourceFields = """
        Source.name | Name | الاسم | outlet or account | وسيلة إعلام أو حساب
        Source.author | Author | الكاتب | who wrote it | من كتبه
        Source.authorTranslated | Author, translated | الكاتب مترجمًا | the author's name, translated | اسم الكاتب مترجمًا
        Source.language | Language | اللغة | language of the source | لغة المصدر
        Source.platform | Platform | المنصة | where it was published | أين نُشر
        Source.url | Address | العنوان | address | العنوان
        Source.archiveURL | Copy on the web | نسخة على الشبكة | copy on the web | نسخة على الشبكة
        Source.date | Date | التاريخ | when it was published | متى نُشر
        Source.recordID | Record | القيد | the archive's number | رقم الأرشيف
        Source.includesVideo | Includes video | يتضمن مقطعًا مصورًا | whether it holds a video | هل يتضمن مقطعًا مصورًا
        Source.images | Images | الصور | images of the source | صور المصدر
        Source.independenceGroup | Independence group | مجموعة الاستقلال | sources of one group go back to one origin; null where nobody judged | مصادر المجموعة الواحدة ترجع إلى أصل واحد؛ خالية حيث لم يحكم أحد
        Source.reading | Reading | القراءة | what the source says of casualties | ما يقوله المصدر عن الضحايا
        SourceReading.tallies | Tallies | الحصائل | killed and injured by group, as this source has them | القتلى والجرحى بحسب الفئة كما يوردهم هذا المصدر
        SourceReading.quote | Quote | الاقتباس | verbatim | بالنص | prose
        SourceReading.note | Note | ملاحظة | how the words became numbers | كيف صارت الكلمات أرقامًا | prose
        Media.kind | Kind | النوع | image, document or embed | صورة أو وثيقة أو مضمَّن
        Media.url | Address | العنوان | where the file lies | أين يوجد الملف
        Media.ref | Attachment | المرفق | the archive's attachment number | رقم المرفق في الأرشيف
        Media.embed | Embed | المضمَّن | code or link as given; never rendered | رمز أو رابط كما ورد؛ لا يُعرض أبدًا | prose
        Media.graphic | Graphic | قاسٍ | null is treated as graphic | الخالي يُعامل معاملة القاسي
        Media.caption | Caption | الشرح | what it shows | ما يُظهره | prose
        Media.tags | Tags | الوسوم | tags | الوسوم
        Media.origin | Origin | المنشأ | whose it is: of a source, a belligerent, the work on the place, or of a victim | لمن هو: لمصدر أو لطرف محارب أو للعمل على المكان أو لضحية
        Citation.title | Title | العنوان | title of the work | عنوان العمل
        Citation.organisation | Organisation | الجهة | who published it | من نشره
        Citation.kind | Kind | النوع | kind of work | نوع العمل
        Citation.url | Address | العنوان | where it is | أين هو
        DeclassifiedFile.assessmentURL | Assessment | التقييم | address of the assessment | عنوان التقييم
        DeclassifiedFile.pressReleaseURL | Press release | البيان الصحفي | address of the press release | عنوان البيان الصحفي
        DeclassifiedFile.provisional | Provisional | مؤقت | whether the match with the incident is provisional | هل المطابقة مع الحادثة مؤقتة
        Unplaced.field | Field | الحقل | the label or key that it stood under | التسمية أو المفتاح الذي ورد تحته
        Unplaced.text | Text | النص | as given | كما ورد | prose
        Unplaced.reason | Reason | السبب | why it found no place | لماذا لم يجد موضعًا
        Origin.format | Format | الصيغة | which format it was read from | من أي صيغة قُرئ
        Origin.file | File | الملف | the file's name as it was given | اسم الملف كما ورد
        Origin.digest | Digest | البصمة | `sha256:` and the digest of the file's bytes | `sha256:` وبصمة بايتات الملف
        Origin.url | Address | العنوان | address of the page or post | عنوان الصفحة أو المنشور
        Origin.recordID | Record | القيد | the record's number in its archive | رقم القيد في أرشيفه
        Origin.title | Title | العنوان | title of the page | عنوان الصفحة
        Origin.declared | Declared numbers | الأعداد المذكورة | numbers that the headings of a page give | أعداد تذكرها عناوين الصفحة
        Origin.readAt | Read at | وقت القراءة | when it was read | متى قُرئ
        DeclaredCounts.sources | Sources | المصادر | how many sources the heading says | كم مصدرًا يذكر العنوان | sources
        DeclaredCounts.media | Media | الوسائط | how many media the heading says | كم وسيطًا يذكر العنوان | media
        """
}

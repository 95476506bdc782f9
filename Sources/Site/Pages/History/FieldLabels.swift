// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// What the keys of the record's form are called where changes are shown.
enum FieldLabels {
    /// The label of a key; the key itself where the table lacks it, which a test forbids for public ones.
    static func label(_ key: String, _ language: InterfaceLanguage) -> String {
        table.text(key, language) ?? PhraseTexts.groupLabels.text(key, language) ?? key
    }

    static let table = PhraseCatalogue(
        """
        codes | Codes | الرموز
        previousCodes | Former codes | الرموز السابقة
        stage | Incident status | حالة الحادثة
        programmes | Programmes | البرامج
        dateKind | Kind of date | نوع التاريخ
        date | Date | التاريخ
        dateEnd | Last day | اليوم الأخير
        timeKind | Kind of time | نوع الوقت
        time | Time | الوقت
        timeStart | Earliest time | أبكر وقت
        timeEnd | Latest time | آخر وقت
        timeOfDay | Part of the day | جزء من اليوم
        timeText | Sentence on the time | جملة الوقت
        firstReportedAt | First reported | أول بلاغ
        firstReportedBy | First reported by | صاحب أول بلاغ
        firstReportedURL | Address of the first report | عنوان أول بلاغ
        countries | Countries | البلدان
        placeText | Location line | سطر الموقع
        placeNames | Place | المكان
        adminNames | Administrative areas | الوحدات الإدارية
        region | Region | الإقليم
        governorate | Governorate | المحافظة
        province | Province | المقاطعة
        district | District | المنطقة
        state | State | الولاية
        geolocations | Coordinates | الإحداثيات
        latitude | Latitude | خط العرض
        longitude | Longitude | خط الطول
        isPrimary | Primary point | النقطة الرئيسية
        accuracy | Accuracy | الدقة
        kindOfPlace | Kind of place | نوع المكان
        radiusMetres | Radius in metres | نصف القطر بالأمتار
        suppliedBy | Supplied by | الجهة المقدِّمة
        isGeneric | Stands for the whole place | تمثل المكان كله
        datum | Datum | المرجع الجيوديسي
        method | Method | الطريقة
        source | Source | المصدر
        geolocationNotes | Notes on the location | ملاحظات على الموقع
        geolocationSources | Sources of the location | مصادر الموقع
        geolocationImagery | Imagery used | الصور المستخدمة
        annotationsCaption | Annotations | التعليقات التوضيحية
        harmReported | Civilian harm reported | الإبلاغ عن ضرر بالمدنيين
        grade | Grade | التصنيف
        competingGrades | Several gradings | تصنيفات متعددة
        previousGrade | Initial grade | التصنيف الأول
        strikeStatus | Strike status | حالة الضربة
        strikeTypes | Strike type | نوع الضربة
        strikeCount | Number of strikes | عدد الضربات
        causes | Causes of death or injury | أسباب الوفاة أو الإصابة
        targets | Target | الهدف
        impacts | Services affected | الخدمات المتضررة
        observations | Observations | ملاحظات
        infrastructure | Civilian infrastructure | البنية التحتية المدنية
        infrastructureTerms | Kinds of infrastructure | أنواع البنية التحتية
        kind | Kind | النوع
        kinds | Kinds | الأنواع
        affiliation | Affiliation | التبعية
        affiliations | Affiliations | التبعيات
        declaredTarget | Declared as a target | أُعلن هدفًا
        destruction | Destruction | التدمير
        destructions | Destruction | التدمير
        munitions | Munitions | الذخائر
        model | Model | الطراز
        note | Note | ملاحظة
        url | Address | العنوان
        vesselTypes | Vessel | المركب
        tallies | Figures | الأعداد
        killed | Killed | قتلى
        injured | Injured | جرحى
        min | At least | الحد الأدنى
        max | At most | الحد الأقصى
        detailedTallies | Figures by profession or class | الأعداد حسب المهنة أو الفئة
        category | Group | الفئة
        nationality | Nationality | الجنسية
        whileWorking | While working | أثناء العمل
        casualtyGroups | Groups among the casualties | الفئات بين الضحايا
        professions | Professions | المهن
        protectedPersons | Protected persons | الأشخاص المحميون
        casualtyAffiliations | Affiliations of the casualties | تبعيات الضحايا
        assessmentText | Assessment | التقييم
        assessmentLinks | Links of the assessment | روابط التقييم
        text | Text | النص
        firstPublished | First published | أول نشر
        lastUpdated | Last updated | آخر تحديث
        actors | Military actors | الأطراف العسكرية
        involvements | Military actor | الطرف العسكري
        actor | Actor | الطرف
        attribution | Attribution | الإسناد
        position | Position | الموقف
        reasons | Reasons | الأسباب
        finding | Finding | النتيجة
        reason | Reason | السبب
        deathsConceded | Deaths it accepts | الوفيات التي يقرّ بها
        injuriesConceded | Injuries it accepts | الإصابات التي يقرّ بها
        statedLocation | Place it stated | المكان الذي ذكره
        statedAccuracy | Accuracy it stated | الدقة التي ذكرها
        mgrs | Grid reference | الإحداثية الشبكية
        squares | Squares | المربعات
        zone | Zone | النطاق
        band | Band | الحزام
        square | Square | المربع
        easting | Easting | الإحداثي الشرقي
        northing | Northing | الإحداثي الشمالي
        sideMetres | Side in metres | طول الضلع بالأمتار
        southWest | South-west corner | الركن الجنوبي الغربي
        centre | Centre | المركز
        problem | Problem | الإشكال
        strikeReports | Strike report | تقرير الضربة
        originalText | Text in the original language | النص باللغة الأصلية
        partnerStrikeReports | Strike report of a partner | تقرير ضربة من شريك
        partner | Partner | الشريك
        statements | Statement | البيان
        partnerStatements | Statement of a partner | بيان شريك
        victimFamilies | Family | العائلة
        id | Number in the record | الرقم في السجل
        declaredCount | Members as published | عدد الأفراد كما نُشر
        victims | Person | الشخص
        family | Family | العائلة
        names | Name | الاسم
        en | English | الإنجليزية
        ar | Arabic | العربية
        he | Hebrew | العبرية
        uk | Ukrainian | الأوكرانية
        isPlaceholder | Stands for somebody unnamed | يمثل شخصًا غير مسمّى
        sex | Sex | الجنس
        ageKind | What is known of the age | ما يُعرف عن العمر
        age | Age | العمر
        unit | Unit | الوحدة
        ageText | Age as published | العمر كما نُشر
        outcome | Killed or injured | قتيل أو جريح
        pregnant | Pregnant | حامل
        profession | Profession | المهنة
        civilianStatusContested | Civilian status contested | الصفة المدنية محل نزاع
        notes | Notes | ملاحظات
        image | Picture | الصورة
        listMatched | Matched with a list | مطابَق مع قائمة
        listMatches | Match with a list | مطابقة مع قائمة
        list | List | القائمة
        status | Status | الحالة
        certainty | Certainty | درجة اليقين
        sources | Source | المصدر
        name | Name | الاسم
        author | Author | الكاتب
        authorTranslated | Author, translated | الكاتب، مترجمًا
        language | Language | اللغة
        platform | Platform | المنصة
        archiveURL | Address of the archived copy | عنوان النسخة المحفوظة
        includesVideo | Includes video | يتضمن فيديو
        images | Pictures | الصور
        independenceGroup | Origin | الأصل
        reading | Reading | القراءة
        quote | Quote | اقتباس
        media | Media | الوسائط
        graphic | Graphic | صادمة
        caption | Caption | التعليق
        tags | Tags | الوسوم
        origin | Origin | الأصل
        resolution | Resolution | الدقة
        sourceURL | Address of the source | عنوان المصدر
        citations | Referenced in | الإشارات
        title | Title | العنوان
        organisation | Organisation | المنظمة
        declassified | Declassified files | ملفات رُفعت عنها السرية
        assessmentURL | Address of the assessment | عنوان التقييم
        pressReleaseURL | Address of the press release | عنوان البيان الصحفي
        provisional | Provisional | مؤقت
        declassifiedDocument | Declassified document | وثيقة رُفعت عنها السرية
        """
    )
}

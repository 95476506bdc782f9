// SPDX-License-Identifier: Apache-2.0

extension FieldDefinition {
    /// Field, label and meaning in both languages, and the unit.
    static let incidentFields = """
        Incident.schema | Schema | المخطط | `sijill.incident/1` | صيغة المستند: `sijill.incident/1`
        Incident.id | Identifier | المعرِّف | stable, never used again | ثابت لا يُستعمل مرة أخرى
        Incident.codes | Codes | الرموز | current codes, one for each programme that the event is claimed in | الرموز الحالية، رمز لكل برنامج يُنسب إليه الحدث
        Incident.previousCodes | Former codes | الرموز السابقة | codes that it had before; they lead here | رموز حملها السجل من قبل، وتقود إليه
        Incident.stage | Stage | المرحلة | how far the work has come | إلى أين وصل العمل
        Incident.visibility | Visibility | الإتاحة | who may see it | من يحق له الاطلاع عليه
        Incident.programmes | Programmes | البرامج | programmes that it belongs to | البرامج التي ينتمي إليها
        Incident.dateKind | Kind of date | نوع التاريخ | one day or a range of days | يوم واحد أو مدة من الأيام
        Incident.date | Date | التاريخ | the day, or the first one; null is undated, and never the day of publication | اليوم، أو أول الأيام؛ والخالي بلا تاريخ، ولا يكون يوم النشر أبدًا
        Incident.dateEnd | Last day | اليوم الأخير | the last day of a range | آخر أيام المدة
        Incident.timeKind | Kind of time | نوع الوقت | what is known of the time of day; it chooses the sentence that readers see | ما يُعرف عن وقت اليوم، وبه تُختار الجملة التي يراها القراء
        Incident.time | Time | الوقت | the time, exact or approximate | الوقت، دقيقًا أو تقريبيًا | local clock
        Incident.timeStart | Beginning of the window | بداية المدة | the beginning of a window | بداية المدة الزمنية | local clock
        Incident.timeEnd | End of the window | نهاية المدة | the end of a window | نهاية المدة الزمنية | local clock
        Incident.timeOfDay | Part of the day | جزء اليوم | a part of the day | جزء من اليوم
        Incident.timeText | Time as printed | الوقت كما طُبع | the sentence as the source page printed it | الجملة كما طبعتها صفحة المصدر
        Incident.firstReportedAt | First reported | أول بلاغ | when the first report appeared | متى ظهر أول بلاغ
        Incident.firstReportedBy | First reported by | صاحب أول بلاغ | who gave it | من نشره
        Incident.firstReportedURL | Address of the first report | عنوان أول بلاغ | where | أين نُشر
        Incident.zone | Time zone | المنطقة الزمنية | IANA time zone of the place | منطقة المكان الزمنية بحسب IANA
        Incident.utc | Time in UTC | الوقت العالمي | the time in UTC, where it is known | الوقت بالتوقيت العالمي المنسق حيث يُعرف
        Incident.edtf | Date with uncertainty | التاريخ مع عدم يقينه | the date as ISO 8601-2 writes uncertain dates | التاريخ كما يكتب ISO 8601-2 التواريخ غير المؤكدة
        Incident.countries | Countries | البلدان | all of them; the Gaza Strip is `PS` | جميعها؛ وقطاع غزة هو `PS`
        Incident.placeText | Place as printed | المكان كما طُبع | the location line as printed | سطر المكان كما طُبع
        Incident.placeNames | Place names | أسماء المكان | names of the place, each in its script | أسماء المكان، كل اسم بخطه
        Incident.adminNames | Names of areas | أسماء المناطق | names of areas, each from its own field and in its own spelling | أسماء المناطق الإدارية، كل منها من حقله وبإملائه
        Incident.pcodes | Place codes | رموز الأماكن | administrative areas by code | المناطق الإدارية برموزها
        Incident.geolocations | Geolocations | المواقع الجغرافية | coordinates, each with its uncertainty | إحداثيات، كل منها مع عدم يقينه
        Incident.geolocationNotes | Notes on the geolocation | ملاحظات على تحديد الموقع | how the place was found | كيف حُدد المكان | prose
        Incident.geolocationSources | Sources of the geolocation | مصادر تحديد الموقع | what it was found with | ما حُدد به المكان
        Incident.geolocationImagery | Imagery of the place | صور المكان | images that show it | صور تُظهره
        Incident.geolocationStatus | State of the geolocation | حالة تحديد الموقع | how far the work on the place has come | إلى أين وصل العمل على المكان
        Incident.annotations | Annotations | الرسوم التوضيحية | what is drawn over a map, as given | ما رُسم فوق الخريطة كما ورد
        Incident.annotationsCaption | Caption of the annotations | شرح الرسوم | its caption | شرح الرسم | prose
        Incident.harmReported | Harm reported | أُبلغ عن ضرر | whether civilian harm was reported | هل أُبلغ عن ضرر لحق بمدنيين
        Incident.grade | Grade | التقدير | the recorder's grade; a military's position never changes it | تقدير الجهة المسجِّلة، ولا يغيره موقف أي جيش
        Incident.competingGrades | Competing grades | تقديرات متنازعة | where the input had several: all of them, and no grade | حيث ورد أكثر من تقدير: جميعها، ولا تقدير معتمدًا
        Incident.previousGrade | Former grade | التقدير السابق | the grade before | التقدير قبل ذلك
        Incident.strikeStatus | Strike status | حالة الضربة | whether an actor declared the strike | هل أعلن طرف عن الضربة
        Incident.strikeTypes | Strike types | أنواع الضربات | how the harm was inflicted | كيف وقع الضرر
        Incident.strikeCount | Strikes | الضربات | number of strikes | عدد الضربات | strikes
        Incident.causes | Causes of harm | أسباب الضرر | what killed or injured | ما الذي قتل أو جرح
        Incident.targets | Targets | الأهداف | whom it was aimed at | من كان المستهدف
        Incident.impacts | Impacts | الآثار | services affected | الخدمات المتأثرة
        Incident.observations | Observations | الملاحظات | what sources observed | ما لاحظته المصادر
        Incident.infrastructure | Infrastructure | البنية التحتية | what was struck or damaged, row by row | ما أُصيب أو تضرر، صفًا صفًا
        Incident.infrastructureTerms | Tags of infrastructure | وسوم البنية التحتية | the tags of the incident as a whole | وسوم الحادثة كلها
        Incident.munitions | Munitions | الذخائر | munitions identified | الذخائر المحددة
        Incident.vesselTypes | Vessel types | أنواع السفن | kinds of vessel struck | أنواع السفن المستهدفة
        Incident.tallies | Tallies | الحصائل | killed and injured by group; groups with nothing known are left out | القتلى والجرحى بحسب الفئة؛ ولا تُذكر فئة لا يُعرف عنها شيء
        Incident.detailedTallies | Detailed tallies | الحصائل المفصلة | tallies of professions and protected classes; they overlap the groups and are never added to them | حصائل المهن والفئات المحمية؛ تتداخل مع الفئات ولا تُجمع إليها أبدًا
        Incident.casualtyGroups | Groups harmed | الفئات المتضررة | groups tagged as harmed, as published | الفئات الموسومة بأنها تضررت كما نُشر
        Incident.professions | Professions | المهن | professions tagged | المهن الموسومة
        Incident.protectedPersons | Protected persons | الأشخاص المحميون | protected classes tagged | الفئات المحمية الموسومة
        Incident.casualtyAffiliations | Affiliations | الانتماءات | affiliations tagged | الانتماءات الموسومة
        Incident.assessmentText | Narrative | السرد | the narrative | نص السرد | prose
        Incident.assessmentLinks | Links of the narrative | روابط السرد | links in it | الروابط الواردة فيه
        Incident.firstPublished | First published | أول نشر | when it was first published | متى نُشر أول مرة
        Incident.lastUpdated | Last updated | آخر تحديث | when it was last changed | متى تغير آخر مرة
        Incident.actors | Actors | الأطراف | actors of the incident as a whole | أطراف الحادثة كلها
        Incident.involvements | Involvements | صلات الأطراف | what each actor is accused of, and what it says | ما يُتهم به كل طرف وما يقوله
        Incident.victimFamilies | Families | العائلات | families, empty ones too | العائلات، ومنها ما لا أفراد مسجلين له
        Incident.victims | Victims | الضحايا | people killed or injured | من قُتلوا أو جُرحوا
        Incident.sources | Sources | المصادر | sources cited; null where the input has no such list | المصادر المذكورة؛ خالية حيث لا قائمة كهذه في المُدخل
        Incident.media | Media | الوسائط | files and embeds; null where the input has no such list | ملفات ومضمَّنات؛ خالية حيث لا قائمة كهذه في المُدخل
        Incident.citations | Citations | الاستشهادات | works that refer to the incident | أعمال تشير إلى الحادثة
        Incident.declassified | Declassified files | وثائق رُفعت عنها السرية | documents that a military released | وثائق أفرج عنها جيش
        Incident.declassifiedDocument | Declassified document | وثيقة رُفعت عنها السرية | whether there are any, as published | هل توجد، كما نُشر
        Incident.unplaced | Unplaced | ما لا موضع له | what found no place in the record; never dropped | ما لم يجد موضعًا في السجل؛ لا يُسقط أبدًا
        Incident.origin | Origin | المنشأ | where the record was read from | من أين قُرئ السجل
        Infrastructure.kind | Kind | النوع | what it is | ما هو
        Infrastructure.affiliation | Affiliation | الانتماء | whose it is | لمن هو
        Infrastructure.declaredTarget | Declared target | هدف معلن | whether an actor declared it a target | هل أعلنه طرف هدفًا
        Infrastructure.destruction | Destruction | الدمار | how much was destroyed | مقدار ما دُمر
        InfrastructureTerms.kinds | Kinds | الأنواع | parents of the tree included | مع أصولها في الشجرة
        InfrastructureTerms.affiliations | Affiliations | الانتماءات | whose it was | لمن كانت
        InfrastructureTerms.declaredTarget | Declared target | هدف معلن | whether any was declared a target | هل أُعلن أي منها هدفًا
        InfrastructureTerms.destructions | Destruction | الدمار | how much was destroyed | مقدار ما دُمر
        Munition.model | Model | الطراز | model | الطراز
        Munition.note | Note | ملاحظة | how it was identified | كيف حُددت | prose
        Munition.url | Address | العنوان | where it is described | أين وُصفت
        Tally.killed | Killed | القتلى | persons killed, as a range; `"notApplicable"` where the question does not arise | عدد القتلى مدى؛ أو `"notApplicable"` حيث لا محل للسؤال | persons
        Tally.injured | Injured | الجرحى | persons injured, as a range; `"notApplicable"` where the question does not arise | عدد الجرحى مدى؛ أو `"notApplicable"` حيث لا محل للسؤال | persons
        DetailedTally.category | Category | الفئة | profession or protected class | مهنة أو فئة محمية
        DetailedTally.affiliation | Affiliation | الانتماء | whom they belonged to | إلى من كانوا ينتمون
        DetailedTally.nationality | Nationality | الجنسية | nationality, as given | الجنسية كما وردت
        DetailedTally.whileWorking | While working | أثناء العمل | whether they were at work | هل كانوا في عملهم
        DetailedTally.killed | Killed | القتلى | persons killed, as a range | عدد القتلى مدى | persons
        DetailedTally.injured | Injured | الجرحى | persons injured, as a range | عدد الجرحى مدى | persons
        TextLink.text | Text | النص | the words that carry the link | الكلمات التي تحمل الرابط | prose
        TextLink.url | Address | العنوان | where it leads | إلى أين يقود
        Multilingual.en | In English | بالإنجليزية | the text in English | النص بالإنجليزية
        Multilingual.ar | In Arabic | بالعربية | the text in Arabic | النص بالعربية
        Multilingual.he | In Hebrew | بالعبرية | the text in Hebrew | النص بالعبرية
        Multilingual.uk | In Ukrainian | بالأوكرانية | the text in Ukrainian | النص بالأوكرانية
        """
}

// SPDX-License-Identifier: Apache-2.0

/// What the vocabularies are called and what they tell apart.
///
/// A table: by a vocabulary's name its title, and by the name with `.about` a sentence on it.
enum VocabularyPhrase {
    static let table = PhraseCatalogue(
        """
        stage | State of the work | حالة العمل
        stage.about | How far the work on an incident has come. | إلى أين وصل العمل على الحادثة.
        programme | Programmes | البرامج
        programme.about | Which conflict, actor and period an incident is monitored for. | النزاع والطرف والفترة التي تُرصد الحادثة ضمنها.
        dateKind | Kinds of dates | أنواع التواريخ
        dateKind.about | Whether an incident happened on one day or within several. | هل وقعت الحادثة في يوم واحد أم ضمن عدة أيام.
        timeKind | Kinds of times | أنواع الأوقات
        timeKind.about | How precisely the time of day is known. Times are local. | مدى دقة معرفة وقت اليوم. الأوقات محلية.
        timeOfDay | Parts of the day as sources say them | أجزاء اليوم كما تذكرها المصادر
        timeOfDay.about | Used where a source gives no clock time. | تُستخدم حيث لا يذكر المصدر ساعة.
        country | Countries and territories | البلدان والأقاليم
        country.about | Where the incident happened. | أين وقعت الحادثة.
        accuracy | Accuracy of the location | دقة الموقع
        accuracy.about | What the point of an incident stands for: the named place or less. | ما تمثله نقطة الحادثة: المكان المسمّى أو ما هو أصغر.
        supplier | Who supplied a point | من قدّم النقطة
        supplier.about | Whose coordinate it is. | لمن الإحداثية.
        grade | Grades | التصنيفات
        grade.about | The recorder’s own judgement of how well the sources support that civilians were harmed by this actor. | حكم الجهة الموثِّقة على مدى دعم المصادر لكون مدنيين تضرروا على يد هذا الطرف.
        strikeStatus | Status of a strike | حالة الضربة
        strikeStatus.about | Who says that there was a strike. Everything but a declared strike is alleged. | من يقول إن ضربة وقعت. كل ما ليس ضربة معلَنة فهو مزعوم.
        strikeType | Types of strikes | أنواع الضربات
        strikeType.about | By what means the harm was done, as far as it is known. | بأي وسيلة وقع الضرر، بقدر ما يُعرف.
        cause | Causes of death or injury | أسباب الوفاة أو الإصابة
        cause.about | The causes that the United Nations count conflict deaths by. | الأسباب التي تَعدّ بها الأمم المتحدة وفيات النزاعات.
        target | Targets | الأهداف
        target.about | Who or what the strike was said or thought to be aimed at. | من أو ما قيل أو ظُنّ أن الضربة استهدفته.
        impact | Services affected | الخدمات المتضررة
        impact.about | Which services civilians lost. | الخدمات التي فقدها المدنيون.
        observation | Observations | ملاحظات
        observation.about | Circumstances that sources report and that may matter to law or to other incidents. | ظروف تذكرها المصادر وقد تهم القانون أو حوادث أخرى.
        infrastructure | Civilian infrastructure | البنية التحتية المدنية
        infrastructure.about | What was hit. | ما أُصيب.
        destruction | Extent of destruction | مدى التدمير
        destruction.about | How far a structure was destroyed. | إلى أي حد دُمّرت المنشأة.
        affiliation | Affiliations | التبعيات
        affiliation.about | To whom a structure or person belonged. | لمن كانت المنشأة أو الشخص.
        tallyGroup | Groups that figures are given for | الفئات التي تُذكر لها أعداد
        tallyGroup.about | Each group has a range of its own for killed and for injured; the groups need not add up. | لكل فئة نطاق للقتلى وآخر للجرحى، ولا يلزم أن تتطابق المجاميع.
        casualtyGroup | Groups among the casualties | الفئات بين الضحايا
        casualtyGroup.about | Marked where the figures or the names show them. | تُذكر حيث تُظهرها الأعداد أو الأسماء.
        category | Groups by profession or protected class | الفئات حسب المهنة أو صفة الحماية
        category.about | For figures that sources give for such a group. | للأعداد التي تذكرها المصادر لفئة كهذه.
        profession | Professions | المهن
        profession.about | What a person did for a living, where it matters to their protection. | عمل الشخص حيث يهم حمايته.
        protectedPersons | Protected persons | الأشخاص المحميون
        protectedPersons.about | People whom the law of armed conflict protects although they are no civilians. | أشخاص يحميهم قانون النزاعات المسلحة مع أنهم ليسوا مدنيين.
        actor | Military actors | الأطراف العسكرية
        actor.about | Those who are held responsible, suspected or known. | من تُنسب إليهم المسؤولية، مشتبهًا بهم أو معروفين.
        attribution | Attribution | الإسناد
        attribution.about | Whether an actor is suspected by sources, or known by its own declaration. | هل الطرف مشتبه به لدى المصادر أم معروف بإعلانه.
        position | Positions of militaries | مواقف الجيوش
        position.about | What an actor says of an incident. A position never changes the grade. | ما يقوله طرف عن حادثة. ولا يغيّر الموقف التصنيف أبدًا.
        finding | Findings of militaries | نتائج الجيوش
        finding.about | What a military’s own assessment came to. | ما انتهى إليه تقييم الجيش نفسه.
        reason | Reasons of militaries | أسباب الجيوش
        reason.about | Why an actor found an allegation credible or not. | لماذا وجد الطرف الادعاء مثبتًا أو غير مثبت.
        sex | Sex | الجنس
        sex.about | Of a person, as the sources give it; nothing where they do not. | جنس الشخص كما تذكره المصادر، ولا شيء حيث لا تذكره.
        ageKind | What is known of an age | ما يُعرف عن العمر
        ageKind.about | A child is under 18. | الطفل دون الثامنة عشرة.
        ageUnit | Units of age | وحدات العمر
        ageUnit.about | Ages are kept as the source gives them. | تُحفظ الأعمار كما يذكرها المصدر.
        outcome | What happened to a person | ما حدث للشخص
        outcome.about | Nothing where it is not recorded. | لا شيء حيث لم يُسجَّل.
        language | Languages | اللغات
        language.about | Of sources and texts. | لغات المصادر والنصوص.
        platform | Platforms | المنصات
        platform.about | Where a source was published. | أين نُشر المصدر.
        mediaKind | Kinds of media | أنواع الوسائط
        mediaKind.about | What an item is. | ما هي المادة.
        mediaOrigin | Origins of media | مصادر الوسائط
        mediaOrigin.about | Where an item comes from. | من أين تأتي المادة.
        citationKind | Kinds of references | أنواع الإشارات
        citationKind.about | Works of others that refer to an incident. | أعمال لآخرين تشير إلى حادثة.
        reportKind | Kinds of reports of militaries | أنواع تقارير الجيوش
        reportKind.about | What a military published. | ما نشره الجيش.
        allegationOrigin | Where allegations came from | مصدر البلاغات
        allegationOrigin.about | By whom an allegation reached a military, as its report says. | من أوصل البلاغ إلى الجيش، كما يقول تقريره.
        statedReason | Reasons in reports of militaries | الأسباب في تقارير الجيوش
        statedReason.about | Why an actor came to its finding, as finely as its report says it. | لماذا توصل الطرف إلى نتيجته، بالدقة التي يذكرها تقريره.
        strikeDeclaration | Who says that there was a strike | من يقول إن ضربة وقعت
        strikeDeclaration.about | Whether a military declared a strike or others allege it. | هل أعلن جيش الضربة أم ينسبها إليه آخرون.
        strikeEffect | Effects of strikes | آثار الضربات
        strikeEffect.about | What a strike did to a target, as the military says it. | ما فعلته الضربة بالهدف، كما يقول الجيش.
        partOfDay | Time of day | وقت اليوم
        partOfDay.about | Worked out from the time or the words of the record, for filters and charts. | يُستخرج من وقت السجل أو كلماته لأجل التصفية والرسوم.
        """
    )
}

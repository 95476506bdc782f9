// SPDX-License-Identifier: Apache-2.0

extension IntegrityTexts {
    static let figureTexts = """
        figures.minimumAboveMaximum | error
        Minimum above maximum | الحد الأدنى أعلى من الحد الأقصى
        {group}, {outcome}: the minimum {minimum} is above the maximum {maximum}. | {group}، {outcome}: الحد الأدنى {minimum} أعلى من الحد الأقصى {maximum}.
        A range runs from its minimum to its maximum. The two may have been typed in the wrong fields. | يمتد النطاق من حده الأدنى إلى حده الأقصى. ربما كُتبت القيمتان في غير موضعهما.
        figures.breakdownAboveMaximum | error
        Children, women and men exceed the total | الأطفال والنساء والرجال أكثر من المجموع
        At least {sum} children, women and men are recorded as killed, but at most {total} civilians in all. | سُجّل مقتل {sum} على الأقل من الأطفال والنساء والرجال، لكن {total} مدنيين على الأكثر في المجموع.
        The minima of children, women and men cannot add up to more than the maximum of civilians killed. Raise the total, or correct a group. | لا يمكن أن يتجاوز مجموع الحدود الدنيا للأطفال والنساء والرجال الحد الأقصى للقتلى المدنيين. ارفع المجموع أو صحّح إحدى الفئات.
        figures.breakdownAboveMinimum | warning
        Children, women and men exceed the minimum | الأطفال والنساء والرجال أكثر من الحد الأدنى
        At least {sum} children, women and men are recorded as killed, but the minimum of civilians killed is {total}. | سُجّل مقتل {sum} على الأقل من الأطفال والنساء والرجال، لكن الحد الأدنى للقتلى المدنيين {total}.
        If each of these deaths is certain, the minimum is too low. The groups may come from different sources. | إن كانت كل وفاة من هذه مؤكدة فالحد الأدنى منخفض. وربما جاءت الفئات من مصادر مختلفة.
        figures.oneSidedBound | warning
        Only one bound is known | حد واحد فقط معروف
        {group}, {outcome}: only the {side} {count} is known. | {group}، {outcome}: لا يُعرف إلا {side} {count}.
        The other bound is unknown and is never guessed. If the source gave one number, enter it on both sides. | الحد الآخر غير معروف ولا يُخمَّن أبدًا. إن ذكر المصدر رقمًا واحدًا فاكتبه في الحدين.
        figures.namedAboveMaximum | warning
        More named dead than the maximum | القتلى المذكورون بالاسم أكثر من الحد الأقصى
        {named} people are named as killed, but the maximum of civilians killed is {maximum}. | ذُكر {named} قتلى بالاسم، لكن الحد الأقصى للقتلى المدنيين {maximum}.
        Someone may be listed twice or may not be a civilian, or the range is too low. | ربما ذُكر شخص مرتين أو لم يكن مدنيًا، أو أن النطاق منخفض.
        figures.killedUnknownButNamed | warning
        Number killed unknown, yet dead are named | عدد القتلى غير معروف مع ذكر قتلى بالاسم
        {named} people are named as killed, but no number of civilians killed is given. | ذُكر {named} قتلى بالاسم، لكن لم يُذكر عدد للقتلى المدنيين.
        An unknown number is left out of every total. Enter the range that the names support. | العدد غير المعروف لا يدخل في أي مجموع. أدخل النطاق الذي تدعمه الأسماء.
        figures.harmDeniedButKilled | error
        No harm reported, yet civilians killed | لا ضرر مُبلَّغ عنه مع وجود قتلى مدنيين
        The record says that no civilian harm was reported, but up to {maximum} civilians killed. | يقول السجل إنه لم يُبلَّغ عن ضرر بالمدنيين، لكنه يذكر مقتل {maximum} مدنيين على الأكثر.
        One of the two is wrong. | أحدهما خطأ.
        figures.boundWithoutReading | warning
        No reading supports a bound | لا قراءة تدعم أحد الحدين
        {group}, {outcome}: no source is read as saying {count}, the {side}. | {group}، {outcome}: لا قراءة لأي مصدر تقول {count}، وهو {side}.
        Each bound rests on what a source says or on a stated judgement. Add the reading, or say in its note where the number comes from. | يستند كل حد إلى ما يقوله مصدر أو إلى حكم معلَّل. أضف القراءة، أو اذكر في ملاحظتها من أين جاء الرقم.
        figures.groupTagDisagrees | warning
        A group is tagged that the figures exclude | وسم فئة تستبعدها الأرقام
        {group} are tagged as harmed, but the figures say none. | وُسمت فئة {group} بأنها متضررة، لكن الأرقام تقول لا أحد.
        Tags follow from the figures. Correct the figures, or drop the tag. | الوسوم تتبع الأرقام. صحّح الأرقام أو احذف الوسم.
        """

    static let gradingTexts = """
        grading.missing | error
        No grade | لا تقييم
        The incident has no grade. | ليس للحادثة تقييم.
        An ungraded incident is in no headline total. Grade it before it is published. | الحادثة غير المقيَّمة لا تدخل في أي مجموع رئيسي. قيّمها قبل نشرها.
        grading.several | error
        Several grades | أكثر من تقييم
        The incident has several grades: {grades}. | للحادثة أكثر من تقييم: {grades}.
        An incident has one grade. Both are kept until a person chooses. | للحادثة تقييم واحد. يُحتفظ بها كلها إلى أن يختار شخص أحدها.
        grading.confirmedWithoutConcession | error
        Confirmed, but nobody concedes harm | مؤكَّدة دون إقرار أحد بالضرر
        The grade is Confirmed, but no actor concedes a death or an injury. | التقييم «مؤكَّد»، لكن لم يقرّ أي طرف بقتيل أو جريح.
        Confirmed means that a named actor accepts that it harmed civilians here. Enter the concession, or choose another grade. | «مؤكَّد» يعني أن طرفًا معروفًا يقرّ بأنه ألحق ضررًا بالمدنيين هنا. أدخل الإقرار أو اختر تقييمًا آخر.
        grading.concessionWithoutConfirmed | warning
        Harm conceded, but not graded Confirmed | إقرار بالضرر دون تقييم «مؤكَّد»
        An actor concedes up to {count} casualties, but the grade is not Confirmed. | يقرّ طرف بما يصل إلى {count} من الضحايا، لكن التقييم ليس «مؤكَّدًا».
        A concession does not change the grade by itself; a person decides. | لا يغيّر الإقرار التقييم وحده، بل يقرر ذلك شخص.
        grading.fairNeedsTwoOrigins | error
        Fair with fewer than two independent sources | «مقبول» بأقل من مصدرين مستقلين
        The grade is Fair, but the sources have {count} independent origins. | التقييم «مقبول»، لكن للمصادر {count} من الأصول المستقلة.
        Fair needs two credible sources that do not go back to one origin. | يحتاج «مقبول» إلى مصدرين موثوقين لا يعودان إلى أصل واحد.
        grading.weakWithSeveralOrigins | warning
        Weak with several independent sources | «ضعيف» بأكثر من مصدر مستقل
        The grade is Weak, but the sources have {count} independent origins. | التقييم «ضعيف»، لكن للمصادر {count} من الأصول المستقلة.
        Weak stands for one origin. If the sources repeat one origin, put them into one group. | «ضعيف» لأصل واحد. إن كانت المصادر تكرر أصلًا واحدًا فضعها في مجموعة واحدة.
        strikes.typeMissing | warning
        No type of strike | لا نوع للضربة
        No type of strike is given. | لم يُذكر نوع الضربة.
        Choose a type; "Unknown" is one of them. | اختر نوعًا، و«غير معروف» أحدها.
        """

    static let dateTexts = """
        dates.missing | error
        No date | لا تاريخ
        The incident has no date. | ليس للحادثة تاريخ.
        An undated incident stays undated until a source gives a day; the day of publication is never taken for it. | تبقى الحادثة بلا تاريخ حتى يذكر مصدر يومًا، ولا يؤخذ يوم النشر بدلًا منه.
        dates.endBeforeStart | error
        The range ends before it begins | الفترة تنتهي قبل أن تبدأ
        The range ends on {end}, before it begins on {date}. | تنتهي الفترة في {end} قبل أن تبدأ في {date}.
        Correct one of the two days. | صحّح أحد اليومين.
        dates.epoch | warning
        The date is 1 January 1970 | التاريخ هو 1 يناير 1970
        The date is 1 January 1970, which programs write where they have none. | التاريخ هو 1 يناير 1970، وهو ما تكتبه البرامج حين لا يكون لديها تاريخ.
        Take the date from the sources, or leave the incident undated. | خذ التاريخ من المصادر أو اترك الحادثة بلا تاريخ.
        dates.rangeSpansAYear | warning
        The range is a year or longer | الفترة سنة أو أطول
        The range runs from {date} to {end}: {days} days. | تمتد الفترة من {date} إلى {end}: {days} يومًا.
        The year of one day may be mistyped. | ربما كُتبت سنة أحد اليومين خطأً.
        dates.kindDisagrees | warning
        Kind of date and dates disagree | نوع التاريخ لا يوافق التواريخ
        The kind of date is "{kind}", but the end is {end}. | نوع التاريخ «{kind}»، لكن النهاية {end}.
        A single date has no end, and a range has one. | التاريخ الواحد بلا نهاية، وللفترة نهاية.
        dates.timeMissing | warning
        The time that is announced is missing | الوقت المُعلَن غير موجود
        The kind of time is "{kind}", but no such time is given. | نوع الوقت «{kind}»، لكن لم يُذكر وقت كهذا.
        Readers are told that the time is unknown until it is entered. | يُقال للقراء إن الوقت غير معروف حتى يُدخَل.
        dates.publishedBeforeIncident | warning
        Published before it happened | نُشرت قبل أن تقع
        The incident was first published on {published}, before its date {date}. | نُشرت الحادثة أول مرة في {published}، قبل تاريخها {date}.
        The year may be mistyped. | ربما كُتبت السنة خطأً.
        dates.inFuture | warning
        The date is in the future | التاريخ في المستقبل
        The date {date} has not come yet. | لم يأتِ تاريخ {date} بعد.
        The year may be mistyped. | ربما كُتبت السنة خطأً.
        """
}

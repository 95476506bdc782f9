// SPDX-License-Identifier: Apache-2.0

extension PhraseTexts {
    /// The page of an incident.
    static let incident = """
        onThisPage | On this page | في هذه الصفحة
        assessment | Assessment | التقييم
        keyInformation | Key information | المعلومات الأساسية
        location | Location | الموقع
        people | People | الأشخاص
        sources | Sources | المصادر
        media | Media | الوسائط
        militaries | What militaries reported and said | ما أبلغت عنه الجيوش وقالته
        munitions | Munitions | الذخائر
        declassified | Declassified files | ملفات رُفعت عنها السرية
        referencedIn | Referenced in | وردت الإشارة إليه في
        thisRecord | This record | هذا السجل
        formerlyNotice | {old} is a former code of this record. It is now {new}. | {old} رمز سابق لهذا السجل، ورمزه الآن {new}.
        withdrawnNotice | This record has been withdrawn. It stays here so that references to it can be followed. | سُحب هذا السجل، ويبقى هنا كي يمكن تتبّع الإشارات إليه.
        withoutCode | Without a code | دون رمز
        placeNotKnown | Place not known | المكان غير معروف
        undated | Date not known | التاريخ غير معروف
        lastUpdatedOn | Last updated {day} | آخر تحديث {day}
        firstPublishedOn | First published {day} | نُشر أول مرة {day}
        previousCodesAre | Formerly {codes} | سابقًا {codes}
        noNarrative | No narrative has been published for this incident. | لم يُنشر نصّ سردي لهذه الحادثة.
        textOnlyIn | This text is available in {language} only. | هذا النص متاح باللغة {language} فقط.
        textIn | The text in {language} | النص باللغة {language}
        linksOfTheText | Links of this text | روابط هذا النص
        incidentStatus | Incident status | حالة الحادثة
        country | Country | البلد
        militaryActors | Military actors | الأطراف العسكرية
        strikeType | Strike type | نوع الضربة
        strikeStatus | Strike status | حالة الضربة
        strikeCount | Number of strikes | عدد الضربات
        alleged | alleged | مزعومة
        harmReported | Civilian harm reported | الإبلاغ عن ضرر بالمدنيين
        causes | Causes of death or injury | أسباب الوفاة أو الإصابة
        knownTarget | Known target | الهدف المعروف
        suspectedTarget | Suspected target | الهدف المشتبه به
        observations | Observations | ملاحظات
        infrastructure | Civilian infrastructure | البنية التحتية المدنية
        infrastructureUnnamed | Structure not named | منشأة غير مسمّاة
        destruction | {kind} destruction | تدمير {kind}
        declaredTarget | declared as a target | أُعلن هدفًا
        impacts | Services affected | الخدمات المتضررة
        vesselTypes | Vessel | المركب
        firstReported | First reported | أول بلاغ
        gradeOfTheRecorder | Grade given by the recorder | تصنيف الجهة الموثِّقة
        positionsOfMilitaries | What militaries say | ما تقوله الجيوش
        ungraded | Not graded | غير مصنَّفة
        ungradedMeaning | The recorder has not graded this incident. | لم تصنّف الجهة الموثِّقة هذه الحادثة.
        severalGradings | The record holds several gradings; none has been settled on. | يتضمن السجل أكثر من تصنيف، ولم يُحسم أيّ منها.
        previouslyGraded | Initially graded: {grade} | التصنيف الأول: {grade}
        noPositions | No military position is recorded. | لم يُسجَّل موقف لأي جيش.
        positionNotRecorded | No position recorded | لم يُسجَّل موقف
        positionLabel | Position: | الموقف:
        actorNotNamed | Actor not named | طرف غير مسمّى
        knownActor | known | معروف
        suspectedActor | suspected | مشتبه به
        militaryActor | Military actor | الطرف العسكري
        unlabelledTerm | not labelled ({id}) | دون تسمية ({id})
        reasonsGiven | Reason given: | السبب المذكور:
        deathsConceded | Deaths it accepts | الوفيات التي يقرّ بها
        injuriesConceded | Injuries it accepts | الإصابات التي يقرّ بها
        figuresCaption | People reported killed and injured | الأشخاص الذين أفيد بمقتلهم أو إصابتهم
        detailedFiguresCaption | By profession or protected class | حسب المهنة أو الفئة المحمية
        killed | Killed | قتلى
        injured | Injured | جرحى
        groupsOverlap | Children, women and men are reported separately and need not add up to the civilians. | تُسجَّل أعداد الأطفال والنساء والرجال كلٌّ على حدة، وليس من الضروري أن يساوي مجموعها عدد المدنيين.
        whileWorking | while working | أثناء العمل
        categoryNotNamed | Group not named | فئة غير مسمّاة
        notLocated | This incident is not located. | لم يُحدَّد موقع هذه الحادثة.
        accuracyIs | Accuracy: {accuracy}. | الدقة: {accuracy}.
        accuracyWithin | Accuracy: {accuracy}; the place lies within {distance} of this point. | الدقة: {accuracy}؛ يقع المكان ضمن {distance} من هذه النقطة.
        accuracyShort | {accuracy}, within {distance} | {accuracy}، ضمن {distance}
        within | The place lies within {distance} of this point. | يقع المكان ضمن {distance} من هذه النقطة.
        accuracyNotStated | How accurate this point is has not been stated. | لم تُذكر دقة هذه النقطة.
        genericCoordinate | The point stands for the place as a whole, not for the spot that was struck. | تمثل النقطة المكان كله، لا الموضع الذي أصيب.
        suppliedByMilitary | The point was supplied by a military actor. | النقطة مقدَّمة من طرف عسكري.
        suppliedByOther | The point was supplied by another source. | النقطة مقدَّمة من مصدر آخر.
        imageryUsed | Imagery used | الصور المستخدمة
        takenOn | taken {day} | التُقطت {day}
        resolutionIs | resolution {value} | الدقة {value}
        annotations | Annotations | التعليقات التوضيحية
        annotationLabels | Marked: | المواضع المعلَّمة:
        locationSources | Sources of the location | مصادر الموقع
        archivedCopy | Archived copy | نسخة محفوظة
        openAtItsSource | Open it at its source, {host} | افتحه في مصدره، {host}
        familyNotNamed | Family not named | عائلة غير مسمّاة
        familyMembers | Family members ({n}) | أفراد العائلة ({n})
        familyWithoutMembers | No members of this family are recorded. | لم يُسجَّل أفراد لهذه العائلة.
        individuals | Individuals | أفراد
        nameNotKnown | Name not known | الاسم غير معروف
        moreAboutThisPerson | More about this person | المزيد عن هذا الشخص
        pictureOfThisPerson | Picture of this person | صورة هذا الشخص
        pregnant | pregnant | حامل
        childFeminine | Child | طفلة
        adultFeminine | Adult | بالغة
        killedFeminine | Killed | قتيلة
        injuredFeminine | Injured | جريحة
        outcomeUnknown | killed or injured: not recorded | القتل أو الإصابة: غير مسجَّل
        statusContested | civilian status contested | الصفة المدنية محل نزاع
        ageRange | {range} {unit} | {range} {unit}
        matchedWithList | Matched with an entry of a list kept by others | يطابق الاسم قيدًا في قائمة لدى جهة أخرى
        matchedWithLists | Matched with an entry of: {lists} | يطابق الاسم قيدًا في: {lists}
        noSources | No sources are recorded. | لم تُسجَّل مصادر.
        sourcesNotListed | What was recorded of this incident does not list its sources. | ما سُجّل عن هذه الحادثة لا يذكر مصادره.
        sourceNotNamed | Source not named | مصدر غير مسمّى
        pictureInThisSource | Picture in this source | صورة في هذا المصدر
        includesVideo | includes video | يتضمن فيديو
        originGroup | goes back to the origin “{group}” | يعود إلى الأصل «{group}»
        readingFigure | {group} {outcome}: {figure} | {group}، {outcome}: {figure}
        readAs | Read as | قُرئ على أنه
        mediaWithheld | Nothing is loaded from other places while you read. Each item says what it is and where it can be seen. | لا يُحمَّل شيء من أماكن أخرى أثناء قراءتك. تذكر كل مادة ما هي وأين يمكن رؤيتها.
        mediaGraphic | {n} of {total} show the dead or the wounded, or have not been judged. | {n} من أصل {total} تُظهر قتلى أو جرحى أو لم تُقيَّم.
        isGraphic | Shows the dead or the wounded | تُظهر قتلى أو جرحى
        mayBeGraphic | May show the dead or the wounded: nobody has judged it | قد تُظهر قتلى أو جرحى: لم يقيّمها أحد
        notGraphic | Judged not to be graphic | قُيّمت على أنها غير صادمة
        noFileAddress | No address of the file is recorded. | لم يُسجَّل عنوان الملف.
        whereThisIs | Show where this can be seen | أظهر أين يمكن رؤيتها
        assessmentDocument | Assessment | التقييم
        pressRelease | Press release | بيان صحفي
        provisionalMatch | Matched provisionally | مطابقة مؤقتة
        untitledWork | Untitled | دون عنوان
        nothingPublishedByActor | Nothing that it reported or said is recorded. | لم يُسجَّل شيء مما أبلغ عنه أو قاله.
        statedLocation | Place it stated | المكان الذي ذكره
        statedAccuracy | Accuracy it stated | الدقة التي ذكرها
        gridReference | Grid reference it stated (MGRS) | الإحداثية الشبكية التي ذكرها (MGRS)
        severalGridReferences | This names several squares. | يشير هذا إلى أكثر من مربع.
        notAGridReference | Printed as published: it is not one valid grid reference. | مطبوعة كما نُشرت: ليست إحداثية شبكية واحدة صالحة.
        squareOfSide | A square with sides of {side} | مربع طول ضلعه {side}
        squareWithCentre | A square with sides of {side}; its centre is {centre} | مربع طول ضلعه {side}؛ مركزه {centre}
        strikeReport | Strike report | تقرير الضربة
        partnerStrikeReport | Strike report of a partner | تقرير ضربة من شريك
        statements | Statements | البيانات
        partnerStatements | Statements of a partner | بيانات شريك
        undatedStatement | Undated | دون تاريخ
        inTheOriginal | In the original language | باللغة الأصلية
        originalSource | Original source | المصدر الأصلي
        mediaOfActor | Media released by this actor | وسائط نشرها هذا الطرف
        versionIs | This is version {n} of the record. | هذا هو الإصدار {n} من السجل.
        versionRecordedOn | This is version {n} of the record, kept since {day}. | هذا هو الإصدار {n} من السجل، محفوظ منذ {day}.
        citeTitle | To cite this record | لاقتباس هذا السجل
        citeNote | This address stays, whatever becomes of the code. | يبقى هذا العنوان مهما تغيّر الرمز.
        historyOfThisRecord | What changed, version by version | ما الذي تغيّر، إصدارًا بعد إصدار
        """
}

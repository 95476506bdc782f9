// SPDX-License-Identifier: Apache-2.0

extension IntegrityTexts {
    static let peopleTexts = """
        people.ageWithoutNumber | warning
        An age without a number | عمر بلا رقم
        An age is announced, but no number can be read: "{text}". | أُعلن عن عمر، لكن لا يُقرأ رقم: «{text}».
        Take the age from the source, or choose adult, child or unknown. | خذ العمر من المصدر، أو اختر بالغًا أو طفلًا أو غير معروف.
        people.ageImplausible | warning
        An age that is hard to believe | عمر يصعب تصديقه
        The age is {age} {unit}. | العمر {age} {unit}.
        Check the number and its unit. | تحقق من الرقم ووحدته.
        people.ageKindDisagrees | warning
        Age and kind of age disagree | العمر ونوعه لا يتفقان
        The age is {age} {unit}, but the person is recorded as: {kind}. | العمر {age} {unit}، لكن الشخص مسجل: {kind}.
        A child is under 18. | الطفل دون الثامنة عشرة.
        people.nameMissing | warning
        A person without any name | شخص بلا أي اسم
        A person has no name in any script. | شخص بلا اسم في أي كتابة.
        Use a placeholder that says who it is, such as a member of a family. | استعمل تسمية تدل على الشخص، مثل فرد من عائلة.
        people.outcomeMissing | warning
        Neither killed nor injured | لا قتيل ولا جريح
        The record does not say whether a person was killed or injured. | لا يقول السجل إن كان الشخص قُتل أو جُرح.
        The person is in no count of the dead or injured until it does. | لا يدخل الشخص في عدد القتلى أو الجرحى حتى يُذكر ذلك.
        people.latinNameHasArabic | warning
        A Latin name has Arabic letters | اسم لاتيني يتضمن أحرفًا عربية
        A name in Latin letters holds Arabic letters or vowel signs. | يتضمن اسم بالأحرف اللاتينية أحرفًا أو حركات عربية.
        A search may miss the person. Remove the stray mark, or move the name. | قد لا يجد البحث الشخص. احذف العلامة الزائدة أو انقل الاسم.
        people.arabicNameNotArabic | warning
        An Arabic name is not in Arabic | اسم عربي ليس بالعربية
        A name in the Arabic field holds no Arabic letter. | لا حرف عربيًا في اسم بالحقل العربي.
        Move it into the field of its script. | انقله إلى حقل كتابته.
        people.emptyFamily | warning
        A family without members | عائلة بلا أفراد
        The family {family} has no members. | لا أفراد في العائلة {family}.
        Its members may have been lost, or it can be removed. | ربما فُقد أفرادها، أو يمكن حذفها.
        people.familyUnknown | error
        A person belongs to a family that is not there | شخص ينتمي إلى عائلة غير موجودة
        A person belongs to the family {family}, which the record does not have. | ينتمي شخص إلى العائلة {family} التي لا وجود لها في السجل.
        Add the family, or record the person alone. | أضف العائلة أو سجّل الشخص وحده.
        people.familyCountDisagrees | warning
        A family's number disagrees with its members | عدد العائلة لا يوافق أفرادها
        The family {family} is said to have {declared} members, but {count} are listed. | يقال إن للعائلة {family} عدد {declared} من الأفراد، لكن المذكور {count}.
        Members may be missing. | ربما نقص أفراد.
        people.listIDMalformed | warning
        A list number that is no number | رقم قائمة ليس رقمًا
        A match with the list {list} has no number of the list's form. | مطابقة مع القائمة {list} بلا رقم بصيغة القائمة.
        The number is kept as written; without one the match cannot be checked. | يُحفظ الرقم كما كُتب؛ ولا يمكن التحقق من المطابقة بدونه.
        people.listIDTwice | warning
        One list entry for two people | مدخل قائمة واحد لشخصين
        Two people of this incident are matched to one entry of the list {list}. | طوبق شخصان في هذه الحادثة مع مدخل واحد من القائمة {list}.
        An entry is one person: someone may be listed twice. | المدخل شخص واحد: ربما ذُكر شخص مرتين.
        people.injuredOnList | warning
        An injured person is matched to a list | جريح مطابق مع قائمة
        A person recorded as injured is matched to the list {list}. | شخص مسجل جريحًا مطابق مع القائمة {list}.
        If the list is of the dead, the person may have died since. | إن كانت القائمة للقتلى فربما توفي الشخص بعد ذلك.
        people.listIDInSeveralIncidents | warning
        One list entry in several incidents | مدخل قائمة واحد في أكثر من حادثة
        One entry of the list {list} is matched to a person here and to one in {other}. | طوبق مدخل واحد من القائمة {list} مع شخص هنا ومع شخص في {other}.
        The two may be one incident, or one match is wrong. | ربما كانت الحادثتان واحدة، أو إحدى المطابقتين خطأ.
        """

    static let sourceTexts = """
        sources.none | warning
        No sources | لا مصادر
        No source is listed. | لم يُذكر أي مصدر.
        A record without sources cannot be checked by anybody. | لا يستطيع أحد التحقق من سجل بلا مصادر.
        sources.urlRepeated | warning
        A source is listed twice | مصدر مذكور مرتين
        Source {row} has the address of source {first}. | للمصدر {row} عنوان المصدر {first}.
        It counts as one origin. Remove one, unless both cite different parts. | يُعد أصلًا واحدًا. احذف أحدهما إلا إذا استُشهد بجزأين مختلفين.
        sources.urlMissing | warning
        A source without address | مصدر بلا عنوان
        The source {name} has no address. | ليس للمصدر {name} عنوان.
        Without an address nobody can look it up. | لا يستطيع أحد الرجوع إليه بلا عنوان.
        sources.urlMalformed | warning
        The address of a source is malformed | عنوان مصدر غير صحيح
        This is no web address: {url} | هذا ليس عنوان ويب: {url}
        An address begins with http and names a host. | يبدأ العنوان بـ http ويسمّي مضيفًا.
        sources.archiveURLMalformed | warning
        An archive link is malformed | رابط أرشيف غير صحيح
        This archive link does not lead to a copy: {url} | رابط الأرشيف هذا لا يؤدي إلى نسخة: {url}
        If the post is deleted, the copy is all that is left. Look the link up again while the post exists. | إن حُذف المنشور فالنسخة كل ما يبقى. ابحث عن الرابط مجددًا ما دام المنشور موجودًا.
        sources.nameMissing | warning
        A source without name | مصدر بلا اسم
        A source has no name. | مصدر بلا اسم.
        Enter the outlet or account. | أدخل اسم الوسيلة أو الحساب.
        sources.countDisagrees | warning
        The number of sources disagrees with the page | عدد المصادر لا يوافق الصفحة
        The page announces {declared} sources, but {count} are recorded. | تعلن الصفحة عن {declared} مصادر، لكن المسجل {count}.
        A source may have been lost on the way. | ربما فُقد مصدر في الطريق.
        """

    static let codeTexts = """
        codes.missing | warning
        No code | لا رمز
        The incident has no code. | ليس للحادثة رمز.
        Without a code nobody can cite it. | لا يستطيع أحد الاستشهاد بها بلا رمز.
        codes.malformed | error
        A code does not fit its series | رمز لا يوافق سلسلته
        The code {code} does not have the form of the series {series}. | ليس للرمز {code} صيغة السلسلة {series}.
        A figure may be missing or doubled. | ربما نقص رقم أو تكرر.
        codes.seriesUnknown | warning
        A code of no known series | رمز من سلسلة غير معروفة
        The code {code} belongs to no series of this installation. | لا ينتمي الرمز {code} إلى أي سلسلة في هذا التثبيت.
        Add the series to the settings, or correct the code. | أضف السلسلة إلى الإعدادات أو صحّح الرمز.
        codes.countryDisagrees | error
        Code and country disagree | الرمز والبلد لا يتفقان
        The series of {code} is for {series}, but the incident states {countries}. | سلسلة {code} مخصصة لـ {series}، لكن الحادثة تذكر {countries}.
        The country or the code is wrong. | البلد أو الرمز خطأ.
        codes.previousIsCurrent | warning
        A previous code is the current one | رمز سابق هو الرمز الحالي
        The code {code} is listed as previous and is current. | الرمز {code} مذكور سابقًا وهو حالي.
        Remove it from the previous codes. | احذفه من الرموز السابقة.
        codes.several | note
        Several codes | أكثر من رمز
        The incident has {count} codes: {codes}. | للحادثة {count} رموز: {codes}.
        It is claimed against several actors; it counts in each of their programmes and once across them. | تُنسب إلى أكثر من طرف؛ وتُحسب في برنامج كل منهم ومرة واحدة عبرها جميعًا.
        codes.notUnique | error
        Two incidents have one code | رمز واحد لحادثتين
        The code {code} is current in {count} incidents. | الرمز {code} حالي في {count} حوادث.
        A code leads to one incident. Give one of them another. | يؤدي الرمز إلى حادثة واحدة. أعطِ إحداهما رمزًا آخر.
        codes.previousIsAnothersCurrent | warning
        A previous code is another incident's current code | رمز سابق هو الرمز الحالي لحادثة أخرى
        The previous code {code} of this incident ({own}) is now the code of another incident. | الرمز السابق {code} لهذه الحادثة ({own}) هو الآن رمز حادثة أخرى.
        A look-up finds the current holder first and then says where the code was used before. | يجد البحث صاحب الرمز الحالي أولًا ثم يذكر أين استُعمل الرمز من قبل.
        codes.previousClaimedBySeveral | warning
        A previous code is claimed by several incidents | رمز سابق تدّعيه أكثر من حادثة
        The previous code {code} is claimed by {count} incidents: {codes}. | الرمز السابق {code} تدّعيه {count} حوادث: {codes}.
        An old citation of it may mean any of them. | قد يعني استشهاد قديم به أيًّا منها.
        record.textUnplaced | warning
        Text that found no place | نص لم يجد مكانًا
        {count} texts of the input found no place in the record. | {count} من نصوص المدخل لم تجد مكانًا في السجل.
        They are kept with the record; look whether they belong in a field. | تُحفظ مع السجل؛ انظر هل تخص حقلًا.
        """
}

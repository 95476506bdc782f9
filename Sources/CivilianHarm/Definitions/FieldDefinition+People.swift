// SPDX-License-Identifier: Apache-2.0

extension FieldDefinition {
    /// Field, label and meaning in both languages, and the unit.
    static let peopleFields = """
        VictimFamily.id | Family | العائلة | within the incident: `G1`, `G2` | ضمن الحادثة: `G1` و`G2`
        VictimFamily.names | Names | الأسماء | the family's names, each in its script | أسماء العائلة، كل اسم بخطه
        VictimFamily.declaredCount | Members named | العدد المذكور | how many members the source names | كم فردًا يذكر المصدر | persons
        VictimFamily.notes | Notes | ملاحظات | notes on the family | ملاحظات على العائلة | prose
        Victim.family | Family | العائلة | id of the family; null for a person recorded alone | معرِّف العائلة؛ خالٍ لمن سُجل وحده
        Victim.names | Names | الأسماء | each in its script; a person named in Arabic only is named | كل اسم بخطه؛ ومن سُمي بالعربية وحدها فهو مسمى
        Victim.isPlaceholder | Placeholder | اسم بديل | whether the name stands for somebody whose name is not known | هل يقوم الاسم مقام من لا يُعرف اسمه
        Victim.sex | Sex | الجنس | male or female | ذكر أو أنثى
        Victim.ageKind | Kind of age | نوع العمر | whether an age was given, or that the person was a child or an adult | هل ورد عمر، أم ورد أن الشخص طفل أو بالغ
        Victim.age | Age | العمر | the age, or a span of ages | العمر، أو مدى أعمار
        Victim.ageText | Age as printed | العمر كما طُبع | as printed | كما طُبع
        Victim.outcome | Outcome | المصير | killed or injured | قُتل أو جُرح
        Victim.pregnant | Pregnant | حامل | whether the person was pregnant | هل كانت حاملًا
        Victim.profession | Profession | المهنة | profession | المهنة
        Victim.nationality | Nationality | الجنسية | nationality, as given | الجنسية كما وردت
        Victim.civilianStatusContested | Status contested | الصفة محل خلاف | whether sources dispute that the person was a civilian | هل تختلف المصادر في أن الشخص مدني
        Victim.notes | Notes | ملاحظات | often who named the person | كثيرًا ما تذكر من سمى الشخص | prose
        Victim.url | Address | العنوان | a page on the person | صفحة عن الشخص
        Victim.image | Image | الصورة | an image of the person | صورة للشخص
        Victim.listMatched | Matched | مطابق | whether the person was matched with an outside list | هل طوبق الشخص مع قائمة خارجية
        Victim.listMatches | List matches | مطابقات القوائم | entries of outside lists | قيود في قوائم خارجية
        Age.min | Lowest age | أدنى العمر | decimals allowed; 0 is an age | تجوز الكسور؛ والصفر عمر
        Age.max | Highest age | أعلى العمر | the same as the lowest where one age is given | مثل الأدنى حيث ورد عمر واحد
        Age.unit | Unit of the age | وحدة العمر | years, months, weeks, days or hours | سنوات أو أشهر أو أسابيع أو أيام أو ساعات
        ListMatch.list | List | القائمة | which list | أي قائمة
        ListMatch.entryID | Entry | القيد | number in it; never public | رقم القيد؛ لا يُنشر أبدًا
        ListMatch.status | Status | الحالة | state of the match | حالة المطابقة
        ListMatch.certainty | Certainty | درجة التأكد | on what the match rests | على ماذا تقوم المطابقة
        ListMatch.text | Text | النص | the printed line; never public | السطر المطبوع؛ لا يُنشر أبدًا | prose
        """
}

// SPDX-License-Identifier: Apache-2.0

extension IntegrityTexts {
    static let militaryTexts = """
        militaries.gridNotOneReference | warning
        Not one valid grid reference | ليس مرجع شبكة واحدًا صالحًا
        The grid reference {text} is not one valid reference: {problem}. | مرجع الشبكة {text} ليس مرجعًا واحدًا صالحًا: {problem}.
        It is kept as written. Compare it with the military's own document. | يُحفظ كما كُتب. قارنه بوثيقة الجهة العسكرية نفسها.
        militaries.gridFar | warning
        The grid square is far from our point | مربع الشبكة بعيد عن نقطتنا
        The square {text} is {distance} away from the point of the record. | يبعد المربع {text} عن نقطة السجل {distance}.
        More than 10 km apart: the military may have looked at another place, or one of the two is mistyped. | أكثر من 10 كم: ربما نظرت الجهة العسكرية في مكان آخر، أو كُتب أحدهما خطأً.
        militaries.gridVeryFar | warning
        The grid square is more than 50 km from our point | مربع الشبكة يبعد أكثر من 50 كم عن نقطتنا
        The square {text} is {distance} away from the point of the record. | يبعد المربع {text} عن نقطة السجل {distance}.
        At this distance the assessment was about another place, or one of the two is mistyped. | على هذا البعد كان التقييم لمكان آخر، أو كُتب أحدهما خطأً.
        militaries.gridEchoesOurPoint | warning
        The grid square echoes our own coordinate | مربع الشبكة صدى لإحداثيتنا
        The square {text}, {side} wide, holds our own coordinate, which is known to {radius} only ({point}, {distance} from the centre). The chance of that is at most {chance} %. | المربع {text}، وعرضه {side}، يضم إحداثيتنا التي لا تُعرف إلا بدقة {radius} ({point}، على بُعد {distance} من المركز). واحتمال ذلك {chance} % على الأكثر.
        The military probably converted our coordinate of a whole place and looked only there. Finding no strike in that square says little of the place. | الأرجح أن الجهة العسكرية حوّلت إحداثيتنا لمكان بكامله ونظرت هناك فقط. وعدم وجود ضربة في ذلك المربع لا يقول الكثير عن المكان.
        militaries.gridMayMean | note
        What the grid reference may have meant | ما قد يقصده مرجع الشبكة
        {text} may have been meant as {square}, {distance} from our point: {slip}. | ربما قُصد بـ {text} المربع {square}، على بُعد {distance} من نقطتنا: {slip}.
        One slip of the pen away. Compare it with the military's own document; nothing is changed. | الفرق زلّة قلم واحدة. قارنه بوثيقة الجهة العسكرية نفسها؛ لا يُغيَّر شيء.
        militaries.accuracyFinerThanSquare | warning
        An accuracy finer than the square gives | دقة أدق مما يعطيه المربع
        The accuracy is {accuracy}, but the square {text} is {side} wide. | الدقة {accuracy}، لكن عرض المربع {text} هو {side}.
        A grid reference names an area. What was read from it is no finer than that area. | مرجع الشبكة يسمّي مساحة، وما قُرئ منه ليس أدق من تلك المساحة.
        militaries.blankActor | warning
        An involvement names no actor | مشاركة بلا اسم طرف
        One entry of what militaries said names no actor. | أحد مداخل أقوال الجهات العسكرية لا يسمّي طرفًا.
        Choose the actor; "Unknown" is one of them. | اختر الطرف، و«غير معروف» أحدها.
        militaries.noActor | warning
        No actor | لا طرف
        No actor is named. | لم يُذكر أي طرف.
        If sources accuse nobody, the actor is "Unknown". | إن لم تتهم المصادر أحدًا فالطرف «غير معروف».
        militaries.attributionMissing | warning
        Suspected or known is not said | لم يُذكر إن كان مشتبهًا به أو معروفًا
        The record does not say whether the actor is suspected or known. | لا يقول السجل إن كان الطرف مشتبهًا به أو معروفًا.
        An actor is known where it declared the strike or harm. | الطرف معروف إن أعلن الضربة أو أقرّ بالضرر.
        militaries.credibleWithoutFigures | warning
        Credible, but without numbers | مثبت دون أرقام
        The actor finds the harm credible, but no conceded deaths or injuries are entered. | يرى الطرف أن الضرر مثبت، لكن لم تُدخَل وفيات أو إصابات أقرّ بها.
        A blank is unknown, and is not counted. Take the numbers from the statement. | الفراغ غير معروف ولا يُحسب. خذ الأرقام من البيان.
        militaries.concessionWithoutCredible | warning
        A concession without a credible position | إقرار دون موقف «مثبت»
        {outcome}, up to {count}, are conceded, but the position is: {position}. | {outcome}: أُقرّ بما يصل إلى {count}، لكن الموقف: {position}.
        An actor that concedes casualties finds the harm credible. Check both. | الطرف الذي يقرّ بضحايا يرى أن الضرر مثبت. تحقق من كليهما.
        militaries.oneSidedConcession | warning
        Only one bound of a concession is known | حد واحد فقط معروف من الإقرار
        Conceded, {outcome}: only the {side} {count} is known. | أُقرّ به، {outcome}: لا يُعرف إلا {side} {count}.
        The other bound is unknown and is never guessed. | الحد الآخر غير معروف ولا يُخمَّن أبدًا.
        militaries.reasonDisagrees | warning
        A reason belongs to the opposite finding | سبب يخص النتيجة المعاكسة
        A reason for the finding "{finding}" stands beside the position "{position}". | سبب لنتيجة «{finding}» يقف بجانب موقف «{position}».
        It may be left from an earlier position of the actor. | ربما بقي من موقف سابق للطرف.
        """

    static let statementTexts = """
        militaries.undatedStatus | warning
        An undated sentence on where things stand | جملة بلا تاريخ عن الوضع الراهن
        The narrative says "{phrase}" without a date. | يقول السرد «{phrase}» دون تاريخ.
        Such a sentence is wrong as soon as things move on. Say when, and keep positions as dated statements. | تصبح جملة كهذه خاطئة حالما تتغير الأمور. اذكر متى، واحفظ المواقف بيانات مؤرخة.
        militaries.tailNamesAnotherCode | warning
        The statement names another code | البيان يذكر رمزًا آخر
        The statement ends with the code {code}, which is not a code of this incident ({own}). | ينتهي البيان بالرمز {code}، وهو ليس من رموز هذه الحادثة ({own}).
        The statement may belong to another incident, or the code is an older one that is not recorded. | ربما يخص البيان حادثة أخرى، أو أن الرمز قديم غير مسجل.
        militaries.tailNamesAnotherSquare | warning
        The statement names another square | البيان يذكر مربعًا آخر
        The statement ends with the square {grid}, but the record has {text}. | ينتهي البيان بالمربع {grid}، لكن السجل يذكر {text}.
        One of the two may be mistyped. | ربما كُتب أحدهما خطأً.
        militaries.textNamesAnotherDay | warning
        The statement names another day | البيان يذكر يومًا آخر
        The statement speaks of {said}, but the incident is dated {date}. | يتحدث البيان عن {said}، لكن تاريخ الحادثة {date}.
        The statement may belong to another incident, or one of the two days is mistyped. | ربما يخص البيان حادثة أخرى، أو كُتب أحد اليومين خطأً.
        militaries.statementUndated | warning
        A statement without date | بيان بلا تاريخ
        A statement has no date. | بيان بلا تاريخ.
        Statements are shown by date; take it from the document. | تُعرض البيانات بحسب التاريخ؛ خذه من الوثيقة.
        militaries.statementBeforeIncident | warning
        A statement from before the incident | بيان سابق للحادثة
        A statement is dated {said}, before the incident on {date}. | تاريخ بيان هو {said}، قبل الحادثة في {date}.
        One of the two days may be mistyped. | ربما كُتب أحد اليومين خطأً.
        """
}

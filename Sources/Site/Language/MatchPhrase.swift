// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Matching

/// The texts of the pages on which people decide what declarations of militaries speak of.
enum MatchPhrase {
    /// A table: by the key of a level of a clue its sentence, and the texts of the page by their own keys.
    static let table = PhraseCatalogue(
        """
        reconcileTitle | What declarations speak of | ما تتحدث عنه التصريحات
        reconcileLead | The program proposes and gives its reasons; a person decides. An accepted declaration becomes a version of the incident. Every decision is kept and can be taken back. | يقترح البرنامج ويذكر أسبابه، والقرار لشخص. ويصبح التصريح المقبول إصدارًا من الحادثة. ويُحفظ كل قرار ويمكن الرجوع عنه.
        listOpen | To decide | بانتظار القرار
        listMatched | Matched | مطابَقة
        listDeclared | Declared only | مصرَّح بها فقط
        listRecorded | Recorded only | مسجَّلة فقط
        nothingOpen | Nothing is waiting for a decision. | لا شيء بانتظار قرار.
        nothingHere | This list is empty. | هذه القائمة فارغة.
        accept | Speaks of it | يتحدث عنها
        reject | Does not | لا يتحدث عنها
        cannotTell | Cannot tell | لا يمكن الجزم
        withdraw | Take back | الرجوع عن القرار
        whyDecision | Why (kept with the decision) | السبب (يُحفظ مع القرار)
        byWhom | Your name | اسمك
        chance | {n} % | {n} %
        verdictAccepted | decided: speaks of it | القرار: يتحدث عنها
        verdictRejected | decided: does not | القرار: لا يتحدث عنها
        verdictCannotTell | decided: cannot tell | القرار: لا يمكن الجزم
        codeContradicts | The text names another code than this incident bears. | يذكر النص رمزًا غير رمز هذه الحادثة.
        declarationOf | Declaration {place} | التصريح {place}
        evidenceFor | for | يؤيد
        evidenceAgainst | against | يعارض
        staleForm | This form is out of date: load the page again and decide anew. | هذا النموذج قديم: حمّل الصفحة من جديد وقرّر ثانية.
        code.current | The text names its code: {codes}. | يذكر النص رمزها: {codes}.
        code.former | The text names a code that it bore before: {codes}. | يذكر النص رمزًا كانت تحمله من قبل: {codes}.
        code.variant | The codes differ by a letter at the end: {codes}. | يختلف الرمزان بحرف في آخرهما: {codes}.
        code.another | The codes of the text belong to other incidents: {codes}. | رموز النص لحوادث أخرى: {codes}.
        code.unknown | No incident bears the codes of the text: {codes}. | لا حادثة تحمل رموز النص: {codes}.
        serial.same | The military’s number is known to mean this incident: {serials}. | الرقم لدى الجيش معروف أنه لهذه الحادثة: {serials}.
        serial.another | The military’s number is known to mean another incident: {serials}. | الرقم لدى الجيش معروف أنه لحادثة أخرى: {serials}.
        date.same | The same day: {declared}. | اليوم نفسه: {declared}.
        date.adjacent | One day apart: {declared}, {recorded}. | بينهما يوم واحد: {declared}، {recorded}.
        date.days | Two or three days apart: {declared}, {recorded}. | بينهما يومان أو ثلاثة: {declared}، {recorded}.
        date.week | Four to ten days apart: {declared}, {recorded}. | بينهما أربعة إلى عشرة أيام: {declared}، {recorded}.
        date.swapped | Day and month are exchanged: {declared}, {recorded}. | اليوم والشهر مبدَّلان: {declared}، {recorded}.
        date.month | The same day of another month: {declared}, {recorded}. | اليوم نفسه من شهر آخر: {declared}، {recorded}.
        date.year | About the same day of another year: {declared}, {recorded}. | اليوم نفسه تقريبًا من سنة أخرى: {declared}، {recorded}.
        date.apart | The days are far apart: {declared}, {recorded}. | اليومان متباعدان: {declared}، {recorded}.
        place.same | The same name of the place: {places}. | اسم المكان نفسه: {places}.
        place.sound | The name sounds alike, in another spelling or script: {places}. | الاسم متشابه لفظًا بكتابة أخرى: {places}.
        place.near | The name differs by one consonant: {places}. | يختلف الاسم بحرف واحد: {places}.
        place.some | Part of the name agrees: {places}. | يتفق بعض الاسم: {places}.
        place.around | It lies near other incidents of that place: {places}. | تقع قرب حوادث أخرى في ذلك المكان: {places}.
        place.area | An area that holds the incident is named: {places}. | تُذكر منطقة تقع فيها الحادثة: {places}.
        place.none | The names of the places have nothing in common: {places}. | لا شيء مشترك بين أسماء المكانين: {places}.
        square.same | The square {square} lies {distance} from the recorded point. | يبعد المربع {square} مسافة {distance} عن النقطة المسجَّلة.
        square.inside | The square {square} lies within what the recorded point leaves open ({distance}). | يقع المربع {square} ضمن ما تحتمله النقطة المسجَّلة ({distance}).
        square.generic | The square {square} lies {distance} from a point that stands for a whole place: it may be our own, handed back. | يبعد المربع {square} مسافة {distance} عن نقطة تمثل مكانًا بأكمله، وقد تكون نقطتنا أُعيدت إلينا.
        square.reach | The square {square} lies within reach of a point that stands for a whole place ({distance}). | يقع المربع {square} في نطاق نقطة تمثل مكانًا بأكمله ({distance}).
        square.near | The square {square} lies {distance} away. | يبعد المربع {square} مسافة {distance}.
        square.region | The square {square} lies {distance} away, in the region. | يبعد المربع {square} مسافة {distance}، في المنطقة.
        square.far | The square {square} lies far away: {distance}. | المربع {square} بعيد: {distance}.
        country.same | The same country: {country}. | البلد نفسه: {country}.
        country.other | Another country: {country}. | بلد آخر: {country}.
        actor.same | The incident is attributed to the actor that speaks: {actor}. | تُنسب الحادثة إلى الطرف المصرِّح: {actor}.
        actor.ally | It is attributed to an ally of the actor that speaks: {actor}. | تُنسب إلى حليف للطرف المصرِّح: {actor}.
        actor.other | It is attributed to others than the actor that speaks: {actor}. | تُنسب إلى غير الطرف المصرِّح: {actor}.
        figures.inside | The conceded figures lie in the recorded range: killed {killed}, injured {injured}. | الأعداد المعترف بها ضمن النطاق المسجَّل: القتلى {killed}، الجرحى {injured}.
        figures.close | The conceded figures lie close to the recorded range: killed {killed}, injured {injured}. | الأعداد المعترف بها قريبة من النطاق المسجَّل: القتلى {killed}، الجرحى {injured}.
        figures.apart | The conceded figures lie outside the recorded range: killed {killed}, injured {injured}. | الأعداد المعترف بها خارج النطاق المسجَّل: القتلى {killed}، الجرحى {injured}.
        """
    )
}

extension Phrasebook {
    /// A text of these pages; the key itself where the table lacks it, which a test forbids.
    func match(_ key: String, _ values: [String: String] = [:]) -> String {
        digits.shaping(Self.fill(MatchPhrase.table.text(key, language) ?? key, values))
    }

    /// What one clue says, as a sentence.
    func sentence(_ contribution: Contribution) -> String {
        // What a side does not say reads as not known.
        var values = ["killed": "?", "injured": "?", "recorded": "?", "declared": "?"]
        values.merge(contribution.values.mapValues { text($0) }) { _, given in given }
        return match(contribution.level.key, values)
    }

    private func text(_ value: MatchValue) -> String {
        switch value {
        case .text(let text): text
        case .day(let day): self.day(day)
        case .count(let count): number(count)
        case .metres(let metres): length(metres: metres)
        case .figures(let bound): figure(bound) ?? "?"
        case .actor(let actor): actor.label(language)
        case .country(let country): country.label(language)
        }
    }
}

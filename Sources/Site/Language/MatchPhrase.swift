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
        kind.severalNamed | The text names several incidents: it may speak of all of them. | يسمّي النص حوادث عدة، وقد يتحدث عنها جميعًا.
        kind.severalFit | Several incidents fit about as well: it may be any of them, or more than one. | تتوافق حوادث عدة بالقدر نفسه تقريبًا: قد تكون أيًّا منها، أو أكثر من واحدة.
        twin.copy | The same report stands twice: declaration {place} | التقرير نفسه مرتين: التصريح {place}
        twin.sameAllegation | It answers the same allegation as declaration {place} | يجيب عن البلاغ نفسه الذي يجيب عنه التصريح {place}
        twin.sameEvent | It names the same day and place as declaration {place} | يسمّي اليوم والمكان اللذين يسمّيهما التصريح {place}
        strike.compatible | Compatible | متوافق
        strike.cannotTell | Cannot tell | لا يمكن الجزم
        strike.incompatible | Incompatible | غير متوافق
        strike.daysOverlap | The days overlap. | الأيام متداخلة.
        strike.daysAdjacent | One day follows the other. | اليومان متتاليان.
        strike.daysApart | The days lie apart. | الأيام متباعدة.
        strike.dayUnknown | A day is not known. | أحد اليومين غير معروف.
        strike.countriesDiffer | The countries differ. | البلدان مختلفان.
        strike.placeSame | The strike’s place bears the incident’s name. | مكان الضربة يحمل اسم مكان الحادثة.
        strike.placeAround | The strike’s place is an area around the incident. | مكان الضربة منطقة تقع فيها الحادثة.
        strike.withinReach | The places lie within what both leave open. | يقع المكانان ضمن ما يحتمله كلاهما.
        strike.beyondReach | The places lie farther apart than both leave open. | المكانان أبعد مما يحتمله كلاهما.
        strike.placeUnknown | Whether the places are near is not known. | لا يُعرف هل المكانان متقاربان.
        strike.numbersSame | The numbers agree. | الأعداد متفقة.
        strike.numbersDiffer | The numbers differ. | الأعداد مختلفة.
        strike.note | Each strike is held against the incidents of its day, of the day before and of the day after. “Compatible” says that days and places do not exclude each other: it never confirms. | تُقارَن كل ضربة بحوادث يومها واليوم السابق واليوم التالي. و«متوافق» يعني أن الأيام والأماكن لا يستبعد بعضها بعضًا، وهو لا يؤكد شيئًا أبدًا.
        strike.tooMany | A report with more than {n} strikes is compared on the pages of the incidents. | التقرير الذي يضم أكثر من {n} ضربة تُجرى مقارنته في صفحات الحوادث.
        strike.counts | Incidents of these days: compatible {compatible}, cannot tell {cannotTell}, incompatible {incompatible} | حوادث هذه الأيام: متوافقة {compatible}، لا يمكن الجزم {cannotTell}، غير متوافقة {incompatible}
        strike.none | No incident is recorded for these days. | لا حادثة مسجَّلة لهذه الأيام.
        strike.undated | Without a day it is not compared. | لا تُقارَن لعدم ذكر يوم.
        strike.ofIncident | Strikes declared for these days | ضربات معلنة في هذه الأيام
        strike.ofIncidentNote | “Compatible” says that days and places do not exclude each other. It never confirms that the strike caused this harm. | «متوافق» يعني أن الأيام والأماكن لا يستبعد بعضها بعضًا، ولا يؤكد أبدًا أن الضربة سببت هذا الأذى.
        strike.others | Strikes that do not fit: {n} | ضربات لا تتوافق: {n}
        tallies.title | What the report itself counts | ما يعدّه التقرير نفسه
        tallies.note | Sums that the report prints. They are not added to the strikes below. | مجاميع يطبعها التقرير، ولا تُضاف إلى الضربات أدناه.
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

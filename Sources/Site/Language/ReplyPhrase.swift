// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

/// The texts of the pages on how an actor answered.
enum ReplyPhrase: String, CaseIterable, Sendable {
    case title, lead, wayHere, heldAgainst, answered, unanswered, assessing, entriesOfActor, whole
    case positions, positionsLead, position, none
    case time, timeLead, noTime, spread, delayChart, statements, positionAlone
    case squares, squaresLead, echoes, noSquares, squareChart, chanceTitle, chanceLead, chanceSquare, chanceRadius,
        share
    case reasons, reasonsLead, reasonChart, listed, unansweredTitle, unansweredLead, nothingUnanswered, asData

    static let catalogue = PhraseCatalogue(
        """
        title | How {name} answered | كيف ردّ {name}
        lead | What this actor said of the incidents that it is held against. Positions are its own findings and not the recorder’s. Every published incident counts once, whatever its grade. | ما قاله هذا الطرف عن الحوادث المنسوبة إليه. والمواقف هي ما خلص إليه بنفسه لا تقييم المسجِّل. وتُحسب كل حادثة منشورة مرة واحدة أيًّا كان تصنيفها.
        wayHere | How this actor answered | كيف ردّ هذا الطرف
        heldAgainst | Held against it | المنسوبة إليه
        answered | It has answered | ردّ عليها
        unanswered | No answer is recorded | لا ردّ مسجَّلًا عليها
        assessing | It says that it is still assessing | يقول إنه ما زال يقيّمها
        entriesOfActor | All its entries: {count} | جميع قيوده: {count}
        whole | About the actor | عن الطرف
        positions | Positions and grades | المواقف والتصنيفات
        positionsLead | Incidents by the position of this actor and by the recorder’s grade. An incident with two grades is in both columns. | الحوادث بحسب موقف هذا الطرف وبحسب تصنيف المسجِّل. والحادثة ذات التصنيفين ترد في العمودين.
        position | Its position | موقفه
        none | Not given | غير مذكور
        time | Time from the incident to the answer | المدة من الحادثة إلى الردّ
        timeLead | Days from the incident to the first dated statement on it; statements dated before the incident are left out and listed below. | الأيام من الحادثة إلى أول بيان مؤرَّخ عنها؛ أما البيانات المؤرَّخة قبل الحادثة فمتروكة ومذكورة أدناه.
        noTime | No statement has a day that can be held against that of its incident. | لا بيان له يوم يمكن مقارنته بيوم حادثته.
        spread | Half of {count} were answered within {median} days; the quickest answer took {shortest} days, the slowest {longest}. | نصف {count} رُدّ عليه خلال {median} من الأيام، وأسرع ردّ بعد {shortest} من الأيام، وأبطؤه بعد {longest}.
        delayChart | Statements by the time that passed | البيانات بحسب المدة المنقضية
        statements | Statements | البيانات
        positionAlone | Positions without a dated statement are not in this chart. | المواقف التي بلا بيان مؤرَّخ ليست في هذا الرسم.
        squares | Squares that it returned | المربعات التي أعادها
        squaresLead | How far the grid square that the actor returned lies from our point; of several squares the nearest counts. | بُعد المربع الذي أعاده الطرف عن نقطتنا؛ ويُعتد بأقربها إن تعددت.
        echoes | In {echoes} of {count} with a square, it is our own generic point, handed back. This confirms nothing: our point stands for a whole place, and the actor’s square should not know more. | في {echoes} من أصل {count} لها مربع، المربع هو نقطتنا العامة نفسها وقد أُعيدت. وهذا لا يؤكد شيئًا: فنقطتنا تمثل مكانًا بأكمله، وليس لمربع الطرف أن يعرف أكثر من ذلك.
        noSquares | No square is recorded for this actor. | لا مربع مسجَّلًا لهذا الطرف.
        squareChart | Incidents by the distance of the square | الحوادث بحسب بُعد المربع
        chanceTitle | Could it be chance? | هل يمكن أن يكون مصادفة؟
        chanceLead | If the true place lay anywhere within the radius of our point, the square around it would hold our point by chance in so many cases. | لو كان المكان الحقيقي في أي موضع ضمن نصف قطر نقطتنا، لوقعت نقطتنا في المربع المحيط به مصادفةً في هذه النسبة من الحالات.
        chanceSquare | Square | المربع
        chanceRadius | Point known to {radius} | نقطة معروفة حتى {radius}
        share | {n} % | {n} %
        reasons | Reasons given | الأسباب المذكورة
        reasonsLead | Incidents by the reason that the actor gave; one with several reasons is in each. | الحوادث بحسب السبب الذي ذكره الطرف؛ والحادثة ذات الأسباب المتعددة ترد في كل منها.
        reasonChart | Incidents by the reason given | الحوادث بحسب السبب المذكور
        listed | See the entries | عرض القيود
        unansweredTitle | Without an answer of {name} | بلا ردّ من {name}
        unansweredLead | Incidents that this actor is held against and of which nothing that it said is recorded here. It may have answered elsewhere. | حوادث منسوبة إلى هذا الطرف ولا يُسجَّل هنا شيء مما قاله عنها. وقد يكون ردّ في موضع آخر.
        nothingUnanswered | This actor has answered every incident of this list. | ردّ هذا الطرف على كل حوادث هذه القائمة.
        asData | These figures as data | هذه الأرقام بيانات
        """
    )
}

extension Phrasebook {
    /// A text of these pages; the key itself where the catalogue lacks it, which a test forbids.
    subscript(_ phrase: ReplyPhrase) -> String {
        ReplyPhrase.catalogue.text(phrase.rawValue, language) ?? phrase.rawValue
    }

    /// A text of these pages with its places filled.
    func filled(_ phrase: ReplyPhrase, _ values: [String: String]) -> String { Self.fill(self[phrase], values) }
}

// SPDX-License-Identifier: Apache-2.0

import Casework
import CivilianHarm
import Register

/// The texts of the change log, of the form for errors and of what became of a report.
enum CorrectionPhrase: String, CaseIterable, Sendable {
    case logTitle, logLead, logAll, logNone, logNotTold, logWithheld, logRule, logRuleInForce, logKinds
    case typeCorrection, typeNewInformation, typeMethodChange, typeRedaction
    case formTitle, formLead, formAbout, formAboutRegister, formTopic, formMessage, formContact, formContactNote
    case formKept, formSend, formEmpty, formOff, formOffWrite, reportHere
    case topicPlace, topicDate, topicFigures, topicNames, topicMilitaries, topicSources, topicMedia, topicPrivacy
    case topicOther
    case faultNoMessage, faultMessageTooLong, faultContactTooLong, faultTrap, faultTooMany
    case faultFormTooLong
    case ticketTitle, ticketKeep, ticketReceived, ticketAbout, ticketTopic, ticketStands, ticketSteps, ticketWaiting
    case ticketVersion, stateConsidered, stateCorrected, stateAdded, stateRedacted, stateMethodChanged
    case stateUnchanged, stateClosed
    case deskTitle, deskLead, deskNone, deskOpen, deskContact, deskNoContact, deskForgotten, deskState, deskNote
    case deskVersion, deskForget, deskKeep, deskBy

    static let catalogue = PhraseCatalogue(
        """
        logTitle | Corrections and changes | التصحيحات والتغييرات
        logLead | Every change of a published record since it was first published, and every change of a rule of counting: the latest first. What a record said before stays on its history page. | كل تغيير في سجل منشور منذ نشره أول مرة، وكل تغيير في قاعدة عدّ: الأحدث أولًا. وما كان السجل يقوله من قبل يبقى في صفحة تاريخه.
        logAll | All changes | كل التغييرات
        logNone | Nothing published has been changed yet. | لم يتغيّر بعد شيء مما نُشر.
        logNotTold | What was taken away is not told. | لا يُذكر ما أُزيل.
        logWithheld | This version is no longer shown: something that it said was taken away later. | لم يعد هذا الإصدار معروضًا: أُزيل لاحقًا شيء مما كان فيه.
        logRule | Rule of counting: {name} | قاعدة العدّ: {name}
        logRuleInForce | Version {n} came into force. | بدأ العمل بالإصدار {n}.
        logKinds | Kinds of changes | أنواع التغييرات
        typeCorrection | Corrections | تصحيحات
        typeNewInformation | New information | معلومات جديدة
        typeMethodChange | Changes of method | تغييرات في المنهجية
        typeRedaction | Redactions | محجوبات
        formTitle | Report an error | الإبلاغ عن خطأ
        formLead | Tell the keepers of this register what is wrong, what is missing, or what should not be public. | أخبروا القائمين على هذا السجل بما هو خطأ أو ناقص، أو بما ينبغي ألا يكون منشورًا.
        formAbout | About the record {code} | بشأن السجل {code}
        formAboutRegister | About the register as a whole | بشأن السجل كله
        formTopic | What is it about? | بمَ يتعلق؟
        formMessage | What is wrong, and how do you know? | ما الخطأ، وكيف عرفتم به؟
        formContact | How to reach you, if you want an answer (may stay empty) | كيف نتواصل معكم إن أردتم جوابًا (يمكن تركه فارغًا)
        formContactNote | Leave it empty if it could put you or others at risk. | اتركوه فارغًا إن كان قد يعرّضكم أو غيركم للخطر.
        formKept | What you write is not published. It is kept on the machine of this register, read by its keepers, and deleted when it is no longer needed. Your address on the network is not kept with it. | ما تكتبونه لا يُنشر. يُحفظ على جهاز هذا السجل ويقرؤه القائمون عليه، ويُحذف حين لا تعود إليه حاجة. ولا يُحفظ معه عنوانكم على الشبكة.
        formSend | Send | إرسال
        formEmpty | Leave this field empty | اتركوا هذا الحقل فارغًا
        formOff | This site takes no reports. | لا يستقبل هذا الموقع البلاغات.
        formOffWrite | Write to the keepers of the register: | اكتبوا إلى القائمين على السجل:
        reportHere | Report an error in this record | الإبلاغ عن خطأ في هذا السجل
        topicPlace | the place | المكان
        topicDate | the date or time | التاريخ أو الوقت
        topicFigures | the numbers of dead and injured | أعداد القتلى والجرحى
        topicNames | names of people | أسماء أشخاص
        topicMilitaries | what a military did or said | ما فعله جيش أو قاله
        topicSources | sources and links | المصادر والروابط
        topicMedia | pictures or videos | صور أو مقاطع
        topicPrivacy | something about a person that should not be public | شيء عن شخص ينبغي ألا يكون منشورًا
        topicOther | something else | شيء آخر
        faultNoMessage | Please say what is wrong: the message is empty. | نرجو ذكر الخطأ: الرسالة فارغة.
        faultMessageTooLong | The message is longer than {n} letters. Please shorten it, or send it in two. | الرسالة أطول من {n} حرفًا. نرجو اختصارها أو إرسالها على دفعتين.
        faultContactTooLong | The way to reach you is longer than {n} letters. | وسيلة التواصل أطول من {n} حرفًا.
        faultTrap | One field has to stay empty, so that programs that fill in every form are known. It was filled in: nothing was sent. | هناك حقل يجب أن يبقى فارغًا لتمييز البرامج التي تملأ كل النماذج. وقد مُلئ، فلم يُرسل شيء.
        faultTooMany | Several reports came from your network just now. Nothing was sent: please go back and send it again in a minute. | وردت للتو عدة بلاغات من شبكتكم. لم يُرسل شيء: نرجو العودة وإعادة الإرسال بعد دقيقة.
        faultFormTooLong | The form holds more than can be taken. Nothing was sent: please go back and shorten the message. | في النموذج أكثر مما يمكن قبوله. لم يُرسل شيء: نرجو العودة واختصار الرسالة.
        ticketTitle | Report {id} | البلاغ {id}
        ticketKeep | Keep this number or this address: this page will say what came of the report. Nobody else is told of it, and what you wrote is not shown here. | احفظوا هذا الرقم أو هذا العنوان: ستذكر هذه الصفحة ما آل إليه البلاغ. ولا يُطلع عليه أحد غيركم، ولا يُعرض هنا ما كتبتموه.
        ticketReceived | Received | ورد في
        ticketAbout | About | بشأن
        ticketTopic | Concerns | يتعلق بـ
        ticketStands | Where it stands | أين وصل
        ticketSteps | What was done | ما الذي تمّ
        ticketWaiting | Waiting to be read | بانتظار القراءة
        ticketVersion | Version {n} of the record | الإصدار {n} من السجل
        stateConsidered | Being looked into | قيد النظر
        stateCorrected | Corrected | صُحّح
        stateAdded | Added to the record | أُضيف إلى السجل
        stateRedacted | Taken down | أُزيل من النشر
        stateMethodChanged | Method changed | تغيّرت المنهجية
        stateUnchanged | Left as it is | بقي كما هو
        stateClosed | Closed | أُغلق
        deskTitle | Reports of errors | البلاغات عن أخطاء
        deskLead | What readers sent: those that wait come first. Notes are shown to whoever has the number of the report. | ما أرسله القراء: ما ينتظر منها أولًا. وتُعرض الملاحظات لمن لديه رقم البلاغ.
        deskNone | No reader has sent a report. | لم يرسل أي قارئ بلاغًا.
        deskOpen | waiting: {n} | بانتظار: {n}
        deskContact | To be reached at | وسيلة التواصل
        deskNoContact | Gave no way to be reached. | لم يذكر وسيلة للتواصل.
        deskForgotten | What the reader wrote was deleted. | حُذف ما كتبه القارئ.
        deskState | Outcome | النتيجة
        deskNote | What the reader is told | ما يُقال للقارئ
        deskVersion | Version that came of it | الإصدار الناتج
        deskForget | Delete what the reader wrote | حذف ما كتبه القارئ
        deskKeep | Keep this | حفظ
        deskBy | By | بقلم
        """
    )
}

extension Phrasebook {
    /// A text of these pages; the key itself where the catalogue lacks it, which a test forbids.
    subscript(_ phrase: CorrectionPhrase) -> String {
        CorrectionPhrase.catalogue.text(phrase.rawValue, language) ?? phrase.rawValue
    }

    /// A text of these pages with its places filled.
    func filled(_ phrase: CorrectionPhrase, _ values: [String: String]) -> String { Self.fill(self[phrase], values) }

    /// A text of these pages with its places filled by markup.
    func filled(_ phrase: CorrectionPhrase, markup values: [String: HTML]) -> HTML {
        filled(self[phrase], markup: values)
    }
}

extension ChangeType {
    var phrase: CorrectionPhrase {
        switch self {
        case .correction: .typeCorrection
        case .newInformation: .typeNewInformation
        case .methodChange: .typeMethodChange
        case .redaction: .typeRedaction
        }
    }
}

extension TicketTopic {
    var phrase: CorrectionPhrase {
        switch self {
        case .place: .topicPlace
        case .date: .topicDate
        case .figures: .topicFigures
        case .names: .topicNames
        case .militaries: .topicMilitaries
        case .sources: .topicSources
        case .media: .topicMedia
        case .privacy: .topicPrivacy
        case .other: .topicOther
        }
    }
}

extension TicketState {
    var phrase: CorrectionPhrase {
        switch self {
        case .considered: .stateConsidered
        case .corrected: .stateCorrected
        case .added: .stateAdded
        case .redacted: .stateRedacted
        case .methodChanged: .stateMethodChanged
        case .unchanged: .stateUnchanged
        case .closed: .stateClosed
        }
    }
}

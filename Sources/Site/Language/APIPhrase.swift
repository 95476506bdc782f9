// SPDX-License-Identifier: Apache-2.0

/// The texts of the page on the API.
enum APIPhrase: String, CaseIterable, Sendable {
    case apiTitle, apiLead, apiDescription, apiValues, apiPages, apiExamples, apiAddresses, apiEnglish, apiProblems
    case apiProblemText

    static let catalogue = PhraseCatalogue(
        """
        apiTitle | Data for programs | بيانات للبرامج
        apiLead | Everything that is published here can be read by programs, without a key and without saying who asks. | كل ما يُنشر هنا تستطيع البرامج قراءته، بلا مفتاح ومن دون تعريف بمن يسأل.
        apiDescription | The addresses are described in OpenAPI 3.1: {address}. | العناوين موصوفة بصيغة OpenAPI 3.1: {address}.
        apiValues | Records have the keys of the interchange format, which do not change. Unknown is null, 0 is said to be none, and "notApplicable" means that the question does not arise. Queries are spelled as in the addresses of lists. | للسجلات مفاتيح صيغة التبادل، وهي لا تتغيّر. غير المعروف null، و0 يعني أن المصادر قالت لا أحد، و"notApplicable" يعني أن السؤال غير وارد. وتُكتب الاستعلامات كما في عناوين القوائم.
        apiPages | Lists come in parts: “next” is the address of the part that follows, and no record is passed over when others are added meanwhile. Nothing is cut off: “total” says how many there are. Answers have entity tags, so that what has not changed need not be sent again. | تأتي القوائم أجزاءً: «next» هو عنوان الجزء التالي، ولا يُفوَّت سجل إذا أُضيفت سجلات أخرى في الأثناء. ولا يُقتطع شيء: يقول «total» كم عددها. وللإجابات وسوم كيان، فلا يُعاد إرسال ما لم يتغيّر.
        apiExamples | Examples | أمثلة
        apiAddresses | Addresses | العناوين
        apiEnglish | This description is in English, as the keys of the data are. | هذا الوصف بالإنجليزية، كمفاتيح البيانات.
        apiProblems | Problems | المشكلات
        apiProblemText | A request that cannot be answered gets a reason as data (RFC 9457), which names the parameter that is wrong and what it takes. | الطلب الذي لا يمكن الرد عليه يحصل على السبب بيانات (RFC 9457)، مع اسم المعامل الخطأ وما يقبله.
        """
    )
}

extension Phrasebook {
    /// A text of the page on the API.
    subscript(_ phrase: APIPhrase) -> String { APIPhrase.catalogue.text(phrase.rawValue, language) ?? phrase.rawValue }
}

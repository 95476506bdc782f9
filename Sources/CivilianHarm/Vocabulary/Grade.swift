// SPDX-License-Identifier: Apache-2.0

/// The recorder's grade of an incident (domain vocabulary `civilian_harm_status`).
package enum Grade: String, Vocabulary, CaseIterable {
    case confirmed, fair, weak, contested, discounted

    package static let vocabularyName = "grade"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        confirmed | Confirmed | مؤكَّد
        = A named actor has accepted that its action harmed civilians here.
        ~ أقرّ طرف معروف بأن عمله ألحق ضررًا بالمدنيين هنا.
        fair | Fair | مقبول
        = At least two credible sources report the harm, and the suspected actor was likely or confirmed to be active nearby.
        ~ أفاد مصدران موثوقان على الأقل بوقوع الضرر، ومن المرجَّح أو المؤكَّد أن الطرف المشتبه به كان ناشطًا في الجوار.
        weak | Weak | ضعيف
        = A single source reports the harm, however detailed its account.
        ~ أفاد مصدر واحد بوقوع الضرر، مهما كانت روايته مفصَّلة.
        contested | Contested | متنازع عليه
        = Sources disagree about who is responsible: several actors are accused, or ground forces too.
        ~ تختلف المصادر في تحديد المسؤول: يُتَّهم أكثر من طرف، أو قوات برية أيضًا.
        discounted | Discounted; Disproven | مستبعَد
        = Those killed were fighters, or another party was most likely responsible.
        ~ كان القتلى مقاتلين، أو كان طرف آخر هو المسؤول على الأرجح.
        """
    )
}

// SPDX-License-Identifier: Apache-2.0

/// The texts of the charts of strikes.
enum StrikePhrase: String, CaseIterable, Sendable {
    case title, lead, wayHere, allStrikes, strikesUnit, declaredStrikes, allegedStrikes, notSaid, actor, otherActors,
        unknownActor
    case inSet, withoutNumber, oneSided, withoutDay, spanning, twice, othersAre, periods, shareOfAll, asData, ownPage
    case nothing, earlier, later

    static let catalogue = PhraseCatalogue(
        """
        title | Strikes over time | الضربات عبر الزمن
        lead | How many strikes militaries declared, or others allege, in the reports that are kept here. A strike is no incident of harm: most strikes have none recorded, and the two are never on one scale. | عدد الضربات التي أعلنتها الجيوش أو زعمها آخرون في التقارير المحفوظة هنا. والضربة ليست حادثة أذى: فمعظم الضربات لم يُسجَّل فيها أذى، ولا يوضع الاثنان على مقياس واحد أبدًا.
        wayHere | Charts of these strikes | رسوم بيانية لهذه الضربات
        allStrikes | The list of these strikes | قائمة هذه الضربات
        strikesUnit | Strikes | الضربات
        declaredStrikes | Declared | معلنة
        allegedStrikes | Alleged | مزعومة
        notSaid | Declared or alleged: not said | معلنة أو مزعومة: غير مذكور
        actor | Military | الجيش
        otherActors | Others | غيرها
        unknownActor | Not recorded | غير مسجَّل
        inSet | Counted here: {count}. | المحسوب هنا: {count}.
        withoutNumber | Without a number of strikes, and not in the sums: {count}. | بلا عدد للضربات، وليست في المجاميع: {count}.
        oneSided | With a lower or an upper number only: {count}. | بعدد أدنى أو أعلى فقط: {count}.
        withoutDay | Without a day, and in no column: {count}. | بلا يوم، وليست في أي عمود: {count}.
        spanning | With days in more than one period, and in no column: {count}; the lists of their periods show them. | بأيام في أكثر من فترة، وليست في أي عمود: {count}؛ وتُظهرها قوائم فتراتها.
        twice | A strike that two reports tell of counts twice. Totals that reports print are not added. | الضربة التي يذكرها تقريران تُحسب مرتين. ولا تُضاف المجاميع التي تطبعها التقارير.
        othersAre | “Others” are: {names}. | «غيرها» هي: {names}.
        periods | The strikes of each period | ضربات كل فترة
        shareOfAll | {n}% of the lower figure of all | {n}% من الرقم الأدنى للكل
        asData | These figures as data (JSON) | هذه الأرقام كبيانات (JSON)
        ownPage | On a page of its own, and to embed | في صفحة خاصة به، وللتضمين
        nothing | There are no strikes with a day here. | لا ضربات لها يوم هنا.
        earlier | Earlier: {period} | الأسبق: {period}
        later | Later: {period} | الأحدث: {period}
        """
    )
}

extension Phrasebook {
    /// A text of the charts of strikes; the key itself where the catalogue lacks it, which a test forbids.
    subscript(_ phrase: StrikePhrase) -> String {
        digits.shaping(StrikePhrase.catalogue.text(phrase.rawValue, language) ?? phrase.rawValue)
    }

    /// A text of the charts of strikes with its places filled.
    func filled(_ phrase: StrikePhrase, _ values: [String: String]) -> String { Self.fill(self[phrase], values) }
}

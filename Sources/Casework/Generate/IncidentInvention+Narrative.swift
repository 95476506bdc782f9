// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

extension IncidentInvention {
    private static let settings: [InventedName] = InventedName.list(
        """
        the edge of the orchards/طرف البساتين
        the fish market/سوق السمك
        the road to the mill/طريق المطحنة
        the old school/المدرسة القديمة
        a house by the well/منزل قرب البئر
        the quarter behind the harbour/الحي خلف الميناء
        the clinic/المستوصف
        a row of tents/صف من الخيام
        """
    )

    private static let endings: [InventedName] = InventedName.list(
        """
        Neighbours dug with their hands until the morning./حفر الجيران بأيديهم حتى الصباح.
        Two further explosions followed while people were helping./تلا ذلك انفجاران آخران أثناء إسعاف الناس.
        The dead were buried before noon the next day./دُفن القتلى قبل ظهر اليوم التالي.
        A teacher who lost her brother counted the wounded./أحصت معلمة فقدت أخاها عدد الجرحى.
        No source mentions a military object nearby./لا يذكر أي مصدر هدفًا عسكريًا في الجوار.
        The electricity failed, and messages came only hours later./انقطعت الكهرباء ولم تصل الرسائل إلا بعد ساعات.
        """
    )

    /// The narrative in English and Arabic; one in fifteen has only one of the two.
    mutating func makeNarrative() {
        let setting = random.pick(Self.settings)
        let ending = random.pick(Self.endings)
        let other = random.pick(Self.endings)
        let hasBoth = !random.happens(7)
        let isEnglishOnly = hasBoth || random.happens(50)
        if hasBoth || isEnglishOnly { incident.assessmentText.en = english(setting, ending, other) }
        if hasBoth || !isEnglishOnly { incident.assessmentText.ar = arabic(setting, ending, other) }
        if random.happens(10) {
            incident.assessmentLinks = [
                TextLink(text: "wrote a correspondent", url: "https://observer.example/a/\(index)")
            ]
        }
    }

    private func english(_ setting: InventedName, _ ending: InventedName, _ other: InventedName) -> String {
        let killed = killedPhrase(.english)
        let date = "\(day.day) \(MonthName.english[day.month - 1]) \(day.year)"
        let accused = factions.map(\.name.english).joined(separator: " and the ")
        var text =
            "\(killed) in \(place.name.english), \(place.region.name.english), on \(date), when \(setting.english) was hit."
        text += "\n\n\(ending.english)"
        if other.english != ending.english { text += " \(other.english)" }
        text +=
            accused.isEmpty
            ? "\n\nNo source says who was responsible."
            : "\n\nSources hold the \(accused) responsible."
        if incident.tallies[.children].killed.min ?? 0 > 0 { text += " Children were among the dead." }
        return text
    }

    private func arabic(_ setting: InventedName, _ ending: InventedName, _ other: InventedName) -> String {
        let killed = killedPhrase(.arabic)
        let date = "\(day.day) \(MonthName.arabic[day.month - 1]) \(day.year)"
        let accused = factions.map(\.name.arabic).joined(separator: " و")
        var text =
            "\(killed) في \(place.name.arabic)، \(place.region.name.arabic)، يوم \(date)، حين أصيب \(setting.arabic)."
        text += "\n\n\(ending.arabic)"
        if other.arabic != ending.arabic { text += " \(other.arabic)" }
        text += accused.isEmpty ? "\n\nلا يقول أي مصدر من المسؤول." : "\n\nتحمّل المصادر المسؤولية لـ\(accused)."
        if incident.tallies[.children].killed.min ?? 0 > 0 { text += " وكان بين القتلى أطفال." }
        return text
    }

    private func killedPhrase(_ language: InterfaceLanguage) -> String {
        guard let killed, incident.harmReported == true else {
            return language == .arabic ? "أفيد بتضرر مدنيين" : "Civilians were reportedly harmed"
        }
        switch (killed.min, killed.max, language == .arabic) {
        case (0, 0, false): return "No civilian was reported killed"
        case (0, 0, true): return "لم يُبلَّغ عن مقتل مدنيين"
        case (1, 1, false): return "One civilian was reportedly killed"
        case (1, 1, true): return "أفيد بمقتل مدني واحد"
        case (let least, let most, false):
            return least == most
                ? "\(least) civilians were reportedly killed" : "\(least) to \(most) civilians were reportedly killed"
        case (let least, let most, true):
            return least == most ? "أفيد بمقتل مدنيين عددهم \(least)" : "أفيد بمقتل \(least) إلى \(most) من المدنيين"
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

/// The phrases of the languages that are built in.
///
/// A table: name | English | Arabic.
enum ChartTexts {
    static let english = texts(1)
    static let arabic = texts(2)

    private static let table = """
        range | {min}–{max} | {min} إلى {max}
        shortRange | {min}–{max} | {min}–{max}
        atLeast | at least {n} | {n} على الأقل
        shortAtLeast | {n}+ | {n}+
        atMost | at most {n} | {n} على الأكثر
        shortAtMost | ≤{n} | حتى {n}
        orMore | {figure} or more | {figure} أو أكثر
        orFewer | {figure} or fewer | {figure} أو أقل
        moreOrFewer | {figure}, or fewer, or more | {figure} أو أقل أو أكثر
        noFigure | no figure | لا رقم
        shortNoFigure | no figure | لا رقم
        keyRange | Solid: the lower figure. Pale: up to the upper one. | المصمت: الرقم الأدنى. الباهت: حتى الرقم الأعلى.
        keyOpen | Open end: for part of this no upper or lower figure is known | طرف مفتوح: لا يُعرف لجزء من هذا رقم أعلى أو أدنى
        keyNoFigure | No figure was given | لم يُذكر رقم
        shadeFrom | {n} or more | {n} أو أكثر
        keyNoEntry | No entry | لا قيد
        nothing | Nothing to show: nothing is recorded for this. | لا شيء يُعرض: لم يُسجَّل شيء في هذا الشأن.
        noFigures | Nothing to draw: none of the entries has a figure. | لا شيء يُرسم: لا يتضمن أي قيد رقمًا.
        columnsDescription | Columns from {first} to {last}. | أعمدة من {first} إلى {last}.
        barsDescription | Bars, from {first} to {last}. | أشرطة، من {first} إلى {last}.
        pyramidDescription | Bars by age, from {first} to {last}. | أشرطة حسب العمر، من {first} إلى {last}.
        matrixDescription | Shaded cells, rows from {first} to {last}. | خلايا مظلّلة، صفوفها من {first} إلى {last}.
        calendarDescription | A tile for each day, from {first} to {last}. | مربع لكل يوم، من {first} إلى {last}.
        tableFollows | The table below the drawing holds every figure. | يتضمن الجدول أسفل الرسم كل الأرقام.
        table | The figures as a table | الأرقام في جدول
        daysNotListed | Days that are not listed have no entry. | الأيام غير المدرجة لا قيد لها.
        total | Total | المجموع
        source | Source: {source} | المصدر: {source}
        timeMarks | On the time axis | على محور الزمن
        bandMark | {label}, {dates} | {label}، {dates}
        eventMark | {date}: {label} | {date}: {label}
        bandLetters | ABCDEFGHIJKLMNOPQRSTUVWXYZ | أبجدهوزحطيكلمنسعفصقرشتثخذضظغ
        atHome | See this chart in its place: {register} | اعرض هذا الرسم في موضعه: {register}
        """

    private static func texts(_ column: Int) -> [ChartPhrase: String] {
        var texts: [ChartPhrase: String] = [:]
        for line in table.split(separator: "\n") {
            let cells = line.split(separator: "|").map { trimmed($0) }
            guard cells.count == 3, let phrase = ChartPhrase(rawValue: cells[0]) else { continue }
            texts[phrase] = cells[column]
        }
        return texts
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text.drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

// SPDX-License-Identifier: Apache-2.0

/// The words that messages of rules show as values.
package enum IntegrityWord: String, CaseIterable, Sendable {
    case error, warning, note, missing, conceded, none, minimum, maximum, detailedTally
    case malformed, impossibleSquare, severalReferences, notAReference, metres, kilometres
    case oneOfSeveral, missingZone, otherZone, otherLetter, swappedLetters, lookalike, otherFigure, swappedFigures
    case missingFigure, extraFigure

    package static let table = TextTable(
        "integrity words",
        [
            """
            error | error | خطأ
            warning | warning | تنبيه
            note | note | ملاحظة
            missing | missing | غير مذكور
            conceded | conceded | المُقَرّ به
            none | none | لا يوجد
            minimum | minimum | الحد الأدنى
            maximum | maximum | الحد الأقصى
            detailedTally | a profession or class | مهنة أو فئة
            malformed | it cannot be read | لا يمكن قراءته
            impossibleSquare | there is no such square | لا وجود لمثل هذا المربع
            severalReferences | it holds several references | يتضمن أكثر من مرجع
            notAReference | it is no reference | ليس مرجعًا
            metres | m | م
            kilometres | km | كم
            oneOfSeveral | one of the squares that it names | أحد المربعات التي يذكرها
            missingZone | the number of the zone is missing | رقم المنطقة ناقص
            otherZone | another zone number | رقم منطقة آخر
            otherLetter | another letter | حرف آخر
            swappedLetters | two letters swapped | حرفان متبادلان
            lookalike | letters instead of figures | حروف بدل أرقام
            otherFigure | another figure | رقم آخر
            swappedFigures | two figures swapped | رقمان متبادلان
            missingFigure | a figure is missing | رقم ناقص
            extraFigure | a figure too many | رقم زائد
            """
        ]
    )

    /// The word; the key itself where the table lacks it, which a test forbids.
    func text(_ language: InterfaceLanguage) -> String { Self.table.text(rawValue, language) ?? rawValue }
}

// SPDX-License-Identifier: Apache-2.0

/// The words that messages of rules show as values.
package enum IntegrityWord: String, CaseIterable, Sendable {
    case error, warning, note, missing, conceded, none, minimum, maximum, detailedTally
    case malformed, impossibleSquare, severalReferences, notAReference, metres, kilometres

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
            """
        ]
    )

    /// The word; the key itself where the table lacks it, which a test forbids.
    func text(_ language: InterfaceLanguage) -> String { Self.table.text(rawValue, language) ?? rawValue }
}

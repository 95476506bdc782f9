// SPDX-License-Identifier: Apache-2.0

extension PhraseTexts {
    /// What stands around every page, and how figures and dates are put.
    static let frame = """
        languages | Languages | اللغات
        skipToContents | Skip to the contents | انتقل إلى المحتوى
        siteNavigation | Site | الموقع
        incidents | Incidents | الحوادث
        howToRead | How to read this register | كيف يُقرأ هذا السجل
        searchTheRegister | Search the register | ابحث في السجل
        searchHint | Place, name, code or words | مكان أو اسم أو رمز أو كلمات
        search | Search | بحث
        footerUnknown | “Unknown” means that nobody has said. It never means none. | كلمة «غير معروف» تعني أن أحدًا لم يقل شيئًا، ولا تعني «لا أحد» أبدًا.
        unknownFigure | Unknown | غير معروف
        noneFigure | None (0) | لا أحد (0)
        rangeFigure | {min}–{max} | {min} إلى {max}
        atLeastFigure | at least {n} | {n} على الأقل
        atMostFigure | at most {n} | {n} على الأكثر
        shortDayRange | {first}–{last} | {first} إلى {last}
        dayRange | {first} – {last} | {first} إلى {last}
        dayWithWeekday | {weekday} {day} | {weekday} {day}
        dayAtTime | {day}, {time} local time | {day}، {time} بالتوقيت المحلي
        dayAtTimeUTC | {day}, {time} UTC | {day}، {time} بالتوقيت العالمي
        metres | about {n} m | نحو {n} متر
        kilometres | about {n} km | نحو {n} كم
        yes | Yes | نعم
        no | No | لا
        notRecorded | Not recorded | غير مسجَّل
        """
}

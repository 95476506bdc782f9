// SPDX-License-Identifier: Apache-2.0

/// The texts of what a list is asked for beside its filters: places, fields, files and feeds.
enum ListPhrase: String, CaseIterable, Sendable {
    case chipBox, nearPoint, inSquare, nearSquare, nearCode, maybeInside, exactMetres, exactKilometres
    case searchIn, chipFields, placeNames, persons, sourceNames, statementTexts, narratives, codes, noteTexts
    case placeFilter, placeHint, includePossible, codeFilter, codeHint, sinceFilter, updatedSince
    case publishedSince
    case isSquare, isPoint, searchSquare, searchPossible, searchAround, sortRecorded, perPage
    case sameQuery, asFigures, asFeed, asSpreadsheet, asTable, asLines, asGeoJSON, asUCDP, asACLED, asHXL
    case asTables, asWorkbook, asDatabase, asLinkedData, asDeaths, addressOfQuery, feedSubtitle
    case feedTitle
    case wordsMarked, withoutMarks, staffOnlyParameter, withoutFindings

    static let catalogue = PhraseCatalogue(
        """
        chipBox | Latitude {south} to {north}, longitude {west} to {east} | خط العرض من {south} إلى {north}، وخط الطول من {west} إلى {east}
        nearPoint | Within {distance} of {place} | ضمن {distance} من {place}
        inSquare | In the grid square {place} | في مربع الشبكة {place}
        nearSquare | Within {distance} of the grid square {place} | ضمن {distance} من مربع الشبكة {place}
        nearCode | Within {distance} of the place of {place} | ضمن {distance} من موقع {place}
        maybeInside | Also where the place may lie inside | مع ما قد يقع مكانه في الداخل
        exactMetres | {n} m | {n} متر
        exactKilometres | {n} km | {n} كم
        searchIn | Search in | البحث في
        chipFields | In: {value} | في: {value}
        placeNames | place names | أسماء الأماكن
        persons | names of people | أسماء الأشخاص
        sourceNames | sources | المصادر
        statementTexts | statements of militaries | بيانات الجيوش
        narratives | assessments | التقييمات
        codes | codes | الرموز
        noteTexts | notes | الملاحظات
        placeFilter | Around a place | حول مكان
        placeHint | Latitude,longitude,km; a grid square such as 37SFV5030; or CODE,km | خط العرض،خط الطول،كم مفصولة بفواصل لاتينية؛ أو مربع شبكة مثل 37SFV5030؛ أو رمز وعدد كيلومترات
        includePossible | Include what may lie inside | إدراج ما قد يقع في الداخل
        codeFilter | Code | الرمز
        codeHint | Current or former; several with commas | حالي أو سابق؛ عدة رموز تفصلها فواصل لاتينية
        sinceFilter | New and changed | الجديد والمحدَّث
        updatedSince | Updated since | حُدّثت منذ
        publishedSince | Published since | نُشرت منذ
        isSquare | {place} is a grid square with sides of {distance}. | {place} مربع شبكة طول ضلعه {distance}.
        isPoint | {place} is a point on the map. | {place} نقطة على الخريطة.
        searchSquare | Incidents in this square | الحوادث في هذا المربع
        searchPossible | With those that may lie in it | مع ما قد يقع فيه
        searchAround | Incidents within {distance} of it | الحوادث ضمن {distance} منها
        sortRecorded | Changed in the register | آخر تغيير في السجل
        perPage | On a page | في الصفحة
        sameQuery | The same incidents as | الحوادث نفسها على هيئة
        asFigures | figures | أرقام
        asFeed | feed (Atom) | تغذية (Atom)
        asSpreadsheet | CSV for spreadsheets | CSV لجداول البيانات
        asTable | CSV | CSV
        asLines | records (JSON Lines) | سجلات (JSON Lines)
        asGeoJSON | points (GeoJSON) | نقاط (GeoJSON)
        asUCDP | columns of UCDP GED (CSV) | أعمدة UCDP GED ‏(CSV)
        asACLED | columns of ACLED (CSV) | أعمدة ACLED ‏(CSV)
        asHXL | with HXL tags (CSV) | بوسوم HXL ‏(CSV)
        asTables | described tables (ZIP) | جداول موصوفة (ZIP)
        asWorkbook | workbook (XLSX) | مصنف جداول (XLSX)
        asDatabase | database (SQLite) | قاعدة بيانات (SQLite)
        asLinkedData | linked data (JSON-LD) | بيانات مترابطة (JSON-LD)
        asDeaths | deaths as SDG 16.1.2 counts them (CSV) | الوفيات بحسب مؤشر أهداف التنمية المستدامة 16.1.2 ‏(CSV)
        addressOfQuery | Address of this query | عنوان هذا الاستعلام
        feedSubtitle | New and changed incidents, those first that the register recorded last. | الحوادث الجديدة والمعدَّلة، وأولها ما سُجّل أخيرًا.
        feedTitle | New and changed incidents | الحوادث الجديدة والمعدَّلة
        wordsMarked | Marked on this page: {words} | معلَّم في هذه الصفحة: {words}
        withoutMarks | Show without marks | العرض دون تعليم
        staffOnlyParameter | The parameter {name} is for the register’s staff. Leave it out. | المعامل {name} مخصص للعاملين في السجل. احذفه.
        withoutFindings | Without errors or warnings of integrity | دون أخطاء أو تنبيهات في سلامة البيانات
        """
    )
}

extension Phrasebook {
    /// A text of the list; the key itself where the catalogue lacks it, which a test forbids.
    subscript(_ phrase: ListPhrase) -> String {
        ListPhrase.catalogue.text(phrase.rawValue, language) ?? phrase.rawValue
    }

    /// A text of the list with its places filled.
    func filled(_ phrase: ListPhrase, _ values: [String: String]) -> String { Self.fill(self[phrase], values) }

    /// A text of the list with its places filled by markup.
    func filled(_ phrase: ListPhrase, markup values: [String: HTML]) -> HTML {
        filled(self[phrase], markup: values)
    }
}

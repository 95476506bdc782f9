// SPDX-License-Identifier: Apache-2.0

import Register

/// The texts of versions, citations, related incidents and long lists of a record.
enum RecordPhrase: String, CaseIterable, Sendable {
    case versionTitle, oldVersion, currentVersion, toCurrentRecord, seeThisVersion, noSuchVersion
    case citeAs, citedIncident, citeAsFile, plainText, recordedAt
    case relatedTitle, relatedNote, reasonNamed, reasonNaming, reasonSameDay, reasonSamePoint, reasonShared
    case addressesOfMany
    case firstShown, shortened, wholeRecord, rangeShown
    case allPeople, allSources, allMedia, peopleOf, sourcesOf, mediaOf
    case shareKilled, shareGrade, tagsOfMedia, tagGroundLevel

    static let catalogue = PhraseCatalogue(
        """
        versionTitle | version {n} | الإصدار {n}
        oldVersion | This is version {n} of the record, as it was kept from {time}. It has changed since: the record is now at version {current}. | هذا هو الإصدار {n} من السجل كما حُفظ منذ {time}. وقد تغيّر بعد ذلك: السجل الآن في إصداره {current}.
        currentVersion | This address always shows version {n} of the record, kept since {time}. It is the current version. | يعرض هذا العنوان دائمًا الإصدار {n} من السجل، المحفوظ منذ {time}، وهو الإصدار الحالي.
        toCurrentRecord | Go to the record as it is now | انتقل إلى السجل كما هو الآن
        seeThisVersion | See the record as it was in this version | اعرض السجل كما كان في هذا الإصدار
        noSuchVersion | No version of this record was published under this number or by this time. | لم يُنشر إصدار من هذا السجل بهذا الرقم أو حتى هذا الوقت.
        citeAs | {register}. {what}. Incident {code}, version {n}, recorded {time}. {address} | {register}. {what}. الحادثة {code}، الإصدار {n}، سُجّل {time}. {address}
        citedIncident | Incident {code}: {what} | الحادثة {code}: {what}
        citeAsFile | The citation as a file: | الاقتباس في ملف:
        plainText | plain text | نص عادي
        recordedAt | recorded {time} | سُجّل {time}
        relatedTitle | Possibly related | حوادث ربما ترتبط بها
        relatedNote | Found by comparing records. These are suggestions: nobody has said that the incidents belong together. | وُجدت بمقارنة السجلات. هذه اقتراحات: لم يقل أحد إن هذه الحوادث مترابطة.
        reasonNamed | this record names it | يذكرها هذا السجل
        reasonNaming | it names this record | تذكر هذا السجل
        reasonSameDay | the same day, {distance} away | في اليوم نفسه، على بُعد {distance}
        reasonSamePoint | the same day, at the same point | في اليوم نفسه، عند النقطة نفسها
        reasonShared | in common: {count} | مشترك بينهما: {count}
        addressesOfMany | Addresses that more than {n} incidents cite are left out of account. | لا تُحتسب العناوين التي تستشهد بها أكثر من {n} حادثة.
        firstShown | The first {shown} of {total} are shown here. | يظهر هنا أول {shown} من أصل {total}.
        shortened | This record is long, so its lists are shortened on this page. | هذا السجل طويل، لذا اختُصرت قوائمه في هذه الصفحة.
        wholeRecord | The whole record on one page, for printing and keeping | السجل كاملًا في صفحة واحدة، للطباعة والحفظ
        rangeShown | {first}–{last} of {total} | {first} إلى {last} من أصل {total}
        allPeople | All people of this record | كل الأشخاص في هذا السجل
        allSources | All sources of this record | كل مصادر هذا السجل
        allMedia | All media of this record | كل وسائط هذا السجل
        peopleOf | People in {code} | الأشخاص في {code}
        sourcesOf | Sources of {code} | مصادر {code}
        mediaOf | Media of {code} | وسائط {code}
        shareKilled | Civilians killed: {figure} | القتلى المدنيون: {figure}
        shareGrade | Grade: {grade} | التصنيف: {grade}
        tagsOfMedia | Tagged: | الوسوم:
        tagGroundLevel | ground level | من مستوى الأرض
        """
    )
}

extension Phrasebook {
    /// A text of records; the key itself where the catalogue lacks it, which a test forbids.
    subscript(_ phrase: RecordPhrase) -> String {
        RecordPhrase.catalogue.text(phrase.rawValue, language) ?? phrase.rawValue
    }

    /// A text of records with its places filled.
    func filled(_ phrase: RecordPhrase, _ values: [String: String]) -> String { Self.fill(self[phrase], values) }

    /// A text of records with its places filled by markup.
    func filled(_ phrase: RecordPhrase, markup values: [String: HTML]) -> HTML { filled(self[phrase], markup: values) }

    /// The label of a tag of media; of one that has none its words.
    func mediaTag(_ tag: String) -> String {
        tag == "groundLevel" ? self[.tagGroundLevel] : Self.plainWords(ofKey: tag)
    }

    /// A key such as `groundLevel` in words; every other text as it was given.
    private static func plainWords(ofKey text: String) -> String {
        guard text.utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) }), text.first?.isLowercase == true else {
            return text
        }
        return text.reduce(into: "") { words, letter in
            words += letter.isUppercase ? " \(letter.lowercased())" : "\(letter)"
        }
    }

    /// A point in time to the minute, in UTC; the empty text outside of the years 1 to 9999.
    func time(_ time: Timestamp) -> String { time.moment.map(moment) ?? "" }
}

// SPDX-License-Identifier: Apache-2.0

// Vocabularies to which an installation adds keys of its own.

/// The form of a key of lower-case words joined by hyphens: `us-led-coalition`.
private func isHyphenated(_ key: some StringProtocol) -> Bool {
    !key.isEmpty
        && key.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).allSatisfy { word in
            !word.isEmpty && word.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        }
}

/// An armed actor.
package struct Actor: OpenVocabulary {
    package let rawValue: String

    package init(validKey: String) { rawValue = validKey }

    package static func isValidKey(_ key: some StringProtocol) -> Bool { isHyphenated(key) }

    package static let unknown = Actor(validKey: "unknown")

    package static let vocabularyName = "actor"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        us-led-coalition | U.S.-led Coalition; US-led Coalition; Coalition | التحالف بقيادة الولايات المتحدة
        russian-military | Russian Military | الجيش الروسي
        turkish-military | Turkish Military | الجيش التركي
        iranian-military | Iranian Military | الجيش الإيراني
        israeli-military | Israeli Military | الجيش الإسرائيلي
        jordanian-military | Jordanian Military | الجيش الأردني
        iraqi-military | Iraqi Military | الجيش العراقي
        iraqi-irregular-forces | Iraqi Irregular Forces | قوات عراقية غير نظامية
        ypg | YPG | وحدات حماية الشعب
        uk-military | UK Military | الجيش البريطاني
        us-military | US Military | الجيش الأمريكي
        french-military | French Military | الجيش الفرنسي
        dutch-military | Dutch Military | الجيش الهولندي
        danish-military | Danish Military | الجيش الدنماركي
        australian-military | Australian Military | الجيش الأسترالي
        free-syrian-army | Free Syrian Army | الجيش السوري الحر
        isis | ISIS | داعش
        rebel-forces | Rebel Forces | فصائل معارضة
        syrian-democratic-forces | Syrian Democratic Forces | قوات سوريا الديمقراطية
        syrian-regime | Syrian Regime | النظام السوري
        kurdish-forces | Kurdish Forces | قوات كردية
        tribal-forces | Tribal Forces | قوات عشائرية
        palestinian-militants | Palestinian Militants | مسلحون فلسطينيون
        unknown | Unknown | غير معروف
        northern-brigade | Northern Brigade | لواء الشمال
        = Invented, for the demonstration.
        ~ متخيَّل لأجل العرض التجريبي.
        coastal-alliance | Coastal Alliance | تحالف الساحل
        = Invented, for the demonstration.
        ~ متخيَّل لأجل العرض التجريبي.
        island-air-force | Island Air Force | سلاح جو الجزيرة
        = Invented, for the demonstration.
        ~ متخيَّل لأجل العرض التجريبي.
        ridge-front | Ridge Front | جبهة المرتفعات
        = Invented, for the demonstration.
        ~ متخيَّلة لأجل العرض التجريبي.
        harbour-guard | Harbour Guard | حرس الميناء
        = Invented, for the demonstration.
        ~ متخيَّل لأجل العرض التجريبي.
        """
    )
}

/// Whom a strike was aimed at.
package struct Target: OpenVocabulary {
    package let rawValue: String

    package init(validKey: String) { rawValue = validKey }

    package static func isValidKey(_ key: some StringProtocol) -> Bool { isHyphenated(key) }

    package static let civilians = Target(validKey: "civilians")

    package static let vocabularyName = "target"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        palestinian-forces | Palestinian Forces | قوات فلسطينية
        al-shabaab | Al-Shabaab | حركة الشباب
        aqap | AQAP | تنظيم القاعدة في جزيرة العرب
        isis-yemen | ISIS (Yemen) | داعش (اليمن)
        isis-somalia | ISIS (Somalia) | داعش (الصومال)
        al-qaeda-east-africa | Al-Qaeda East Africa | القاعدة في شرق أفريقيا
        civilians | Civilians | مدنيون
        other | Other | أخرى
        unknown | Unknown | غير معروف
        """
    )
}

/// A programme: actors and countries that a recorder monitors together.
package struct ProgrammeKey: OpenVocabulary {
    package let rawValue: String

    package init(validKey: String) { rawValue = validKey }

    package static func isValidKey(_ key: some StringProtocol) -> Bool { isHyphenated(key) }

    package static let vocabularyName = "programme"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        coalition-iraq-syria | U.S.-led Coalition in Iraq & Syria; U.S.-led Coalition in Iraq and Syria; US-led Coalition in Iraq & Syria | التحالف بقيادة الولايات المتحدة في العراق وسوريا
        russia-syria | Russian Military in Syria | الجيش الروسي في سوريا
        turkey-iraq-syria | Turkish Military in Iraq & Syria; Turkish Military in Iraq and Syria | الجيش التركي في العراق وسوريا
        israel-syria | Israeli Military in Syria; Israeli Military in Syria & the Gaza Strip | الجيش الإسرائيلي في سوريا
        israel-gaza-2023 | Israel and Gaza 2023; Israel & Gaza 2023; Israeli Military in Gaza | إسرائيل وغزة 2023
        us-somalia | US Forces in Somalia | القوات الأمريكية في الصومال
        us-yemen | US Forces in Yemen | القوات الأمريكية في اليمن
        northern-brigade-nasim | Northern Brigade in Nasim (invented) | لواء الشمال في نسيم (متخيَّل)
        coastal-alliance-nasim | Coastal Alliance in Nasim (invented) | تحالف الساحل في نسيم (متخيَّل)
        island-air-force-nasim | Island Air Force in Nasim (invented) | سلاح جو الجزيرة في نسيم (متخيَّل)
        ridge-front-nasim | Ridge Front in Nasim (invented) | جبهة المرتفعات في نسيم (متخيَّلة)
        harbour-guard-nasim | Harbour Guard in Nasim (invented) | حرس الميناء في نسيم (متخيَّل)
        """
    )
}

/// A country: ISO 3166-1 alpha-2.
package struct Country: OpenVocabulary {
    package let rawValue: String

    package init(validKey: String) { rawValue = validKey }

    package static func isValidKey(_ key: some StringProtocol) -> Bool {
        key.utf8.count == 2 && key.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }

    package static let vocabularyName = "country"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        PS | The Gaza Strip; Gaza Strip; Palestine | قطاع غزة
        SY | Syria | سوريا
        IQ | Iraq | العراق
        YE | Yemen | اليمن
        SO | Somalia | الصومال
        LY | Libya | ليبيا
        UA | Ukraine | أوكرانيا
        LB | Lebanon | لبنان
        IL | Israel | إسرائيل
        IR | Iran | إيران
        JO | Jordan | الأردن
        TR | Turkey; Türkiye | تركيا
        EG | Egypt | مصر
        PK | Pakistan | باكستان
        AF | Afghanistan | أفغانستان
        SD | Sudan | السودان
        XY | Murjan (invented) | مرجان (متخيَّل)
        XZ | Nasim (invented) | نسيم (متخيَّل)
        """
    )
}

/// A language: BCP 47.
package struct LanguageTag: OpenVocabulary {
    package let rawValue: String

    package init(validKey: String) { rawValue = validKey }

    package static func isValidKey(_ key: some StringProtocol) -> Bool {
        let parts = key.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.count) else { return false }
        return first.allSatisfy { (0x61...0x7A).contains($0) }
            && parts.dropFirst().allSatisfy { part in
                !part.isEmpty
                    && part.allSatisfy { byte in
                        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
                    }
            }
    }

    package static let vocabularyName = "language"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        ar | Arabic | العربية
        en | English | الإنجليزية
        he | Hebrew | العبرية
        fr | French | الفرنسية
        tr | Turkish | التركية
        ku | Kurdish | الكردية
        es | Spanish | الإسبانية
        de | German | الألمانية
        it | Italian | الإيطالية
        ber | Berber | الأمازيغية
        ru | Russian | الروسية
        uk | Ukrainian | الأوكرانية
        fa | Persian; Farsi | الفارسية
        nl | Dutch | الهولندية
        ur | Urdu | الأردية
        """
    )
}

/// What kind of vessel was struck; archives number these terms only.
package struct VesselType: OpenVocabulary {
    package let rawValue: String

    package init(validKey: String) { rawValue = validKey }

    package static func isValidKey(_ key: some StringProtocol) -> Bool {
        guard let first = key.utf8.first, (0x61...0x7A).contains(first) else { return false }
        return key.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) }
    }

    package static let vocabularyName = "vessel"
    package static let terms = VocabularyTable(vocabularyName, "")
}

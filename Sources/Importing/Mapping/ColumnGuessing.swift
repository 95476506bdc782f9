// SPDX-License-Identifier: Apache-2.0

internal import CivilianHarm

/// Guesses what a column is from the words of its name and from its cells; the name decides where both speak.
struct ColumnGuessing {
    /// What is guessed, and why.
    struct Answer {
        let target: String
        let reason: String
    }

    private let hasVictims: Bool
    private(set) var notes: [String] = []

    init(hasVictims: Bool) {
        self.hasVictims = hasVictims
    }

    /// Whether a header speaks of the names of people.
    static func namesVictims(_ name: String) -> Bool {
        let sample = ColumnSample(name: name, cells: [], rows: 0)
        return sample.has("victim", "victims", "deceased", "ضحية", "ضحايا", "شهيد", "قتيل")
            && sample.has("name", "names", "victim", "اسم", "deceased")
    }

    mutating func guess(_ sample: ColumnSample) -> Answer? {
        figure(sample) ?? day(sample) ?? point(sample) ?? identity(sample) ?? person(sample) ?? place(sample)
            ?? text(sample) ?? cells(sample)
    }

    private func figure(_ sample: ColumnSample) -> Answer? {
        let outcome: String
        if sample.has("killed", "dead", "deaths", "death", "fatalities", "kia", "قتلى", "قتل", "وفيات", "شهداء") {
            outcome = "killed"
        } else if sample.has("injured", "wounded", "injuries", "wia", "جرحى", "إصابات", "مصابين", "مصابون") {
            outcome = "injured"
        } else {
            return nil
        }
        guard sample.isCount else { return nil }
        let side =
            sample.has("min", "minimum", "low", "least", "lower", "أدنى")
            ? ".min" : sample.has("max", "maximum", "high", "most", "upper", "أقصى", "أعلى") ? ".max" : ""
        let groups: [(String, [String])] = [
            ("children", ["child", "children", "minor", "minors", "أطفال", "طفل"]),
            ("women", ["woman", "women", "نساء"]), ("men", ["men", "man", "رجال"]),
            ("fighters", ["fighters", "militants", "combatants", "belligerents", "soldiers", "مقاتلين", "مقاتلون"]),
            ("civilians", ["civilian", "civilians", "noncombatants", "مدنيين", "مدنيون", "مدني"]),
        ]
        let group = groups.first { !sample.words.isDisjoint(with: $0.1) }?.0
        let place = group.map { "tallies.\($0)" } ?? "detailedTallies[0]"
        return Answer(
            target: "\(place).\(outcome)\(side)",
            reason: "its name speaks of \(outcome), and its cells are counts"
                + (group == nil ? "; it does not say of whom" : "")
        )
    }

    private func day(_ sample: ColumnSample) -> Answer? {
        let forms = sample.dateForms()
        guard let form = forms.first, sample.cells.contains(where: { $0.utf8.count > 4 }) else { return nil }
        let isNamed = sample.has(
            "date",
            "day",
            "when",
            "start",
            "end",
            "on",
            "تاريخ",
            "يوم",
            "updated",
            "published",
            "reported"
        )
        // Eight figures alone may be anything, and so may texts in which some days stand.
        guard isNamed || (form != "yyyyMMdd" && forms.count == 1) else { return nil }
        let target: String
        if sample.has("end", "to", "until", "نهاية") {
            target = "dateEnd"
        } else if sample.has("reported") {
            target = "firstReportedAt"
        } else if sample.has("published", "created", "added") {
            target = "firstPublished"
        } else if sample.has("updated", "modified", "edited") {
            target = "lastUpdated"
        } else {
            target = "date"
        }
        return Answer(
            target: target,
            reason: "its cells are dates of the form \(forms.joined(separator: " or "))"
                + (isNamed ? ", and so is its name" : "")
        )
    }

    private func point(_ sample: ColumnSample) -> Answer? {
        for decimal in [UInt8(ascii: "."), UInt8(ascii: ",")] {
            if sample.has("lat", "latitude", "y", "عرض"), sample.isNumber(-90...90, decimal: decimal) {
                return Answer(
                    target: "geolocations[].latitude",
                    reason: "its name is that of latitudes, and its cells are from -90 to 90"
                )
            }
            if sample.has("lon", "lng", "long", "longitude", "x", "طول"), sample.isNumber(-180...180, decimal: decimal)
            {
                return Answer(
                    target: "geolocations[].longitude",
                    reason: "its name is that of longitudes, and its cells are from -180 to 180"
                )
            }
        }
        if sample.isPair {
            return Answer(target: "geolocations[].pair", reason: "its cells are two degrees with a comma between them")
        }
        if sample.isGrid {
            return Answer(target: "geolocations[].mgrs", reason: "its cells are military grid references")
        }
        return nil
    }

    private func identity(_ sample: ColumnSample) -> Answer? {
        guard sample.has("id", "code", "ref", "reference", "no", "number", "identifier", "رقم", "رمز", "uuid", "key"),
            sample.isUnique
        else { return nil }
        return Answer(target: "codes", reason: "its name is that of codes, and no two of its cells are the same")
    }

    private func person(_ sample: ColumnSample) -> Answer? {
        guard hasVictims else { return nil }
        if sample.has("victim", "victims", "deceased", "ضحية", "شهيد", "قتيل"),
            !sample.has("age", "sex", "gender", "عمر", "جنس")
        {
            return Answer(
                target: "victims[].names.\(sample.isMostlyArabic ? "ar" : "en")",
                reason: "its name speaks of victims, and there are no counts in it"
            )
        }
        if sample.has("age", "عمر") {
            return Answer(target: "victims[].age", reason: "its name speaks of the age of victims")
        }
        if sample.has("sex", "gender", "جنس") {
            return Answer(target: "victims[].sex", reason: "its name speaks of the sex of victims")
        }
        return nil
    }

    private func place(_ sample: ColumnSample) -> Answer? {
        if sample.has("country", "بلد", "دولة", "iso", "iso2", "iso3") {
            return Answer(target: "countries", reason: "its name is that of countries")
        }
        let areas: [(String, [String])] = [
            ("adminNames.governorate", ["governorate", "province", "admin1", "adm1", "محافظة"]),
            ("adminNames.district", ["district", "admin2", "adm2", "county", "قضاء", "منطقة"]),
            ("adminNames.state", ["state", "ولاية"]), ("adminNames.region", ["region", "area", "إقليم"]),
        ]
        for (target, words) in areas where !sample.words.isDisjoint(with: words) && !sample.isCount {
            return Answer(target: target, reason: "its name is that of an area")
        }
        if sample.has(
            "location",
            "place",
            "town",
            "village",
            "city",
            "neighbourhood",
            "neighborhood",
            "site",
            "where",
            "مكان",
            "موقع",
            "قرية",
            "مدينة",
            "بلدة"
        ),
            !sample.isCount
        {
            let language = sample.isMostlyArabic ? "ar" : "en"
            return Answer(
                target: "placeNames.\(language)",
                reason: "its name is that of places" + (language == "ar" ? ", and its cells are in Arabic letters" : "")
            )
        }
        return nil
    }

    private func text(_ sample: ColumnSample) -> Answer? {
        if sample.isURL {
            let isArchive = sample.has("archive", "archived", "copy", "أرشيف")
            return Answer(
                target: isArchive ? "sources[].archiveURL" : "sources[].url",
                reason: "its cells are addresses" + (isArchive ? ", and its name speaks of an archive" : "")
            )
        }
        if sample.has("source", "sources", "outlet", "مصدر", "مصادر") {
            return Answer(target: "sources[].name", reason: "its name is that of sources")
        }
        if sample.has("actor", "perpetrator", "belligerent", "attacker", "force", "طرف", "جهة", "فاعل") {
            return Answer(target: "actors", reason: "its name is that of armed actors")
        }
        if sample.has("description", "summary", "narrative", "details", "notes", "وصف", "تفاصيل", "ملاحظات") {
            return Answer(
                target: "assessmentText.\(sample.isMostlyArabic ? "ar" : "en")",
                reason: "its name is that of a text on the event"
            )
        }
        return nil
    }

    /// What the cells alone say.
    private func cells(_ sample: ColumnSample) -> Answer? {
        let lists: [(String, Bool, String)] = [
            ("grade", sample.isOf(Grade.self), "grades"),
            ("strikeStatus", sample.isOf(StrikeStatus.self), "strike status"),
            ("strikeTypes", sample.isOf(StrikeType.self), "types of strikes"),
            ("causes", sample.isOf(CauseOfHarm.self), "causes of harm"),
        ]
        if sample.has("weapon", "weapons", "attack", "strike", "munition", "سلاح"), sample.isHalf(of: StrikeType.self) {
            return Answer(
                target: "strikeTypes",
                reason: "its name is that of attacks, and half its cells are types of strikes"
            )
        }
        guard let list = lists.first(where: \.1), sample.cells.contains(where: { $0.lowercased() != "unknown" }) else {
            return nil
        }
        return Answer(target: list.0, reason: "its cells are terms of \(list.2)")
    }
}

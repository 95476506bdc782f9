// SPDX-License-Identifier: Apache-2.0

import CivilianHarm

extension Phrasebook {
    /// The age of a person in words; nil where nobody said anything of it.
    func age(_ victim: PublicVictim) -> String? {
        if let age = victim.age { return self.age(age) }
        switch (victim.ageKind, victim.sex) {
        case (.child?, .female?): return self[.childFeminine]
        case (.adult?, .female?): return self[.adultFeminine]
        case (let kind?, _) where kind != .exact: return kind.label(language)
        default: break
        }
        return victim.ageText
    }

    /// An age or a span of ages in words.
    func age(_ age: Age) -> String {
        guard age.min == age.max else {
            let range = filled(.rangeFigure, ["min": decimal(age.min), "max": decimal(age.max)])
            return filled(.ageRange, ["range": range, "unit": age.unit.label(language)])
        }
        guard let whole = Int(exactly: age.min) else {
            return filled(.ageRange, ["range": decimal(age.min), "unit": age.unit.label(language)])
        }
        return counted(age.unit.noun, whole)
    }

    private func decimal(_ value: Double) -> String {
        if let whole = Int(exactly: value) { return number(whole) }
        let tenths = Int((value.magnitude * 10).rounded())
        return number(tenths / 10) + decimalMark + number(tenths % 10)
    }
}

extension AgeUnit {
    fileprivate var noun: CountedNoun {
        switch self {
        case .years: .ageYears
        case .months: .ageMonths
        case .weeks: .ageWeeks
        case .days: .ageDays
        case .hours: .ageHours
        }
    }
}

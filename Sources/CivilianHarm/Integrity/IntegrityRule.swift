// SPDX-License-Identifier: Apache-2.0

/// One rule that a record is held against; the raw value is its stable id.
///
/// The rules are those of the domain reference, section 13, with the classes of defects that archives are known to hold.
package enum IntegrityRule: String, CaseIterable, Sendable {
    case minimumAboveMaximum = "figures.minimumAboveMaximum"
    case breakdownAboveMaximum = "figures.breakdownAboveMaximum"
    case breakdownAboveMinimum = "figures.breakdownAboveMinimum"
    case oneSidedBound = "figures.oneSidedBound"
    case namedAboveMaximum = "figures.namedAboveMaximum"
    case killedUnknownButNamed = "figures.killedUnknownButNamed"
    case harmDeniedButKilled = "figures.harmDeniedButKilled"
    case boundWithoutReading = "figures.boundWithoutReading"
    case groupTagDisagrees = "figures.groupTagDisagrees"

    case gradeMissing = "grading.missing"
    case severalGrades = "grading.several"
    case confirmedWithoutConcession = "grading.confirmedWithoutConcession"
    case concessionWithoutConfirmed = "grading.concessionWithoutConfirmed"
    case fairNeedsTwoOrigins = "grading.fairNeedsTwoOrigins"
    case weakWithSeveralOrigins = "grading.weakWithSeveralOrigins"
    case strikeTypeMissing = "strikes.typeMissing"

    case dateMissing = "dates.missing"
    case endBeforeStart = "dates.endBeforeStart"
    case epochDate = "dates.epoch"
    case rangeSpansAYear = "dates.rangeSpansAYear"
    case dateKindDisagrees = "dates.kindDisagrees"
    case timeMissing = "dates.timeMissing"
    case publishedBeforeIncident = "dates.publishedBeforeIncident"
    case dateInFuture = "dates.inFuture"

    case coordinateOutOfRange = "places.coordinateOutOfRange"
    case wholeDegree = "places.wholeDegree"
    case latitudeEqualsLongitude = "places.latitudeEqualsLongitude"
    case coordinateWithoutAccuracy = "places.coordinateWithoutAccuracy"
    case accuracyWithoutCoordinate = "places.accuracyWithoutCoordinate"
    case accuracyFinerThanCoordinate = "places.accuracyFinerThanCoordinate"
    case primaryUnclear = "places.primaryUnclear"
    case outsideCountry = "places.outsideCountry"
    case inAnotherArea = "places.inAnotherArea"
    case adminNameIsNumber = "places.adminNameIsNumber"
    case countryMissing = "places.countryMissing"
    case placeNotInArabic = "places.arabicNameNotArabic"
    case placeNotInLatin = "places.latinNameHasArabic"

    case gridNotOneReference = "militaries.gridNotOneReference"
    case gridFar = "militaries.gridFar"
    case gridVeryFar = "militaries.gridVeryFar"
    case gridEchoesOurPoint = "militaries.gridEchoesOurPoint"
    case gridMayMean = "militaries.gridMayMean"
    case accuracyFinerThanSquare = "militaries.accuracyFinerThanSquare"
    case undatedStatus = "militaries.undatedStatus"
    case tailNamesAnotherCode = "militaries.tailNamesAnotherCode"
    case tailNamesAnotherSquare = "militaries.tailNamesAnotherSquare"
    case textNamesAnotherDay = "militaries.textNamesAnotherDay"
    case blankActor = "militaries.blankActor"
    case noActor = "militaries.noActor"
    case attributionMissing = "militaries.attributionMissing"
    case credibleWithoutFigures = "militaries.credibleWithoutFigures"
    case concessionWithoutCredible = "militaries.concessionWithoutCredible"
    case oneSidedConcession = "militaries.oneSidedConcession"
    case reasonDisagrees = "militaries.reasonDisagrees"
    case statementUndated = "militaries.statementUndated"
    case statementBeforeIncident = "militaries.statementBeforeIncident"

    case ageWithoutNumber = "people.ageWithoutNumber"
    case ageImplausible = "people.ageImplausible"
    case ageKindDisagrees = "people.ageKindDisagrees"
    case personWithoutName = "people.nameMissing"
    case outcomeMissing = "people.outcomeMissing"
    case nameNotInLatin = "people.latinNameHasArabic"
    case nameNotInArabic = "people.arabicNameNotArabic"
    case emptyFamily = "people.emptyFamily"
    case familyUnknown = "people.familyUnknown"
    case familyCountDisagrees = "people.familyCountDisagrees"
    case listIDMalformed = "people.listIDMalformed"
    case listIDTwice = "people.listIDTwice"
    case injuredOnList = "people.injuredOnList"

    case noSources = "sources.none"
    case sourceURLRepeated = "sources.urlRepeated"
    case sourceWithoutURL = "sources.urlMissing"
    case sourceURLMalformed = "sources.urlMalformed"
    case archiveURLMalformed = "sources.archiveURLMalformed"
    case sourceWithoutName = "sources.nameMissing"
    case sourceCountDisagrees = "sources.countDisagrees"

    case codeMissing = "codes.missing"
    case codeMalformed = "codes.malformed"
    case codeSeriesUnknown = "codes.seriesUnknown"
    case codeOfAnotherCountry = "codes.countryDisagrees"
    case previousCodeIsCurrent = "codes.previousIsCurrent"
    case severalCodes = "codes.several"
    case textUnplaced = "record.textUnplaced"

    // Rules of a register as a whole.
    case codeNotUnique = "codes.notUnique"
    case previousCodeIsAnothers = "codes.previousIsAnothersCurrent"
    case previousCodeClaimedBySeveral = "codes.previousClaimedBySeveral"
    case listIDInSeveralIncidents = "people.listIDInSeveralIncidents"
}

extension IntegrityRule {
    /// The stable id: `figures.minimumAboveMaximum`.
    package var id: String { rawValue }

    /// What a breach of the rule means.
    package var level: IntegrityLevel { IntegrityTexts.all[self].level }

    /// The rule in a few words, without values.
    package func title(_ language: InterfaceLanguage) -> String { IntegrityTexts.all[self].title(language) }

    /// The message with its places for values in braces.
    package func message(_ language: InterfaceLanguage) -> String { IntegrityTexts.all[self].message(language) }

    /// Why the rule stands, and what to do about a breach.
    package func explanation(_ language: InterfaceLanguage) -> String {
        IntegrityTexts.all[self].explanation(language)
    }
}

// SPDX-License-Identifier: Apache-2.0

/// The texts of the interface by key; what they say stands in the tables of `PhraseTexts`.
enum Phrase: String, CaseIterable, Sendable {
    case languages, skipToContents, siteNavigation, incidents, howToRead, searchTheRegister, searchHint, search
    case footerUnknown, unknownFigure, noneFigure, rangeFigure, atLeastFigure, atMostFigure, shortDayRange, dayRange
    case dayWithWeekday, dayAtTime, dayAtTimeUTC, metres, kilometres, yes, no, notRecorded, onThisPage, assessment
    case keyInformation, location, people, sources, media, militaries, munitions, declassified, referencedIn
    case thisRecord, formerlyNotice, withdrawnNotice, withoutCode, placeNotKnown, undated, lastUpdatedOn
    case firstPublishedOn, previousCodesAre, noNarrative, textOnlyIn, textIn, linksOfTheText, incidentStatus, country
    case militaryActors, strikeType, strikeStatus, strikeCount, alleged, harmReported, causes, knownTarget
    case suspectedTarget, observations, infrastructure, infrastructureUnnamed, destruction, declaredTarget, impacts
    case vesselTypes, firstReported, gradeOfTheRecorder, positionsOfMilitaries, ungraded, ungradedMeaning
    case severalGradings, previouslyGraded, noPositions, positionNotRecorded, positionLabel, actorNotNamed, knownActor
    case suspectedActor, militaryActor, unlabelledTerm, reasonsGiven, deathsConceded, injuriesConceded, figuresCaption,
        detailedFiguresCaption
    case killed, injured, groupsOverlap, whileWorking, categoryNotNamed, notLocated, accuracyIs, accuracyWithin,
        accuracyShort
    case within, accuracyNotStated, genericCoordinate, suppliedByMilitary, suppliedByOther, imageryUsed
    case takenOn, resolutionIs, annotations, annotationLabels, locationSources, archivedCopy, openAtItsSource
    case familyNotNamed, familyMembers, familyWithoutMembers, individuals, nameNotKnown, moreAboutThisPerson
    case pictureOfThisPerson, pregnant, childFeminine, adultFeminine, killedFeminine, injuredFeminine, outcomeUnknown,
        statusContested, ageRange, matchedWithList, matchedWithLists
    case noSources, sourcesNotListed, sourceNotNamed, pictureInThisSource, includesVideo, originGroup, readingFigure
    case readAs, mediaWithheld, mediaGraphic, isGraphic, mayBeGraphic, notGraphic, noFileAddress, whereThisIs,
        assessmentDocument
    case pressRelease, provisionalMatch, untitledWork, nothingPublishedByActor, statedLocation, statedAccuracy
    case gridReference, severalGridReferences, notAGridReference, squareOfSide, squareWithCentre, strikeReport
    case partnerStrikeReport, statements, partnerStatements, undatedStatement, inTheOriginal, originalSource
    case mediaOfActor, versionIs, versionRecordedOn, citeTitle, citeNote, historyOfThisRecord, homeTitle,
        homeLead, extent, holdings, byYear
    case latelyUpdated, searchTitle, goToFilters, filters, filtersInForce, removeFilter, clearFilters, applyFilters
    case sortBy, ascending, descending, sortDate, sortDeathsAlleged, sortDeathsConceded, sortPublished, sortUpdated
    case sortCode, nothingFound, noSuchPage, pages, page, previousPage, nextPage, programme, programmes, countries,
        grade, grades, target
    case locationAccuracy, located, victimsInclude, matchedWithAList, area, partOfDay, families, everyAlleged, dates,
        from, to
    case civiliansKilled, civiliansInjured, atLeastField, chipText, chipValue, chipFrom, chipTo, chipUndated
    case chipDated, chipUpdatedSince, chipPublishedSince, chipKilled, chipKilledUnknown, chipCode, groupFigure
    case locatedTo, notLocatedShort, fieldCode, fieldPlace, fieldNarrative, fieldVictim, fieldSource, fieldStatement
    case fieldNote, historyOf, backToRecord, historyNote, versionNumber, kindImport, kindGenerate, kindEdit
    case kindDecision, kindCorrection, kindRedaction, kindUndo
    case formatPage, formatPageText, formatCMS, formatInterchange, formatGenerated, formatOther, firstVersion
    case noPublicChange, beforeColumn, afterColumn, addedValue, removedValue, reasonOfChange, notApplicable,
        notFoundTitle, methodNotAllowedTitle, badRequestTitle
    case refusedTitle, failureTitle, notFoundText, noSuchIncidentText, searchInstead, codesAlike, addressTooLongText,
        methodNotAllowedText
    case failureText, seeAllIncidents, unknownParameter, repeatedParameter, invalidValue, reversedDays
    case malformedEncoding, textOfLength, sharedCode, aboutRegister, aboutFiguresTitle, aboutFigures, aboutUnknown
    case aboutNone, aboutRange, aboutOneSided, aboutGrades, aboutPositions, aboutStrikes, aboutPlaces, withinShort
    case aboutCodesTitle, aboutCodes, aboutCitingTitle, aboutCiting, aboutCareTitle, aboutCare

    static let catalogue = PhraseTexts.all
}

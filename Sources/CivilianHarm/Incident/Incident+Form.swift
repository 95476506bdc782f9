// SPDX-License-Identifier: Apache-2.0

extension Incident {
    package static let form = Form<Incident>([
        Field("schema", \.schema), Field("id", \.id), Field("codes", \.codes), Field("previousCodes", \.previousCodes),
        Field("stage", \.stage), Field("visibility", \.visibility), Field("programmes", \.programmes),
        Field("dateKind", \.dateKind), Field("date", \.date), Field("dateEnd", \.dateEnd),
        Field("timeKind", \.timeKind), Field("time", \.time), Field("timeStart", \.timeStart),
        Field("timeEnd", \.timeEnd), Field("timeOfDay", \.timeOfDay), Field("timeText", \.timeText),
        Field("firstReportedAt", \.firstReportedAt), Field("firstReportedBy", \.firstReportedBy),
        Field("firstReportedURL", \.firstReportedURL), Field("zone", \.zone), Field("utc", \.utc),
        Field("edtf", \.edtf), Field("countries", \.countries), Field("placeText", \.placeText),
        Field("placeNames", \.placeNames), Field("adminNames", \.adminNames), Field("pcodes", \.pcodes),
        Field("geolocations", \.geolocations), Field("geolocationNotes", \.geolocationNotes),
        Field("geolocationSources", \.geolocationSources), Field("geolocationImagery", \.geolocationImagery),
        Field("geolocationStatus", \.geolocationStatus), Field("annotations", \.annotations),
        Field("annotationsCaption", \.annotationsCaption), Field("harmReported", \.harmReported),
        Field("grade", \.grade), Field("competingGrades", \.competingGrades), Field("previousGrade", \.previousGrade),
        Field("strikeStatus", \.strikeStatus), Field("strikeTypes", \.strikeTypes),
        Field("strikeCount", \.strikeCount), Field("causes", \.causes), Field("targets", \.targets),
        Field("impacts", \.impacts), Field("observations", \.observations), Field("infrastructure", \.infrastructure),
        Field("infrastructureTerms", \.infrastructureTerms), Field("munitions", \.munitions),
        Field("vesselTypes", \.vesselTypes), Field("tallies", \.tallies), Field("detailedTallies", \.detailedTallies),
        Field("casualtyGroups", \.casualtyGroups), Field("professions", \.professions),
        Field("protectedPersons", \.protectedPersons), Field("casualtyAffiliations", \.casualtyAffiliations),
        Field("assessmentText", \.assessmentText), Field("assessmentLinks", \.assessmentLinks),
        Field("firstPublished", \.firstPublished), Field("lastUpdated", \.lastUpdated), Field("actors", \.actors),
        Field("involvements", \.involvements), Field("victimFamilies", \.victimFamilies), Field("victims", \.victims),
        Field("sources", \.sources), Field("media", \.media), Field("citations", \.citations),
        Field("declassified", \.declassified), Field("declassifiedDocument", \.declassifiedDocument),
        Field("unplaced", \.unplaced), Field("origin", \.origin),
    ])
}

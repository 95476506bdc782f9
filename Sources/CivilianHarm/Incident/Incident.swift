// SPDX-License-Identifier: Apache-2.0

/// One moment in one place where a source alleges civilian harm.
///
/// The properties are the keys of the interchange format `sijill.incident/1`, in its order.
package struct Incident: InterchangeObject {
    package typealias ID = Identifier<Incident>

    package static let schema = "sijill.incident/1"

    package var schema = Incident.schema
    package var id = ID.none
    package var codes: [String] = []
    package var previousCodes: [String] = []
    package var stage = Term<Stage>.known(.published)
    package var visibility = Visibility.published
    package var programmes: [Term<ProgrammeKey>] = []

    package var dateKind: DateKind?
    package var date: CalendarDay?
    package var dateEnd: CalendarDay?
    package var timeKind: TimeKind?
    package var time: ClockTime?
    package var timeStart: ClockTime?
    package var timeEnd: ClockTime?
    package var timeOfDay: Term<TimeOfDay>?
    package var timeText: String?
    package var firstReportedAt: Moment?
    package var firstReportedBy: String?
    package var firstReportedURL: String?
    package var zone: String?
    package var utc: Moment?
    package var edtf: String?

    package var countries: [Term<Country>] = []
    package var placeText: String?
    package var placeNames = Multilingual()
    package var adminNames = AdminNames()
    package var pcodes: [PlaceCode] = []
    package var geolocations: [Geolocation] = []
    package var geolocationNotes = Multilingual()
    package var geolocationSources: [GeolocationSource] = []
    package var geolocationImagery: [Imagery] = []
    package var geolocationStatus: GeolocationStatus?
    /// A GeoJSON FeatureCollection with its keys in canonical order.
    package var annotations: JSONValue?
    package var annotationsCaption: String?

    package var harmReported: Bool?
    package var grade: Term<Grade>?
    package var competingGrades: [Term<Grade>] = []
    package var previousGrade: Term<Grade>?
    package var strikeStatus: Term<StrikeStatus>?
    package var strikeTypes: [Term<StrikeType>] = []
    package var strikeCount: Int?
    package var causes: [Term<CauseOfHarm>] = []
    package var targets: [Term<Target>] = []
    package var impacts: [Term<Impact>] = []
    package var observations: [Term<Observation>] = []
    package var infrastructure: [Infrastructure] = []
    package var infrastructureTerms = InfrastructureTerms()
    package var munitions: [Munition] = []
    package var vesselTypes: [Term<VesselType>] = []

    package var tallies = Tallies()
    package var detailedTallies: [DetailedTally] = []
    package var casualtyGroups: [Term<CivilianGroup>] = []
    package var professions: [Term<Profession>] = []
    package var protectedPersons: [Term<ProtectedClass>] = []
    package var casualtyAffiliations: [Term<Affiliation>] = []

    package var assessmentText = Multilingual()
    package var assessmentLinks: [TextLink] = []
    package var firstPublished: CalendarDay?
    package var lastUpdated: CalendarDay?

    package var actors: [Term<Actor>] = []
    package var involvements: [Involvement] = []
    package var victimFamilies: [VictimFamily] = []
    package var victims: [Victim] = []
    /// nil where the input has no such list; an empty list where it has one without entries.
    package var sources: [Source]?
    /// nil where the input has no such list; an empty list where it has one without entries.
    package var media: [Media]?
    package var citations: [Citation] = []
    package var declassified: [DeclassifiedFile] = []
    package var declassifiedDocument: Bool?
    package var unplaced: [Unplaced] = []
    package var origin: Origin?

    package init() {}
}

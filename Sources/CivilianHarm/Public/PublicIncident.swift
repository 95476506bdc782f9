// SPDX-License-Identifier: Apache-2.0

/// What the public sees of an incident: built value by value from the record, so that nothing new leaks by itself.
///
/// Left inside: entries of outside lists, unplaced texts, the older selects, embed codes, record numbers of other
/// systems, the state of the geolocation work, and the file that a record was read from.
package struct PublicIncident: Hashable, Sendable {
    package let id: Incident.ID
    package let codes: [String]
    package let previousCodes: [String]
    package let stage: Term<Stage>
    package let programmes: [Term<ProgrammeKey>]

    package let dateKind: DateKind?
    package let date: CalendarDay?
    package let dateEnd: CalendarDay?
    package let timeSentences: [InterfaceLanguage: String]
    package let firstReportedAt: Moment?
    package let firstReportedBy: String?
    package let firstReportedURL: String?

    package let countries: [Term<Country>]
    package let placeText: String?
    package let placeNames: Multilingual
    package let adminNames: AdminNames
    package let geolocations: [Geolocation]
    package let geolocationNotes: Multilingual
    package let geolocationSources: [GeolocationSource]
    package let geolocationImagery: [Imagery]
    package let annotations: PublicAnnotations
    package let annotationLabels: [String]
    package let annotationsCaption: String?

    package let harmReported: Bool?
    package let grade: Term<Grade>?
    package let competingGrades: [Term<Grade>]
    package let previousGrade: Term<Grade>?
    package let strikeStatus: Term<StrikeStatus>?
    package let strikeTypes: [Term<StrikeType>]
    package let strikeCount: Int?
    package let causes: [Term<CauseOfHarm>]
    package let targets: [Term<Target>]
    package let impacts: [Term<Impact>]
    package let observations: [Term<Observation>]
    package let infrastructure: [Infrastructure]
    package let infrastructureKinds: [Term<InfrastructureKind>]
    package let munitions: [Munition]
    package let vesselTypes: [Term<VesselType>]

    package let tallies: Tallies
    package let detailedTallies: [DetailedTally]

    package let assessmentText: Multilingual
    package let assessmentLinks: [TextLink]
    package let firstPublished: CalendarDay?
    package let lastUpdated: CalendarDay?

    package let actors: [Term<Actor>]
    package let involvements: [PublicInvolvement]
    package let victimFamilies: [VictimFamily]
    package let victims: [PublicVictim]
    /// nil where the record has no such list.
    package let sources: [PublicSource]?
    /// nil where the record has no such list.
    package let media: [PublicMedia]?
    package let citations: [Citation]
    package let declassified: [DeclassifiedFile]
}

extension PublicIncident {
    /// Nil for an incident that is not published: there is nothing of it to be seen.
    package init?(_ incident: Incident) {
        guard incident.visibility == .published else { return nil }
        id = incident.id
        codes = incident.codes
        previousCodes = incident.previousCodes
        stage = incident.stage
        programmes = incident.programmes
        dateKind = incident.dateKind
        date = incident.date
        dateEnd = incident.dateEnd
        timeSentences = Dictionary(
            uniqueKeysWithValues: InterfaceLanguage.allCases.compactMap { language in
                incident.timeSentence(language).map { (language, $0) }
            }
        )
        firstReportedAt = incident.firstReportedAt
        firstReportedBy = incident.firstReportedBy
        firstReportedURL = incident.firstReportedURL
        countries = incident.countries
        placeText = incident.placeText
        placeNames = incident.placeNames
        adminNames = incident.adminNames
        geolocations = incident.geolocations
        geolocationNotes = incident.geolocationNotes
        geolocationSources = incident.geolocationSources
        geolocationImagery = incident.geolocationImagery
        annotations = PublicAnnotations(incident.annotations)
        annotationLabels = Self.labels(of: incident.annotations)
        annotationsCaption = incident.annotationsCaption
        harmReported = incident.harmReported
        grade = incident.grade
        competingGrades = incident.competingGrades
        previousGrade = incident.previousGrade
        strikeStatus = incident.strikeStatus
        strikeTypes = incident.strikeTypes
        strikeCount = incident.strikeCount
        causes = incident.causes
        targets = incident.targets
        impacts = incident.impacts
        observations = incident.observations
        infrastructure = incident.infrastructure
        infrastructureKinds = incident.infrastructureTerms.kinds
        munitions = incident.munitions
        vesselTypes = incident.vesselTypes
        tallies = incident.tallies
        detailedTallies = incident.detailedTallies
        assessmentText = incident.assessmentText
        assessmentLinks = incident.assessmentLinks
        firstPublished = incident.firstPublished
        lastUpdated = incident.lastUpdated
        actors = incident.allActors
        involvements = incident.involvements.map(PublicInvolvement.init)
        victimFamilies = incident.victimFamilies
        victims = incident.victims.map(PublicVictim.init)
        sources = incident.sources?.map(PublicSource.init)
        media = incident.media?.map(PublicMedia.init)
        citations = incident.citations
        declassified = incident.declassified
    }

    /// The labels of a FeatureCollection's features, in order.
    private static func labels(of annotations: JSONValue?) -> [String] {
        (annotations?["features"]?.array ?? []).compactMap { $0["properties"]?["label"]?.string }
    }

    /// The code that the public address uses; nil for an incident without a code.
    package var firstCode: String? { codes.first }

    /// The primary coordinate where it is on the globe, else the first that is; nil where not located.
    package var primaryGeolocation: Geolocation? {
        let located = geolocations.filter(\.isOnTheGlobe)
        return located.first { $0.isPrimary == true } ?? located.first
    }
}

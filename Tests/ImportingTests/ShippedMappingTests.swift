// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Testing

@testable import Importing

/// The mappings that come along, each over invented rows under the headers of its publisher.
@Suite struct ShippedMappingTests {
    /// Reads rows through the mapping that their header speaks for.
    private func read(_ text: String, as name: String) throws -> TableReading {
        let bytes = Array(text.utf8)
        let found = ShippedMappings.recognise(form: TableForm()) { form in
            try? TableOpening.reader(TableReading.pieces(bytes), form: form)  // a fault is no recognition
        }
        let mapping = try #require(found)
        #expect(mapping.name == name)
        return TableReading(bytes, mapping)
    }

    @Test func flatTablesOfTheArchiveAreReadTogether() throws {
        let incident = try #require(
            try read(
                """
                unique_reference_code,incident_date,incident_local_time_type,incident_local_time,country,location_name,\
                location_name_arabic,governorate,latitude,longitude,geolocation_accuracy,civilian_harm_reported,\
                civilian_harm_status,strike_status,strike_type,cause_of_death,belligerents,observation,\
                killed_injured_civilian_non_combatants_killed_min,killed_injured_civilian_non_combatants_killed_max,\
                killed_injured_children_injured_min,post_status
                XS001 XR002,2031-04-05,exact,14:05:00,Syria,Tell Marwa,تل مروة,West,35.5,40.25,village,yes,Fair,\
                Likely strike,"Airstrike, Drone Strike","Denial of access to/destruction of objects indispensable to survival",\
                "US-led Coalition, Russian Military","Double Tap Strike, In a Vehicle",2,3,0,publish
                """,
                as: "archive-incidents"
            ).incidents.first
        )
        #expect(incident.codes == ["XS001", "XR002"] && incident.visibility == .published)
        #expect(incident.timeKind == .exact && incident.time?.text == "14:05:00" && incident.grade == .known(.fair))
        #expect(incident.strikeTypes == [.known(.airstrike), .known(.droneStrike)])
        #expect(incident.causes == [.known(.denialOfEssentials)] && incident.actors.count == 2)
        #expect(incident.observations == [.known(.doubleTap), .known(.inVehicle)])
        #expect(incident.geolocations.first?.radiusMetres == 1500 && incident.countries.map(\.code) == ["SY"])
        #expect(incident.tallies[.civilians].killed == Bound(min: 2, max: 3))
        #expect(incident.tallies[.children].injured == Bound(min: 0, max: nil))
    }

    @Test func tablesOfPartsOfTheArchiveAddToIncidents() throws {
        let actors = try read(
            """
            unique_reference_code,belligerent_term,belligerent_type,belligerent_assessment_term,\
            civilian_deaths_conceded_min,civilian_deaths_conceded_max,belligerent_mgrs_coordinate
            XS001,US-led Coalition,suspected,non_credible,n/a,n/a,37SFV500306
            XS001,Russian Military,known,credible,0,2,
            """,
            as: "archive-belligerents"
        )
        let statements = try read(
            "unique_reference_code,belligerent_term,statement_date,statement_source,statement\n"
                + "XS001,US-led Coalition,2031-05-01,https://actor.example/1,No.\nXS001,US-led Coalition,2031-06-01,,Yes.\n",
            as: "archive-statements"
        )
        let victims = try read(
            """
            unique_reference_code,group_code,in_group,group_size,victim_name,victim_name_arabic,victim_gender,victim_age,\
            victim_exact_age,victim_killed_or_injured
            XS001,XS001_G1,yes,2,Salma Darwal,سلمى الدروال,female,exact,0,killed
            XS001,XS001_G1,yes,2,Unnamed,,unknown,child,,injured
            """,
            as: "archive-victims"
        )

        let involvements = try #require(actors.incidents.first).involvements
        #expect(actors.drafts.count == 1 && actors.drafts.allSatisfy(\.mustExist))
        #expect(involvements.map(\.position) == [.known(.nonCredible), .known(.credible)])
        #expect(involvements.map(\.deathsConceded) == [.notApplicable, Bound(min: 0, max: 2)])
        #expect(involvements.first?.mgrs?.squares.count == 1)
        #expect(statements.incidents.first?.involvements.first?.statements.map(\.text) == ["No.", "Yes."])
        let people = try #require(victims.incidents.first)
        #expect(people.victims.map(\.outcome) == [.killed, .injured] && people.victims.map(\.sex) == [.female, nil])
        #expect(people.victims.first?.age?.min == 0 && people.victimFamilies.map(\.declaredCount) == [2])
        #expect(!victims.drafts.contains { $0.knownFields.contains("tallies") || $0.knownFields.contains("codes") })
    }

    @Test func eventsOfACLEDCountEverybody() throws {
        let event = try #require(
            try read(
                """
                event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,\
                inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,\
                location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp
                SYR900001,05 April 2031,2031,1,Political violence,Explosions/Remote violence,Air/drone strike,Ridge Front,,1,\
                Civilians,,7,17,Civilian targeting,760,Middle East,Syria,West,Marwa,,Tell Marwa,35.5,40.25,2,\
                Radio Nasim; Harbour Post,Other,A strike hit a market.,4,,1933200000
                """,
                as: "acled"
            ).incidents.first
        )
        #expect(event.date?.text == "2031-04-05" && event.strikeTypes == [.known(.airstrike)])
        #expect(event.detailedTallies.first?.category == .known(.allPersons))
        #expect(event.detailedTallies.first?.killed == Bound(min: 4, max: 4) && event.tallies.isAbsent)
        #expect(event.sources?.count == 2 && event.actors.count == 1)
        #expect(event.geolocations.first?.radiusMetres == 25_000)
        #expect(event.unplaced.contains { $0.field == "civilian_targeting" })
    }
}

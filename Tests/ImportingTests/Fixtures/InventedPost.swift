// SPDX-License-Identifier: Apache-2.0
import CivilianHarm

@testable import Importing

/// An invented post of the CMS: the members of the post and of its custom fields, to be changed by each test.
struct InventedPost {
    var top = """
        "id": 77, "date": "2020-01-02T00:00:00", "modified": "2021-03-04T00:00:00", "slug": "cs9003", "status": "publish",
        "type": "civ", "link": "https://archive.example/cs9003/", "title": {"rendered": "CS9003 &#8211; June 5, 2018"},
        "content": {"rendered": "", "protected": false}, "country": [2], "belligerent": [3, "4"], "strike_type": [5, 6],
        "cause_of_death": [], "strike_status": [7], "civilian_harm_reported": [8], "civilian_harm_status": [9],
        "targeted_belligerents": [510], "infrastructure": [10], "observation": [], "declassified_document": [11],
        "geolocation_status": [12], "geolocation_assessor": [91313], "casualty": [14], "_links": {"self": []}
        """
    var fields = """
        "unique_reference_codes": [{"code": "CS9003"}, {"code": " RS9004 "}],
        "previous_unique_reference_codes": [{"previous_unique_reference_code": ""},
        {"previous_unique_reference_code": " S77 "}],
        "incident_date_type": {"value": "date", "label": "Date"}, "incident_date": "20180605", "incident_date_end": null,
        "incident_local_time_type": "approximate_time_of_day", "incident_local_time_of_day": "around_dawn",
        "incident_first_reported": "2018-06-05 16:30:00", "location_name": "Wadi Samir\u{200E}",
        "location_name_arabic": "وادي سمير", "region": "Tell Nahr", "governorate": "",
        "geolocations": [{"primary_coordinate": true, "latitude": "35.25", "longitude": 38.5,
        "geolocation_accuracy": "within_100m"}, {"primary_coordinate": false, "latitude": "", "longitude": "",
        "geolocation_accuracy": {"value": "city", "label": "City"}}, {"primary_coordinate": false, "latitude": "",
        "longitude": "", "geolocation_accuracy": null}], "geolocation_notes": "",
        "geolocation_sign_off": {"geolocation_assessor": 91313, "date_time": "2022-01-01"}, "total_strikes": "3",
        "killed_injured_civilian_non_combatants": {"killed_min": 2, "killed_max": "5", "injured_min": "", "injured_max": 0},
        "killed_injured_women": {"killed_min": "", "killed_max": "", "injured_min": "", "injured_max": ""},
        "belligerents": [{"belligerent": "coalition", "belligerent_term": 3, "belligerent_type": "suspected",
        "belligerent_assessment": "non_credible", "belligerent_assessment_term": 15,
        "belligerent_reason_non_credible": "a:1:{i:0;s:20:\\"no_coalition_strikes\\";}", "belligerent_reason_credible": "",
        "civilian_deaths_conceded_min": "", "civilian_deaths_conceded_max": "", "belligerent_location_accuracy": false,
        "belligerent_mgrs_coordinate": "37SFU676401/37SFU774280", "belligerent_strike_report": "One.\\r\\nTwo.",
        "belligerent_civilian_casualty_statements": [{"statement_date": "20180628", "statement": "A text.",
        "statement_source_url": ""}], "partner_strike_reports": [{"partner": "france", "partner_belligerent_term": 652,
        "strike_report": "Rien."}], "belligerent_media": {"media": null}},
        {"belligerent": "denmark", "belligerent_term": 862, "belligerent_type": "", "belligerent_assessment": "not_yet_assessed",
        "belligerent_assessment_term": null, "civilian_deaths_conceded_min": "", "civilian_deaths_conceded_max": ""}],
        "victim_groups": [{"group_victims": []}, {"group_victims": [{"victim_name": "Mariam Q.", "victim_age": "adult",
        "victim_exact_age": "30-31", "victim_gender": "female", "victim_killed_or_injured": "killed",
        "victim_image": 501, "victim_pregnant": false}]}],
        "victims": [{"victim_name": "", "victim_name_arabic": "سليم", "victim_age": "", "victim_exact_age": "8 months",
        "victim_gender": "", "reconciliation_id": "900000001", "reconciliation_status": "1"}],
        "sources": [{"source_name": "'@millradio", "source_language": "—", "source_media": "Twitter",
        "source_url": "https://one.example", "source_record": 9, "source_images": null}], "media": null,
        "documentation": "Visible"
        """

    var json: String { "{\(top), \"acf\": {\(fields)}}" }

    static let terms = """
        {"country": [{"id": 2, "slug": "syria", "name": "Syria"}], "belligerent": [{"id": 3, "slug": "coalition", "name":
        "U.S.-led Coalition"}, {"id": 4, "slug": "ypg", "name": "YPG"}], "strike_type": [{"id": 5, "name": "Airstrike"},
        {"id": 6, "name": "Drone Strike"}], "strike_status": [{"id": 7, "name": "Likely strike"}],
        "civilian_harm_reported": [{"id": 8, "name": "Yes"}], "civilian_harm_status": [{"id": 9, "name": "Fair"},
        {"id": 19, "name": "Weak"}], "infrastructure": [{"id": 10, "name": "Market"}],
        "declassified_document": [{"id": 11, "name": "No"}], "geolocation_status": [{"id": 12, "name": "Complete"}],
        "casualty": [{"id": 14, "name": "Women"}],
        "belligerent_assessment": [{"id": 15, "name": "Non credible / Unsubstantiated"}]}
        """

    static func context() throws -> ImportContext {
        ImportContext(terms: try TermTable.read(Array(terms.utf8)).table)
    }
}

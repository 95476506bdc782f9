// SPDX-License-Identifier: Apache-2.0
import CivilianHarm
import Importing

@testable import Casework

/// One class of the answer key, what of ours stands for it, and the differences that are explained.
struct AnomalyClass: Sendable {
    enum Found: Sendable {
        /// Findings of these rules whose path begins so.
        case rules([IntegrityRule], path: String = "")
        /// Findings of these rules, each incident once.
        case incidents([IntegrityRule], path: String = "")
        /// The readers give the plain value and say so; the field's path holds this.
        case repairs(String)
    }

    let name: String
    let found: Found
    /// How many of the key's we do not report, and how many we report beyond it; each with its reason.
    var missing: (count: Int, why: String) = (0, "")
    var extra: (count: Int, why: String) = (0, "")
}

extension AnomalyClass {
    static let all: [AnomalyClass] = [
        AnomalyClass(name: "ispt.age_empty_number", found: .rules([.ageWithoutNumber])),
        AnomalyClass(name: "ispt.age_implausible", found: .rules([.ageImplausible])),
        AnomalyClass(name: "ispt.arabic_name_field_not_arabic", found: .rules([.nameNotInArabic], path: "victims")),
        AnomalyClass(name: "ispt.archive_url_malformed", found: .rules([.archiveURLMalformed])),
        AnomalyClass(name: "ispt.belligerent_blank", found: .rules([.blankActor])),
        AnomalyClass(name: "ispt.breakdown_min_exceeds_total_max", found: .rules([.breakdownAboveMaximum])),
        AnomalyClass(name: "ispt.date_range_spans_a_year", found: .rules([.rangeSpansAYear])),
        AnomalyClass(name: "ispt.empty_family_group", found: .rules([.emptyFamily])),
        AnomalyClass(name: "ispt.geolocation_without_accuracy", found: .rules([.coordinateWithoutAccuracy])),
        AnomalyClass(name: "ispt.killed_unknown_but_named_killed", found: .rules([.killedUnknownButNamed])),
        AnomalyClass(name: "ispt.latin_name_field_has_arabic", found: .rules([.nameNotInLatin], path: "victims")),
        AnomalyClass(name: "ispt.moh_id_not_numeric", found: .rules([.listIDMalformed])),
        AnomalyClass(name: "ispt.named_killed_exceeds_total_max", found: .rules([.namedAboveMaximum])),
        AnomalyClass(name: "ispt.no_sources", found: .rules([.noSources])),
        AnomalyClass(name: "ispt.no_strike_type", found: .rules([.strikeTypeMissing])),
        AnomalyClass(name: "ispt.same_moh_id_in_two_incidents", found: .rules([.listIDInSeveralIncidents])),
        AnomalyClass(name: "ispt.same_moh_id_twice_in_incident", found: .incidents([.listIDTwice])),
        AnomalyClass(
            name: "ispt.source_url_repeated",
            found: .incidents([.sourceURLRepeated]),
            missing: (1, "two missing addresses are not one repeated address")
        ),
        AnomalyClass(
            name: "ispt.source_without_url",
            found: .rules([.sourceWithoutURL]),
            missing: (1, "a row whose every value is blank is no source: the format leaves it out")
        ),
        AnomalyClass(name: "syria.breakdown_min_exceeds_total_max", found: .rules([.breakdownAboveMaximum])),
        AnomalyClass(
            name: "syria.code_not_unique",
            found: .rules([.codeNotUnique]),
            extra: (4, "the key compares joined codes: one of several codes may be another incident's only one")
        ),
        AnomalyClass(name: "syria.coordinate_out_of_range", found: .rules([.coordinateOutOfRange])),
        AnomalyClass(name: "syria.coordinate_whole_degree", found: .rules([.wholeDegree])),
        AnomalyClass(name: "syria.credible_without_conceded_numbers", found: .rules([.credibleWithoutFigures])),
        AnomalyClass(name: "syria.date_end_before_start", found: .rules([.endBeforeStart])),
        AnomalyClass(name: "syria.date_epoch", found: .rules([.epochDate])),
        AnomalyClass(name: "syria.date_missing", found: .rules([.dateMissing])),
        AnomalyClass(name: "syria.lat_equals_lon", found: .rules([.latitudeEqualsLongitude])),
        AnomalyClass(name: "syria.mgrs_malformed", found: .rules([.gridNotOneReference])),
        AnomalyClass(name: "syria.mgrs_over_10km_away", found: .rules([.gridFar, .gridVeryFar])),
        AnomalyClass(name: "syria.min_exceeds_max", found: .rules([.minimumAboveMaximum])),
        AnomalyClass(name: "syria.named_killed_exceeds_total_max", found: .rules([.namedAboveMaximum])),
        AnomalyClass(name: "syria.no_grading", found: .rules([.gradeMissing])),
        AnomalyClass(name: "syria.one_bound_only", found: .rules([.oneSidedBound])),
        AnomalyClass(name: "syria.php_serialized_value", found: .repairs("belligerent_reason")),
        AnomalyClass(
            name: "syria.point_in_other_governorate",
            found: .incidents([.inAnotherArea]),
            extra: (4, "the key looks at the region only, and not at the regions around the capital")
        ),
        AnomalyClass(
            name: "syria.point_outside_syria",
            found: .rules([.outsideCountry]),
            missing: (2, "one states the neighbouring country too; one is inside by the simplified borders used here")
        ),
        AnomalyClass(
            name: "syria.previous_code_claimed_by_several",
            found: .incidents([.previousCodeClaimedBySeveral]),
            missing: (1, "the other claimant is not among the posts"),
            extra: (12, "the key lists only previous codes that are current elsewhere; these are older series")
        ),
        AnomalyClass(
            name: "syria.previous_code_is_anothers_current_code",
            found: .rules([.previousCodeIsAnothers]),
            extra: (8, "the key compares joined codes, and names one claimant of each")
        ),
        AnomalyClass(name: "syria.previous_code_whitespace", found: .repairs("previousCodes")),
        AnomalyClass(name: "syria.several_codes", found: .rules([.severalCodes])),
        AnomalyClass(name: "syria.two_gradings", found: .rules([.severalGrades])),
    ]
}

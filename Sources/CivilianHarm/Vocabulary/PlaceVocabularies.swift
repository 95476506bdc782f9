// SPDX-License-Identifier: Apache-2.0

/// How accurate a coordinate is: one of the archive's labels, which mix kind of place, size and supplier.
package enum LocationAccuracy: String, Vocabulary, CaseIterable {
    case province = "province_governorate"
    case district, subdistrict, city, town, village
    case neighbourhood = "neighbourhood_area"
    case street
    case nearbyLandmark = "nearby_landmark"
    case within100Metres = "within_100m"
    case within1Metre = "within_1m"
    case exact = "exact_location"
    case exactFromBelligerent = "exact_location_coalition"
    case exactFromOther = "exact_location_other"

    package static let vocabularyName = "accuracy"
    package static let terms = VocabularyTable(
        vocabularyName,
        """
        province_governorate | Province/governorate | محافظة
        district | District | منطقة
        subdistrict | Subdistrict | ناحية
        city | City | مدينة
        town | Town | بلدة
        village | Village | قرية
        neighbourhood_area | Neighbourhood/area | حي
        street | Street | شارع
        nearby_landmark | Nearby landmark | معلم قريب
        within_100m | Within 100m (via Coalition) | ضمن 100 متر (عن التحالف)
        within_1m | Within 1m (via Coalition) | ضمن متر واحد (عن التحالف)
        exact_location | Exact location (via Airwars); Exact location | موقع دقيق
        exact_location_coalition | Exact location (via Coalition) | موقع دقيق (عن التحالف)
        exact_location_other | Exact location (other) | موقع دقيق (من مصدر آخر)
        """
    )

    /// What kind of place the coordinate stands for.
    package var kindOfPlace: String {
        switch self {
        case .province: "province"
        case .district: "district"
        case .subdistrict: "subdistrict"
        case .city: "city"
        case .town: "town"
        case .village: "village"
        case .neighbourhood: "neighbourhood"
        case .street: "street"
        case .nearbyLandmark: "landmark"
        case .within100Metres, .within1Metre: "gridSquare"
        case .exact, .exactFromBelligerent, .exactFromOther: "site"
        }
    }

    /// Who supplied the coordinate; nil where the label does not say.
    package var supplier: Supplier? {
        switch self {
        case .within100Metres, .within1Metre, .exactFromBelligerent: .belligerent
        case .exact: .recorder
        case .exactFromOther: .other
        default: nil
        }
    }

    /// The radius in metres within which the place lies, by default: the table of the domain reference, section 5.
    package var defaultRadiusMetres: Double {
        switch self {
        case .province: 75_000
        case .district: 25_000
        case .subdistrict: 15_000
        case .city: 10_000
        case .town: 3_000
        case .village: 1_500
        case .neighbourhood: 1_000
        case .street: 500
        case .nearbyLandmark: 250
        case .within100Metres: 71
        case .within1Metre: 1
        case .exact, .exactFromBelligerent, .exactFromOther: 25
        }
    }

    /// Whether the coordinate may be that of a place as a whole, which many incidents share.
    package var namesAPlaceAsAWhole: Bool { defaultRadiusMetres >= 1_000 }
}

/// Who supplied a coordinate.
package enum Supplier: String, PlainKey, CaseIterable {
    case recorder, belligerent, other

    package static let vocabularyName = "supplier"
    package static let terms = VocabularyTable(
        vocabularyName,
        "recorder | The recorder | الجهة الموثِّقة\nbelligerent | A military actor | طرف عسكري\nother | Another source | مصدر آخر"
    )
}

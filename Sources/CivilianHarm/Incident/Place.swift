// SPDX-License-Identifier: Apache-2.0

/// Names of administrative areas, each from its own field and in its own spelling.
package struct AdminNames: InterchangeObject {
    package var region: String?
    package var governorate: String?
    package var province: String?
    package var district: String?
    package var state: String?

    package init() {}

    package static let form = Form<AdminNames>([
        .known("region", \.region), .known("governorate", \.governorate), .known("province", \.province),
        .known("district", \.district), .known("state", \.state),
    ])
    package static var absent: AdminNames? { AdminNames() }
    package var isAbsent: Bool { self == AdminNames() }

    /// The governorate, province, region or state: the first that is known, in that order; nil where none is.
    package var largest: String? { governorate ?? province ?? region ?? state }

    /// The known names, largest area last.
    package var entries: [String] { [district, state, province, governorate, region].compactMap(\.self) }
}

/// An administrative area by its place code.
package struct PlaceCode: InterchangeObject {
    /// 0 = country … 4.
    package var level = 0
    package var code = ""
    package var name: String?
    package var listVersion: String?
    package var method: String?

    package init() {}

    package static let form = Form<PlaceCode>([
        Field("level", \.level), Field("code", \.code), Field("name", \.name), Field("listVersion", \.listVersion),
        Field("method", \.method),
    ])
}

/// A coordinate with its uncertainty and its origin; degrees on WGS 84, as given even where out of range.
package struct Geolocation: InterchangeObject {
    package var latitude: Double?
    package var longitude: Double?
    package var isPrimary: Bool?
    package var accuracy: Term<LocationAccuracy>?
    package var kindOfPlace: String?
    /// The radius in metres within which the place lies; nil where the accuracy is not known.
    package var radiusMetres: Double?
    package var suppliedBy: Supplier?
    /// Whether this is the coordinate of a place as a whole; nil where nobody said.
    package var isGeneric: Bool?
    package var datum = "WGS84"
    package var method: String?
    package var source: String?

    package init() {}

    /// A coordinate with what follows from its accuracy label.
    package init(latitude: Double?, longitude: Double?, isPrimary: Bool?, accuracy: Term<LocationAccuracy>?) {
        self.latitude = latitude
        self.longitude = longitude
        self.isPrimary = isPrimary
        self.accuracy = accuracy
        kindOfPlace = accuracy?.known?.kindOfPlace
        radiusMetres = accuracy?.known?.defaultRadiusMetres
        suppliedBy = accuracy?.known?.supplier
    }

    package static let form = Form<Geolocation>([
        Field("latitude", \.latitude), Field("longitude", \.longitude), Field("isPrimary", \.isPrimary),
        Field("accuracy", \.accuracy), Field("kindOfPlace", \.kindOfPlace), Field("radiusMetres", \.radiusMetres),
        Field("suppliedBy", \.suppliedBy), Field("isGeneric", \.isGeneric), Field("datum", \.datum),
        Field("method", \.method), Field("source", \.source),
    ])
}

/// Where a coordinate was found.
package struct GeolocationSource: InterchangeObject {
    package var url: String?
    package var archiveURL: String?

    package init() {}

    package static let form = Form<GeolocationSource>([Field("url", \.url), Field("archiveURL", \.archiveURL)])
}

/// An image that served to find the place.
package struct Imagery: InterchangeObject {
    package var url: String?
    package var caption: String?
    package var date: CalendarDay?
    package var time: ClockTime?
    package var resolution: String?
    package var source: String?
    package var sourceURL: String?

    package init() {}

    package static let form = Form<Imagery>([
        Field("url", \.url), Field("caption", \.caption), Field("date", \.date), Field("time", \.time),
        Field("resolution", \.resolution), Field("source", \.source), Field("sourceURL", \.sourceURL),
    ])
}

// SPDX-License-Identifier: Apache-2.0

/// A military's grid reference as it wrote it, and the squares that it names.
///
/// A reference is an area. `problem` is nil only where the text is one valid reference.
package struct GridReference: InterchangeObject {
    package var text = ""
    package var squares: [GridSquare] = []
    package var problem: String?

    package init() {}

    package init(text: String, squares: [GridSquare], problem: String?) {
        self.text = text
        self.squares = squares
        self.problem = problem
    }

    package static let form = Form<GridReference>([
        Field("text", \.text), Field("squares", \.squares), Field("problem", \.problem),
    ])
}

/// One MGRS square; the south-west corner names it.
package struct GridSquare: InterchangeObject {
    package var zone = 0
    package var band = ""
    package var square = ""
    package var easting = ""
    package var northing = ""
    package var sideMetres = 0
    /// Latitude and longitude in degrees, WGS 84.
    package var southWest: [Double] = []
    /// Latitude and longitude in degrees, WGS 84.
    package var centre: [Double] = []

    package init() {}

    package static let form = Form<GridSquare>([
        Field("zone", \.zone), Field("band", \.band), Field("square", \.square), Field("easting", \.easting),
        Field("northing", \.northing), Field("sideMetres", \.sideMetres), Field("southWest", \.southWest),
        Field("centre", \.centre),
    ])
}

// SPDX-License-Identifier: Apache-2.0

extension Incident {
    /// The current codes joined by a space; empty for an incident without a code.
    package var displayCode: String { codes.joined(separator: " ") }

    /// The address part: code and date, with the archive's stand-ins for missing ones (`XX000`, `0000-00-00`).
    package var slug: String {
        let code = codes.isEmpty ? "xx000" : codes.joined(separator: "-").lowercased()
        return "\(code)-\(date?.text ?? "0000-00-00")"
    }

    /// The primary coordinate where it is on the globe, else the first that is; nil where not located.
    package var primaryGeolocation: Geolocation? {
        let located = geolocations.filter(\.isOnTheGlobe)
        return located.first { $0.isPrimary == true } ?? located.first
    }

    /// The accuracy of the primary coordinate, or of the first row that gives one without a coordinate.
    package var statedAccuracy: Term<LocationAccuracy>? {
        primaryGeolocation?.accuracy ?? geolocations.lazy.compactMap(\.accuracy).first
    }

    /// The actors of the incident and of its involvements, each once.
    package var allActors: [Term<Actor>] {
        var seen: Set<Term<Actor>> = []
        return (actors + involvements.compactMap(\.actor)).filter { seen.insert($0).inserted }
    }

    /// The largest number of deaths or injuries that any one actor concedes; actors are not added up.
    package func largestConcession(of figure: KeyPath<Involvement, Bound>) -> Bound {
        Bound.largest(of: involvements.map { $0[keyPath: figure] })
    }
}

extension Geolocation {
    /// Whether both coordinates are given and in range.
    package var isOnTheGlobe: Bool {
        guard let latitude, let longitude else { return false }
        return (-90...90).contains(latitude) && (-180...180).contains(longitude)
    }
}

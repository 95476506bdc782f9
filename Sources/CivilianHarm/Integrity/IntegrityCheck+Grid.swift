// SPDX-License-Identifier: Apache-2.0

package import Geodesy

extension IntegrityCheck {
    /// Metres beyond which a military's square is reported as far from our point.
    package static let farMetres = 10_000.0
    /// Metres beyond which it is very far: domain reference, section 13.
    package static let veryFarMetres = 50_000.0

    /// Grid references of militaries against the point of the record.
    mutating func checkGridReferences() {
        for (index, involvement) in incident.involvements.enumerated() {
            guard let reference = involvement.mgrs else { continue }
            let path = "involvements[\(index)].mgrs"
            if let problem = reference.problem {
                report(
                    .gridNotOneReference,
                    path,
                    ["text": .text(reference.text), "problem": .gridProblem(problem)]
                )
            }
            checkDistance(reference, path)
            checkEcho(reference, involvement, path)
        }
    }

    private mutating func checkDistance(_ reference: GridReference, _ path: String) {
        guard let point = incident.primaryGeolocation?.coordinate else { return }
        // Of several squares the nearest decides: one of them may be this incident's.
        let distances = reference.squares.compactMap { $0.centreCoordinate?.distance(to: point) }
        guard let distance = distances.min(), distance > Self.farMetres else { return }
        report(
            distance > Self.veryFarMetres ? .gridVeryFar : .gridFar,
            path,
            ["text": .text(reference.text), "distance": .metres(distance)]
        )
    }

    /// R31: a coordinate of ours that is coarser than the square and lies inside of it was probably echoed back.
    private mutating func checkEcho(_ reference: GridReference, _ involvement: Involvement, _ path: String) {
        guard reference.problem == nil, let square = reference.squares.first, square.sideMetres > 0,
            let centre = square.centreCoordinate
        else { return }
        let side = Double(square.sideMetres)
        for (index, place) in incident.geolocations.enumerated() where place.suppliedBy != .belligerent {
            guard let point = place.coordinate, let radius = place.radiusMetres, radius > side * 0.5.squareRoot(),
                square.names(MGRSSquare(containing: point, digitsPerAxis: square.easting.utf8.count))
            else { continue }
            let chance = min(1, side * side / (.pi * radius * radius))
            report(
                .gridEchoesOurPoint,
                path,
                [
                    "text": .text(reference.text), "side": .metres(side), "point": .text("geolocations[\(index)]"),
                    "distance": .metres(centre.distance(to: point)), "radius": .metres(radius),
                    "chance": .number((chance * 10_000).rounded() / 100),
                ]
            )
        }
    }
}

extension Geolocation {
    /// The point where it is on the globe; nil otherwise.
    package var coordinate: Coordinate? {
        guard let latitude, let longitude else { return nil }
        return Coordinate(latitude: latitude, longitude: longitude)
    }
}

extension GridSquare {
    /// The middle of the square; nil where the record holds none.
    package var centreCoordinate: Coordinate? {
        centre.count == 2 ? Coordinate(latitude: centre[0], longitude: centre[1]) : nil
    }

    /// Whether this names the given square.
    func names(_ other: MGRSSquare) -> Bool {
        zone == other.zone && square == other.square && easting == other.easting && northing == other.northing
    }
}

extension IntegrityValue {
    static func gridProblem(_ problem: String) -> IntegrityValue {
        switch MGRSProblem(rawValue: problem) {
        case .malformed: .label(english: "it cannot be read", arabic: "لا يمكن قراءته")
        case .impossibleSquare: .label(english: "there is no such square", arabic: "لا وجود لمثل هذا المربع")
        case .severalReferences: .label(english: "it holds several references", arabic: "يتضمن أكثر من مرجع")
        case .notAReference: .label(english: "it is no reference", arabic: "ليس مرجعًا")
        case nil: .text(problem)
        }
    }
}

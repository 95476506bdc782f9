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
            checkEcho(reference, path)
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
    private mutating func checkEcho(_ reference: GridReference, _ path: String) {
        guard reference.problem == nil, let square = MGRSReference(reference.text).square else { return }
        for (index, place) in incident.geolocations.enumerated() where place.suppliedBy != .belligerent {
            guard let point = place.coordinate, let radius = place.radiusMetres else { continue }
            let returned = ReturnedLocation(
                square: square,
                coordinate: point,
                radiusMetres: radius,
                isGeneric: place.isGeneric == true
            )
            guard let chance = returned.chance else { continue }
            report(
                .gridEchoesOurPoint,
                path,
                [
                    "text": .text(reference.text), "side": .metres(Double(square.sideMetres)),
                    "point": .text("geolocations[\(index)]"), "distance": .metres(returned.metresFromCentre),
                    "radius": .metres(radius), "chance": .number((chance * 10_000).rounded() / 100),
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
}

extension IntegrityValue {
    static func gridProblem(_ problem: String) -> IntegrityValue {
        switch MGRSProblem(rawValue: problem) {
        case .malformed: .word(.malformed)
        case .impossibleSquare: .word(.impossibleSquare)
        case .severalReferences: .word(.severalReferences)
        case .notAReference: .word(.notAReference)
        case nil: .text(problem)
        }
    }
}
